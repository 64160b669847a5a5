// Files to take away: their names, their cells, and how a browser saves them.
const fileName = (ending) => (fold(data.titles[tongue()]).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "officegraph") + ending;

function save(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const escape = (text) => String(text).replace(/[&<>"']/g, (letter) => "&#" + letter.charCodeAt(0) + ";");

// The text of a cell in the language that is shown.
function cellText(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll("bdi[lang]:not([lang=" + state.lang + "])").forEach((element) => element.remove());
  // The marks are the style sheet's; what stands below each other there is parted by a semicolon here.
  copy.querySelectorAll("q").forEach((quote) => (quote.textContent = (quote.previousElementSibling ? "; " : "") + "“" + quote.textContent + "”"));
  return copy.textContent.replace(/\s+/g, " ").trim();
}

// A cell that begins like a formula gets an apostrophe, or a spreadsheet would run it.
const csvCell = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replace(/"/g, '""') + '"';

// A mark of the drawing as SVG.
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
  const [gx, gy, gw, gh] = mark.halo ? ground(mark) : [];
  const halo = mark.halo ? `<rect x="${gx}" y="${gy}" width="${gw}" height="${gh}" fill="${mark.halo}"/>` : "";
  const weight = mark.bold ? ' font-weight="600"' : "";
  const wide = mark.wide ? ` letter-spacing="${mark.wide}"` : "";
  return `${halo}<text x="${round(mark.x)}" y="${round(mark.y)}" dominant-baseline="central" text-anchor="${anchor}" font-size="${mark.size}"${weight}${wide} fill="${mark.fill}"${tight}${alpha}>${escape(mark.text)}</text>`;
}
