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
      if (this.wanted()) this.dialog.showModal(); else this.dialog.close();
    }
    leave() {
      const ask = this.dialog.querySelector("dialog[data-before-leaving]");
      if (ask && this.dialog.querySelector("form[data-changed]")) ask.showModal();
      else this.dispatchEvent(new CustomEvent("Leave"));
    }
  });

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
