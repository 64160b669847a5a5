// The same scene through a pen that writes.
function svgOf(view, w, h, picture) {
  const colours = palette(isDark());
  const parts = [];
  const n = (value) => round(value);
  const pen = {
    circle: (x, y, r, fill, stroke, width) => parts.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill || "none"}"${stroke ? ` stroke="${stroke}" stroke-width="${width}"` : ""}/>`),
    box: (x, y, wide, high, fill, stroke) => parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(wide)}" height="${n(high)}" fill="${fill}" stroke="${stroke}" stroke-width="1.2"/>`),
    specks: (found, fill) => {
      for (let at = 0; at < found.length; at += 3) parts.push(`<rect x="${n(found[at] - found[at + 2])}" y="${n(found[at + 1] - found[at + 2])}" width="${n(2 * found[at + 2])}" height="${n(2 * found[at + 2])}" fill="${fill}"/>`);
    },
    veil: (wide, high, fill) => parts.push(`<rect width="${n(wide)}" height="${n(high)}" fill="${fill}" opacity="${VEIL}"/>`),
    gem: (x, y, r, fill) => parts.push(`<path d="M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z" fill="${fill}"/>`),
    lines: (found, colour, width, dash, alpha) => parts.push(...found.map(([x1, y1, mx, my, x2, y2]) => `<path class="line" d="M${n(x1)} ${n(y1)}Q${n(mx)} ${n(my)} ${n(x2)} ${n(y2)}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${round(alpha * 10) / 10}"${dash ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/>`)),
    name: (text, x, y, size, bold, fill, halo) => parts.push(`<text x="${n(x)}" y="${n(y)}" font-size="${size}"${bold ? ' font-weight="600"' : ""} text-anchor="middle" dominant-baseline="central" fill="${fill}" stroke="${halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escape(text)}</text>`),
  };
  let box = [0, 0, w, h];
  if (picture) {
    const [left, top, right, bottom] = picture.world;
    box = [left, top, right - left, bottom - top];
    parts.push(...laneMarks(picture, isDark()).map(svgMark));
  } else {
    paintMap(pen, view, w, h, isDark());
    paintChosen(pen, view, null, isDark(), [w, h]);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.map(round).join(" ")}" lang="${state.lang}" font-family="${escape(FACE)}"><title>${escape(data.titles[tongue()])}</title><rect x="${round(box[0])}" y="${round(box[1])}" width="100%" height="100%" fill="${colours.paper}"/>${parts.join("\n")}</svg>\n`;
}
