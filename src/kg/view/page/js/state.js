// What the reader has chosen, kept in the part of the address behind "#", so that a link or a reload shows the same; each step can be undone.
const defaults = () => ({ sel: null, to: null, lang: data.lang, theme: null, view: matchMedia("(max-width: 640px)").matches ? "table" : "graph", off: new Set(), day: null, ego: null, steps: 1 });
const state = defaults();
const VIEWS = ["graph", "both", "table"];
const MOST_STEPS = 9;

function readState() {
  const found = new URLSearchParams(location.hash.slice(1));
  const next = defaults();
  const sel = found.get("sel");
  if (sel !== null && (nodeOf.has(sel) || statementOf.has(sel))) next.sel = sel;
  const to = found.get("to");
  if (nodeOf.has(to) && nodeOf.has(sel) && to !== sel) next.to = to;
  if (["vi", "en"].includes(found.get("lang"))) next.lang = found.get("lang");
  if (["light", "dark"].includes(found.get("theme"))) next.theme = found.get("theme");
  if (VIEWS.includes(found.get("view"))) next.view = found.get("view");
  const day = found.get("day") || "";
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))) next.day = day;
  if (nodeOf.has(found.get("ego"))) next.ego = found.get("ego");
  const steps = Number(found.get("steps"));
  if (Number.isInteger(steps) && steps > 0 && steps <= MOST_STEPS) next.steps = steps;
  const known = new Set(Array.from(document.querySelectorAll("[data-off]"), (key) => key.dataset.off));
  next.off = new Set((found.get("off") || "").split(",").filter((key) => known.has(key)));
  Object.assign(state, next);
}

function address() {
  const usual = defaults();
  const kept = new URLSearchParams();
  for (const key of ["sel", "to", "lang", "theme", "view", "day", "ego", "steps"]) {
    if (state[key] !== usual[key]) kept.set(key, state[key]);
  }
  if (state.off.size) kept.set("off", Array.from(state.off).sort().join(","));
  const text = kept.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%7E/g, "~");
  return text ? "#" + text : location.href.split("#")[0];
}

const isDark = () => (state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
const done = () => (history.state && history.state.done) || 0;

// Change what is chosen and show it. A step that can be undone is one of the history of the browser; sliding over days is one step.
function change(what) {
  const sliding = "day" in what && state.day !== null && what.day !== null;
  const step = ["sel", "to", "off", "day", "ego", "steps", "view"].some((key) => key in what) && !sliding;
  Object.assign(state, what);
  filter();
  const to = address();
  const here = location.hash || location.href.split("#")[0];
  if (to !== here) history[step ? "pushState" : "replaceState"]({ done: done() + (step ? 1 : 0) }, "", to);
  seen = location.href;
  show(true);
}

function undo() {
  if (done()) history.back();
}
