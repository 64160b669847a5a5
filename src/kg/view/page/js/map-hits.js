// What lies at a point of a map.
// Dots in squares, so that a point is compared with its neighbours alone.
const SQUARE = 40;
let squares = null;
const squareOf = (x, y) => Math.floor(x / SQUARE) * 100003 + Math.floor(y / SQUARE);
function dotAt(x, y, reach) {
  if (!squares) {
    squares = new Map();
    for (const node of data.nodes) {
      if (node.kind === "organization") continue;
      const key = squareOf(node.x, node.y);
      if (!squares.has(key)) squares.set(key, []);
      squares.get(key).push(node);
    }
  }
  let [best, least] = [null, Math.min(reach, SQUARE)];
  for (let dx = -1; dx < 2; dx++) {
    for (let dy = -1; dy < 2; dy++) {
      for (const node of squares.get(squareOf(x + dx * SQUARE, y + dy * SQUARE)) || []) {
        const far = Math.hypot(node.x - x, node.y - y);
        if (far <= least && dotShown[node.n]) [best, least] = [node, far];
      }
    }
  }
  return best;
}

function bodyAt(x, y) {
  let [best, least] = [null, Infinity];
  for (const node of data.nodes) {
    if (node.kind !== "organization" || !dotShown[node.n]) continue;
    const [cx, cy, r] = node.whole || [node.x, node.y, node.r];
    if (r < least && Math.hypot(cx - x, cy - y) <= r) [best, least] = [node, r];
  }
  return best;
}
