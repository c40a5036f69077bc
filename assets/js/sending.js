// Fields one writes messages in: the drawn phone's, and the inbox's. A send has an id until the server names it back, so
// it may be sent again and again and happens once. The words stay in the field until then, and in this browser until
// they are sent: form[data-sends] names where (data-draft), its fields are text, send_id and maybe ready.
(() => {
  const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const place = (form) => form.hasAttribute("data-keeps") ? localStorage : sessionStorage;
  const keep = (form) => {
    const words = form.elements.text.value;
    if (words) place(form).setItem(form.dataset.draft, words); else place(form).removeItem(form.dataset.draft);
  };
  const forms = () => [...document.querySelectorAll("form[data-sends]")];
  const settle = (form) => {
    form.elements.send_id.value = "";
    if (form.elements.ready) form.elements.ready.value = "";
    form.removeAttribute("data-sending");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-sends]");
    if (!form) return;
    // With a file in the hand the words go with it: js/held.js.
    if (revive.holds?.(form)) { event.preventDefault(); event.stopImmediatePropagation(); revive.sendHeld(form); return; }
    if (form.elements.send_id.value) return;
    form.elements.send_id.value = newId();
    form.sent = form.elements.ready?.value ? "" : form.elements.text.value;
    form.setAttribute("data-sending", "");
  }, true);
  setInterval(() => {
    if (!document.querySelector(".offline-banner")) document.querySelector("form[data-sending]")?.requestSubmit();
  }, 5000);
  // These words have gone: what was typed after them stays.
  const take = (form, words) => {
    const field = form.elements.text;
    if (words && field.value.startsWith(words)) field.value = field.value.slice(words.length).trimStart();
  };
  const named = (id) => forms().find((form) => form.elements.send_id.value === id);
  Object.assign(window.revive ??= {}, {
    sent(id) {
      const form = named(id);
      if (!form) return;
      take(form, form.sent);
      settle(form);
      keep(form);
    },
    take(form, words) { take(form, words); keep(form); },
    notSent(id) { const form = named(id); if (form) settle(form); },
    // Words put into the field for somebody to send, change or delete.
    write(words, instead) {
      const field = document.querySelector("form[data-keeps] textarea");
      if (!field) return;
      if (instead) field.select(); else field.focus();
      if (!document.execCommand("insertText", false, words)) field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      keep(field.form);
    },
  });
  // Enter sends and Shift+Enter begins a new line, where there are keys; thumbs have a button, and Enter for their lines.
  const thumbs = matchMedia("(hover: none) and (pointer: coarse)");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.altKey || event.isComposing) return;
    const form = event.target.name === "text" && event.target.closest("form[data-sends]");
    if (!form || (thumbs.matches && !(event.metaKey || event.ctrlKey))) return;
    event.preventDefault();
    if (event.target.value.trim() || revive.holds?.(form)) form.requestSubmit();
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-sends]");
    if (form && event.target.name === "text") keep(form);
  });
  // A field that appears finds its words again, also one that was there before this script.
  const restore = (form) => { form.elements.text.value ||= place(form).getItem(form.dataset.draft) ?? ""; };
  document.addEventListener("animationstart", (event) => {
    if (event.animationName === "chosen-field") restore(event.target.form);
  });
  forms().forEach(restore);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-ready], [data-insert]");
    if (!button) return;
    if (button.dataset.insert) { revive.write(button.dataset.insert); return; }
    const form = document.querySelector(".composer");
    if (!form || form.elements.send_id.value) return;
    document.getElementById("people")?.hidePopover?.();
    form.elements.ready.value = button.dataset.ready;
    form.requestSubmit();
  });
})();
