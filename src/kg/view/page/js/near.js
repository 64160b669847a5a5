// Who is next to whom in a small graph.
const MOST_NEAR = Infinity;
const near = new Map();
for (const edge of data.edges) {
  for (const [a, b] of [[edge.from, edge.to], [edge.to, edge.from]]) {
    if (!near.has(a)) near.set(a, new Set());
    near.get(a).add(b);
  }
}
const hasNear = (node) => near.has(node.id);

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
  // A post is nothing without its body.
  for (const edge of data.edges) if (edge.kind === "seat" && found.has(edge.from) && nodeOf.get(edge.from).kind === "post") found.add(edge.to);
  return found;
}
