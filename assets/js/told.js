// What must not be missed: names cut short, what is wrong in a form, and toasts that stand in the way.
(() => {
  // A name that is cut short is told in full to who points at it or comes to it by keys; a title of its own stays.
  const cut = (node) => {
    if (node.matches("select")) return node.selectedOptions[0]?.textContent ?? "";
    const style = getComputedStyle(node);
    const short = style.textOverflow === "ellipsis" && node.scrollWidth > node.clientWidth
      || style.webkitLineClamp !== "none" && node.scrollHeight > node.clientHeight + 1;
    return short ? node.textContent : "";
  };
  const given = new WeakMap();
  const tell = ({ target }) => {
    for (let node = target, up = 0; node instanceof HTMLElement && up < 3; node = node.parentElement, up += 1) {
      if (node.title && given.get(node) !== node.title) return;
      const words = cut(node);
      if (words) { node.title = words; given.set(node, words); return; }
      if (given.delete(node)) node.removeAttribute("title");
    }
  };
  document.addEventListener("pointerover", tell, { passive: true });
  document.addEventListener("focusin", tell);

  // A form that is refused shows its first fault: it comes into view and has the cursor.
  const FAULT = '[aria-invalid="true"], .said-wrong';
  let sent = null, until = 0;
  const shown = (node) => node.getClientRects().length > 0;
  const look = () => {
    if (!sent?.isConnected || performance.now() > until) return;
    const fault = [...sent.querySelectorAll(FAULT)].find(shown);
    if (!fault) return;
    sent = null;
    fault.scrollIntoView({ block: "center" });
    if (fault.matches("input, textarea, select")) fault.focus({ preventScroll: true });
  };
  document.addEventListener("submit", ({ target }) => {
    // Conversations have their words beside the field already, and the cursor in it.
    if (target.hasAttribute("data-sends")) return;
    const before = target.querySelector(FAULT);
    sent = target;
    until = performance.now() + 10_000;
    // What was wrong before and still is changes nothing that could be seen coming.
    if (before) setTimeout(look, 800);
  }, true);
  document.addEventListener("input", ({ target }) => { if (target.form === sent) sent = null; });
  new MutationObserver((changes) => {
    if (!sent) return;
    const told = ({ type, target, addedNodes }) => type === "attributes" ? target.matches(FAULT)
      : [...addedNodes].some((node) => node instanceof Element && (node.matches(FAULT) || node.querySelector(FAULT)));
    if (changes.some(told)) requestAnimationFrame(look);
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["aria-invalid"] });

  // A tap on a toast puts it away; its own button does what it says.
  document.addEventListener("click", ({ target }) => {
    const toast = target.closest?.("[data-sonner-toast]");
    if (toast && !target.closest("button, a")) toast.querySelector("[data-close-button]")?.click();
  });
})();
