// The graph on vis-network's canvas: it pans, zooms, and finds what lies under the pointer; boxes and lines are painted from their marks.
let network = null;
let painting = null;
let touched = false;
let hovered = null;

function fitted() {
  const box = $("network").getBoundingClientRect();
  const [left, top, right, bottom] = data.world;
  const wide = box.width / (right - left);
  const whole = Math.min(wide, box.height / (bottom - top), 1.25);
  const least = Math.min(0.9, Math.max(0.62, wide));
  const scale = Math.max(whole, least);
  const x = (right - left) * scale > box.width + 1 ? left + box.width / scale / 2 : (left + right) / 2;
  const y = (bottom - top) * scale > box.height + 1 ? top + box.height / scale / 2 : (top + bottom) / 2;
  return { scale, position: { x, y } };
}

function fit() {
  if (network) network.moveTo({ ...fitted(), animation: false });
}

function zoom(by) {
  touched = true;
  network.moveTo({ scale: Math.min(4, Math.max(0.1, network.getScale() * by)), animation: false });
}

function draw() {
  const nodes = data.nodes.map((node) => ({
    id: node.id,
    x: node.x,
    y: node.y,
    label: node.label,
    shape: "custom",
    ctxRenderer: ({ ctx }) => ({ drawNode: () => paint(ctx, painting.box(node)), nodeDimensions: { width: node.w, height: node.h } }),
  }));
  const edges = data.edges.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, arrows: edge.arrows }));
  network = new vis.Network($("network"), { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) }, data.options);
  network.on("beforeDrawing", (ctx) => paint(ctx, painting.lines));
  network.on("click", (event) => {
    const node = event.nodes[0];
    const edge = node === undefined ? lineAt(event.pointer.canvas) : null;
    if (node !== undefined) select(node);
    else if (edge) select(data.statements[edge.statements.find((n) => shown.statements.has(n))].id);
    else select(null);
  });
  network.on("dragStart", () => (touched = true));
  network.on("zoom", () => (touched = true));
  network.on("hoverNode", () => point(true));
  network.on("blurNode", () => point(false));
  new ResizeObserver(() => {
    if (!touched) fit();
  }).observe($("network"));
  fit();
}

function point(over) {
  hovered = over;
  $("network").querySelector("canvas").style.cursor = over ? "pointer" : "default";
}

// The line within a few pixels of a point: paths are asked by stroking them widely.
const probe = document.createElement("canvas").getContext("2d");
function lineAt({ x, y }) {
  probe.lineWidth = 12 / Math.min(1, network.getScale());
  return data.edges.find((edge) => shown.edges.has(edge.id) && edge.kind !== "seat" && probe.isPointInStroke(new Path2D(edge.path), x, y)) || null;
}

function redraw() {
  painting = scene(isDark(), false);
  if (!network) return;
  network.body.data.nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: !shown.nodes.has(node.id) })));
  network.redraw();
}

// Bring the chosen box into sight if it is not.
function reveal(id) {
  const node = nodeOf.get(id);
  if (!network || !node || state.view !== "graph") return;
  const box = $("network").getBoundingClientRect();
  const at = network.canvasToDOM({ x: node.x, y: node.y });
  const scale = network.getScale();
  const inside = at.x > (node.w * scale) / 2 && at.y > (node.h * scale) / 2 && at.x < box.width - (node.w * scale) / 2 && at.y < box.height - (node.h * scale) / 2;
  if (!inside) network.moveTo({ position: { x: node.x, y: node.y }, animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 220 } });
}
