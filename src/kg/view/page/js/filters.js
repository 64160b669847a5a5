// What is shown: statements that no filter hides, and the boxes and lines that they speak of. The same for graph, table and cards.
// On a timeline, what the day alone hides is only faded, so that the line of the day crosses all of it.
const shown = { statements: new Set(), nodes: new Set(), edges: new Set(), possible: new Set(), faded: new Set() };
const chosen = { statements: new Set(), nodes: new Set(), edges: new Set(), any: false };

function filter() {
  for (const set of Object.values(shown)) set.clear();
  const inside = state.ego ? within(state.ego, state.steps) : null;
  data.statements.forEach((statement, n) => {
    const when = certainty(statement);
    if (isHidden(statement) || statement.nodes.some((id) => isOff(nodeOf.get(id)))) return;
    if (when === "no" && data.axis) shown.faded.add(n);
    if (when === "no") return;
    if (inside && !(linesOf[n].length ? linesOf[n].some((edge) => inside.has(edge.from) && inside.has(edge.to)) : statement.nodes.some((id) => inside.has(id)))) return;
    shown.statements.add(n);
    if (when === "possible") shown.possible.add(n);
  });
  for (const node of data.nodes) {
    const mine = about.get(node.id);
    if (inside && !inside.has(node.id)) continue;
    if (!isOff(node) && (!mine.length || mine.some((n) => shown.statements.has(n) || shown.faded.has(n)))) shown.nodes.add(node.id);
  }
  for (const edge of data.edges) {
    const told = edge.statements.some((n) => shown.statements.has(n) || shown.faded.has(n));
    if (told && shown.nodes.has(edge.from) && shown.nodes.has(edge.to)) shown.edges.add(edge.id);
  }
  // A second box of the same thing that no line leads to says nothing.
  const tied = new Set(data.edges.filter((edge) => shown.edges.has(edge.id)).flatMap((edge) => [edge.from, edge.to]));
  const spare = (id) => alike(id).length > 1 && !tied.has(id) && (inside || alike(id).some((one) => tied.has(one)));
  for (const id of Array.from(shown.nodes)) if (spare(id)) shown.nodes.delete(id);
  if (state.sel !== null && nodeOf.has(state.sel) && !shown.nodes.has(state.sel)) state.sel = state.to = null;
  fold_away();
}

// What the selection speaks of: its statements, their lines, and the boxes at both ends.
function choose() {
  for (const key of ["statements", "nodes", "edges"]) chosen[key].clear();
  chosen.any = state.sel !== null;
  if (!chosen.any) return;
  if (state.to !== null) return chooseWay();
  const mine = nodeOf.has(state.sel) ? about.get(state.sel) : [statementOf.get(state.sel)];
  if (nodeOf.has(state.sel)) chosen.nodes.add(state.sel);
  for (const n of mine) {
    if (!shown.statements.has(n)) continue;
    chosen.statements.add(n);
    // Of several boxes of one person, the one at the end of the line.
    data.statements[n].nodes.forEach((id) => (alike(id).length === 1 || !linesOf[n].length) && chosen.nodes.add(id));
    for (const edge of linesOf[n]) {
      if (!shown.edges.has(edge.id)) continue;
      chosen.edges.add(edge.id);
      chosen.nodes.add(edge.from).add(edge.to);
    }
  }
}

// What a way goes over: its boxes, and the lines between them with their statements.
function chooseWay() {
  connect();
  for (const id of way ? way.things.flatMap((at) => alike(data.nodes[at].id)) : [state.sel, state.to]) chosen.nodes.add(id);
  if (!way) return;
  way.steps.forEach((_, place) => tellingOf(place).forEach((n) => chosen.statements.add(n)));
  for (const edge of data.edges) {
    if (shown.edges.has(edge.id) && chosen.nodes.has(edge.from) && chosen.nodes.has(edge.to) && edge.statements.some((n) => chosen.statements.has(n))) chosen.edges.add(edge.id);
  }
}

function eachLink(visit) {
  for (const edge of data.edges) {
    if (!shown.edges.has(edge.id)) continue;
    for (const n of edge.statements) if (shown.statements.has(n)) visit(thingOf(edge.from), thingOf(edge.to), n);
  }
}

// Show or hide rows and cards, and say how many are hidden.
function list() {
  for (const element of document.querySelectorAll("#tables tr[data-n], #panel .card")) {
    const n = Number(element.dataset.n);
    const isCard = element.classList.contains("card");
    element.hidden = !shown.statements.has(n) || (isCard && chosen.any && (state.to !== null || !chosen.statements.has(n)));
    element.classList.toggle("chosen", chosen.statements.has(n) && !(isCard && chosen.any && nodeOf.has(state.sel)));
    element.classList.toggle("possible", shown.possible.has(n));
  }
  for (const group of document.querySelectorAll("#panel .group, #tables .tabled")) {
    const there = group.querySelectorAll("[data-n]:not([hidden])").length;
    group.hidden = there === 0;
    group.querySelector(".n").textContent = there;
  }
  $("none").hidden = !data.statements.length || state.to !== null || Boolean(document.querySelector("#panel .card:not([hidden])"));
  tell(data.statements.length - shown.statements.size, Array.from(shown.statements).filter((n) => data.statements[n].days).length);
}
