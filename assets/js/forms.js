// Fields that do a little more than the browser's own: a slider that says where it stands, an amount in words, a form
// that knows whether it was changed.
(() => {
  // <persona-slider value=… words="Formal|Warm|…">: a native range inside does the work, arrows ±1, Page keys ±10.
  customElements.define("persona-slider", class extends HTMLElement {
    static observedAttributes = ["value", "words"];
    connectedCallback() {
      this.range = this.querySelector("input[type=range]");
      this.range.addEventListener("input", () => this.tell());
      this.attributeChangedCallback();
    }
    // What the server says counts, unless the knob is in somebody's hand.
    attributeChangedCallback() {
      if (!this.range) return;
      if (!this.range.matches(":active, :focus")) this.range.value = this.getAttribute("value") ?? 50;
      this.tell();
    }
    tell() {
      const value = Number(this.range.value), words = (this.getAttribute("words") ?? "").split("|");
      const bands = this.getAttribute("bands")?.split(",").filter(Boolean).map(Number) ?? [];
      const part = bands.length ? bands.findLastIndex((from) => value >= from) : Math.floor((value / 101) * words.length);
      const word = words[Math.max(0, Math.min(words.length - 1, part))];
      this.style.setProperty("--share", value / 100);
      this.querySelector("[data-number]").textContent = value;
      this.querySelector("[data-word]").textContent = word;
      this.range.setAttribute("aria-valuetext", `${value}, ${word}`);
    }
  });

  const ONES = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
  const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
  const below100 = (n) => n < 20 ? ONES[n] : TENS[Math.floor(n / 10)] + (n % 10 ? `-${ONES[n % 10]}` : "");
  const STEPS = [[1e7, "{n} crore"], [1e5, "{n} lakh"], [1e3, "{n} thousand"], [100, "{n} hundred"]];
  // Hindi's numbers below a hundred all have names of their own; shops write 1 लाख 94 हज़ार.
  const inWords = (amount) => {
    const spelled = document.documentElement.lang === "hi" ? String : (n) => n < 100 ? below100(n) : inWords(n);
    const parts = [];
    for (const [size, name] of STEPS) {
      const n = Math.floor(amount / size);
      if (n) parts.push(say(name, { n: spelled(n) }));
      amount %= size;
    }
    if (amount) parts.push(spelled(amount));
    return parts.join(" ");
  };
  const SCALES = { "": 1, k: 1e3, thousand: 1e3, l: 1e5, lac: 1e5, lakh: 1e5, cr: 1e7, crore: 1e7 };
  const amountOf = (typed) => {
    const found = /^₹?\s*([\d,]+(?:\.\d+)?)\s*([a-z]*)\.?$/i.exec(typed.trim());
    const scale = found && SCALES[found[2].toLowerCase()];
    return scale ? Math.round(Number(found[1].replaceAll(",", "")) * scale) : null;
  };
  // <amount-in-words>: what the money field beside it holds, said aloud; and its digits in Indian groups.
  customElements.define("amount-in-words", class extends HTMLElement {
    connectedCallback() {
      this.field = this.closest(".field").querySelector("input");
      this.field.addEventListener("input", this);
      this.field.addEventListener("blur", this);
      this.handleEvent({ type: "input" });
    }
    disconnectedCallback() { this.field.removeEventListener("input", this); this.field.removeEventListener("blur", this); }
    handleEvent(event) {
      const amount = amountOf(this.field.value);
      if (event.type === "blur" && amount !== null) this.field.value = amount.toLocaleString("en-IN");
      const words = amount && amount < 1e15 ? inWords(amount) : "";
      this.textContent = words.charAt(0).toUpperCase() + words.slice(1);
    }
  });

  document.addEventListener("input", (event) => event.target.form?.setAttribute("data-changed", ""));
  // ⌘↵ (Ctrl+Enter elsewhere) does what the form's gold button does.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    const form = event.target.closest?.("form[data-fast]");
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });
})();
