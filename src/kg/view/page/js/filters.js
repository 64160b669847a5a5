// What is shown: statements that no filter hides, and the boxes and lines that they speak of. The same for graph, table and cards.
const shown = { statements: new Set(), nodes: new Set(), edges: new Set(), possible: new Set() };
const chosen = { statements: new Set(), nodes: new Set(), edges: new Set(), any: false };

const isOff = (node) => state.off.has("kind:" + node.kind) || (node.branch !== null && ["post", "organization"].includes(node.kind) && state.off.has("branch:" + node.branch));

function filter() {
  for (const set of Object.values(shown)) set.clear();
  data.statements.forEach((statement, n) => {
    const when = certainty(statement);
    if (when === "no" || statement.nodes.some((id) => isOff(nodeOf.get(id)))) return;
    shown.statements.add(n);
    if (when === "possible") shown.possible.add(n);
  });
  for (const node of data.nodes) {
    const mine = about.get(node.id);
    if (!isOff(node) && (!mine.length || mine.some((n) => shown.statements.has(n)))) shown.nodes.add(node.id);
  }
  for (const edge of data.edges) {
    const told = edge.statements.some((n) => shown.statements.has(n));
    if (told && shown.nodes.has(edge.from) && shown.nodes.has(edge.to)) shown.edges.add(edge.id);
  }
  if (state.sel !== null && nodeOf.has(state.sel) && !shown.nodes.has(state.sel)) state.sel = null;
}

// What the selection speaks of: its statements, their lines, and the boxes at both ends.
function choose() {
  for (const key of ["statements", "nodes", "edges"]) chosen[key].clear();
  chosen.any = state.sel !== null;
  if (!chosen.any) return;
  const mine = nodeOf.has(state.sel) ? about.get(state.sel) : [statementOf.get(state.sel)];
  if (nodeOf.has(state.sel)) chosen.nodes.add(state.sel);
  for (const n of mine) {
    if (!shown.statements.has(n)) continue;
    chosen.statements.add(n);
    data.statements[n].nodes.forEach((id) => chosen.nodes.add(id));
    for (const edge of linesOf[n]) {
      if (!shown.edges.has(edge.id)) continue;
      chosen.edges.add(edge.id);
      chosen.nodes.add(edge.from).add(edge.to);
    }
  }
}

// Show or hide rows and cards, and say how many are hidden.
function list() {
  for (const element of document.querySelectorAll("#tables tr[data-n], #panel .card")) {
    const n = Number(element.dataset.n);
    const isCard = element.classList.contains("card");
    element.hidden = !shown.statements.has(n) || (isCard && chosen.any && !chosen.statements.has(n));
    element.classList.toggle("chosen", chosen.statements.has(n) && !(isCard && chosen.any && nodeOf.has(state.sel)));
  }
  for (const group of document.querySelectorAll("#panel .group, #tables table")) {
    const there = group.querySelectorAll("[data-n]:not([hidden])").length;
    group.hidden = there === 0;
    group.querySelector(".n").textContent = there;
  }
  const hidden = data.statements.length - shown.statements.size;
  $("hidden-note").hidden = hidden === 0;
  $("hidden-note").firstElementChild.textContent = say("hidden", hidden);
  $("none").hidden = Boolean(document.querySelector("#panel .card:not([hidden])"));
  for (const key of document.querySelectorAll("[data-off]")) key.setAttribute("aria-pressed", String(!state.off.has(key.dataset.off)));
}
