// What lies at a point of a map. From far away dots are no targets (their body is), nor are bodies inside another that are smaller than a finger.
const SQUARE = 40;
const LEAST_DOT = 2; // pixels of a dot's radius below which it cannot be hit
let squares = null;
const squareOf = (x, y) => Math.floor(x / SQUARE) * 100003 + Math.floor(y / SQUARE);

// Dots in squares, so that a point is compared with its neighbours alone.
function dotAt(x, y, scale) {
  if (DOT * scale < LEAST_DOT) return null;
  if (!squares) {
    squares = new Map();
    for (const node of data.nodes) {
      if (node.kind === "organization") continue;
      const key = squareOf(node.x, node.y);
      if (!squares.has(key)) squares.set(key, []);
      squares.get(key).push(node);
    }
  }
  let [best, least] = [null, reachAt(DOT, scale)];
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

function bodyAt(x, y, scale) {
  let [inner, smallest] = [null, Infinity];
  let [nearest, least] = [null, FINGER / scale];
  for (const node of data.nodes) {
    if (node.kind !== "organization" || !dotShown[node.n]) continue;
    const [cx, cy, r] = node.whole || [node.x, node.y, node.r];
    const far = Math.hypot(cx - x, cy - y);
    if (far <= r && r < smallest && r * scale >= FINGER) [inner, smallest] = [node, r];
    if (node.home < 0 && far <= least) [nearest, least] = [node, far];
  }
  return inner || nearest;
}
