// The board's cards under a hand: dragged by the mouse, moved and edited by keys.
(() => {
  // A lifted card leans in the picture the pointer carries; its old place stays as a dashed box.
  const clear = (name) => document.querySelectorAll(`[${name}]`).forEach((node) => node.removeAttribute(name));
  document.addEventListener("dragstart", (event) => {
    const card = event.target.closest?.(".lead-card");
    if (!card) return;
    event.dataTransfer.effectAllowed = "move";
    card.setAttribute("data-lifted", "");
    requestAnimationFrame(() => { clear("data-lifted"); card.setAttribute("data-left", ""); });
  });
  document.addEventListener("dragover", (event) => {
    const column = event.target.closest?.(".column");
    if (!column || column.hasAttribute("data-over")) return;
    clear("data-over");
    column.setAttribute("data-over", "");
  });
  for (const end of ["dragend", "drop"]) {
    document.addEventListener(end, () => { clear("data-over"); clear("data-left"); });
  }

  // One menu serves all cards: where this one stands already is known before the page has answered.
  document.addEventListener("click", (event) => {
    const column = event.target.closest?.(".card-more")?.closest(".column");
    if (!column) return;
    for (const item of document.querySelectorAll("#move-menu [data-stage]")) {
      item.setAttribute("aria-disabled", String(item.dataset.stage === column.dataset.stage));
    }
  }, true);

  // On a card M opens "Move to…", E edits the value, Enter tells everything about her; Escape leaves the field.
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.key === "Escape" && target.matches?.(".value-edit input")) target.blur();
    if (!target.matches?.(".lead-card") || event.ctrlKey || event.metaKey || event.altKey) return;
    const part = { m: ".card-more", e: ".lead-value", enter: ".card-open" }[event.key.toLowerCase()];
    if (part) { event.preventDefault(); target.querySelector(part)?.click(); }
  });
})();
