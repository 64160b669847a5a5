// A neighbourhood, and what filters leave of lanes, keep their places from left to right; the empty heights between are folded away.
const LANED = ["overview", "article", "selection", "connection"].includes(document.documentElement.dataset.page);
const isPart = () => Boolean(state.ego) || (LANED && state.off.size > 0);
const KEPT = 30;
let isFolded = false;
for (const node of data.nodes) node.y0 = node.y;
for (const edge of data.edges) edge.flat = { path: edge.path, tip: edge.tip, spot: edge.spot };

// The stretches of height that nothing shown stands in, as [from, to].
function empty() {
  const taken = data.nodes.filter((node) => shown.nodes.has(node.id)).map((node) => [node.y0 - node.h / 2, node.y0 + node.h / 2]);
  for (const edge of data.edges) {
    if (shown.edges.has(edge.id) && edge.flat.spot) taken.push([edge.flat.spot[1] - 9, edge.flat.spot[1] + 9]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  const found = [];
  let end = null;
  for (const [from, to] of taken) {
    if (end !== null && from - end > KEPT) found.push([end, from]);
    end = end === null ? to : Math.max(end, to);
  }
  return found;
}

// Every height after folding: what lies in an empty stretch moves with it.
function folding(stretches) {
  return (y) => {
    let removed = 0;
    for (const [from, to] of stretches) {
      if (y <= from) break;
      removed += ((to - from - KEPT) * (Math.min(y, to) - from)) / (to - from);
    }
    return round(y - removed);
  };
}

function foldedPath(path, to) {
  let command = "";
  let n = 0;
  return path.replace(/[A-Za-z]|-?[\d.]+/g, (token) => {
    if (/[A-Za-z]/.test(token)) {
      command = token;
      n = 0;
      return token;
    }
    const isHeight = command === "V" || (command !== "H" && n++ % 2 === 1);
    return isHeight ? String(to(Number(token))) : token;
  });
}

function fold_away() {
  const wanted = isPart() && !data.axis;
  if (!wanted && !isFolded) return;
  isFolded = wanted;
  const to = wanted ? folding(empty()) : (y) => y;
  for (const node of data.nodes) node.y = to(node.y0);
  for (const edge of data.edges) {
    const { path, tip, spot } = edge.flat;
    edge.path = wanted ? foldedPath(path, to) : path;
    edge.tip = tip && [tip[0], to(tip[1]), tip[2]];
    edge.spot = spot && [spot[0], to(spot[1]), ...spot.slice(2)];
  }
}
