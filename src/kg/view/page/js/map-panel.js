// The evidence beside a map: what is selected, what it is tied to, its statements with their sentences, and what can be done with it.
const MOST_CARDS = 120;
const NAMED_KINDS = ["person", "organization", "event"];

const spoken = (id) => {
  const node = nodeOf.get(id);
  return node ? nameOf(node) + ", " + kindOf(node) + ", " + say("found", chosen.statements.length) : inTongue(data.statements[statementOf.get(id)].words);
};

const aboveOf = (node) => {
  const above = [];
  for (let at = node.home; at >= 0; at = data.nodes[at].home) above.push(nameOf(data.nodes[at]));
  return above;
};

function areaOf(node) {
  let here = node;
  while (here.home >= 0) here = data.nodes[here.home];
  const name = here.area < 0 || data.areas[here.area].untold ? "" : areaName(data.areas[here.area]);
  return data.levels.some((level) => inTongue(level) === name) ? "" : name; // the centre is a level and a place
}

const factsOf = (node) =>
  [["belongs-to", node.kind === "organization" ? aboveOf(node)[0] : ""], ["place", areaOf(node)], ["branch", node.branch !== null ? inTongue(data.branchNames[node.branch]) : ""], ["level", node.level !== undefined && data.levels[node.level] ? inTongue(data.levels[node.level]) : ""]].filter(([, text]) => text);

const tiedTo = (node) =>
  state.to !== null ? [] : Array.from(chosen.dots, (at) => data.nodes[at]).filter((one) => one !== node && dotShown[one.n]);

// The statements of the selection, of a neighbourhood, or none: the map of everything is not a list.
function listed() {
  if (state.to !== null) return [];
  if (chosen.any) return chosen.statements;
  if (!state.ego) return [];
  return data.statements.filter((one) => saidShown[one.n]).map((one) => one.n);
}

function cards() {
  const all = listed();
  const found = all.slice(0, MOST_CARDS).map((n) => card(data.statements[n]));
  if (all.length > MOST_CARDS) found.push(further(all));
  $("cards").replaceChildren(...found);
  $("none").hidden = !chosen.any || state.to !== null || all.length > 0;
}

// More cards, as many again with each press.
function further(all) {
  const button = make("button", { type: "button", className: "further" });
  let there = MOST_CARDS;
  const tellMore = () => (button.textContent = say("more", all.length - there));
  button.addEventListener("click", () => {
    button.before(...all.slice(there, there + MOST_CARDS).map((n) => card(data.statements[n])));
    there += MOST_CARDS;
    if (there >= all.length) return button.remove();
    tellMore();
  });
  tellMore();
  return button;
}

function card(one) {
  const names = one.nodes.map((at) => nameOf(data.nodes[at]));
  const heading = make("button", { type: "button", className: "go" }, make("bdi", { textContent: names[0] || say("group-" + one.kind) }), make("span", { className: "to" }, make("bdi", { textContent: [inTongue(one.words), ...names.slice(1)].filter(Boolean).join(", ") })));
  heading.addEventListener("click", () => select(one.id));
  const meta = make("p", { className: "meta" }, ...(one.tone !== "stated" && one.tone !== "human" ? [make("b", { className: "tag " + one.tone, textContent: say("line-" + one.tone) })] : []), make("bdi", { textContent: inTongue(one.when) || say("group-" + one.kind) }));
  const found = make("article", { className: "card" + (one.id === state.sel ? " chosen" : "") + (shown.possible.has(one.n) ? " possible" : "") }, make("h4", {}, heading), meta);
  found.append(...proofsOf(one.n));
  return found;
}

// The first sentences of a statement, and those of all other articles folded below.
const FIRST_QUOTES = 3;
function proofsOf(n) {
  const { quotes, nodes } = data.statements[n];
  if (!data.texts) return nodes.length ? [folded(data.nodes[nodes[0]])] : [];
  const found = quoted(quotes.slice(0, FIRST_QUOTES));
  if (quotes.length <= FIRST_QUOTES) return found;
  const more = make("details", {}, make("summary", { textContent: say("more", quotes.length - FIRST_QUOTES) }));
  more.addEventListener("toggle", () => more.children.length === 1 && more.append(...quoted(quotes.slice(FIRST_QUOTES))));
  return [...found, more];
}

const quoted = (quotes) => quotes.flatMap((quote) => [make("blockquote", { lang: "vi" }, ...piecesOf(quote).map(([piece, marked]) => (marked ? make("mark", { textContent: piece }) : piece))), sourceOf(quote[1])]);
const tellingOf = (place) => way.steps[place];
const tieOf = (n) => make("bdi", { textContent: [inTongue(data.statements[n].words), inTongue(data.statements[n].when)].filter(Boolean).join(", ") });

function sourceOf(article) {
  const { title, href } = data.articles[article];
  const cite = make("cite", { lang: "vi" }, href ? make("a", { href, textContent: title, rel: "noopener noreferrer" }) : title);
  return make("p", { className: "at" }, cite);
}

// Where the sentences of a thing are, if they are not here: on its own page, or on the one that a command writes.
function wherever(node) {
  if (node.page) return make("p", { className: "elsewhere" }, say("map-where") + " ", make("a", { href: node.page }, make("bdi", { textContent: nameOf(node) })));
  return make("p", { className: "elsewhere" }, say("map-where-command") + " ", make("code", { textContent: commandFor(node), dir: "ltr", translate: false }));
}

// On a card a command waits behind a line, for it is long.
function folded(node) {
  return node.page ? wherever(node) : make("details", {}, make("summary", { textContent: say("map-where-short") }), wherever(node));
}

function elsewhere() {
  const node = nodeOf.get(state.sel);
  return data.texts || !node || state.to !== null ? "" : wherever(node);
}

function finish() {
  $("areas").hidden = chosen.any || Boolean(state.ego);
  cards();
  if (!$("areas").hidden) tellHeads();
}

const startCards = startTable;
