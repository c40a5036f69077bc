// <held-file id=… to="/conversations/…/media" largest=…>: one file chosen, dropped or pasted, looked at before it goes. It
// stays in this browser until "Send", goes with the words typed beside it, and stays there when it is refused.
(() => {
  const MB = 1024 * 1024, LONGEST = 1024;
  const element = (name, className, words) => Object.assign(document.createElement(name), { className, textContent: words ?? "" });
  const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const sizeOf = (bytes) => bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MB).toFixed(1)} MB`;

  customElements.define("held-file", class extends HTMLElement {
    connectedCallback() {
      this.shown = this.querySelector("held-shown");
      this.input = this.querySelector("input[type=file]");
      this.input.addEventListener("change", () => { this.take(this.input.files[0]); this.input.value = ""; });
    }
    disconnectedCallback() { this.forget(); }
    get kind() { return this.file?.type.split("/")[0] ?? ""; }
    get silent() { return this.kind === "audio"; }
    get busy() { return Boolean(this.request); }
    take(file) {
      if (!file || this.busy) return;
      this.forget();
      this.file = file;
      this.sendId = newId();
      this.url = URL.createObjectURL(file);
      this.draw();
      const largest = Number(this.getAttribute("largest")) || Infinity;
      if (file.size > largest) this.tell(say("At most {n} MB", { n: Math.floor(largest / MB) }));
      this.told();
    }
    drop() { if (this.busy) return; this.forget(); this.told(); this.closest("form")?.elements.text?.focus(); }
    forget() {
      if (this.url) URL.revokeObjectURL(this.url);
      this.file = this.url = null;
      this.removeAttribute("data-held");
      this.shown?.replaceChildren();
    }
    told() {
      const { name = "", size = 0 } = this.file ?? {};
      this.dispatchEvent(new CustomEvent("Held", { detail: { name, kind: this.kind, url: this.url ?? "", size: size && sizeOf(size) } }));
    }
    draw() {
      const face = this.kind === "image" ? Object.assign(element("img", "held-face"), { src: this.url, alt: "" }) : element("span", "held-face", this.ending());
      const about = element("div", "held-about");
      about.append(element("strong", "cut", this.file.name), element("span", "held-words", this.about()));
      const away = element("button", "icon-button held-away");
      Object.assign(away, { type: "button", title: say("Take it away"), onclick: () => this.drop() });
      away.setAttribute("aria-label", say("Take it away"));
      away.innerHTML = '<svg class="icon" width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12"/></svg>';
      this.setAttribute("data-held", this.kind);
      this.shown.replaceChildren(face, about, away);
    }
    about() {
      const note = !this.hasAttribute("words") ? "" : this.silent ? say("A sound carries no words: what you type goes on its own") : say("Your words stand under it");
      return [sizeOf(this.file.size), note].filter(Boolean).join(" · ");
    }
    ending() { return (/\.(\w{1,4})$/.exec(this.file.name)?.[1] ?? this.kind).toUpperCase(); }
    // What happens to it, in the place of what it is; a refusal stays until the next try.
    tell(words, bad = true) {
      const line = this.shown.querySelector(".held-words");
      line.textContent = words;
      this.shown.toggleAttribute("data-bad", bad);
      if (bad) line.setAttribute("role", "alert"); else line.removeAttribute("role");
    }
    // Sends it with these fields of the form; the answer's news go to `on_uploaded`. True once it is with the server.
    send(fields, to = this.getAttribute("to")) {
      if (!this.file || this.busy) return Promise.resolve(false);
      const body = new FormData(), request = this.request = new XMLHttpRequest(), { file } = this;
      for (const [name, value] of Object.entries({ ...fields, send_id: this.sendId })) body.append(name, value);
      body.append("file", file);
      this.shown.setAttribute("aria-busy", "true");
      request.upload.addEventListener("progress", (event) => {
        const part = Math.round((100 * event.loaded) / event.total);
        this.shown.style.setProperty("--part", `${part}%`);
        this.tell(part < 100 ? `${part}%` : say("Being looked at"), false);
      });
      return new Promise((done) => {
        request.addEventListener("loadend", () => {
          this.request = null;
          this.shown.removeAttribute("aria-busy");
          const sent = request.status >= 200 && request.status < 300;
          if (sent) { if (this.file === file) this.forget(); this.told(); this.dispatchEvent(new CustomEvent("Uploaded", { detail: {} })); }
          else if (this.file === file) this.tell(say(this.reason(request)));
          done(sent);
        });
        request.open("POST", `${revive.api()}/api/v1${to}`);
        request.withCredentials = true;
        request.send(body);
      });
    }
    reason(request) {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* no words of the server's */ }
      return answer.errors?.[0]?.reason ?? answer.detail ?? "That did not work. Try once more.";
    }
  });

  const holds = (form) => form.querySelector("held-file[data-held]");
  Object.assign(window.revive ??= {}, {
    holds,
    // The words of the form stand under the file, unless it is a sound: then they stay for the next "Send".
    async sendHeld(form) {
      const held = holds(form), field = form.elements.text, words = field.value;
      const caption = held.silent ? "" : words.trim();
      if ([...caption].length > LONGEST) { held.tell(say("At most {n} letters stand under a file", { n: LONGEST.toLocaleString("en-IN") })); return; }
      if (!await held.send({ caption }) || held.silent || !field.isConnected) return;
      if (caption) revive.take(form, words);
    },
    // A State has looked at everything else and lets the file go.
    release(id, to, fields) { document.getElementById(id)?.send(fields, to); },
  });

  // What is pasted into the field or dropped on the chat is chosen; a button says with data-chooses whose chooser it opens.
  const near = (target) => target.closest?.(".inbox-thread")?.querySelector("form held-file");
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-chooses]");
    if (button) document.querySelector(`#${button.dataset.chooses} input[type=file]`)?.click();
  });
  document.addEventListener("paste", (event) => {
    const held = event.clipboardData?.files.length && near(event.target);
    if (held) { event.preventDefault(); held.take(event.clipboardData.files[0]); }
  });
  for (const name of ["dragover", "dragleave", "drop"]) document.addEventListener(name, (event) => {
    const own = event.target.closest?.("held-file"), held = own ?? near(event.target);
    if (!held || !event.dataTransfer?.types.includes("Files")) return;
    const area = held.closest(".compose-box") ?? held;
    event.preventDefault();
    area.toggleAttribute("data-over", name === "dragover");
    if (name === "drop") held.take(event.dataTransfer.files[0]);
  });
})();
