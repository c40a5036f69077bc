// What must happen in the browser and nowhere else: clocks that tick, light that follows the pointer,
// a lifted card, two keys, and the sign-in (its cookie is HttpOnly, so it comes from an API call).
(() => {
  // Clocks. They own their text; React never puts any into them.
  const clocks = new Set();
  let skew = 0;
  const now = () => Date.now() + skew;
  const show = (clock, words) => { if (clock.textContent !== words) clock.textContent = words; };

  class Clock extends HTMLElement {
    static observedAttributes = ["until", "at", "zone", "now"];
    connectedCallback() { this.shownAt = now(); clocks.add(this); this.tick(); }
    disconnectedCallback() { clocks.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.tick(); }
  }

  const HOUR = 3600e3, WINDOW = 24 * HOUR;
  customElements.define("time-left", class extends Clock {
    tick() {
      const left = Number(this.getAttribute("until")) - now();
      const minutes = Math.max(1, Math.ceil(left / 60e3));
      const level = left <= 0 ? "closed" : left <= HOUR ? "last" : left <= 2 * HOUR ? "soon" : "open";
      if (this.dataset.level !== level) this.dataset.level = level;
      this.style.setProperty("--share", Math.max(0, Math.min(1, left / WINDOW)).toFixed(3));
      const hours = Math.floor(minutes / 60), rest = String(minutes % 60).padStart(2, "0");
      show(this, left <= 0 ? "Closed" : minutes < 60 ? `${minutes} min` : `${hours} h ${rest} m`);
    }
  });
  customElements.define("time-since", class extends Clock {
    tick() {
      const seconds = Math.max(0, Math.round((now() - Number(this.getAttribute("at") || this.shownAt)) / 1000));
      const steps = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];
      const [size, unit] = steps.find(([size]) => seconds >= size) || [1, "s"];
      show(this, seconds < 2 ? "now" : `${Math.floor(seconds / size)} ${unit}`);
    }
  });
  customElements.define("shop-clock", class extends Clock {
    tick() {
      const time = { hour: "2-digit", minute: "2-digit", hour12: false };
      const day = { weekday: "long", day: "numeric", month: "long", ...time };
      const form = this.getAttribute("form") === "time" ? time : day;
      const zone = this.getAttribute("zone") || undefined;
      show(this, new Date(now()).toLocaleString("en-GB", { ...form, timeZone: zone }).replace(" at ", ", "));
    }
  });
  customElements.define("server-clock", class extends Clock {
    tick() {
      const told = Number(this.getAttribute("now"));
      if (!told || told === this.told) return;
      this.told = told;
      skew = Math.abs(told - Date.now()) > 5000 ? told - Date.now() : 0;
    }
  });
  setInterval(() => clocks.forEach((clock) => clock.tick()), 1000);

  // Cards that catch the light: how far the pointer is from the middle, −1…1 both ways. CSS does the rest.
  const still = matchMedia("(prefers-reduced-motion: reduce), (hover: none)");
  document.addEventListener("pointermove", (event) => {
    const card = event.target.closest?.(".tilt");
    if (!card || still.matches) return;
    const box = card.getBoundingClientRect();
    card.style.setProperty("--x", (((event.clientX - box.left) / box.width) * 2 - 1).toFixed(3));
    card.style.setProperty("--y", (((event.clientY - box.top) / box.height) * 2 - 1).toFixed(3));
  }, { passive: true });

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

  // On a card M opens "Move to…", E edits the value; Escape leaves the field.
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.key === "Escape" && target.matches?.(".value-edit input")) target.blur();
    if (!target.matches?.(".lead-card") || event.ctrlKey || event.metaKey || event.altKey) return;
    const part = { m: ".card-more", e: ".lead-value" }[event.key.toLowerCase()];
    if (part) { event.preventDefault(); target.querySelector(part)?.click(); }
  });
  // A menu opened by its key or by Enter has its first item under the finger.
  document.addEventListener("toggle", (event) => {
    if (event.newState === "open" && event.target.matches(".menu")) {
      event.target.querySelector("[role=menuitem]:not(:disabled)")?.focus();
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.(".menu");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!menu || !step) return;
    event.preventDefault();
    const items = [...menu.querySelectorAll("[role=menuitem]:not(:disabled)")];
    items[(items.indexOf(event.target) + step + items.length) % items.length]?.focus();
  });

  // A chosen tab is never cut off.
  document.addEventListener("animationstart", (event) => {
    if (event.animationName === "chosen") event.target.scrollIntoView({ block: "nearest", inline: "center" });
  });

  // The phone's field. A send has an id until the server names it back, so it may be sent again and again
  // and happens once. The words stay in the field until then, and in this tab's storage until they are sent.
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
  window.revive = {
    phoneSent(id) {
      const form = composer(id);
      if (!form) return;
      const field = form.elements.text;
      if (form.sent && field.value.startsWith(form.sent)) field.value = field.value.slice(form.sent.length).trimStart();
      settle(form);
      keep(form);
    },
    phoneNotSent(id) { const form = composer(id); if (form) settle(form); },
  };
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

  // The sheet of the story: a tap goes to the next stop, a pull to the one it points at.
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
  // Whoever follows a link out of a popover is done with it.
  document.addEventListener("click", (event) => {
    const box = event.target.closest?.("a")?.closest("[popover]");
    if (box?.matches(":popover-open")) box.hidePopover();
  });

  // "Try now" also presses itself while it is on the page.
  setInterval(() => document.querySelector("[data-again]")?.click(), 4000);

  // Signing in and out. The API lives where Reflex says its events do; the page knows that address.
  const api = () => document.querySelector("[data-api]")?.dataset.api ?? "";
  const post = (path, body) => fetch(`${api()}/api/v1/auth/${path}`, {
    method: "POST", credentials: "include", headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}), signal: AbortSignal.timeout(15000),
  });
  const say = (words) => {
    const place = document.getElementById("login-error");
    place.querySelector("span").textContent = words;
    place.hidden = !words;
    document.querySelectorAll(".login-form .input").forEach((input) => input.setAttribute("aria-invalid", String(!!words)));
  };
  const enter = async (button, path, body) => {
    say("");
    button.disabled = true;
    try {
      const answer = await post(path, body);
      if (answer.ok) { location.assign("/"); return; }
      const problem = await answer.json().catch(() => ({}));
      say(problem.detail || "That did not work. Try once more.");
    } catch {
      say("Revive does not answer. Check the connection and try once more.");
    }
    button.disabled = false;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.(".login-form");
    if (!form) return;
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(form));
    if (!email || !password) { say("Enter your e-mail and your password."); return; }
    enter(form.querySelector("[type=submit]"), "login", { email, password });
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-do]");
    if (!button) return;
    if (button.dataset.do === "demo") enter(button, "demo");
    if (button.dataset.do === "switch-language") switchLanguage();
    if (button.dataset.do === "sign-out") post("logout").finally(() => location.replace("/login"));
    if (button.dataset.do === "peek") {
      const field = document.querySelector(".login-form [name=password]");
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      button.setAttribute("aria-pressed", String(hidden));
    }
  });
})();
