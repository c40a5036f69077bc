// The drawn phone's field. A send has an id until the server names it back, so it may be sent again and again and
// happens once. The words stay in the field until then, and in this tab's storage until they are sent.
(() => {
  const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const draftName = (form) => `phone-draft:${form.dataset.customer}`;
  const keep = (form) => sessionStorage.setItem(draftName(form), form.elements.text.value);
  const composer = (id) => [...document.querySelectorAll(".composer")].find((form) => form.elements.send_id.value === id);
  const settle = (form) => {
    form.elements.send_id.value = form.elements.ready.value = "";
    form.removeAttribute("data-sending");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.(".composer");
    if (!form || form.elements.send_id.value) return;
    form.elements.send_id.value = newId();
    form.sent = form.elements.ready.value ? "" : form.elements.text.value;
    form.setAttribute("data-sending", "");
  }, true);
  setInterval(() => {
    if (!document.querySelector(".offline-banner")) document.querySelector(".composer[data-sending]")?.requestSubmit();
  }, 5000);
  Object.assign(window.revive ??= {}, {
    phoneSent(id) {
      const form = composer(id);
      if (!form) return;
      const field = form.elements.text;
      if (form.sent && field.value.startsWith(form.sent)) field.value = field.value.slice(form.sent.length).trimStart();
      settle(form);
      keep(form);
    },
    phoneNotSent(id) { const form = composer(id); if (form) settle(form); },
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.(".composer");
    if (form) keep(form);
  });
  document.addEventListener("animationstart", (event) => {
    if (event.animationName !== "chosen-field") return;
    const form = event.target.form;
    event.target.value ||= sessionStorage.getItem(draftName(form)) ?? "";
  });
  document.addEventListener("click", (event) => {
    const words = event.target.closest?.("[data-ready]")?.dataset.ready;
    const form = document.querySelector(".composer");
    if (!words || !form || form.elements.send_id.value) return;
    document.getElementById("people")?.hidePopover?.();
    form.elements.ready.value = words;
    form.requestSubmit();
  });
})();
