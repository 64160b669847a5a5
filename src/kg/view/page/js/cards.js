// The cards of a small graph stand in the page: what is said of a box, and the cards, sentences and stretches of text that belong to the selection.
const spoken = (id) => {
  const node = nodeOf.get(id);
  if (!node) return document.querySelector("#panel [data-n='" + statementOf.get(id) + "'] h4").innerText;
  return nameOf(node) + ", " + kindOf(node) + ", " + node.lines[Math.min(tongue(), node.lines.length - 1)].filter(([, style]) => style === 2).map(([text]) => text).join(", ").replaceAll("\u00a0", " ");
};

const factsOf = (node) => node.about.map(([key, ...values]) => [key, values[Math.min(tongue(), values.length - 1)]]);

function tiedTo(node) {
  if (state.to !== null) return [];
  const ends = node ? data.edges.filter((edge) => chosen.edges.has(edge.id) && (edge.from === node.id || edge.to === node.id)).flatMap((edge) => [edge.from, edge.to]) : Array.from(chosen.nodes);
  const once = new Map(ends.filter((id) => shown.nodes.has(id)).map((id) => [nodeOf.get(id).of || id, id]));
  if (node) once.delete(node.of || node.id);
  return Array.from(once.values(), (id) => nodeOf.get(id));
}

// What ties two boxes of a way, and the sentences of it: those of its card.
const cardOf = (n) => document.querySelector("#panel .card[data-n='" + n + "']");
const tiesAt = (n, place) => linesOf[n].filter((one) => [one.from, one.to].every((id) => [way.things[place], way.things[place + 1]].includes(thingOf(id))));
const tellingOf = (place) => way.steps[place].filter((n) => tiesAt(n, place).some((edge) => edge.kind !== "seat")); // a seat is a part of its body
const tieOf = (n, place) => {
  const edge = tiesAt(n, place)[0];
  const words = edge && edge.words ? edge.words[Math.min(tongue(), edge.words.length - 1)] : "";
  return make("bdi", { textContent: words || cellText(cardOf(n).querySelector("h4")) });
};
const elsewhere = () => ""; // every sentence is in the page
const proofsOf = (n) => Array.from(cardOf(n).querySelectorAll("blockquote, .at"), (one) => one.cloneNode(true));

// A few cards are opened at once; many stay closed, so that the list can be read.
function finish() {
  const few = chosen.any && chosen.statements.size <= 8;
  for (const details of document.querySelectorAll("#panel .card details")) details.open = few && chosen.statements.has(Number(details.closest(".card").dataset.n));
  for (const stretch of document.querySelectorAll(".full mark")) {
    const mine = stretch.dataset.all.split(" ").map(Number);
    stretch.classList.toggle("chosen", chosen.any && mine.some((n) => chosen.statements.has(n)));
  }
  const told = new Set(Array.from(chosen.statements).flatMap((n) => sourcesOf(data.statements[n])));
  document.querySelectorAll(".sources .source").forEach((source, n) => (source.hidden = told.size > 0 && !told.has(n)));
  placeText();
}

// The article's text stands first; when something is chosen, its cards do.
function placeText() {
  const text = document.querySelector(".article-text");
  if (!text) return;
  const first = document.querySelector("#panel .group");
  if (chosen.any) $("related").after(text);
  else if (first) first.before(text);
}

function beside(stretch, way) {
  const all = Array.from(stretch.closest(".full").querySelectorAll("mark"));
  const next = all[all.indexOf(stretch) + way];
  if (!next) return;
  stretch.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function startCards() {
  const text = (stretch) => select(data.statements[Number(stretch.dataset.all.split(" ")[0])].id);
  document.addEventListener("click", (event) => {
    const head = event.target.closest(".go");
    const stretch = event.target.closest(".full mark");
    if (head) select(data.statements[Number(head.closest("[data-n]").dataset.n)].id);
    else if (stretch) text(stretch);
  });
  // The stretches of a text are one stop for the keyboard: arrows go from one to the next, Enter chooses.
  for (const full of document.querySelectorAll(".full")) full.querySelectorAll("mark").forEach((mark, n) => (mark.tabIndex = n ? -1 : 0));
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches(".full mark")) return;
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" || event.key === " ") text(event.target);
    else if (way) beside(event.target, way);
    else return;
    event.preventDefault();
  });
  $("panel").addEventListener("click", (event) => {
    const node = event.target.closest("[data-node]");
    if (node) go(node.dataset.node);
  });
}
