// The renderer for maps: what was painted last is kept as a picture and moved with the pointer; it is painted anew when the pointer rests.
renderers.map = (place) => {
  const canvas = make("canvas", { className: "map" });
  const ctx = canvas.getContext("2d", { alpha: false });
  const sheet = document.createElement("canvas");
  const whole = document.createElement("canvas");
  const view = { s: 1, x: 0, y: 0 };
  const kept = { sheet: null, whole: null, letters: [] };
  const OVER = 0.2;
  const NEAREST = 1.8; // of several dots brought into sight together
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

  function fitted([left, top, right, bottom] = extent(), most = Infinity) {
    const least = picture ? 0.55 : 0;
    const s = Math.max(least, Math.min(width / (right - left), height / (bottom - top), picture ? 1.1 : 6, most));
    return { s, x: picture && (right - left) * s > width ? left : (left + right) / 2 - width / s / 2, y: (bottom - top) * s > height ? top : (top + bottom) / 2 - height / s / 2 };
  }

  // At first sight names have room: a high sheet goes on below the window. The whole is a press away.
  function opening() {
    const whole = fitted();
    const [left, top, right] = extent();
    const s = Math.min(width, data.upright ? width : data.screen) / (right - left);
    return picture || s <= whole.s * 1.02 ? whole : { s, x: (left + right) / 2 - width / s / 2, y: top };
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
    } else paintMap(canvasPen(pen), own, w, h, dark(), [width * over, height * over, w - width * over, h - height * over]);
    return { ...own, w: w / at.s, h: h / at.s };
  }

  function anew() {
    if (!width) return;
    kept.sheet = paintOnto(sheet, view, OVER);
    kept.letters = picture ? [] : lettered.map(([left, top, right, bottom, told]) => [kept.sheet.x + left / view.s, kept.sheet.y + top / view.s, kept.sheet.x + right / view.s, kept.sheet.y + bottom / view.s, told]);
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
    if (!picture) paintChosen(canvasPen(ctx), view, hover, dark(), [width, height]);
  }

  // What lies at a point of the window: a box of a neighbourhood; a dot within reach if dots can be told apart; else the innermost body that is large enough.
  function under(px, py) {
    const [x, y] = toMap(px, py);
    if (picture) return boxAt(picture.boxes, { x, y }, view.s);
    const letters = kept.letters.find(([left, top, right, bottom]) => left <= x && x <= right && top <= y && y <= bottom);
    return dotAt(x, y, view.s) || (letters ? { letters: letters[4] } : bodyAt(x, y, view.s));
  }

  function click(px, py) {
    const found = under(px, py);
    if (found && found.letters) return found.letters.lines ? go(found.letters.id) : look(found.letters);
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
    const next = found && !found.lane && !found.letters ? found : null;
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
    Object.assign(view, again ? fitted() : opening());
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
    if (Boolean(was) !== Boolean(picture) && width) Object.assign(view, opening());
    if (!width) return;
    anew();
    if (!picture) setTimeout(() => !picture && width && (kept.whole = paintOnto(whole, fitted(), 0)), 400);
  }

  function reveal(id) {
    const box = picture && picture.boxes.find((one) => one.id === id);
    const node = box || nodeOf.get(id);
    if (!picture && statementOf.has(id)) return spread(data.statements[statementOf.get(id)].nodes.map((at) => data.nodes[at].id));
    if (!node || (picture && !box)) return;
    const near = picture ? view.s : node.kind === "organization" ? Math.min(view.s, (0.7 * Math.min(width, height)) / (2 * node.r)) : view.s;
    const s = picture ? view.s : node.kind === "organization" ? Math.max(near, Math.min(1.6, (0.5 * Math.min(width, height)) / (2 * node.r))) : Math.max(view.s, 1.2);
    const [px, py] = [(node.x - view.x) * view.s, (node.y - view.y) * view.s];
    const inside = px > 60 && py > 40 && px < width - 60 && py < height - 40;
    touched = true;
    if (inside && s === view.s) return draw();
    Object.assign(view, { s, x: node.x - width / s / 2, y: node.y - height / s / 2 });
    if (picture) keepInside();
    anew();
  }

  // A neighbourhood that is larger than the window fills it.
  function keepInside() {
    const [left, top, right, bottom] = extent();
    const within = (value, from, to) => (to < from ? (from + to) / 2 : Math.min(to, Math.max(from, value)));
    view.x = within(view.x, left, right - width / view.s);
    view.y = (bottom - top) * view.s > height ? within(view.y, top, bottom - height / view.s) : fitted().y;
  }

  function look(area, most = Infinity) {
    touched = true;
    Object.assign(view, fitted([area.left - 12, area.top - 12, area.right + 12, area.bottom + 12], most));
    anew();
  }

  // Bring several dots into sight together.
  function spread(ids) {
    const nodes = ids.map((id) => nodeOf.get(id));
    const side = (way, at) => way * Math.max(...nodes.map((node) => way * node[at] + node.r)) + way * 80;
    look({ left: side(-1, "x"), top: side(-1, "y"), right: side(1, "x"), bottom: side(1, "y") }, NEAREST);
  }

  // A picture of what is in sight, to take away.
  function exportPNG() {
    const onto = document.createElement("canvas");
    const [was, before] = [dense, kept.sheet];
    dense = 2;
    paintOnto(onto, view, 0);
    if (!picture) paintChosen(canvasPen(onto.getContext("2d")), view, null, dark(), [width, height]);
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
