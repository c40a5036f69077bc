// Dialogs and drawers are the browser's own: they keep the focus inside, hide the rest from screen readers and give the
// focus back. This opens and closes them, and asks before something typed is lost.
(() => {
  // <modal-frame shown="true|false"> around a <dialog>. Whoever draws it hears "Leave" when somebody wants to go.
  customElements.define("modal-frame", class extends HTMLElement {
    static observedAttributes = ["shown"];
    connectedCallback() {
      this.dialog = this.querySelector("dialog");
      this.dialog.addEventListener("cancel", (event) => {
        if (event.target !== this.dialog) return;
        event.preventDefault();
        this.leave();
      });
      this.dialog.addEventListener("close", (event) => {
        if (event.target === this.dialog && this.wanted()) this.dispatchEvent(new CustomEvent("Leave"));
      });
      this.dialog.addEventListener("click", (event) => {
        if (event.target === this.dialog && this.pressedOutside || event.target.closest("[data-leave]")?.closest("modal-frame") === this) this.leave();
      });
      this.dialog.addEventListener("pointerdown", (event) => { this.pressedOutside = event.target === this.dialog; });
      this.attributeChangedCallback();
    }
    wanted() { return this.getAttribute("shown") === "true"; }
    attributeChangedCallback() {
      if (!this.dialog?.isConnected || this.dialog.open === this.wanted()) return;
      if (this.wanted()) this.dialog.showModal();
      else {
        this.dialog.querySelectorAll("dialog[open]").forEach((inner) => inner.close());
        this.dialog.close();
      }
    }
    // The question that stands before something typed, if there is one and something is.
    asks() { return this.dialog.querySelector("form[data-changed]") && this.dialog.querySelector("dialog[data-before-leaving]"); }
    leave() {
      const ask = this.asks();
      if (!ask) this.dispatchEvent(new CustomEvent("Leave"));
      else if (!ask.open) ask.showModal();
    }
  });

  // The browser's own way back asks, too: the address stays where it is until somebody has said "Leave".
  const place = () => history.state?.idx ?? 0;
  let here = place(), returning = false;
  document.addEventListener("input", () => { here = place(); }, true);
  addEventListener("popstate", (event) => {
    const frame = [...document.querySelectorAll('modal-frame[shown="true"]')].find((one) => one.asks());
    if (!returning && !frame) return;
    event.stopImmediatePropagation();
    if (returning) { returning = false; return; }
    returning = true;
    history.go(here - place() || 1);
    frame.leave();
  }, true);

  // A light dialog is left by a click beside it.
  document.addEventListener("click", (event) => {
    if (event.target.matches?.("dialog[data-light]")) event.target.close();
  });
  document.addEventListener("click", (event) => {
    const asks = event.target.closest?.("[data-asks]");
    if (asks) { document.getElementById(asks.dataset.asks)?.showModal(); return; }
    const closes = event.target.closest?.("[data-closes]");
    if (!closes) return;
    closes.closest("dialog")?.close();
    if (closes.dataset.closes === "all") {
      const frame = closes.closest("modal-frame");
      frame?.querySelectorAll("form[data-changed]").forEach((form) => form.removeAttribute("data-changed"));
      frame?.leave();
    }
  });
})();
