// Pictures to take away: PNG and SVG of the graph as it is filtered, CSV of the table as it is filtered.
const fileName = (ending) => (fold(data.titles[tongue()]).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "officegraph") + ending;

function save(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const HEAD = 46;

function picture() {
  const { colours, lines, boxes, box } = scene(isDark(), false);
  const [left, top, right, bottom] = extent();
  const title = { text: data.titles[tongue()], x: left + 30, y: top - HEAD / 2 + 8, size: 20, bold: true, fill: colours.ink, room: right - left - 60, alpha: 1 };
  return { colours, marks: [title, ...lines, ...boxes.flatMap(box)], x: left, y: top - HEAD, width: right - left, height: bottom - top + HEAD };
}

function savePng() {
  const { colours, marks, x, y, width, height } = picture();
  const canvas = document.createElement("canvas");
  const scale = Math.min(2, 8000 / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(scale, scale);
  ctx.translate(-x, -y);
  paint(ctx, marks);
  canvas.toBlob((blob) => save(blob, fileName(".png")), "image/png");
}

const escape = (text) => String(text).replace(/[&<>"']/g, (letter) => "&#" + letter.charCodeAt(0) + ";");

function svgMark(mark) {
  const alpha = mark.alpha < 1 ? ` opacity="${mark.alpha}"` : "";
  if (!mark.text) {
    const stroke = mark.stroke ? ` stroke="${mark.stroke}" stroke-width="${round(mark.width)}"` : "";
    const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(" ")}"` : "";
    return `<path d="${mark.d}" fill="${mark.fill || "none"}"${stroke}${dash}${alpha}/>`;
  }
  probe.font = fontOf(mark);
  const tight = probe.measureText(mark.text).width > mark.room ? ` textLength="${round(mark.room)}" lengthAdjust="spacingAndGlyphs"` : "";
  const anchor = mark.middle ? "middle" : mark.end ? "end" : "start";
  const halo = mark.halo ? ` stroke="${mark.halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"` : "";
  const weight = mark.bold ? ' font-weight="600"' : "";
  const wide = mark.wide ? ` letter-spacing="${mark.wide}"` : "";
  return `<text x="${round(mark.x)}" y="${round(mark.y)}" dominant-baseline="central" text-anchor="${anchor}" font-size="${mark.size}"${weight}${wide} fill="${mark.fill}"${halo}${tight}${alpha}>${escape(mark.text)}</text>`;
}

function drawing() {
  const { colours, marks, x, y, width, height } = picture();
  const size = [x, y, width, height].map(round).join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" width="${round(width)}" height="${round(height)}" lang="${state.lang}" font-family="${escape(FACE)}"><title>${escape(data.titles[tongue()])}</title><rect x="${round(x)}" y="${round(y)}" width="100%" height="100%" fill="${colours.paper}"/>${marks.map(svgMark).join("\n")}</svg>\n`;
}

const saveSvg = () => save(new Blob([drawing()], { type: "image/svg+xml" }), fileName(".svg"));

// The text of a cell in the language that is shown.
function cellText(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll("bdi[lang]:not([lang=" + state.lang + "])").forEach((element) => element.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

// A cell that begins like a formula gets an apostrophe, or a spreadsheet would run it.
const csvCell = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replace(/"/g, '""') + '"';

// One table, or all that are shown, one below the other.
function saveCsv(one) {
  const tables = one ? [one] : Array.from(document.querySelectorAll("#tables table")).filter((table) => !table.parentElement.hidden);
  const parts = tables.map((table) => {
    const rows = [table.querySelector("thead tr"), ...table.querySelectorAll("tbody tr:not([hidden])")];
    const text = rows.map((row) => Array.from(row.cells, (cell) => csvCell(cellText(cell))).join(",")).join("\r\n");
    return (tables.length > 1 ? csvCell(cellText(table.caption.querySelector(".name"))) + "\r\n" : "") + text + "\r\n";
  });
  if (parts.length) save(new Blob(["\ufeff" + parts.join("\r\n")], { type: "text/csv;charset=utf-8" }), fileName(one ? "-" + one.dataset.kind + ".csv" : ".csv"));
}
