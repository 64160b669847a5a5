// From far away: boxes without words, in the full colour of their branch, and the names of the bodies that most is said of, as large as can be read.
const FAR = 0.3;
const MOST_NAMES = 26;
const WIDEST_NAME = 210;

function farMarks(node, colours, how, dark) {
  const branch = branchColours(node, dark);
  const fill = { person: colours.person, group: colours.person, event: colours.event, target: colours.event, post: branch.tint }[node.kind] || branch.line;
  const stroke = node.kind === "post" ? branch.line : null;
  return [{ d: outline(node), fill, stroke, width: 4, alpha: how === "dim" ? 0.18 : how === "chosen" ? 1 : 0.6 }];
}

const byWeight = data.nodes.filter((node) => ["organization", "event"].includes(node.kind)).sort((a, b) => about.get(b.id).length - about.get(a.id).length || (a.id < b.id ? -1 : 1));

// Names beside their boxes, the weightiest first; one that would touch another is left out.
function paintNames(ctx, boxes, colours, scale) {
  const there = new Set(boxes);
  const taken = [];
  const size = 13 / scale;
  ctx.save();
  ctx.font = `600 ${size}px ${FACE}`;
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const node of byWeight) {
    if (taken.length >= MOST_NAMES) break;
    if (!there.has(node) || (chosen.any && !chosen.nodes.has(node.id))) continue;
    const text = nameOf(node);
    const wide = ctx.measureText(text).width;
    if (wide > WIDEST_NAME / scale) continue;
    const x = node.x - node.w / 2;
    const box = [x - size, node.y - size * 1.2, x + wide + size, node.y + size * 1.2];
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    ctx.strokeStyle = colours.paper;
    ctx.lineWidth = 4 / scale;
    ctx.strokeText(text, x, node.y);
    ctx.fillStyle = colours.ink;
    ctx.fillText(text, x, node.y);
  }
  ctx.restore();
}
