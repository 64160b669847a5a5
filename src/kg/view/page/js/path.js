// The connection of two things over what is shown: the shortest way, where passing through something costs the more the more is tied to it.
// So a body of five is preferred to one that everybody shares. The same costs as in ties.py.
const WIDE = 50;
let way = null;
let linking = null;

const costOf = (degree) => Math.round(16 * (1 + Math.log2(1 + degree)));

// Who is tied to whom by which statement, in three arrays: the ties of thing "at" lie from start[at] to start[at + 1].
function ties(size) {
  const start = new Int32Array(size + 2);
  const pairs = [];
  eachLink((a, b, n) => {
    if (a === b) return;
    pairs.push(a, b, n);
    start[a + 2]++;
    start[b + 2]++;
  });
  for (let at = 2; at < start.length; at++) start[at] += start[at - 1];
  const [to, by] = [new Int32Array(start[size + 1]), new Int32Array(start[size + 1])];
  for (let at = 0; at < pairs.length; at += 3) {
    const [a, b, n] = [pairs[at], pairs[at + 1], pairs[at + 2]];
    to[start[a + 1]] = b;
    by[start[a + 1]++] = n;
    to[start[b + 1]] = a;
    by[start[b + 1]++] = n;
  }
  const costs = new Int32Array(size);
  const degrees = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let at = 0; at < size; at++) {
    for (let tie = start[at]; tie < start[at + 1]; tie++) {
      if (last[to[tie]] === at) continue;
      last[to[tie]] = at;
      degrees[at]++;
    }
    costs[at] = costOf(degrees[at]);
  }
  return { start, to, by, costs, degrees };
}

// A heap of numbers, the least first.
function push(items, item) {
  let at = items.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (items[above] <= item) break;
    items[at] = items[above];
    at = above;
  }
  items[at] = item;
}

function pop(items) {
  const [least, item] = [items[0], items.pop()];
  let at = 0;
  while (items.length) {
    let below = 2 * at + 1;
    if (below + 1 < items.length && items[below + 1] < items[below]) below++;
    if (below >= items.length || items[below] >= item) break;
    items[at] = items[below];
    at = below;
  }
  if (items.length) items[at] = item;
  return least;
}

// The way from one thing to another (by number), with all statements of each step; null if there is none.
function findWay(from, to, size) {
  const found = ties(size);
  const least = new Float64Array(size).fill(Infinity);
  const before = new Int32Array(size).fill(-1);
  const waiting = [from];
  least[from] = 0;
  while (waiting.length) {
    const item = pop(waiting);
    const here = item % size;
    if (here === to) break;
    if (Math.floor(item / size) > least[here]) continue;
    for (let tie = found.start[here]; tie < found.start[here + 1]; tie++) {
      const next = found.to[tie];
      const cost = least[here] + found.costs[here] + found.costs[next];
      if (cost >= least[next]) continue;
      least[next] = cost;
      before[next] = here;
      push(waiting, cost * size + next);
    }
  }
  if (least[to] === Infinity) return null;
  const things = [to];
  while (things[0] !== from) things.unshift(before[things[0]]);
  const steps = things.slice(1).map((next, at) => {
    const by = new Set();
    for (let tie = found.start[things[at]]; tie < found.start[things[at] + 1]; tie++) if (found.to[tie] === next) by.add(found.by[tie]);
    return Array.from(by).sort((a, b) => a - b);
  });
  return { things, steps, degrees: things.map((at) => found.degrees[at]) };
}

function connect() {
  way = state.to === null ? null : findWay(thingOf(state.sel), thingOf(state.to), data.nodes.length);
}

// The search box asks for the other end.
function askForEnd(id) {
  linking = id;
  $("search").value = "";
  $("search").placeholder = say("link-whom");
  $("search").focus();
  announce(say("link-whom"));
}

function stopAsking() {
  linking = null;
  $("search").placeholder = say("search");
}

function connectTo(id) {
  const from = linking;
  stopAsking();
  change({ sel: from, to: id, ego: null, steps: 1 });
  const names = way ? way.things.map((at) => nameOf(data.nodes[at])).join(" – ") : say("link-none");
  announce(say("view-connection") + ": " + names);
  if (renderer && way) renderer.spread(way.things.map((at) => data.nodes[at].id));
  $("panel").focus();
}

// The chain: who, what ties them, who; each tie with its sentence.
function chain() {
  const [from, to] = [nodeOf.get(state.sel), nodeOf.get(state.to)];
  const title = make("h2", {}, make("bdi", { textContent: nameOf(from) }), " – ", make("bdi", { textContent: nameOf(to) }));
  const parts = [title, make("p", { className: "note", textContent: say(way ? "link-why" : "link-none") })];
  if (!way) return parts;
  const items = way.things.map((at, place) => {
    const node = data.nodes[at];
    const button = make("button", { type: "button", className: "who" }, make("bdi", { textContent: nameOf(node) }));
    button.addEventListener("click", () => go(node.id));
    const item = make("li", {}, button);
    const inside = place > 0 && place < way.things.length - 1;
    const degree = way.degrees[place];
    if (inside && node.kind === "organization") item.append(make("small", { textContent: say("link-size", degree) + (degree > WIDE ? "; " + say("link-wide") : "") }));
    if (way.steps[place]) item.append(...tellingOf(place).slice(0, 3).flatMap((n) => [make("p", { className: "tie" }, tieOf(n, place)), ...proofsOf(n)]));
    return item;
  });
  return [...parts, make("ol", { className: "chain" }, ...items)];
}
