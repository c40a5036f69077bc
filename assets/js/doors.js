// The API from a page (it lives where Reflex says its events do), and the sign-in: its cookie is HttpOnly, so it comes
// from an API call.
(() => {
  // In development the API has a port of its own: under whichever name of this machine the page was opened, as the
  // event socket does, or the cookie would be another host's.
  const api = () => (document.querySelector("[data-api]")?.dataset.api ?? "").replace("//localhost", `//${location.hostname}`);
  const post = (path, body) => fetch(`${api()}/api/v1/${path}`, {
    method: "POST", credentials: "include", headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}), signal: AbortSignal.timeout(15000),
  });
  Object.assign(window.revive ??= {}, { api });

  const tell = (words) => {
    const place = document.getElementById("login-error");
    place.querySelector("span").textContent = words;
    place.hidden = !words;
    document.querySelectorAll(".login-form .input").forEach((input) => input.setAttribute("aria-invalid", String(!!words)));
  };
  // Whoever was let in goes in, unless the browser kept no cookie: then the door would only come back without a word.
  const NO_COOKIE = "Your browser kept no cookie, so you are not signed in. Allow cookies here, or open Revive at the address it was set up for.";
  const goIn = async (to) => {
    const me = await fetch(`${api()}/api/v1/auth/me`, { credentials: "include", signal: AbortSignal.timeout(15000) });
    if (me.status !== 401) location.assign(to);
    return me.status !== 401;
  };
  const enter = async (button, path, body) => {
    tell("");
    button.disabled = true;
    try {
      const answer = await post(path, body);
      if (answer.ok && await goIn("/")) return;
      const problem = await answer.json().catch(() => ({}));
      tell(say(answer.ok ? NO_COOKIE : problem.detail || "That did not work. Try once more."));
    } catch {
      tell(say("Revive does not answer. Check the connection and try once more."));
    }
    button.disabled = false;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.(".login-form:not(.door-form)");
    if (!form) return;
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(form));
    if (!email || !password) { tell(say("Enter your e-mail and your password.")); return; }
    enter(form.querySelector("[type=submit]"), "auth/login", { email, password });
  });
  const peek = (button) => {
    const field = button.parentElement.querySelector("input");
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.setAttribute("aria-pressed", String(hidden));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-do]");
    if (!button) return;
    if (button.dataset.do === "demo") enter(button, "auth/demo");
    if (button.dataset.do === "switch-language") switchLanguage();
    if (button.dataset.do === "sign-out") post("auth/logout").finally(() => location.replace("/login"));
    if (button.dataset.do === "enter-shop" && button.ariaChecked !== "true") {
      post("auth/shop", { client_id: button.dataset.shop }).then((answer) => answer.ok && location.assign("/"));
    }
    if (button.dataset.do === "peek") peek(button);
  });

  // Forms of doors.py: what was typed goes to the API, what is wrong is said beside its field or above the button.
  const wrongIn = (form, name) => document.getElementById(`door-${name}-wrong`) ?? form.querySelector(".door-wrong");
  const tellField = (form, name, words) => {
    const place = wrongIn(form, name);
    (place.querySelector("span") ?? place).textContent = words;
    place.hidden = !words;
    form.elements[name]?.setAttribute("aria-invalid", String(!!words));
  };
  const clear = (form) => {
    for (const field of form.elements) if (field.name) tellField(form, field.name, "");
    tellField(form, "", "");
  };
  const sentence = (words) => words && words[0].toUpperCase() + words.slice(1);
  const postDoor = async (form) => {
    clear(form);
    const body = Object.fromEntries(new FormData(form));
    const missing = Object.keys(body).filter((name) => !body[name].trim());
    if (missing.length) {
      missing.forEach((name) => tellField(form, name, say("This is needed.")));
      form.elements[missing[0]].focus();
      return;
    }
    if ("byLink" in form.dataset) body.token = location.hash.slice(1);
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    try {
      const answer = await post(form.dataset.post, body);
      if (answer.ok) {
        if (form.dataset.to && await goIn(form.dataset.to)) return;
        if (form.dataset.to) tellField(form, "", say(NO_COOKIE));
        else {
          form.reset();
          form.hidden = true;
          form.parentElement.querySelector(".door-done").hidden = false;
        }
      } else {
        const problem = await answer.json().catch(() => ({}));
        const fields = (problem.errors ?? []).filter((one) => form.elements[one.field]);
        fields.forEach((one) => tellField(form, one.field, say(sentence(one.reason))));
        if (!fields.length) tellField(form, "", say(problem.detail || "That did not work. Try once more."));
      }
    } catch {
      tellField(form, "", say("Revive does not answer. Check the connection and try once more."));
    }
    button.disabled = false;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.(".door-form");
    if (!form) return;
    event.preventDefault();
    postDoor(form);
  });

  const roles = { owner: "Owner", manager: "Manager", agent: "Sales" };
  customElements.define("invitation-offer", class extends HTMLElement {
    async connectedCallback() {
      const answer = await post("auth/invite/look", { token: location.hash.slice(1) }).catch(() => null);
      const offer = await answer?.json().catch(() => null);
      const form = document.querySelector(".door-form");
      if (!answer?.ok) {
        form.hidden = true;
        this.textContent = say(offer?.detail && answer.status === 404 ? offer.detail : "This invitation is no longer good. Ask the shop's owner for a new one.");
        return;
      }
      this.textContent = say("{shop} invites you, {email}, as {role}.", { shop: offer.shop, email: offer.email, role: say(roles[offer.role]) });
      if (!offer.is_known) return;
      form.querySelectorAll("[data-new]").forEach((field) => {
        field.hidden = true;
        field.querySelector("input").disabled = true;
      });
    }
  });

  // "Try now" also presses itself while it is on the page.
  setInterval(() => document.querySelector("[data-again]")?.click(), 4000);
})();
