// The drawing by keyboard: arrows go to the neighbouring box or dot, and what is reached is said aloud.
function neighbour(key) {
  const boxes = renderer.boxes();
  const from = boxes.find((box) => box.id === state.sel);
  if (!from) return boxes.length ? renderer.first(boxes) : null;
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const tied = dx ? renderer.tied(from.id) : new Set();
  let best = null;
  let least = Infinity;
  for (const box of boxes) {
    const along = (box.x - from.x) * dx + (box.y - from.y) * dy;
    if (along < 4) continue;
    const aside = Math.abs((box.x - from.x) * dy) + Math.abs((box.y - from.y) * dx);
    const cost = (along + 2.5 * aside) * (tied.has(box.id) ? 0.4 : 1);
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

function startKeys() {
  $("graph").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !renderer) return;
    if (event.key.startsWith("Arrow")) {
      const to = neighbour(event.key);
      if (to) go(to.id);
    } else if (event.key === "Enter" && chosen.any) $("panel").focus();
    else if (event.key === "Escape") select(null);
    else if (event.key === "+" || event.key === "=") renderer.zoom(1.25);
    else if (event.key === "-") renderer.zoom(0.8);
    else if (event.key === "0") renderer.fit();
    else if (event.key === "e" && nodeOf.has(state.sel)) around(state.sel, state.ego === state.sel ? state.steps + 1 : 1);
    else if (event.key === "Backspace") undo();
    else return;
    event.preventDefault();
  });
  $("panel").addEventListener("keydown", (event) => {
    if (event.key === "Escape") $("graph").focus();
  });
}
