// The evidence beside a map: what is selected, what it is tied to, its statements with their sentences, and what can be done with it.
const MOST_CARDS = 120;
const NAMED_KINDS = ["person", "organization", "event"];

function select(id) {
  if (id === state.sel) return;
  change({ sel: id });
  if (id === null) return announce(say("cleared"));
  const node = nodeOf.get(id);
  announce(say("selected") + ": " + (node ? nameOf(node) + ", " + kindOf(node) + ", " + say("found", chosen.statements.length) : inTongue(data.statements[statementOf.get(id)].words)));
  if (matchMedia("(max-width: 900px)").matches) $("panel").scrollIntoView({ block: "start", behavior: "smooth" });
  else $("panel").scrollTop = 0;
}

function go(id) {
  select(id);
  if (renderer) renderer.select(id);
}

function chip(node) {
  const button = make("button", { type: "button" }, make("bdi", { textContent: nameOf(node) }));
  button.addEventListener("click", () => go(node.id));
  return button;
}

const aboveOf = (node) => {
  const above = [];
  for (let at = node.home; at >= 0; at = data.nodes[at].home) above.push(nameOf(data.nodes[at]));
  return above;
};

function areaOf(node) {
  let here = node;
  while (here.home >= 0) here = data.nodes[here.home];
  const name = here.area >= 0 ? areaName(data.areas[here.area]) : "";
  return data.levels.some((level) => inTongue(level) === name) ? "" : name; // what has no place stands with its level
}

function describe() {
  const box = $("about");
  const node = nodeOf.get(state.sel);
  $("all").hidden = chosen.any;
  $("areas").hidden = chosen.any || Boolean(state.ego);
  box.hidden = !chosen.any;
  relate(node);
  cards();
  if (!chosen.any) return box.replaceChildren();
  const back = make("button", { type: "button", className: "back", textContent: say("evidence-back") });
  back.addEventListener("click", () => select(null));
  const parts = [make("h2", {}, make("span", { textContent: node ? nameOf(node) : say("evidence"), dir: "auto", lang: node && node.en ? state.lang : "vi" }))];
  if (node && node.en) parts.push(make("p", { className: "other" }, make("span", { textContent: tongue() ? node.label : node.en, dir: "auto", lang: state.lang === "en" ? "vi" : "en" })));
  if (node) parts.push(make("p", { className: "kind", textContent: kindOf(node) }), facts(node));
  box.replaceChildren(...parts, deeds(node, back));
}

function facts(node) {
  const list = make("dl", {});
  const rows = [["belongs-to", node.kind === "organization" ? aboveOf(node)[0] : ""], ["place", areaOf(node)], ["branch", node.branch !== null ? inTongue(data.branchNames[node.branch]) : ""], ["level", node.level !== undefined && data.levels[node.level] ? inTongue(data.levels[node.level]) : ""]];
  for (const [key, value] of rows) if (value) list.append(make("dt", { textContent: say(key) }), make("dd", {}, make("bdi", { textContent: value })));
  return list.children.length ? list : "";
}

function deeds(node, back) {
  const row = make("p", { className: "deeds" }, back);
  if (node && node.page) row.append(make("a", { href: node.page, textContent: say("open-page") }));
  if (node && node.said.some((n) => data.statements[n].lines.length) && state.ego !== node.id) {
    const only = make("button", { type: "button", textContent: say("ego-more") });
    only.addEventListener("click", () => around(node.id, 1));
    row.append(only);
  }
  return row;
}

function relate(node) {
  const found = Array.from(chosen.dots, (at) => data.nodes[at]).filter((one) => one !== node && dotShown[one.n]);
  $("related").hidden = !found.length;
  $("h-related").textContent = say("related");
  $("related").querySelector("div").replaceChildren(...found.slice(0, 40).map(chip));
}

// The statements of the selection, of a neighbourhood, or none: the map of everything is not a list.
function listed() {
  if (chosen.any) return chosen.statements;
  if (!state.ego) return [];
  return data.statements.filter((one) => saidShown[one.n]).map((one) => one.n);
}

function cards() {
  const all = listed();
  const found = all.slice(0, MOST_CARDS).map((n) => card(data.statements[n]));
  if (all.length > MOST_CARDS) found.push(make("p", { className: "note", textContent: say("map-most", MOST_CARDS) }));
  $("cards").replaceChildren(...found);
  $("none").hidden = !chosen.any || all.length > 0;
}

function card(one) {
  const names = one.nodes.map((at) => nameOf(data.nodes[at]));
  const heading = make("button", { type: "button", className: "go" }, make("bdi", { textContent: names[0] || say("group-" + one.kind) }), make("span", { className: "to" }, make("bdi", { textContent: [inTongue(one.words), ...names.slice(1)].filter(Boolean).join(", ") })));
  heading.addEventListener("click", () => select(one.id));
  const meta = make("p", { className: "meta" }, ...(one.tone !== "stated" && one.tone !== "human" ? [make("b", { className: "tag " + one.tone, textContent: say("line-" + one.tone) })] : []), make("bdi", { textContent: inTongue(one.when) || say("group-" + one.kind) }));
  const found = make("article", { className: "card" + (one.id === state.sel ? " chosen" : "") + (shown.possible.has(one.n) ? " possible" : "") }, make("h4", {}, heading), meta);
  for (const [quote, article] of one.quotes) {
    found.append(make("blockquote", { textContent: quote, lang: "vi" }), sourceOf(article));
  }
  return found;
}

function sourceOf(article) {
  const [title, href] = data.articles[article];
  const cite = make("cite", { lang: "vi" }, href ? make("a", { href, textContent: title, rel: "noopener noreferrer" }) : title);
  return make("p", { className: "at" }, cite);
}

function areas() {
  const counts = new Map();
  for (const node of data.nodes) {
    let here = node;
    while (here.home >= 0) here = data.nodes[here.home];
    if (here.area >= 0) counts.set(here.area, (counts.get(here.area) || 0) + 1);
  }
  const first = Array.from(counts).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 30);
  $("h-areas").textContent = say("map-areas");
  $("areas").querySelector("div").replaceChildren(...first.map(([at, n]) => {
    const button = make("button", { type: "button" }, make("bdi", { textContent: areaName(data.areas[at]) }), " ", make("span", { className: "n", textContent: n.toLocaleString(state.lang) }));
    button.addEventListener("click", () => renderer && renderer.look(data.areas[at]));
    return button;
  }));
}

function around(ego, steps) {
  change({ ego, steps: ego ? Math.min(MOST_STEPS, Math.max(1, steps)) : 1 });
  if (renderer) renderer.fit();
  announce($("ego-said").textContent || say("ego-leave"));
}

function tellEgo() {
  $("ego").hidden = !state.ego;
  $("undo").disabled = !done();
  if (!state.ego) return ($("ego-said").textContent = "");
  const full = around_ego.size >= MOST_NEAR ? " (" + say("map-most", MOST_NEAR) + ")" : "";
  $("ego-said").textContent = say("ego", state.steps).replace("{name}", nameOf(nodeOf.get(state.ego))) + full;
  $("ego-less").disabled = state.steps < 2;
  $("ego-more").disabled = around_ego.size >= MOST_NEAR || within(state.ego, state.steps + 1).size === around_ego.size;
}

function startEgo() {
  $("ego-more").addEventListener("click", () => around(state.ego, state.steps + 1));
  $("ego-less").addEventListener("click", () => around(state.ego, state.steps - 1));
  $("ego-leave").addEventListener("click", () => around(null, 1));
  $("undo").addEventListener("click", undo);
}

function startPanel() {
  $("reset").addEventListener("click", () => change({ off: new Set(), day: null }));
}
