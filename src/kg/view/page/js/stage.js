// The renderer for small graphs, on vis-network's canvas: it pans, zooms, and finds what lies under the pointer; boxes and lines are painted from their marks.
renderers.vis = (place) => {
  let network = null;
  let painting = null;
  let touched = false;
  const boxes = () => data.nodes.filter((node) => shown.nodes.has(node.id));
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  // What leaves room stands above the middle, as a heading would.
  const lifted = (room) => 0.3 * Math.max(0, room);

  function fitted() {
    const box = place.getBoundingClientRect();
    const [left, top, right, bottom] = extent();
    const wide = box.width / (right - left);
    const whole = Math.min(wide, box.height / (bottom - top), 1.25);
    const isColumn = bottom - top > 3 * (right - left);
    const least = twins.size > 300 && !isColumn ? whole : Math.min(0.9, Math.max(box.width > 480 ? 0.62 : 0.72, wide));
    const scale = whole >= 0.78 ? whole : Math.max(whole, least);
    const x = (right - left) * scale > box.width + 1 ? left + box.width / scale / 2 : (left + right) / 2;
    const y = (bottom - top) * scale > box.height + 1 ? top + box.height / scale / 2 : (top + bottom) / 2 + lifted(box.height / scale - (bottom - top));
    return { scale, position: { x, y } };
  }

  function fit(anew = true) {
    if (anew) touched = false;
    if (!touched) network.moveTo({ ...fitted(), animation: false });
  }

  // The line nearest to a point: paths are asked by stroking them, thinly and then as wide as a finger.
  function lineAt({ x, y }) {
    const lines = data.edges.filter((edge) => shown.edges.has(edge.id) && edge.kind !== "seat");
    for (const width of [4, 12, 2 * FINGER]) {
      probe.lineWidth = width / Math.min(1, network.getScale());
      const found = lines.find((edge) => probe.isPointInStroke(pathOf(edge.path), x, y));
      if (found) return found;
    }
    return null;
  }

  function click(event) {
    const [point, scale] = [event.pointer.canvas, network.getScale()];
    const box = event.nodes.length ? nodeOf.get(event.nodes[0]) : boxAt(boxes(), point, scale);
    if (box) return choosePoint(box.id);
    const bar = barAt(point, scale);
    if (bar) return choosePoint(bar.n);
    const edge = lineAt(point);
    choosePoint(edge ? edge.statements.find((n) => shown.statements.has(n)) : null);
  }

  function point(over) {
    place.querySelector("canvas").style.cursor = over ? "pointer" : "default";
  }

  function setGraph() {
    painting = scene(isDark(), false);
    const nodes = data.nodes.map((node) => ({
      id: node.id,
      x: node.x,
      y: node.y,
      label: node.label,
      shape: "custom",
      ctxRenderer: () => ({ drawNode: () => {}, nodeDimensions: { width: node.w, height: node.h } }),
    }));
    const edges = data.edges.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, arrows: edge.arrows }));
    network = new vis.Network(place, { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) }, data.options);
    place.querySelector(".vis-network").removeAttribute("tabindex"); // the graph around it has a name, and is one stop for the keyboard
    // vis-network leaves out a tall box whose middle is out of sight, so boxes are painted here as well.
    network.on("beforeDrawing", (ctx) => {
      const scale = network.getScale();
      const { y } = network.getViewPosition();
      const half = place.clientHeight / scale / 2 + 20;
      const sight = { top: y - half, bottom: y + half, scale };
      paint(ctx, painting.lines, sight);
      for (const node of painting.boxes) {
        if (node.y + node.h / 2 > sight.top && node.y - node.h / 2 < sight.bottom) paint(ctx, scale < FAR ? painting.far(node) : painting.box(node), sight);
      }
      if (scale < FAR) paintNames(ctx, painting.boxes, painting.colours, scale);
    });
    network.on("click", click);
    network.on("dragStart", () => (touched = true));
    network.on("zoom", () => (touched = true));
    network.on("hoverNode", () => point(true));
    network.on("blurNode", () => point(false));
    new ResizeObserver(() => fit(false)).observe(place);
    fit();
  }

  function redraw(plain) {
    painting = scene(plain ? false : isDark(), plain);
    network.redraw();
  }

  function filtered() {
    network.body.data.nodes.update(data.nodes.map((node) => ({ id: node.id, y: node.y, hidden: !shown.nodes.has(node.id) })));
    fit(false);
    redraw(false);
  }

  // Bring the chosen box into sight if it is not.
  function reveal(id) {
    const node = nodeOf.get(id);
    if (!node) return;
    const box = place.getBoundingClientRect();
    const at = network.canvasToDOM({ x: node.x, y: node.y });
    const scale = network.getScale();
    const [w, h] = [(node.w * scale) / 2, (node.h * scale) / 2];
    const inside = at.x > w && at.y > h && at.x < box.width - w && at.y < box.height - h;
    touched = true;
    if (!inside) network.moveTo({ position: { x: node.x, y: node.y }, animation: still() ? false : { duration: 220 } });
  }

  function zoom(by) {
    touched = true;
    network.moveTo({ scale: Math.min(4, Math.max(0.01, network.getScale() * by)), animation: false });
  }

  const first = (found) => found.reduce((best, node) => (node.x - best.x || node.y - best.y) < 0 ? node : best);
  const tied = (id) => new Set(data.edges.filter((edge) => shown.edges.has(edge.id)).flatMap((edge) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [])));

  function spread(ids) {
    touched = true;
    network.fit({ nodes: ids, animation: false, maxZoomLevel: 1.1 });
  }

  return { setGraph, spread, boxes, first, tied, filter: filtered, highlight: redraw, select: reveal, fit, zoom, reveal, exportPNG: savePng, exportSVG: saveSvg };
};

// Asks paths and measures texts; is never shown.
const probe = document.createElement("canvas").getContext("2d");
