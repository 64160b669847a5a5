// What the reader has chosen, kept in the part of the address behind "#", so that a link or a reload shows the same.
const defaults = () => ({ sel: null, lang: data.lang, theme: null, view: matchMedia("(max-width: 640px)").matches ? "table" : "graph", off: new Set(), day: null });
const state = defaults();

function readState() {
  const found = new URLSearchParams(location.hash.slice(1));
  const next = defaults();
  const sel = found.get("sel");
  if (sel !== null && (nodeOf.has(sel) || statementOf.has(sel))) next.sel = sel;
  if (["vi", "en"].includes(found.get("lang"))) next.lang = found.get("lang");
  if (["light", "dark"].includes(found.get("theme"))) next.theme = found.get("theme");
  if (["graph", "table"].includes(found.get("view"))) next.view = found.get("view");
  if (/^\d{4}-\d\d-\d\d$/.test(found.get("day") || "")) next.day = found.get("day");
  const known = new Set(Array.from(document.querySelectorAll("[data-off]"), (key) => key.dataset.off));
  next.off = new Set((found.get("off") || "").split(",").filter((key) => known.has(key)));
  Object.assign(state, next);
}

function writeState() {
  const usual = defaults();
  const kept = new URLSearchParams();
  for (const key of ["sel", "lang", "theme", "view", "day"]) {
    if (state[key] !== usual[key]) kept.set(key, state[key]);
  }
  if (state.off.size) kept.set("off", Array.from(state.off).sort().join(","));
  const text = kept.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
  history.replaceState(null, "", text ? "#" + text : location.href.split("#")[0]);
}

const isDark = () => (state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

// Change what is chosen and show it.
function change(what) {
  Object.assign(state, what);
  writeState();
  show();
}
