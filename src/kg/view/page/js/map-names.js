// The names on a map: as many as have room, each whole or not at all. Places first, with who heads their bodies, then bodies, then people.
const MOST_NAMES = 420;
const PASSED = 2; // heads of a place that may have no room while one after them has
const NAMED = 7.5; // pixels of a dot's radius from which people have names
const ROOMY = 340; // pixels of a frame's width from which it names not only heads
const LETTERED = 26; // pixels of a circle's radius from which its name stands in it
const CAP = 0.13; // the part of a circle's diameter that is free above the bodies inside it

// Puts names down where no other name and, but for *over*, none of the *dots* (x, y, radius) is; says how high they are, 0 if there is no room.
function namer(pen, colours, dark, dots = []) {
  const taken = [];
  const round = dots.map(([x, y, r]) => [x - r, y - r, x + r, y + r]);
  const meets = (boxes, box) => boxes.some((one) => one[0] < box[2] && one[2] > box[0] && one[1] < box[3] && one[3] > box[1]);
  let count = 0;
  return (text, x, y, { size = 12.5, bold = false, width = 160, lines = 3, fill = colours.ink, height = Infinity, top = false, side = 0, over = false } = {}) => {
    if (count >= MOST_NAMES || !text) return 0;
    const rows = wrapped(text, bold ? 0 : 2, width * (SIZES[bold ? 0 : 2] / size)).map(([row]) => row);
    probe.font = fontOf({ size, bold });
    const wide = Math.max(...rows.map((row) => probe.measureText(row).width));
    const high = rows.length * size * 1.22;
    if (rows.length > lines || wide > width + 1 || high > height) return 0;
    const [across, middle] = [x + (side * wide) / 2, top ? y + high / 2 : y];
    const box = [across - wide / 2 - 3, middle - high / 2, across + wide / 2 + 3, middle + high / 2];
    if (meets(taken, box) || (!over && meets(round, box))) return 0;
    taken.push(box);
    count++;
    rows.forEach((row, n) => pen.name(row, across, middle + (n - (rows.length - 1) / 2) * size * 1.22, size, bold, fill, colours.surface));
    return high + 2;
  };
}

// Where words stand that can be pressed: left, top, right, bottom, and the statement or place.
let lettered = [];

function paintNames(put, view, bodies, dots, sides, shades) {
  lettered = [];
  data.areas.forEach((area, at) => paintPlace(put, view, area, at, sides, shades));
  for (const node of bodies) if (!paintBody(put, view, node)) break;
  if (DOT * view.s < NAMED) return;
  const leading = new Set(Array.from(heads.values(), (found) => found[0].lines[0]));
  for (const node of [...dots].sort((a, b) => leading.has(b.n) - leading.has(a.n))) besideDot(put, node, view, { size: 12, bold: leading.has(node.n), width: 150, lines: 2 });
}

// The name of a dot on the side away from its body, else where there is room around it.
function besideDot(put, node, { s, x: left, y: top }, how) {
  const [x, y, r] = [(node.x - left) * s, (node.y - top) * s, Math.min(13, Math.max(3.4, DOT * s)) + 4];
  const home = data.nodes[node.home];
  const [dx, dy] = home ? [node.x - home.x, node.y - home.y] : [0, 1];
  const [right, below] = [dx < 0 ? -1 : 1, dy < 0 ? -1 : 1];
  const level = () => put(nameOf(node), x + right * r, y, { ...how, side: right });
  const upright = (way) => put(nameOf(node), x, y + way * (r + how.size * 0.61), how);
  return Math.abs(dx) > Math.abs(dy) * 0.6 ? level() || upright(below) || upright(-below) : upright(below) || level() || upright(-below);
}

// The name of a place at the head of its frame, and below it who heads its bodies, as far as the head of the frame reaches.
function paintPlace(put, view, area, at, [from, above, to, below], { muted, note }) {
  const [x1, y1, x2, y2] = sidesOf(area, view);
  const [left, right] = [Math.max(from, x1), Math.min(to, x2)];
  if (right - left < 34 || y2 < above + 20 || y1 > below) return;
  const [middle, wide] = [(left + right) / 2, right - left - 8];
  const [start, end] = [Math.max(y1 + 4, above + 6), (area.inner - view.y) * view.s - 2];
  let y = start;
  const plain = area.untold || area.free;
  for (const [size, lines] of wide > 250 && !plain ? [[15, 1]] : [[13, 1], [12, 1], [11, 1], [12, 2], [10.5, 2], [10.5, 3]]) {
    const high = put(areaName(area), middle, y, { size, lines, bold: true, width: wide, top: true, fill: plain ? muted : undefined });
    if (high) {
      lettered.push([left, y, right, y + high, area]);
      y += high;
      break;
    }
  }
  if (y === start) return; // without the name of the place, nobody would know where they stand
  if (plain) return;
  const led = headsByPlace().get(at) || [];
  const told = wide > ROOMY ? [...led, ...othersOf(at)] : led;
  const columns = Math.max(1, Math.floor(wide / COLUMN));
  const how = { note, step: wide / columns, width: columns > 1 ? COLUMN - 12 : wide, end, sizes: HEAD_SIZES.slice(wide > 170 ? 0 : 1) };
  let [passed, column, high] = [PASSED, 0, 0];
  for (const one of told) {
    const own = paintHead(put, one, area, (columns > 1 && told.length > 1 ? left + 4 + how.step * (column + 0.5) : middle), y, how);
    if (!own && !passed--) return;
    if (!own) continue;
    high = Math.max(high, own);
    if (++column < columns) continue;
    y += high;
    [column, high] = [0, 0];
  }
}

// A head: the name above the post, in the largest letters in which both have room, as large as the one before; nothing if there is none.
const COLUMN = 290;
const HEAD_SIZES = [[13, 12], [11, 10.5], [10, 10]];
function paintHead(put, one, area, x, y, how) {
  const { width, end } = how;
  const [person, body] = [data.nodes[one.lines[0]], data.nodes[one.lines[1]]];
  const posts = [false, true].map((brief) => [inTongue(one.words), calledIn(area, body, brief)].join(", ") + (saidShown[one.n] === POSSIBLE ? " (" + say("time-possible") + ")" : "") + (isInferred(one) ? " *" : ""));
  const rows = (text, size, bold) => wrapped(text, bold ? 0 : 2, width * (SIZES[bold ? 0 : 2] / size)).length;
  for (const [above, below] of how.sizes) {
    const high = rows(nameOf(person), above, true) * above * 1.22;
    const all = (text) => high + rows(text, below, false) * below * 1.22 + 2;
    const post = posts.find((text) => y + all(text) <= end && rows(text, below, false) < 3);
    if (!post || !put(nameOf(person), x, y, { size: above, bold: true, lines: 2, width, top: true })) continue;
    put(post, x, y + high + 2, { size: below, width, top: true, fill: isInferred(one) ? how.note : undefined });
    lettered.push([x - width / 2, y, x + width / 2, y + all(post), one]);
    how.sizes = [[above, below]];
    return all(post) + 5;
  }
  return 0;
}

// The name of a body in its own circle, with its head where there is room; else above the bodies inside it. False where circles become too small.
function paintBody(put, { s, x: left, y: top }, node) {
  const around = (node.whole ? node.whole[2] : node.r) * s;
  if (around < 24) return false;
  const own = Math.min(node.r, data.hub) * s;
  const [x, y] = [(node.x - left) * s, (node.y - top) * s];
  if (own > LETTERED) {
    const sizes = [15, 13.5, 12, 11, 10].filter((size) => own > 4 * size || size < 13);
    const how = { lines: 5, bold: around > 150, height: own * 1.7 };
    const ways = [...sizes.flatMap((size) => [1.45, 1.15].map((part) => ({ ...how, size, width: Math.max(own * part, 56) }))), ...(own < 45 ? [12, 10.5, 10] : [11, 10]).map((size) => ({ ...how, size, width: Math.max(own * 1.8, 78), height: own * 2, over: true }))];
    const high = ways.reduce((found, how) => found || put(nameOf(node), x, y, how), 0);
    const led = high && own > 90 && heads.get(node.n);
    if (led) put(nameOf(data.nodes[led[0].lines[0]]) + ", " + inTongue(led[0].words), x, y + high / 2 + 4, { size: 12, width: own * 1.2, top: true });
    return true;
  }
  if (!node.whole || around < 40) return true;
  const [wx, wy, cap] = [(node.whole[0] - left) * s, (node.whole[1] - top) * s, 2 * CAP * around];
  const area = node.home < 0 && node.area >= 0 ? data.areas[node.area] : null;
  const names = area ? [calledIn(area, node), calledIn(area, node, true)] : [nameOf(node)];
  for (const size of [13, 11.5, 10.5]) if (names.some((name) => put(name, wx, wy - around + cap * 0.56, { size, width: around * 0.98, lines: 2, height: cap }))) break;
  return true;
}
