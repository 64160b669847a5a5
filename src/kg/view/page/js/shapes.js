// How boxes and lines look, as marks: paths and texts with their colours. Canvas and SVG paint the same marks.
const SIZES = [15, 14.5, 12.5];
const FACE = '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, system-ui, sans-serif';
const LEADING = 1.3;

function palette(dark) {
  const colours = data.themes[dark ? "dark" : "light"];
  return Object.fromEntries(data.colours.map((name, at) => [name, colours[at]]));
}

const round = (n) => Math.round(n * 10) / 10;
function rounded(x, y, w, h, r) {
  return `M${round(x + r)} ${round(y)}H${round(x + w - r)}A${r} ${r} 0 0 1 ${round(x + w)} ${round(y + r)}V${round(y + h - r)}A${r} ${r} 0 0 1 ${round(x + w - r)} ${round(y + h)}H${round(x + r)}A${r} ${r} 0 0 1 ${round(x)} ${round(y + h - r)}V${round(y + r)}A${r} ${r} 0 0 1 ${round(x + r)} ${round(y)}Z`;
}

function outline(node) {
  const x = node.x - node.w / 2;
  const y = node.y - node.h / 2;
  if (node.kind === "person") return rounded(x, y, node.w, node.h, Math.min(27, node.h / 2));
  if (node.kind === "post") return rounded(x, y, node.w, node.h, Math.min(21, node.h / 2));
  if (node.kind === "organization") return rounded(x, y, node.w, node.h, 3);
  if (node.kind === "group") return rounded(x, y, node.w, node.h, Math.min(22, node.h / 2));
  if (node.kind === "target") return rounded(x, y, node.w, node.h, 8);
  if (node.kind === "document") return `M${x} ${y}H${x + node.w - 16}L${x + node.w} ${y + 16}V${y + node.h}H${x}Z`;
  const cut = Math.min(24, node.h / 2.6);
  return `M${x + cut} ${y}H${x + node.w - cut}L${x + node.w} ${node.y}L${x + node.w - cut} ${y + node.h}H${x + cut}L${x} ${node.y}Z`;
}

function branchColours(node, dark) {
  const branch = data.branches[node.branch === null ? data.branches.length - 1 : node.branch];
  return { line: branch[dark ? 1 : 0], tint: branch[dark ? 3 : 2] };
}

function initials(name) {
  const words = name.split(" ").filter((word) => /\p{L}/u.test(word[0]));
  return (words.length > 1 ? [words[0], words[words.length - 1]] : words).map((word) => Array.from(word)[0].toUpperCase()).join("");
}

// The marks of one box; *how* is "plain", "chosen" or "dim".
function boxMarks(node, colours, how, dark, open = false) {
  const branch = branchColours(node, dark);
  const line = { person: colours.person, group: colours.person, event: colours.event, target: colours.event, document: colours.line }[node.kind] || branch.line;
  const fill = node.kind === "organization" ? branch.tint : colours.surface;
  const alpha = how === "dim" ? 0.26 : 1;
  const width = (node.standing ? 0.9 : node.kind === "organization" ? 1.5 : 1.8) + (how === "chosen" ? 1.4 : 0) + (node.focus ? 1.2 : 0);
  const marks = [];
  if (how === "dim") marks.push({ d: outline(node), fill: colours.paper, alpha: 1 });
  if (node.kind === "group") marks.push({ d: outline({ ...node, x: node.x + 4, y: node.y + 4 }), fill: colours.paper, stroke: line, width: 1, alpha });
  marks.push({ d: outline(node), fill, stroke: line, width, dash: open ? [4, 4] : null, alpha });
  const lines = node.lines[Math.min(tongue(), node.lines.length - 1)];
  const height = lines.reduce((sum, [, style]) => sum + SIZES[style] * LEADING, 0);
  let y = node.h > 240 ? node.y - node.h / 2 + 18 : node.y - height / 2;
  let x = node.x;
  let room = node.w - (node.kind === "event" ? 44 : 20);
  if (node.kind === "person") {
    const r = 18;
    const cx = node.x - node.w / 2 + r + 9;
    marks.push({ d: `M${cx - r} ${node.y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`, fill: colours.person, alpha });
    marks.push({ text: initials(node.label), x: cx, y: node.y, size: 13, bold: true, fill: colours["on-person"], middle: true, room: 30, alpha });
    x = cx + r + 11;
    room = node.x + node.w / 2 - x - 14;
  }
  for (const [text, style] of lines) {
    const step = SIZES[style] * LEADING;
    marks.push({ text, x, y: y + step / 2, size: SIZES[style], bold: style === 0, fill: style === 2 ? colours.muted : colours.ink, middle: node.kind !== "person", room, alpha });
    y += step;
  }
  return marks;
}

const DASHES = { grammar: [2, 4], context: [7, 5], rule: [7, 5] };
const LINES = { holds: 2, act: 1.6, seat: 1.5, belongs: 1.5, attends: 1.5, hosts: 1.5, previous: 1.8, sets: 1.5, changes: 1.5, becomes: 1.8 };

function arrow([x, y, way]) {
  const [dx, dy] = { e: [1, 0], w: [-1, 0], s: [0, 1], n: [0, -1] }[way];
  const at = (back, side) => `${round(x - dx * back - dy * side)} ${round(y - dy * back + dx * side)}`;
  return `M${round(x)} ${round(y)}L${at(10, 4.6)}L${at(8, 0)}L${at(10, -4.6)}Z`;
}

// The heights between which a line runs.
function reachOf(edge) {
  if (edge.reachOf !== edge.path) {
    const ys = [];
    foldedPath(edge.path, (y) => ys.push(y));
    edge.reach = ys.length ? [ys.reduce((a, b) => Math.min(a, b)) - 12, ys.reduce((a, b) => Math.max(a, b)) + 12] : null;
    edge.reachOf = edge.path;
  }
  return edge.reach;
}

// The marks of one line; *how* as for boxes, *open* where it is possible but not certain on the chosen day.
function lineMarks(edge, colours, how, dark, open) {
  const meets = ["attends", "hosts", "previous", "sets"].includes(edge.kind);
  const base = meets ? colours.event : colours.line;
  const stroke = how === "chosen" && !meets ? colours.ink : base;
  const alpha = how === "dim" ? 0.14 : meets && how === "plain" ? 0.7 : 1;
  const width = LINES[edge.kind] + (how === "chosen" ? 0.7 : 0);
  const marks = [{ d: edge.path, reach: reachOf(edge), stroke, width, dash: open ? [7, 5] : DASHES[edge.tone] || null, alpha }];
  if (edge.tip) marks.push({ d: arrow(edge.tip), fill: stroke, alpha });
  if (edge.spot && how !== "dim") {
    const [x, y, w, , align] = edge.spot;
    marks.push({ text: edge.words[Math.min(tongue(), edge.words.length - 1)], x: align === "right" ? x + w : x, y, size: SIZES[2], fill: colours.muted, end: align === "right", room: w, halo: colours.paper, alpha: 1 });
  }
  return marks;
}

// Everything that is to be painted, lines first.
function scene(dark, plain) {
  const colours = palette(dark);
  const how = (set, id) => (!chosen.any || plain ? "plain" : set.has(id) ? "chosen" : "dim");
  const lines = data.edges.filter((edge) => shown.edges.has(edge.id));
  const order = (edge) => (how(chosen.edges, edge.id) === "dim" ? 0 : 1);
  const open = (edge) => edge.statements.every((n) => !shown.statements.has(n) || shown.possible.has(n));
  const lineScene = lines.slice().sort((a, b) => order(a) - order(b)).flatMap((edge) => lineMarks(edge, colours, how(chosen.edges, edge.id), dark, open(edge)));
  const bars = timeMarks(colours, dark, plain);
  const texts = lineScene.filter((mark) => mark.text);
  const boxes = data.nodes.filter((node) => shown.nodes.has(node.id));
  const faded = (node) => shown.faded.size > 0 && about.get(node.id).length > 0 && !about.get(node.id).some((n) => shown.statements.has(n));
  const possible = new Set(lines.filter((edge) => edge.kind === "holds" && open(edge)).map((edge) => edge.from));
  for (const edge of lines) if (edge.kind === "holds" && !open(edge)) possible.delete(edge.from);
  const look = (node) => (node.id === state.sel && !plain ? "chosen" : how(chosen.nodes, node.id) === "dim" || faded(node) ? "dim" : "plain");
  return { colours, lines: [...bars, ...headMarks(colours), ...lineScene.filter((mark) => !mark.text), ...texts], boxes, box: (node) => boxMarks(node, colours, look(node), dark, possible.has(node.id)), far: (node) => farMarks(node, colours, look(node), dark) };
}

// Headings of lanes in capitals, remarks as they are.
function headMarks(colours) {
  // In a part, a lane is headed above the boxes that are left of it.
  const boxes = isPart() && !data.axis ? data.nodes.filter((node) => shown.nodes.has(node.id)) : null;
  const top = boxes && Math.min(...boxes.map((node) => node.y - node.h / 2)) - 20;
  const headed = (x) => boxes.some((node) => Math.abs(node.x - node.w / 2 - x) < 12);
  const heads = boxes ? data.heads.filter(([, x, , quiet]) => !quiet && headed(x)).map(([words, x]) => [words, x, top]) : data.heads;
  return heads.map(([words, x, y, quiet]) => {
    const text = words[tongue()];
    return quiet
      ? { text, x, y, size: 12.5, fill: colours.muted, room: 420, alpha: 1 }
      : { text: text.toLocaleUpperCase(), x, y, size: 11.5, bold: true, fill: colours.muted, room: 320, alpha: 1, wide: 1 };
  });
}

const fontOf = (mark) => `${mark.bold ? 600 : 400} ${mark.size}px ${FACE}`;

// Paths are made once, and what is out of sight is left out; so are words that are too small to read.
const made = new Map();
function pathOf(d) {
  let path = made.get(d);
  if (!path) made.set(d, (path = new Path2D(d)));
  return path;
}
const SMALLEST = 3.2;

// The ground of words that stand on a line.
function ground(mark) {
  probe.font = fontOf(mark);
  const w = Math.min(probe.measureText(mark.text).width, mark.room);
  const x = mark.x - (mark.end ? w : mark.middle ? w / 2 : 0);
  return [x - 4, mark.y - mark.size / 2, w + 8, mark.size].map(round);
}

function paint(ctx, marks, sight = null) {
  for (const mark of marks) {
    if (sight && mark.reach && (mark.reach[1] < sight.top || mark.reach[0] > sight.bottom)) continue;
    if (sight && mark.text && (mark.y < sight.top || mark.y > sight.bottom || mark.size * sight.scale < SMALLEST)) continue;
    ctx.save();
    ctx.globalAlpha = mark.alpha;
    if (mark.text) {
      ctx.font = fontOf(mark);
      ctx.textAlign = mark.middle ? "center" : mark.end ? "right" : "left";
      ctx.textBaseline = "middle";
      if (mark.wide && "letterSpacing" in ctx) ctx.letterSpacing = mark.wide + "px";
      if (mark.halo) {
        const [x, y, w, h] = ground(mark);
        ctx.fillStyle = mark.halo;
        ctx.fillRect(x, y, w, h);
      }
      ctx.fillStyle = mark.fill;
      ctx.fillText(mark.text, mark.x, mark.y, mark.room);
    } else {
      const path = pathOf(mark.d);
      if (mark.fill) {
        ctx.fillStyle = mark.fill;
        ctx.fill(path);
      }
      if (mark.stroke) {
        ctx.strokeStyle = mark.stroke;
        ctx.lineWidth = mark.width;
        ctx.setLineDash(mark.dash || []);
        ctx.stroke(path);
      }
    }
    ctx.restore();
  }
}
