// Popovers, menus and sheets: where the focus goes, which keys work.
(() => {
  const ITEM = "[role^=menuitem]:not(:disabled, [aria-disabled=true])";
  // A menu opened by its key or by Enter has its first item under the finger.
  document.addEventListener("toggle", (event) => {
    if (event.newState === "open" && event.target.matches(".menu")) event.target.querySelector(ITEM)?.focus();
  }, true);
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.(".menu");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // In a date the arrows count.
    if (!menu || !step || event.target.matches("input")) return;
    event.preventDefault();
    const items = [...menu.querySelectorAll(ITEM)];
    items[(items.indexOf(event.target) + step + items.length) % items.length]?.focus();
  });
  // Whoever follows a link out of a popover is done with it.
  document.addEventListener("click", (event) => {
    const box = event.target.closest?.("a")?.closest("[popover]");
    if (box?.matches(":popover-open")) box.hidePopover();
  });
  // In a row of tabs or segments the arrows go from one to the next, and choose it.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const row = step && event.target.closest?.("[role=tablist]");
    if (!row) return;
    const tabs = [...row.querySelectorAll("[role=tab]:not(:disabled)")];
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    if (!next || next === event.target) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
  // A sheet with three stops: a tap goes to the next one, a pull to the one it points at.
  const STOPS = ["peek", "half", "all"];
  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest?.("[data-do=stop]");
    if (!grip) return;
    const sheet = grip.parentElement, from = STOPS.indexOf(sheet.dataset.stop), start = event.clientY;
    grip.addEventListener("pointerup", (end) => {
      const pulled = start - end.clientY;
      const to = Math.abs(pulled) < 8 ? (from + 1) % 3 : Math.max(0, Math.min(2, from + Math.sign(pulled)));
      sheet.dataset.stop = STOPS[to];
    }, { once: true });
    grip.setPointerCapture(event.pointerId);
  });
})();
