// The words of the screens: English as written, or what hi.js says instead. Runs before anything is drawn.
(() => {
  const chosen = /(?:^|; )revive_language=(\w+)/.exec(document.cookie)?.[1] === "hi" ? "hi" : "en";
  document.documentElement.lang = chosen;
  window.words = {};
  if (chosen === "hi") document.write('<script src="/language/hi.js" onload="this.remove()"><\/script>');
  window.say = (english, values) => {
    const said = window.words[english] ?? english;
    return values ? said.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap) : said;
  };
  window.switchLanguage = () => {
    const other = chosen === "hi" ? "en" : "hi";
    document.cookie = `revive_language=${other}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  };
})();
