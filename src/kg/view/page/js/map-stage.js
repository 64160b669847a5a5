// The renderer for maps: what was painted last is kept as a picture and moved with the pointer; it is painted anew when the pointer rests.
renderers.map = (place) => {
  const canvas = make("canvas", { className: "map" });
  const ctx = canvas.getContext("2d", { alpha: false });
  const sheet = document.createElement("canvas");
  const whole = document.createElement("canvas");
  const view = { s: 1, x: 0, y: 0 };
  const kept = { sheet: null, whole: null };
  const OVER = 0.2;
  let [width, height, dense] = [0, 0, 1];
  let picture = null;
  let hover = null;
  let touched = false;
  let resting = 0;
  let frame = 0;

  let printing = false;
  const dark = () => !printing && isDark();
  const extent = () => (picture ? picture.world : data.world);
  const toMap = (px, py) => [view.x + px / view.s, view.y + py / view.s];

  function fitted([left, top, right, bottom] = extent()) {
    const least = picture ? 0.55 : 0;
    const s = Math.max(least, Math.min(width / (right - left), height / (bottom - top), picture ? 1.1 : 6));
    return { s, x: (left + right) / 2 - width / s / 2, y: (bottom - top) * s > height ? top : (top + bottom) / 2 - height / s / 2 };
  }

  // Paint *onto* as large as the window and *over* beyond its sides.
  function paintOnto(onto, at, over) {
    const [w, h] = [Math.round(width * (1 + 2 * over)), Math.round(height * (1 + 2 * over))];
    if (onto.width !== Math.round(w * dense) || onto.height !== Math.round(h * dense)) [onto.width, onto.height] = [Math.round(w * dense), Math.round(h * dense)];
    const pen = onto.getContext("2d", { alpha: false });
    const own = { s: at.s, x: at.x - (width * over) / at.s, y: at.y - (height * over) / at.s };
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.fillStyle = palette(dark()).paper;
    pen.fillRect(0, 0, w, h);
    if (picture) {
      pen.setTransform(dense * own.s, 0, 0, dense * own.s, -own.x * own.s * dense, -own.y * own.s * dense);
      paint(pen, laneMarks(picture, dark()));
    } else paintMap(canvasPen(pen), own, w, h, dark());
    return { ...own, w: w / at.s, h: h / at.s };
  }

  function anew() {
    if (!width) return;
    kept.sheet = paintOnto(sheet, view, OVER);
    $("nearer").textContent = linesLeft && !picture ? say("map-nearer", linesLeft) : "";
    draw();
  }

  function moved() {
    if (!frame) frame = requestAnimationFrame(draw);
    clearTimeout(resting);
    resting = setTimeout(anew, 150);
  }

  function lay(onto, at) {
    ctx.drawImage(onto, (at.x - view.x) * view.s, (at.y - view.y) * view.s, at.w * view.s, at.h * view.s);
  }

  function draw() {
    frame = 0;
    const colours = palette(dark());
    ctx.setTransform(dense, 0, 0, dense, 0, 0);
    ctx.fillStyle = colours.paper;
    ctx.fillRect(0, 0, width, height);
    const outside = kept.sheet && (view.x < kept.sheet.x || view.y < kept.sheet.y || view.x + width / view.s > kept.sheet.x + kept.sheet.w || view.y + height / view.s > kept.sheet.y + kept.sheet.h);
    if (outside && kept.whole) lay(whole, kept.whole);
    if (kept.sheet) lay(sheet, kept.sheet);
    if (!picture) overlay(colours);
  }

  // The selection over a faded map, and what lies under the pointer.
  function overlay(colours) {
    const pen = canvasPen(ctx);
    const put = namer(pen, colours, dark());
    if (chosen.any) {
      ctx.globalAlpha = 0.62;
      ctx.fillStyle = colours.paper;
      ctx.fillRect(0, 0, width, height);
      ctx.globalAlpha = 1;
      const dots = Array.from(chosen.dots, (at) => data.nodes[at]).sort((a, b) => b.r - a.r);
      for (const node of dots) mark(pen, node, colours, node.id === state.sel);
      const lines = chosen.statements.slice(0, MOST_LINES).flatMap((n) => {
        const one = data.statements[n];
        const found = [];
        for (let at = 0; at < one.lines.length; at += 2) {
          const [a, b] = [data.nodes[one.lines[at]], data.nodes[one.lines[at + 1]]];
          if (one.kind !== "relation" || a.home !== b.n) found.push(bent(a, b, nthOf(one, at), view));
        }
        return found;
      });
      pen.lines(lines, colours.ink, 1.6, null, lines.length > 60 ? 0.35 : 0.85);
      for (const node of dots) if (node.kind !== "organization") mark(pen, node, colours, node.id === state.sel);
      for (const node of dots.sort((a, b) => (b.id === state.sel) - (a.id === state.sel) || a.r - b.r)) named(put, node, node.id === state.sel);
    }
    if (hover) {
      mark(pen, hover, colours, true);
      named(put, hover, true);
    }
  }

  function mark(pen, node, colours, strong) {
    const [x, y] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
    const { line, tint } = branchColours(node, dark());
    if (node.kind === "organization") return pen.circle(x, y, Math.max(4, node.r * view.s), tint, strong ? colours.accent : line, strong ? 3 : 1.6);
    const r = Math.min(13, Math.max(strong ? 5 : 3.4, DOT * view.s));
    if (node.kind === "event") return pen.gem(x, y, r * 1.25, colours.event, strong ? colours.accent : colours.surface);
    pen.circle(x, y, r, colours.person, strong ? colours.accent : colours.surface, strong ? 3 : 1.2);
  }

  function named(put, node, strong) {
    const [x, y] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
    const low = node.kind === "organization" ? 0 : Math.min(13, Math.max(4, DOT * view.s)) + 11;
    put(nameOf(node), x, y + low, { size: strong ? 14.5 : 12.5, bold: strong, width: 190 });
  }

  // What lies at a point of the window: a box of a neighbourhood; a dot within reach if dots can be told apart; else the innermost body that is large enough.
  function under(px, py) {
    const [x, y] = toMap(px, py);
    if (picture) return boxAt(picture.boxes, { x, y }, view.s);
    return dotAt(x, y, view.s) || bodyAt(x, y, view.s);
  }

  function click(px, py) {
    const found = under(px, py);
    choosePoint(found ? (found.one ? found.one.n : found.id) : null);
  }

  function startPointer() {
    const down = new Map();
    let [start, spread] = [null, 0];
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      down.set(event.pointerId, at(event));
      start = at(event);
      spread = 0;
    });
    canvas.addEventListener("pointermove", (event) => {
      const [x, y] = at(event);
      const before = down.get(event.pointerId);
      if (!before) return point(x, y);
      if (down.size === 2) {
        const other = Array.from(down.entries()).find(([id]) => id !== event.pointerId)[1];
        const [was, is] = [Math.hypot(before[0] - other[0], before[1] - other[1]), Math.hypot(x - other[0], y - other[1])];
        zoomAt(is / Math.max(1, was), (x + other[0]) / 2, (y + other[1]) / 2);
      } else {
        view.x -= (x - before[0]) / view.s;
        view.y -= (y - before[1]) / view.s;
      }
      spread = Math.max(spread, Math.hypot(x - start[0], y - start[1]));
      down.set(event.pointerId, [x, y]);
      if (spread > 4) touched = true;
      moved();
    });
    const up = (event) => {
      if (down.delete(event.pointerId) && spread <= 4 && event.type === "pointerup") click(...at(event));
    };
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", up);
    canvas.addEventListener("pointerleave", () => point(-1e9, -1e9));
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), ...at(event));
    }, { passive: false });
  }

  function point(x, y) {
    const found = x > -1e8 ? under(x, y) : null;
    canvas.style.cursor = found ? "pointer" : "default";
    const next = found && !found.lane ? found : null;
    if (next === hover) return;
    hover = next;
    if (!frame) frame = requestAnimationFrame(draw);
  }

  function zoomAt(by, px, py) {
    const least = Math.min(fitted(data.world).s, 1) * 0.6;
    const s = Math.min(12, Math.max(picture ? 0.2 : least, view.s * by));
    const [x, y] = toMap(px, py);
    Object.assign(view, { s, x: x - px / s, y: y - py / s });
    touched = true;
    moved();
  }

  function fit(again = true) {
    if (again) touched = false;
    if (touched || !width) return;
    Object.assign(view, fitted());
    anew();
  }

  function measure() {
    const box = place.getBoundingClientRect();
    [width, height, dense] = [Math.round(box.width), Math.round(box.height), Math.min(2, window.devicePixelRatio || 1)];
    [canvas.width, canvas.height] = [Math.round(width * dense), Math.round(height * dense)];
    fit(false);
    moved();
  }

  function setGraph() {
    place.append(canvas);
    startPointer();
    filtered();
    new ResizeObserver(measure).observe(place);
    measure();
  }

  // The whole at a glance is kept as well, for the sides while the map moves.
  function filtered() {
    const was = picture;
    picture = around_ego ? lanes() : null;
    hover = null;
    if (Boolean(was) !== Boolean(picture) && width) Object.assign(view, fitted());
    if (!width) return;
    anew();
    if (!picture) setTimeout(() => !picture && width && (kept.whole = paintOnto(whole, fitted(), 0)), 400);
  }

  function reveal(id) {
    const box = picture && picture.boxes.find((one) => one.id === id);
    const node = box || nodeOf.get(id);
    if (!node || (picture && !box)) return;
    const near = picture ? view.s : node.kind === "organization" ? Math.min(view.s, (0.7 * Math.min(width, height)) / (2 * node.r)) : view.s;
    const s = picture ? view.s : node.kind === "organization" ? Math.max(near, Math.min(1.6, (0.5 * Math.min(width, height)) / (2 * node.r))) : Math.max(view.s, 1.2);
    const [px, py] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
    const inside = px > 60 && py > 40 && px < width - 60 && py < height - 40;
    touched = true;
    if (inside && s === view.s) return draw();
    Object.assign(view, { s, x: node.x - width / s / 2, y: node.y - height / s / 2 });
    anew();
  }

  function look(area) {
    touched = true;
    Object.assign(view, fitted([area.left - 12, area.top - 12, area.right + 12, area.bottom + 12]));
    anew();
  }

  // Bring several dots into sight together.
  function spread(ids) {
    const nodes = ids.map((id) => nodeOf.get(id));
    const side = (way, at) => way * Math.max(...nodes.map((node) => way * node[at] + node.r)) + way * 80;
    look({ left: side(-1, "x"), top: side(-1, "y"), right: side(1, "x"), bottom: side(1, "y") });
  }

  // A picture of what is in sight, to take away.
  function exportPNG() {
    const onto = document.createElement("canvas");
    const [was, before] = [dense, kept.sheet];
    dense = 2;
    paintOnto(onto, view, 0);
    dense = was;
    kept.sheet = before;
    onto.toBlob((blob) => save(blob, fileName(".png")), "image/png");
  }

  const exportSVG = () => save(new Blob([svgOf(view, width, height, picture)], { type: "image/svg+xml" }), fileName(".svg"));

  const highlight = (plain) => {
    printing = plain;
    anew();
  };
  const boxes = () => (picture ? picture.boxes : data.nodes.filter((node) => dotShown[node.n]));
  const first = (found) => (picture ? found.find((box) => box.focus) : found.reduce((best, node) => (node.r > best.r ? node : best)));
  const tied = (id) => new Set(picture ? picture.lines.flatMap(({ ends: [a, b] }) => (a === id ? [b] : b === id ? [a] : [])) : []);

  return { setGraph, spread, boxes, first, tied, filter: filtered, highlight, select: reveal, fit, zoom: (by) => zoomAt(by, width / 2, height / 2), reveal, look, exportPNG, exportSVG };
};
