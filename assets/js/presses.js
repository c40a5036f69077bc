// One press makes one thing. A form that is on its way takes no second submit until it is answered, and what it hands over
// has a name, `press`, that stays the same until then: what arrives twice all the same happens once (services/presses.py).
// Of a double click a button takes the first; data-often: it is meant to be pressed again and again.
(() => {
  // By then the answer was lost. The name stays: whoever presses again still means the same.
  const LOST = 10e3, VISIBLE = 250;
  const newName = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
  // Messages have names of their own (js/sending.js), and the doors speak to the API (js/doors.js).
  const guarded = (node) => node.matches?.("form:not([data-sends], .login-form, .door-form)");
  const showBusy = (form, button, busy) => {
    if (busy !== form.hasAttribute("data-pending")) return;
    button?.setAttribute("aria-busy", String(busy));
  };
  const free = (form) => {
    clearTimeout(form.lost);
    clearTimeout(form.visible);
    form.removeAttribute("data-pending");
    showBusy(form, form.pressed, false);
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!guarded(form)) return;
    if (form.hasAttribute("data-pending")) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    form.press ??= newName();
    form.pressed = event.submitter ?? form.querySelector("[type=submit]");
    form.setAttribute("data-pending", "");
    form.visible = setTimeout(() => showBusy(form, form.pressed, true), VISIBLE);
    form.lost = setTimeout(() => free(form), LOST);
  }, true);
  document.addEventListener("formdata", (event) => {
    if (event.target.press) event.formData.set("press", event.target.press);
  });
  Object.assign(window.revive ??= {}, {
    answered(press) {
      const form = [...document.forms].find((one) => one.press === press);
      if (!form) return;
      free(form);
      delete form.press;
    },
  });
  const ONCE = ".button, .icon-button, [role=menuitem]", OFTEN = "[data-often], .pager";
  document.addEventListener("click", (event) => {
    if (event.detail < 2 || !event.target.closest?.(ONCE) || event.target.closest(OFTEN)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
})();
