// Search with suggestions; tone marks, case and order of words do not matter.
let entries = null;
let suggestions = [];
let at = -1;
const MOST_FOUND = 9;

// Made when the page has drawn, or when it is first asked for. All texts are folded as one, which is ten times faster than one by one.
function index() {
  const named = data.statements.filter((statement) => statement.name);
  // Several boxes of one person are one result.
  const once = new Set();
  const first = (node) => !node.of || (!nodeOf.has(node.of) && !once.has(node.of) && Boolean(once.add(node.of)));
  const made = [
    ...data.nodes.filter(first).map((node) => ({ id: node.id, kind: node.standing ? "one-standing" : "one-" + node.kind, names: [node.label, node.en || node.label], others: node.find })),
    ...named.map((statement) => ({ id: statement.id, kind: "group-" + statement.kind, names: [statement.name, statement.en || statement.name], others: [] })),
  ];
  const texts = made.map((entry) => (entry.others.length || entry.names[0] !== entry.names[1] ? Array.from(new Set([...entry.names, ...entry.others])) : [entry.names[0]]));
  const folded = fold(texts.map((some) => some.map((text) => text.replace(/\n/g, " ")).join("\n")).join("\n")).split("\n");
  let next = 0;
  made.forEach((entry, n) => {
    entry.folded = folded.slice(next, next + texts[n].length);
    next += texts[n].length;
  });
  return made;
}

function rank(entry, words, whole) {
  let best = Infinity;
  for (const text of entry.folded) {
    if (!words.every((word) => text.includes(word))) continue;
    const place = text.startsWith(whole) ? 0 : text.includes(" " + whole) ? 1 : words.every((word) => (" " + text).includes(" " + word)) ? 2 : 3;
    best = Math.min(best, place * 1000 + text.length);
  }
  return best;
}

function find(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  entries = entries || index();
  const best = [];
  const whole = words.join(" ");
  for (const entry of entries) {
    const found = rank(entry, words, whole);
    if (found === Infinity || (best.length === MOST_FOUND && found >= best[MOST_FOUND - 1][0])) continue;
    const after = best.findIndex(([other]) => other > found);
    best.splice(after < 0 ? best.length : after, 0, [found, entry]);
    best.length = Math.min(best.length, MOST_FOUND);
  }
  return best.map(([, entry]) => entry);
}

function suggest() {
  const query = $("search").value;
  suggestions = find(query);
  at = suggestions.length ? 0 : -1;
  const items = suggestions.map((entry, n) => make("li", { id: "found-" + n, role: "option" }, make("bdi", { textContent: entry.names[tongue()] }), make("small", { textContent: say(entry.kind) })));
  if (!items.length && query.trim()) items.push(make("li", { role: "option", "aria-disabled": "true", textContent: say("found-none") }));
  $("found").replaceChildren(...items);
  open(items.length > 0);
  mark();
  if (query.trim()) announce(suggestions.length ? say("found", suggestions.length) : say("found-none"));
}

function open(yes) {
  $("found").hidden = !yes;
  $("search").setAttribute("aria-expanded", String(yes));
}

function mark() {
  $("found").querySelectorAll("li").forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
  if (at >= 0) $("search").setAttribute("aria-activedescendant", "found-" + at);
  else $("search").removeAttribute("aria-activedescendant");
}

function take(n) {
  const entry = suggestions[n];
  if (!entry) return;
  $("search").value = entry.names[tongue()];
  open(false);
  const node = nodeOf.get(entry.id);
  if (linking !== null && node && entry.id !== linking) return connectTo(entry.id);
  if (node && !shown.nodes.has(entry.id)) Object.assign(state, { off: new Set(), ego: null, day: null });
  select(entry.id);
  if (renderer) renderer.select(entry.id);
}

function startSearch() {
  const box = $("search");
  const prepare = () => (entries = entries || index());
  setTimeout(() => (window.requestIdleCallback || setTimeout)(prepare), 600);
  box.addEventListener("focus", prepare);
  box.addEventListener("input", suggest);
  box.addEventListener("blur", () => setTimeout(() => (open(false), stopAsking()), 150));
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if ($("found").hidden) suggest();
      else if (suggestions.length) at = (at + (event.key === "ArrowDown" ? 1 : -1) + suggestions.length) % suggestions.length;
      mark();
      event.preventDefault();
    } else if (event.key === "Enter") {
      take(at);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if ($("found").hidden) box.value = "";
      stopAsking();
      open(false);
    }
  });
  $("found").addEventListener("mousedown", (event) => {
    const item = event.target.closest("li");
    if (item) take(Array.from($("found").children).indexOf(item));
  });
}
