// The inbox by keys: a button says with data-key which one presses it. J and K go along the list, Escape leaves a field.
(() => {
  const inbox = () => document.querySelector(".inbox");
  const shown = (node) => node.offsetParent !== null;
  const typing = (node) => node.closest?.("input, textarea, select, [contenteditable], dialog, [popover]:popover-open");
  const go = (step) => {
    const rows = [...document.querySelectorAll(".thread-row")];
    const here = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
    const row = rows[Math.max(0, Math.min(rows.length - 1, here + step))];
    row?.click();
    row?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (!inbox() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === "escape" && event.target.matches?.(".compose textarea, .inbox-top input")) { event.target.blur(); return; }
    if (typing(event.target)) return;
    if (key === "j" || key === "k") { event.preventDefault(); go(key === "j" ? 1 : -1); return; }
    const wanted = key === "/" ? document.querySelector(".inbox-top input")
      : /^[a-z?]$/.test(key) && [...document.querySelectorAll(`[data-key="${key}"]`)].find(shown);
    if (!wanted) return;
    event.preventDefault();
    if (wanted.matches("input, textarea")) wanted.focus(); else wanted.click();
  });
  // What has been written so far is what one would keep as a ready answer.
  document.addEventListener("toggle", (event) => {
    if (event.target.id !== "answers-box" || event.newState !== "open") return;
    const written = document.querySelector("form.compose textarea")?.value, field = event.target.querySelector("textarea");
    if (field && !field.value) field.value = written ?? "";
  }, true);
})();
