// What is selected or lies under the pointer, over the map: its dots, its lines, their names.
const MOST_HOVERED = 80;

function paintChosen(pen, view, hover, dark, [w, h]) {
  const colours = palette(dark);
  const at = (node) => [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
  const size = (node) => Math.min(13, Math.max(3.4, DOT * view.s));
  const placed = (nodes) => nodes.filter((node) => node.kind !== "organization").map((node) => [...at(node), size(node)]);
  if (chosen.any) {
    pen.veil(w, h, colours.paper);
    const dots = Array.from(chosen.dots, (n) => data.nodes[n]).sort((a, b) => b.r - a.r);
    for (const node of dots) if (node.kind === "organization") markDot(pen, node, view, dark, node.id === state.sel);
    const lines = tiesBetween(chosen.statements.slice(0, MOST_LINES), view);
    pen.lines(lines, colours.ink, 1.6, null, lines.length > 60 ? 0.35 : 0.85);
    for (const node of dots) if (node.kind !== "organization") markDot(pen, node, view, dark, node.id === state.sel);
    const put = namer(pen, colours, dark, placed(dots));
    for (const node of dots.sort((a, b) => (b.id === state.sel) - (a.id === state.sel) || a.r - b.r)) named(put, node, view, node.id === state.sel);
  }
  if (hover) {
    const mine = hover.said.filter((n) => saidShown[n]).slice(0, MOST_HOVERED);
    const ends = Array.from(new Set(mine.flatMap((n) => data.statements[n].lines)), (n) => data.nodes[n]).filter((node) => node !== hover && node.home !== hover.n && hover.home !== node.n);
    if (!chosen.any) pen.lines(tiesBetween(mine, view), colours.ink, 1.4, null, 0.7);
    const put = namer(pen, colours, dark, placed([hover]));
    if (hover.kind === "organization") pen.circle(...at(hover), Math.max(4, hover.r * view.s), null, colours.accent, 3);
    else markDot(pen, hover, view, dark, true);
    if (hover.kind !== "organization" || Math.min(hover.r, data.hub) * view.s < LETTERED) named(put, hover, view, true);
    if (!chosen.any) for (const node of ends) named(put, node, view, false);
  }
}

// The lines of statements; what stands inside a body needs none to it.
function tiesBetween(numbers, view) {
  return numbers.flatMap((n) => {
    const one = data.statements[n];
    const found = [];
    for (let at = 0; at < one.lines.length; at += 2) {
      const [a, b] = [data.nodes[one.lines[at]], data.nodes[one.lines[at + 1]]];
      if (a.home !== b.n && b.home !== a.n) found.push(bent(a, b, nthOf(one, at), view));
    }
    return found;
  });
}

function markDot(pen, node, view, dark, strong) {
  const colours = palette(dark);
  const [x, y] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
  const { line, tint } = branchColours(node, dark);
  if (node.kind === "organization") return pen.circle(x, y, Math.max(4, node.r * view.s), tint, strong ? colours.accent : line, strong ? 3 : 1.6);
  const r = Math.min(13, Math.max(strong ? 5 : 3.4, DOT * view.s));
  if (node.kind === "event") return pen.gem(x, y, r * 1.25, colours.event, strong ? colours.accent : colours.surface);
  pen.circle(x, y, r, colours.person, strong ? colours.accent : colours.surface, strong ? 3 : 1.2);
}

// A body's name stands in its circle if it has room there, else below it; a dot's name beside it.
function named(put, node, view, strong) {
  const how = { size: strong ? 14.5 : 12.5, bold: strong };
  if (node.kind !== "organization") return besideDot(put, node, view, { ...how, width: 190 });
  const [x, y] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
  const own = Math.max(4, node.r * view.s);
  return put(nameOf(node), x, y, { ...how, width: Math.min(190, Math.min(own, data.hub * view.s) * 1.7), height: own * 1.7, lines: 4 }) || put(nameOf(node), x, y + own + 4, { ...how, width: 190, top: true });
}
