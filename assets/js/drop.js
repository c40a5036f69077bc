// <file-drop to="/knowledge/upload" field="file" more='{"campaign_id": …}' largest=…>: files go to the API by an ordinary
// request, one after the other, each with its own progress. Dropped, chosen or pasted; also with keys alone.
(() => {
  const MB = 1024 * 1024;
  const element = (name, className, words) => Object.assign(document.createElement(name), { className, textContent: words ?? "" });

  customElements.define("file-drop", class extends HTMLElement {
    connectedCallback() {
      this.waiting = [];
      this.list = this.querySelector("drop-list");
      this.input = this.querySelector("input[type=file]");
      this.input.addEventListener("change", () => { this.take(this.input.files); this.input.value = ""; });
      this.addEventListener("dragover", (event) => { event.preventDefault(); this.setAttribute("data-over", ""); });
      this.addEventListener("dragleave", (event) => { if (!this.contains(event.relatedTarget)) this.removeAttribute("data-over"); });
      this.addEventListener("drop", (event) => {
        event.preventDefault();
        this.removeAttribute("data-over");
        this.take(event.dataTransfer.files);
      });
      this.addEventListener("paste", (event) => { if (event.clipboardData.files.length) this.take(event.clipboardData.files); });
    }
    disconnectedCallback() { this.request?.abort(); }
    take(files) {
      for (const file of this.input.multiple ? files : [...files].slice(0, 1)) this.waiting.push({ file, line: this.show(file) });
      this.next();
    }
    show(file) {
      const line = element("div", "drop-file");
      line.append(element("span", "cut", file.name), element("progress", ""), element("span", "drop-words", say("Waiting")));
      line.querySelector("progress").max = 100;
      line.querySelector("progress").value = 0;
      this.list.append(line);
      return line;
    }
    next() {
      const one = !this.request && this.waiting.shift();
      if (!one) return;
      const largest = Number(this.getAttribute("largest")) || Infinity;
      if (one.file.size > largest) { this.refuse(one, say("At most {n} MB", { n: Math.floor(largest / MB) })); this.next(); return; }
      this.send(one);
    }
    send(one) {
      const body = new FormData(), request = this.request = new XMLHttpRequest();
      for (const [name, value] of Object.entries(JSON.parse(this.getAttribute("more") || "{}"))) body.append(name, value);
      body.append(this.getAttribute("field") || "file", one.file);
      const bar = one.line.querySelector("progress"), words = one.line.querySelector(".drop-words");
      request.upload.addEventListener("progress", (event) => {
        bar.value = (100 * event.loaded) / event.total;
        words.textContent = event.loaded < event.total ? `${Math.round(bar.value)}%` : say("Being looked at");
      });
      request.addEventListener("loadend", () => {
        this.request = null;
        const answer = this.answer(request);
        if (request.status >= 200 && request.status < 300) {
          one.line.remove();
          this.dispatchEvent(new CustomEvent("Uploaded", { detail: { ...answer, file_name: one.file.name } }));
        } else {
          const reason = answer.errors?.[0]?.reason ?? answer.detail;
          this.refuse(one, say(reason || "That did not work. Try once more."));
        }
        this.next();
      });
      request.open("POST", `${revive.api()}/api/v1${this.getAttribute("to")}`);
      request.withCredentials = true;
      request.send(body);
    }
    answer(request) { try { return JSON.parse(request.responseText); } catch { return {}; } }
    refuse(one, reason) {
      one.line.classList.add("bad");
      one.line.querySelector("progress").remove();
      const words = one.line.querySelector(".drop-words");
      words.textContent = reason;
      words.setAttribute("role", "alert");
      const again = element("button", "link", say("Try again"));
      const away = element("button", "link", say("Take away"));
      again.type = away.type = "button";
      again.onclick = () => { one.line.remove(); this.take([one.file]); };
      away.onclick = () => one.line.remove();
      one.line.append(again, away);
    }
  });
})();
