// Pictures to take away: PNG and SVG of the graph as it is filtered, CSV of the table as it is filtered.
const HEAD = 46;

function picture(plain = false) {
  const { colours, lines, boxes, box } = scene(!plain && isDark(), plain);
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

function drawing(plain, part = null) {
  const { colours, marks, x, y, width, height } = picture(plain);
  const [top, high] = part || [y, height];
  const size = [x, top, width, high].map(round).join(" ");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" width="${round(width)}" height="${round(high)}" lang="${state.lang}" font-family="${escape(FACE)}"><title>${escape(data.titles[tongue()])}</title><rect x="${round(x)}" y="${round(y)}" width="100%" height="100%" fill="${colours.paper}"/>${marks.map(svgMark).join("\n")}</svg>\n`;
}

// On paper the whole drawing stands, whatever part of it is on the screen: in sheets, if it is so high that one could not be read.
// A sheet ends where no box stands, or else at its full height.
const SHEET = 1.32;
function sheets() {
  const { y, width, height } = picture(true);
  const boxes = data.nodes.filter((node) => shown.nodes.has(node.id)).map((node) => [node.y - node.h / 2 - 6, node.y + node.h / 2 + 6]);
  const found = [];
  for (let top = y; top < y + height - 1; ) {
    const full = top + width * (found.length ? SHEET : SHEET * 0.9);
    let end = Math.min(full, y + height);
    if (end < y + height) {
      const free = (at) => boxes.every(([from, to]) => at <= from || at >= to);
      const ends = boxes.map(([, to]) => to).filter((at) => at > top + (full - top) / 2 && at <= full && free(at));
      end = ends.length ? Math.max(...ends) : full;
    }
    found.push([top, end - top]);
    top = end;
  }
  return height > 1.6 * width * SHEET ? found : [[y, height]];
}

addEventListener("beforeprint", () => {
  const parts = sheets().map((part) => document.importNode(new DOMParser().parseFromString(drawing(true, part), "image/svg+xml").documentElement, true));
  $("stage").prepend(make("div", { id: "paper" }, ...parts));
});
addEventListener("afterprint", () => $("paper") && $("paper").remove());

const saveSvg = () => save(new Blob([drawing()], { type: "image/svg+xml" }), fileName(".svg"));

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
