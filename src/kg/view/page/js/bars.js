// The bars of a timeline as marks: full where a post was certainly held, pale where it possibly was, a diamond where someone was seen in it.
const rect = (x1, x2, y, h) => `M${round(x1)} ${round(y - h / 2)}H${round(x2)}V${round(y + h / 2)}H${round(x1)}Z`;
const lozenge = (x1, x2, y, r) => `M${round(x1)} ${y}L${round(x1 + r)} ${y - r}H${round(x2 - r)}L${round(x2)} ${y}L${round(x2 - r)} ${y + r}H${round(x1 + r)}Z`;

function barMarks(bar, colours, how, dark) {
  const branch = branchColours({ branch: bar.branch === undefined ? null : bar.branch }, dark);
  const alpha = how === "dim" ? 0.22 : 1;
  const [from, to] = bar.may;
  const marks = [];
  // What is possible but not certain, before and after; without a bound it is a dotted line that runs out.
  const text = bar.words[Math.min(tongue(), bar.words.length - 1)];
  probe.font = fontOf({ size: SIZES[2] });
  const [before, after] = text ? [bar.x - 6, bar.x + probe.measureText(text).width + 6] : [Infinity, Infinity];
  const dots = (a, b) => b - a > 4 && marks.push({ d: `M${round(a)} ${bar.y}H${round(b)}`, stroke: branch.line, width: 1.5, dash: [1.5, 5], alpha: alpha * 0.75 });
  const pale = (a, b, open) => {
    if (b - a < 1) return;
    if (open) {
      dots(a, Math.min(b, before));
      dots(Math.max(a, after), b);
    } else marks.push({ d: rect(a, b, bar.y, bar.h), fill: branch.tint, stroke: branch.line, width: 1, dash: [3, 3], alpha });
  };
  if (bar.sure) {
    pale(from, bar.sure[0], bar.open[0]);
    pale(bar.sure[1], to, bar.open[1]);
    if (bar.sure[1] - bar.sure[0] >= 2) marks.push({ d: rect(bar.sure[0], bar.sure[1], bar.y, bar.h), fill: branch.line, alpha });
  } else {
    pale(from, to, bar.open[0] || bar.open[1]);
    if (bar.open[0] !== bar.open[1]) marks.push({ d: `M${bar.open[0] ? to : from} ${bar.y - bar.h / 2}V${bar.y + bar.h / 2}`, stroke: branch.line, width: 2, alpha });
  }
  // Seen once, on a day that is only known to lie between two others: one mark that is as wide.
  const once = !bar.sure && bar.seen.length === 2;
  const r = bar.own ? 7 : 5;
  const seen = once ? [lozenge(bar.seen[0], bar.seen[1], bar.y, r)] : bar.seen.map((x) => lozenge(x - r, x + r, bar.y, r));
  for (const d of seen) marks.push({ d, fill: colours.surface, stroke: branch.line, width: 2, alpha });
  const [least, most] = text ? [Math.min(from - 3, before), Math.max(to + 3, after)] : [from - 3, to + 3];
  if (how === "chosen") marks.push({ d: rect(least, most, bar.y, bar.h + 8), stroke: colours.ink, width: 1.2, alpha: 1 });
  if (text) marks.push({ text, x: bar.x, y: bar.y, size: SIZES[2], fill: bar.own ? colours.ink : colours.muted, room: 400, halo: colours.paper, alpha: how === "dim" ? 0.4 : 1 });
  return marks;
}

// The place of a day on the axis.
function placeOf(day) {
  const { first, last, left, right } = data.axis;
  const share = (Date.parse(day) - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
  return left + Math.min(1, Math.max(0, share)) * (right - left);
}

function timeMarks(colours, dark, plain) {
  if (!data.axis) return [];
  const { ticks, top, bottom } = data.axis;
  const marks = data.rules.map(([a, b, y]) => ({ d: `M${round(a)} ${round(y)}H${round(b)}`, stroke: colours.rule, width: 1, alpha: 1 }));
  for (const [x, year] of ticks) {
    marks.push({ d: `M${x} ${round(top + 14)}V${round(bottom)}`, stroke: colours.rule, width: 1, alpha: 1 });
    marks.push({ text: year, x, y: top + 2, size: 12.5, fill: colours.muted, middle: true, room: 60, alpha: 1 });
  }
  const bars = data.bars.filter((bar) => shown.statements.has(bar.n) || shown.faded.has(bar.n)).flatMap((bar) => {
    const how = !shown.statements.has(bar.n) ? "dim" : !chosen.any || plain ? "plain" : chosen.statements.has(bar.n) ? (nodeOf.has(state.sel) ? "plain" : "chosen") : "dim";
    return barMarks(bar, colours, how, dark);
  });
  marks.push(...bars.filter((mark) => !mark.text));
  if (state.day) {
    const x = round(placeOf(state.day));
    marks.push({ d: `M${x} ${round(top + 14)}V${round(bottom + 8)}`, stroke: colours.accent, width: 2, alpha: 1 });
    marks.push({ text: written(state.day), x, y: top - 14, size: 12.5, bold: true, fill: colours.accent, middle: true, room: 120, halo: colours.paper, alpha: 1 });
  }
  // The words last, on their own ground, so that the line of the day runs through none of them.
  return [...marks, ...bars.filter((mark) => mark.text)];
}

// The bar at a point.
function barAt(point, scale) {
  const bars = (data.bars || []).filter((bar) => shown.statements.has(bar.n)).map((bar) => {
    const [from, to] = [Math.min(bar.may[0], ...bar.seen) - 7, Math.max(bar.may[1], ...bar.seen) + 7];
    return { n: bar.n, x: (from + to) / 2, w: to - from, y: bar.y, h: bar.h + 10 };
  });
  return boxAt(bars, point, scale);
}
