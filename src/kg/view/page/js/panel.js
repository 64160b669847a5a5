// The evidence panel: what is selected, what it is connected to, and its cards with their sentences open.
function select(id) {
  if (id === state.sel) return;
  change({ sel: id });
  if (id === null) return announce(say("cleared"));
  const node = nodeOf.get(id);
  if (node) announce(say("selected") + ": " + nameOf(node) + ", " + kindOf(node) + ", " + node.lines[Math.min(tongue(), node.lines.length - 1)].filter(([, style]) => style === 2).map(([text]) => text).join(", "));
  else announce(say("selected") + ": " + document.querySelector("#panel [data-n='" + statementOf.get(id) + "'] h4").innerText);
  if (matchMedia("(max-width: 900px)").matches) $("panel").scrollIntoView({ block: "start", behavior: "smooth" });
  else $("panel").scrollTop = 0;
}

function chip(id) {
  const button = make("button", { type: "button" }, make("bdi", { textContent: nameOf(nodeOf.get(id)) }));
  button.addEventListener("click", () => {
    select(id);
    if (renderer) renderer.select(id);
  });
  return button;
}

// What the selected box is connected to, or what the selected statement speaks of, to go on from.
function relate(node) {
  const ends = node ? data.edges.filter((edge) => chosen.edges.has(edge.id) && (edge.from === node.id || edge.to === node.id)).flatMap((edge) => [edge.from, edge.to]) : Array.from(chosen.nodes);
  const found = Array.from(new Set(ends)).filter((id) => id !== state.sel && shown.nodes.has(id));
  $("related").hidden = !found.length;
  $("related").querySelector("div").replaceChildren(...found.slice(0, 40).map(chip));
}

function describe() {
  const box = $("about");
  const node = nodeOf.get(state.sel);
  $("all").hidden = chosen.any;
  box.hidden = !chosen.any;
  relate(node);
  if (!chosen.any) return box.replaceChildren();
  const back = make("button", { type: "button", className: "back", textContent: say("evidence-back") });
  const parts = [];
  if (node) {
    parts.push(make("h2", {}, make("span", { textContent: nameOf(node), dir: "auto", lang: node.en ? state.lang : "vi" })));
    if (node.en) parts.push(make("p", { className: "other" }, make("span", { textContent: tongue() ? node.label : node.en, dir: "auto", lang: state.lang === "en" ? "vi" : "en" })));
    parts.push(make("p", { className: "kind", textContent: kindOf(node) }));
    const list = make("dl", {});
    for (const [key, ...values] of node.about) list.append(make("dt", { textContent: say(key) }), make("dd", {}, make("bdi", { textContent: values[Math.min(tongue(), values.length - 1)] })));
    if (node.about.length) parts.push(list);
  } else {
    parts.push(make("h2", { textContent: say("evidence") }));
  }
  box.replaceChildren(...parts, deeds(node, back));
  box.append(report(node));
}

// What can be done with the selection: see all, go to its own page, see its neighbours alone.
function deeds(node, back) {
  const row = make("p", { className: "deeds" }, back);
  if (node && node.page) row.append(make("a", { href: node.page, textContent: say("open-page") }));
  if (node && near.has(node.id) && state.ego !== node.id) {
    const only = make("button", { type: "button", textContent: say("ego-more") });
    only.addEventListener("click", () => around(node.id, 1));
    row.append(only);
  }
  return row;
}

// A few cards are opened at once; many stay closed, so that the list can be read.
function unfold() {
  const few = chosen.any && chosen.statements.size <= 8;
  for (const details of document.querySelectorAll("#panel .card details")) details.open = few && chosen.statements.has(Number(details.closest(".card").dataset.n));
  for (const stretch of document.querySelectorAll(".full mark")) {
    const mine = stretch.dataset.all.split(" ").map(Number);
    stretch.classList.toggle("chosen", chosen.any && mine.some((n) => chosen.statements.has(n)));
  }
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

function startPanel() {
  const text = (stretch) => select(data.statements[Number(stretch.dataset.all.split(" ")[0])].id);
  document.addEventListener("click", (event) => {
    const go = event.target.closest(".go");
    const stretch = event.target.closest(".full mark");
    if (go) select(data.statements[Number(go.closest("[data-n]").dataset.n)].id);
    else if (stretch) text(stretch);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.matches(".full mark") && (event.key === "Enter" || event.key === " ")) {
      text(event.target);
      event.preventDefault();
    }
  });
  $("reset").addEventListener("click", () => change({ off: new Set(), day: null }));
  $("panel").addEventListener("click", (event) => {
    if (event.target.matches(".back")) select(null);
    const node = event.target.closest("[data-node]");
    if (!node) return;
    select(node.dataset.node);
    if (renderer) renderer.select(node.dataset.node);
  });
}
