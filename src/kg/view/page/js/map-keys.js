// A map by keyboard: arrows go to the nearest dot or body that way, and what is reached is said aloud.
function neighbour(from, key) {
  const seen = data.nodes.filter((node) => dotShown[node.n]);
  if (!seen.length) return null;
  if (!from) return seen.reduce((best, node) => (node.r > best.r ? node : best));
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  let [best, least] = [null, Infinity];
  for (const node of seen) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (along < 4 || along + 2.5 * aside >= least) continue;
    [best, least] = [node, along + 2.5 * aside];
  }
  return best;
}

function startKeys() {
  $("graph").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = nodeOf.get(state.sel);
    if (event.key.startsWith("Arrow")) {
      const to = neighbour(from, event.key);
      if (to) go(to.id);
    } else if (event.key === "Enter" && chosen.any) $("panel").focus();
    else if (event.key === "Escape") select(null);
    else if (event.key === "+" || event.key === "=") renderer.zoom(1.4);
    else if (event.key === "-") renderer.zoom(0.7);
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
