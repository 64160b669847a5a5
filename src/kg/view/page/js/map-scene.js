// How a map looks at a scale: frames of places, circles of bodies, dots of people, and from near lines. All of it ends on one canvas,
// through a small pen that can also write SVG.
const MOST_LINES = 900;
const VEIL = 0.78;
const NEAR = 4; // pixels of a dot's radius from which lines are drawn

function canvasPen(ctx) {
  return {
    circle(x, y, r, fill, stroke, width) {
      ctx.beginPath();
      ctx.arc(x, y, r, 0, 6.2832);
      if (fill) (ctx.fillStyle = fill), ctx.fill();
      if (stroke) (ctx.strokeStyle = stroke), (ctx.lineWidth = width), ctx.stroke();
    },
    box(x, y, w, h, fill, stroke) {
      (ctx.fillStyle = fill), ctx.fillRect(x, y, w, h);
      (ctx.strokeStyle = stroke), (ctx.lineWidth = 1.2), ctx.strokeRect(x, y, w, h);
    },
    specks(found, fill) {
      ctx.fillStyle = fill;
      for (let at = 0; at < found.length; at += 3) ctx.fillRect(found[at] - found[at + 2], found[at + 1] - found[at + 2], 2 * found[at + 2], 2 * found[at + 2]);
    },
    veil(w, h, fill) {
      ctx.globalAlpha = VEIL;
      (ctx.fillStyle = fill), ctx.fillRect(0, 0, w, h);
      ctx.globalAlpha = 1;
    },
    gem(x, y, r, fill, stroke) {
      ctx.beginPath();
      ctx.moveTo(x, y - r), ctx.lineTo(x + r, y), ctx.lineTo(x, y + r), ctx.lineTo(x - r, y), ctx.closePath();
      (ctx.fillStyle = fill), ctx.fill();
      if (stroke) (ctx.strokeStyle = stroke), (ctx.lineWidth = 2), ctx.stroke();
    },
    lines(found, colour, width, dash, alpha) {
      ctx.globalAlpha = alpha;
      (ctx.strokeStyle = colour), (ctx.lineWidth = width), ctx.setLineDash(dash || []);
      for (let at = 0; at < found.length; at += 200) {
        ctx.beginPath();
        for (const [x1, y1, mx, my, x2, y2] of found.slice(at, at + 200)) ctx.moveTo(x1, y1), ctx.quadraticCurveTo(mx, my, x2, y2);
        ctx.stroke();
      }
      ctx.setLineDash([]), (ctx.globalAlpha = 1);
    },
    name(text, x, y, size, bold, fill, halo) {
      ctx.font = fontOf({ size, bold });
      (ctx.textAlign = "center"), (ctx.textBaseline = "middle"), (ctx.lineJoin = "round");
      (ctx.strokeStyle = halo), (ctx.lineWidth = 3.5), ctx.strokeText(text, x, y);
      (ctx.fillStyle = fill), ctx.fillText(text, x, y);
    },
  };
}

// The place of a line on the screen; several between the same two dots bend apart.
function bent(a, b, nth, { s, x, y }) {
  let [x1, y1, x2, y2] = [a.x, a.y, b.x, b.y];
  const far = Math.hypot(x2 - x1, y2 - y1) || 1;
  if (b.r > DOT && far > b.r) (x2 -= ((x2 - x1) / far) * b.r), (y2 -= ((y2 - y1) / far) * b.r);
  const bend = 0.12 + nth * 0.1;
  const [mx, my] = [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend];
  return [(x1 - x) * s, (y1 - y) * s, (mx - x) * s, (my - y) * s, (x2 - x) * s, (y2 - y) * s];
}

// How many statements before this one draw the same line.
const nths = new Map();
function nthOf(one, at) {
  if (!nths.size) {
    const seen = new Map();
    for (const other of data.statements) {
      for (let n = 0; n < other.lines.length; n += 2) {
        const key = other.lines[n] * data.nodes.length + other.lines[n + 1];
        const before = seen.get(key) || 0;
        seen.set(key, before + 1);
        if (before) nths.set(other.n * 8 + n, before);
      }
    }
    nths.set(-1, 0);
  }
  return nths.get(one.n * 8 + at) || 0;
}

const sidesOf = (area, { s, x, y }) => [(area.left - x) * s, (area.top - y) * s, (area.right - x) * s, (area.bottom - y) * s];

// Paint what lies in a window of w × h pixels; *view* has the scale and the point of the map in the upper left corner. Names keep inside *sides*.
function paintMap(pen, view, w, h, dark, sides = [0, 0, w, h]) {
  const colours = palette(dark);
  const { s, x: left, y: top } = view;
  const at = (node) => [(node.x - left) * s, (node.y - top) * s];
  const inSight = (x, y, r) => x + r > 0 && y + r > 0 && x - r < w && y - r < h;
  for (const area of data.areas) {
    const [x1, y1, x2, y2] = sidesOf(area, view);
    if (x2 > 0 && y2 > 0 && x1 < w && y1 < h && x2 > x1) pen.box(x1, y1, x2 - x1, y2 - y1, colours.raised, colours.rule);
  }
  const bodies = [];
  const dots = [];
  for (const node of data.nodes) {
    if (!dotShown[node.n]) continue;
    const [x, y] = at(node);
    if (node.kind === "organization") {
      const around = node.whole || [node.x, node.y, node.r];
      if (inSight((around[0] - left) * s, (around[1] - top) * s, around[2] * s)) bodies.push(node);
    } else if (inSight(x, y, DOT * s + 2)) dots.push(node);
  }
  const wide = (node) => (node.whole ? node.whole[2] : node.r);
  // What is too small for a shape is painted by colour, and once in a pixel.
  const specks = new Map();
  const speck = (colour, x, y, r) => (specks.get(colour) || specks.set(colour, []).get(colour)).push(x, y, r);
  const pixels = DOT * s < 0.8 ? new Uint8Array(Math.ceil(w + 2) * Math.ceil(h + 2)) : null;
  const isTaken = (x, y) => {
    if (!pixels || x < 0 || y < 0 || x >= w || y >= h) return false;
    const pixel = Math.floor(y) * Math.ceil(w + 2) + Math.floor(x);
    return pixels[pixel]++ > 0;
  };
  bodies.sort((a, b) => wide(b) - wide(a) || a.n - b.n);
  for (const node of bodies) {
    const { line, tint } = branchColours(node, dark);
    if (node.whole && node.whole[2] * s > 3) pen.circle((node.whole[0] - left) * s, (node.whole[1] - top) * s, node.whole[2] * s, colours.surface, line, 0.8);
    const [x, y] = at(node);
    if (node.r * s < 1.4) speck(line, x, y, Math.max(0.6, node.r * s * 0.8));
    else if (node.r * s < 2.6) pen.circle(x, y, node.r * s, line);
    else pen.circle(x, y, node.r * s, tint, line, node.r * s > 12 ? 1.6 : 1);
  }
  for (const [colour, found] of specks) pen.specks(found, colour);
  specks.clear();
  const r = DOT * s;
  const near = r > NEAR;
  if (near) paintLines(pen, view, w, h, colours);
  for (const node of dots) {
    const [x, y] = at(node);
    if (node.kind === "event") pen.gem(x, y, Math.max(1.4, r * 1.25), colours.event, r > 3 ? colours.surface : null);
    else if (r < 1.1) isTaken(x, y) || speck(colours.person, x, y, Math.max(0.45, r * 0.85));
    else pen.circle(x, y, Math.min(r, 13), colours.person, r > 3 ? colours.surface : null, 1);
  }
  for (const [colour, found] of specks) pen.specks(found, colour);
  paintNames(namer(pen, colours, dark, r > NAMED ? dots.map((node) => [...at(node), r]) : []), view, bodies, dots, sides, colours);
}

// Lines across bodies are drawn from near, where both ends are in sight; who stands in a body needs none to it.
function paintLines(pen, view, w, h, colours) {
  const found = { plain: [], possible: [], event: [], grammar: [], context: [], rule: [] };
  let count = 0;
  const sees = (node) => {
    const [x, y] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
    return x > 0 && y > 0 && x < w && y < h;
  };
  for (const one of data.statements) {
    if (!saidShown[one.n] || one.kind === "relation") continue;
    for (let at = 0; at < one.lines.length; at += 2) {
      const [a, b] = [data.nodes[one.lines[at]], data.nodes[one.lines[at + 1]]];
      if (a.home === b.n || b.home === a.n || !sees(a) || !sees(b) || ++count > MOST_LINES) continue;
      const kind = saidShown[one.n] === POSSIBLE ? "possible" : found[one.tone] ? one.tone : one.kind === "attendance" ? "event" : "plain";
      found[kind].push(bent(a, b, nthOf(one, at), view));
    }
  }
  if (count > MOST_LINES) return;
  pen.lines(found.plain, colours.line, 1.4, null, 0.75);
  pen.lines(found.event, colours.event, 1.4, null, 0.75);
  pen.lines(found.possible, colours.line, 1.4, [7, 5], 0.75);
  for (const tone of ["grammar", "context", "rule"]) pen.lines(found[tone], colours.line, 1.4, DASHES[tone], 0.75);
}
