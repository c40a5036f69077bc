// The search over everything: ⌘K or Ctrl+K opens it, arrows go through what was found, Enter goes there.
(() => {
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
    const opener = document.querySelector("[data-palette]");
    if (!opener) return;
    event.preventDefault();
    const open = document.getElementById("palette");
    if (open?.open) open.close(); else opener.click();
  });
  const hits = () => [...document.querySelectorAll("#palette-hits [role=option]")];
  const choose = (hit) => {
    hits().forEach((other) => other.removeAttribute("aria-selected"));
    hit?.setAttribute("aria-selected", "true");
    hit?.scrollIntoView({ block: "nearest" });
    const field = document.querySelector(".palette-field input");
    if (!hit) { field?.removeAttribute("aria-activedescendant"); return; }
    hit.id ||= `hit-${Math.random().toString(36).slice(2)}`;
    field?.setAttribute("aria-activedescendant", hit.id);
  };
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.(".palette-field input")) return;
    const all = hits(), now = all.findIndex((hit) => hit.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) { event.preventDefault(); choose(all[(Math.max(now, step < 0 ? 0 : -1) + step + all.length) % all.length]); }
    if (event.key === "Enter") { event.preventDefault(); (all[now] ?? all[0])?.click(); }
  });
  // What is found anew has its first line chosen.
  new MutationObserver(() => {
    const all = hits();
    if (all.length && !all.some((hit) => hit.getAttribute("aria-selected") === "true")) choose(all[0]);
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".palette-hit")) document.getElementById("palette")?.close();
  });
  document.addEventListener("close", (event) => {
    if (event.target.id === "palette") event.target.querySelector("input").value = "";
  }, true);
  if (!mac) document.addEventListener("animationstart", (event) => {
    if (event.animationName === "key-shown") event.target.textContent = event.target.textContent.replace("⌘", "Ctrl ");
  });
})();
