// Clocks that tick in the browser. They own their text; React never puts any into them.
(() => {
  const clocks = new Set();
  let skew = 0;
  const now = () => Date.now() + skew;
  const show = (clock, words) => { if (clock.textContent !== words) clock.textContent = words; };

  class Clock extends HTMLElement {
    static observedAttributes = ["until", "at", "zone", "now", "form"];
    connectedCallback() { this.shownAt = now(); clocks.add(this); this.tick(); }
    disconnectedCallback() { clocks.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.tick(); }
  }

  const MINUTE = 60e3, HOUR = 3600e3, WINDOW = 24 * HOUR;
  const two = (number) => String(number).padStart(2, "0");
  // Minutes on cards, rounded up; seconds too where somebody is about to answer (`form="seconds"`).
  const left = (milliseconds, exactly) => {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
    const minutes = exactly ? Math.floor(seconds / 60) : Math.max(1, Math.ceil(milliseconds / MINUTE));
    const h = Math.floor(minutes / 60), m = minutes % 60;
    if (exactly && minutes < 60) return minutes ? say("{m} min {s} s", { m, s: two(seconds % 60) }) : say("{s} s", { s: seconds });
    return h >= 12 ? say("{h} h", { h }) : h ? say("{h} h {m} m", { h, m: two(m) }) : say("{m} min", { m });
  };
  customElements.define("time-left", class extends Clock {
    tick() {
      const rest = Number(this.getAttribute("until")) - now();
      const level = rest <= 0 ? "closed" : rest <= HOUR ? "last" : rest <= 2 * HOUR ? "soon" : "open";
      if (this.dataset.level !== level) this.dataset.level = level;
      this.style.setProperty("--share", Math.max(0, Math.min(1, rest / WINDOW)).toFixed(3));
      show(this, rest <= 0 ? say("Closed") : left(rest, this.getAttribute("form") === "seconds"));
      // Whoever draws by the window (the composer) is told the moment it closes.
      if (level === "closed" && this.was && this.was !== "closed") this.dispatchEvent(new CustomEvent("Closed"));
      this.was = level;
    }
  });
  customElements.define("time-since", class extends Clock {
    tick() {
      const seconds = Math.max(0, Math.round((now() - Number(this.getAttribute("at") || this.shownAt)) / 1000));
      const whole = (size) => Math.floor(seconds / size);
      show(this, seconds < 2 ? say("now") : seconds < 60 ? say("{s} s", { s: seconds })
        : seconds < 3600 ? say("{m} min", { m: whole(60) })
        : seconds < 86400 ? say("{h} h", { h: whole(3600) }) : say("{d} d", { d: whole(86400) }));
    }
  });
  customElements.define("shop-clock", class extends Clock {
    tick() {
      const timeZone = this.getAttribute("zone") || undefined, hindi = document.documentElement.lang === "hi";
      const locale = hindi ? "hi-IN-u-nu-latn" : "en-GB";
      const form = (options) => new Date(now()).toLocaleString(locale, { ...options, timeZone });
      const time = form({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      if (this.getAttribute("form") === "time") { show(this, time); return; }
      show(this, `${form({ weekday: "long" })} ${form({ day: "numeric", month: "long" })}, ${time}`);
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

  // A button with `data-every` (milliseconds) presses itself while somebody looks: for what no event tells.
  let looked = Date.now();
  setInterval(() => {
    const button = document.querySelector("[data-every]");
    if (!button || document.hidden || Date.now() - looked < Number(button.dataset.every)) return;
    looked = Date.now();
    button.click();
  }, 1000);
})();
