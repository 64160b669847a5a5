// What is shown of a map, as one byte a dot and one a statement; the same for map, table and list.
let dotShown = new Uint8Array(0);
let saidShown = new Uint8Array(0);
const POSSIBLE = 2;
const shown = { count: 0, nodes: { has: (id) => nodeOf.has(id) && dotShown[nodeOf.get(id).n] > 0 }, statements: { has: (n) => saidShown[n] > 0 }, possible: { size: 0, has: (n) => saidShown[n] === POSSIBLE } };
const chosen = { any: false, dots: new Set(), statements: [] };
let around_ego = null;
const MOST_NEAR = 300;
const hasNear = (node) => node.said.some((n) => data.statements[n].lines.length);

// The dots within so many steps of one, nearest first, at most as many as the small view draws well.
function within(id, steps) {
  const start = nodeOf.get(id).n;
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps && found.size < MOST_NEAR; step++) {
    const next = [];
    for (const at of edge) {
      for (const n of data.nodes[at].said) {
        for (const other of data.statements[n].lines.length ? data.statements[n].nodes : []) {
          if (found.has(other) || found.size >= MOST_NEAR) continue;
          found.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return found;
}

function filter() {
  headsNow = null;
  const off = data.nodes.map((node) => state.off.size > 0 && isOff(node));
  around_ego = state.ego ? within(state.ego, state.steps) : null;
  if (dotShown.length !== data.nodes.length) [dotShown, saidShown] = [new Uint8Array(data.nodes.length), new Uint8Array(data.statements.length)];
  dotShown.fill(0);
  saidShown.fill(0);
  shown.count = shown.possible.size = 0;
  for (const one of data.statements) {
    if (isHidden(one) || one.nodes.some((at) => off[at] || (around_ego && !around_ego.has(at)))) continue;
    const when = certainty(one);
    if (when === "no") continue;
    saidShown[one.n] = when === "possible" ? POSSIBLE : 1;
    shown.count++;
    if (when === "possible") shown.possible.size++;
    for (const at of one.nodes) dotShown[at] = 1;
  }
  const narrowed = state.day || state.off.size;
  for (const node of data.nodes) if (!off[node.n] && !around_ego && (!node.said.length || (node.kind === "organization" && !narrowed))) dotShown[node.n] = 1;
  // A body stays as long as something stands in it.
  for (const node of data.nodes) for (let at = node.home; dotShown[node.n] && !around_ego && at >= 0 && !dotShown[at] && !off[at]; at = data.nodes[at].home) dotShown[at] = 1;
  if (around_ego) dotShown[nodeOf.get(state.ego).n] = 1;
  if (nodeOf.has(state.sel) && !shown.nodes.has(state.sel)) state.sel = state.to = null;
}

function choose() {
  chosen.dots.clear();
  chosen.statements = [];
  chosen.any = state.sel !== null;
  if (!chosen.any) return;
  if (state.to !== null) return chooseWay();
  const node = nodeOf.get(state.sel);
  if (node) chosen.dots.add(node.n);
  chosen.statements = (node ? node.said : [statementOf.get(state.sel)]).filter((n) => saidShown[n]);
  for (const n of chosen.statements) data.statements[n].nodes.forEach((at) => chosen.dots.add(at));
}

function chooseWay() {
  connect();
  for (const at of way ? way.things : [thingOf(state.sel), thingOf(state.to)]) chosen.dots.add(at);
  chosen.statements = way ? way.steps.flat() : [];
}

function eachLink(visit) {
  for (const one of data.statements) {
    if (saidShown[one.n]) for (let at = 0; at < one.lines.length; at += 2) visit(one.lines[at], one.lines[at + 1], one.n);
  }
}
