// The graph by keyboard: arrows go to the neighbouring box, and what is reached is said aloud.
function neighbour(from, key) {
  const boxes = data.nodes.filter((node) => shown.nodes.has(node.id));
  if (!boxes.length) return null;
  if (!from) return boxes.reduce((first, node) => (node.x - first.x || node.y - first.y) < 0 ? node : first);
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const tied = new Set(data.edges.filter((edge) => shown.edges.has(edge.id)).flatMap((edge) => (edge.from === from.id ? [edge.to] : edge.to === from.id ? [edge.from] : [])));
  let best = null;
  let least = Infinity;
  for (const node of boxes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (along < 8) continue;
    const cost = (along + 2.5 * aside) * (dx && tied.has(node.id) ? 0.4 : 1);
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

function startKeys() {
  $("graph").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = nodeOf.get(state.sel);
    if (event.key.startsWith("Arrow")) {
      const to = neighbour(from, event.key);
      if (to) {
        select(to.id);
        renderer.reveal(to.id);
      }
    } else if (event.key === "Enter" && chosen.any) $("panel").focus();
    else if (event.key === "Escape") select(null);
    else if (event.key === "+" || event.key === "=") renderer.zoom(1.25);
    else if (event.key === "-") renderer.zoom(0.8);
    else if (event.key === "0") renderer.fit();
    else if (event.key === "e" && from) around(from.id, state.ego === from.id ? state.steps + 1 : 1);
    else if (event.key === "Backspace") undo();
    else return;
    event.preventDefault();
  });
  $("panel").addEventListener("keydown", (event) => {
    if (event.key === "Escape") $("graph").focus();
  });
}
