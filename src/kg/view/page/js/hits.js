// What lies under a finger or a pointer: everything that can be hit is at least 24 pixels wide and high, however far away it is painted.
const FINGER = 12;
const reachAt = (half, scale) => Math.max(half, FINGER / scale);

// The nearest of the boxes that a point lies in or beside.
function boxAt(boxes, { x, y }, scale) {
  let [best, least] = [null, Infinity];
  for (const box of boxes) {
    const [dx, dy] = [Math.abs(box.x - x), Math.abs(box.y - y)];
    if (dx > reachAt(box.w / 2, scale) || dy > reachAt(box.h / 2, scale)) continue;
    const far = Math.max(0, dx - box.w / 2) + Math.max(0, dy - box.h / 2);
    if (far < least) [best, least] = [box, far];
  }
  return best;
}
