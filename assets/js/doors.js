// The API from a page (it lives where Reflex says its events do), and the sign-in: its cookie is HttpOnly, so it comes
// from an API call.
(() => {
  const api = () => document.querySelector("[data-api]")?.dataset.api ?? "";
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
  const enter = async (button, path, body) => {
    tell("");
    button.disabled = true;
    try {
      const answer = await post(path, body);
      if (answer.ok) { location.assign("/"); return; }
      const problem = await answer.json().catch(() => ({}));
      tell(say(problem.detail || "That did not work. Try once more."));
    } catch {
      tell(say("Revive does not answer. Check the connection and try once more."));
    }
    button.disabled = false;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.(".login-form");
    if (!form) return;
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(form));
    if (!email || !password) { tell(say("Enter your e-mail and your password.")); return; }
    enter(form.querySelector("[type=submit]"), "auth/login", { email, password });
  });
  const peek = (button) => {
    const field = document.querySelector(".login-form [name=password]");
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

  // "Try now" also presses itself while it is on the page.
  setInterval(() => document.querySelector("[data-again]")?.click(), 4000);
})();
