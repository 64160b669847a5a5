// A neighbourhood in the small view's own drawing: people, what they hold, bodies, from left to right. Each statement is a box between its ends.
const probe = document.createElement("canvas").getContext("2d");
const LANES = { person: [0, 232], said: [330, 200], body: [620, 262] };
const ROOM = 15;

function wrapped(text, style, width) {
  probe.font = fontOf({ size: SIZES[style], bold: style === 0 });
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? line + " " + word : word;
    if (line && probe.measureText(longer).width > width) {
      lines.push([line, style]);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, [line, style]] : lines;
}

function boxOf(id, kind, texts, lane, more) {
  const [x, w] = LANES[lane];
  const room = w - (kind === "person" ? 74 : kind === "event" ? 50 : 26);
  const lines = texts.flatMap(([text, style]) => (text ? wrapped(text, style, room) : []));
  const h = Math.max(kind === "person" ? 54 : 44, lines.reduce((sum, [, style]) => sum + SIZES[style] * LEADING, 18));
  return { id, kind, lane, x: x + w / 2, y: 0, w, h, lines: [lines], standing: false, branch: null, ...more };
}

// Boxes of a lane, each as near to where it wants to be as the others allow.
function spread(boxes) {
  boxes.sort((a, b) => a.y - b.y);
  let last = -Infinity;
  for (const box of boxes) {
    box.y = Math.max(box.y, last + box.h / 2 + ROOM);
    last = box.y + box.h / 2;
  }
  const wish = boxes.reduce((sum, box) => sum + (box.wish - box.y), 0) / (boxes.length || 1);
  for (const box of boxes) box.y += Math.min(0, wish);
}

function lanes() {
  const boxes = new Map();
  for (const n of Array.from(around_ego).filter((at) => dotShown[at])) {
    const node = data.nodes[n];
    const lane = node.kind === "person" ? "person" : "body";
    boxes.set(n, boxOf(node.id, node.kind, [[nameOf(node), 0]], lane, { label: node.label, branch: node.branch, focus: node.id === state.ego, ends: [] }));
  }
  const every = data.statements.filter((one) => saidShown[one.n] && one.lines.length && one.nodes.every((at) => boxes.has(at)));
  const told = every.filter((one) => boxes.get(one.lines[0]).lane !== boxes.get(one.lines[1]).lane);
  const at = (one) => boxes.get(one.lines[1]);
  const order = new Map(Array.from(boxes.keys(), (n, place) => [n, place]));
  told.sort((a, b) => order.get(a.lines[1]) - order.get(b.lines[1]) || order.get(a.lines[0]) - order.get(b.lines[0]) || a.n - b.n);
  let y = 0;
  const middle = told.map((one) => {
    const box = boxOf(one.id, "post", [[inTongue(one.words), 1], [inTongue(one.when), 2]], "said", { label: inTongue(one.words), branch: at(one).branch, one });
    box.y = y + box.h / 2;
    y += box.h + ROOM;
    for (const end of one.lines) boxes.get(end).ends.push(box);
    return box;
  });
  for (const box of boxes.values()) box.wish = box.y = box.ends.length ? box.ends.reduce((sum, end) => sum + end.y, 0) / box.ends.length : y / 2;
  for (const lane of ["person", "body"]) spread(Array.from(boxes.values()).filter((box) => box.lane === lane));
  const lines = middle.flatMap((box) => [[boxes.get(box.one.lines[0]), box], [box, boxes.get(box.one.lines[1])]].map(([a, b]) => ({ path: tied(a, b), ends: [a.id, b.id], one: box.one })));
  for (const one of every.filter((other) => !told.includes(other))) {
    const [a, b] = [boxes.get(one.lines[0]), boxes.get(one.lines[1])];
    lines.push({ path: beside(a, b), ends: [a.id, b.id], one });
  }
  const all = [...boxes.values(), ...middle];
  const sides = [Math.min(...all.map((box) => box.x - box.w / 2)), Math.min(...all.map((box) => box.y - box.h / 2)), Math.max(...all.map((box) => box.x + box.w / 2)), Math.max(...all.map((box) => box.y + box.h / 2))];
  return { boxes: all, lines, world: [sides[0] - 30, sides[1] - 30, sides[2] + 90, sides[3] + 30] };
}

// A line between two boxes of one lane goes around on the outer side.
function beside(a, b) {
  const side = a.lane === "person" ? -1 : 1;
  const [x1, x2] = [a.x + (side * a.w) / 2, b.x + (side * b.w) / 2];
  const out = side * Math.min(110, 24 + Math.abs(a.y - b.y) / 6);
  return `M${round(x1)} ${round(a.y)}C${round(x1 + out)} ${round(a.y)} ${round(x2 + out)} ${round(b.y)} ${round(x2)} ${round(b.y)}`;
}

// A line from side to side.
function tied(a, b) {
  const forth = a.x < b.x;
  const [x1, x2] = forth ? [a.x + a.w / 2, b.x - b.w / 2] : [a.x - a.w / 2, b.x + b.w / 2];
  const bend = (x1 + x2) / 2;
  return `M${round(x1)} ${round(a.y)}C${round(bend)} ${round(a.y)} ${round(bend)} ${round(b.y)} ${round(x2)} ${round(b.y)}`;
}

function laneMarks(found, dark) {
  const colours = palette(dark);
  const how = (id, own) => (!chosen.any ? "plain" : own ? "chosen" : "dim");
  const isMine = (n) => chosen.statements.includes(n);
  const marks = found.lines.map(({ path, one }) => ({ d: path, stroke: chosen.any && isMine(one.n) ? colours.ink : colours.line, width: 1.6, dash: saidShown[one.n] === POSSIBLE ? [7, 5] : DASHES[one.tone] || null, alpha: how(one.id, isMine(one.n)) === "dim" ? 0.2 : 1 }));
  for (const box of found.boxes) {
    const own = box.one ? isMine(box.one.n) : chosen.dots.has(nodeOf.get(box.id).n);
    marks.push(...boxMarks(box, colours, box.id === state.sel ? "chosen" : how(box.id, own) === "dim" ? "dim" : "plain", dark));
  }
  return marks;
}
