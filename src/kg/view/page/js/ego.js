// The neighbourhood of one box: step by step outwards, and back.
const near = new Map();
for (const edge of data.edges) {
  for (const [a, b] of [[edge.from, edge.to], [edge.to, edge.from]]) {
    if (!near.has(a)) near.set(a, new Set());
    near.get(a).add(b);
  }
}

// Boxes that stand for the same thing are one step of nothing apart.
const twins = new Map();
for (const node of data.nodes) {
  const one = node.of || node.id;
  twins.set(one, [...(twins.get(one) || []), node.id]);
}
const alike = (id) => (nodeOf.has(id) && twins.get(nodeOf.get(id).of || id)) || [id];

// The boxes within so many steps of one.
function within(id, steps) {
  const found = new Set(alike(id));
  for (let step = 0; step < steps; step++) {
    for (const from of Array.from(found)) (near.get(from) || []).forEach((to) => alike(to).forEach((one) => found.add(one)));
  }
  return found;
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
  $("ego-said").textContent = say("ego", state.steps).replace("{name}", nameOf(nodeOf.get(state.ego)));
  $("ego-less").disabled = state.steps < 2;
  $("ego-more").disabled = within(state.ego, state.steps).size === within(state.ego, state.steps + 1).size;
}

function startEgo() {
  $("ego-more").addEventListener("click", () => around(state.ego, state.steps + 1));
  $("ego-less").addEventListener("click", () => around(state.ego, state.steps - 1));
  $("ego-leave").addEventListener("click", () => around(null, 1));
  $("undo").addEventListener("click", undo);
}
