// What the pages import: say.js speaks; where the pages are built there is no window, and English is said.
const fill = (english, values) => values ? english.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap) : english;
export const say = (english, values) => (globalThis.say ?? fill)(english, values);
