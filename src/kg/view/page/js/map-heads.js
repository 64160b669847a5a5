// Who heads what, place by place: of each body the one who was last told to hold its first post, on the chosen day if there is one.
const FIRST_PLACES = 20;
const FIRST_HEADS = 3;
let headsFor = "";
let rooms = null;

// Statements that tell the head of a body now, or on the chosen day: certain before possible, the last told first.
const heads = new Map();
const lastTold = (one) => (one.days && (one.days[LAST_SEEN] || one.days[LATEST_START] || one.days[EARLIEST_START])) || "";
function findHeads() {
  heads.clear();
  for (const one of data.statements) {
    // Of a day, only what has a time says anything; without one, only what is said to be so now.
    if (!one.head || !saidShown[one.n] || !(state.day ? one.days : data.current.includes(one.status))) continue;
    const body = one.lines[1];
    if (!heads.has(body)) heads.set(body, []);
    heads.get(body).push(one);
  }
  for (const found of heads.values()) if (found.length > 1) found.sort((a, b) => saidShown[a.n] - saidShown[b.n] || (lastTold(a) < lastTold(b)) - (lastTold(a) > lastTold(b)) || a.n - b.n);
}

// The outermost body of each thing says where it stands.
function roomsOf() {
  if (rooms) return rooms;
  rooms = data.areas.map((area, at) => ({ area, at, count: 0, bodies: [] }));
  for (const node of data.nodes) {
    let here = node;
    while (here.home >= 0) here = data.nodes[here.home];
    if (here.area < 0) continue;
    rooms[here.area].count++;
    if (node.kind === "organization") rooms[here.area].bodies.push(node);
  }
  rooms = rooms.filter((room) => room.count).sort((a, b) => a.area.untold - b.area.untold || b.count - a.count || a.at - b.at);
  return rooms;
}

// The heads of a place: bodies of a higher level first, then those of the two branches that come first in the vocabulary, then by the rank of the post.
const LAST_LEVEL = 99;
const FIRST_BRANCHES = 2;
function headsOf(room) {
  const by = (node) => [node.level === undefined ? LAST_LEVEL : node.level, node.branch === null || node.branch >= FIRST_BRANCHES, heads.get(node.n)[0].head, -node.said.length, node.n];
  const order = (a, b) => a.by.reduce((found, value, at) => found || value - b.by[at], 0);
  return room.bodies.filter((node) => heads.has(node.n)).map((node) => ({ by: by(node), one: heads.get(node.n)[0] })).sort(order).map(({ one }) => one);
}

// Who else holds a post in a place, for frames with much room: body by body as with the heads.
const othersNow = new Map();
function othersOf(at) {
  if (!othersNow.has(at)) {
    const room = roomsOf().find((one) => one.at === at);
    const by = (node) => [node.level === undefined ? LAST_LEVEL : node.level, node.branch === null || node.branch >= FIRST_BRANCHES, -node.said.length, node.n];
    const told = room.bodies.map((node) => ({ by: by(node), node })).sort((a, b) => a.by.reduce((found, value, n) => found || value - b.by[n], 0));
    const held = (one, node) => one.kind === "membership" && !one.head && one.lines[1] === node.n && saidShown[one.n] && (state.day ? one.days : data.current.includes(one.status));
    othersNow.set(at, told.flatMap(({ node }) => node.said.map((n) => data.statements[n]).filter((one) => held(one, node))));
  }
  return othersNow.get(at);
}

// What a body is called within its place: without the name of the place at its end, and what joins the two.
function calledIn(area, node, brief = false) {
  const name = brief && !tongue() && node.short ? node.short : nameOf(node);
  const joints = [" " + say("map-of"), ...(tongue() ? [", {place}"] : [])].map((joint) => joint.replace("{place}", () => areaName(area)));
  const ending = joints.find((one) => name.endsWith(one) && name.length > one.length);
  return ending ? name.slice(0, -ending.length) : name;
}

// The heads of each place (by number), made anew when the filters or the day change.
let headsNow = null;
function headsByPlace() {
  if (headsNow) return headsNow;
  othersNow.clear();
  findHeads();
  headsNow = new Map(roomsOf().map((room) => [room.at, headsOf(room)]));
  return headsNow;
}

const isInferred = (one) => one.tone !== "stated" && one.tone !== "human";

function headRow(area, one) {
  const [person, body] = [data.nodes[one.lines[0]], data.nodes[one.lines[1]]];
  const others = new Set(heads.get(body.n).map((other) => other.lines[0])).size - 1;
  const possible = saidShown[one.n] === POSSIBLE;
  const when = [inTongue(one.when), possible ? say("time-possible") : "", others ? say("map-heads-others", others) : ""].filter(Boolean).join("; ");
  const tag = isInferred(one) ? [make("i", { textContent: say("line-" + one.tone) }), "; "] : [];
  const button = make("button", { type: "button", className: "head" + (possible ? " possible" : "") }, make("b", {}, make("bdi", { textContent: nameOf(person) })), " ", make("bdi", { textContent: [inTongue(one.words), calledIn(area, body)].join(", ") }), make("small", {}, ...tag, make("bdi", { textContent: when })));
  button.addEventListener("click", () => go(one.id));
  return make("li", {}, button);
}

function placeButton({ area, count }) {
  const button = make("button", { type: "button", className: "go" }, make("bdi", { textContent: areaName(area) }), " ", make("span", { className: "n", textContent: counted(count) }));
  button.addEventListener("click", () => renderer && renderer.look(area));
  return button;
}

// A list of which the rest appears with a press.
function unfolding(found, most, onto, make_) {
  onto.append(...found.slice(0, most).map(make_));
  if (found.length <= most) return [onto];
  const button = make("button", { type: "button", className: "further", textContent: say("more", found.length - most) });
  button.addEventListener("click", () => {
    onto.append(...found.slice(most).map(make_));
    onto.children[most].querySelector("button").focus();
    button.remove();
  });
  return [onto, button];
}

function tellHeads() {
  const now = [state.lang, state.day, Array.from(state.off).sort().join(",")].join(" ");
  if (now === headsFor) return;
  headsFor = now;
  const told = roomsOf().map((room) => ({ ...room, heads: headsByPlace().get(room.at) }));
  const place = (room) => make("section", { className: "place" }, make("h4", {}, placeButton(room)), ...unfolding(room.heads, FIRST_HEADS, make("ul"), (one) => headRow(room.area, one)));
  const headed = told.filter((room) => room.heads.length);
  const bare = told.filter((room) => !room.heads.length);
  $("h-areas").textContent = state.day ? say("map-heads-on") + " " + written(state.day) : say("map-heads");
  const note = make("p", { className: "note", textContent: say(headed.length ? (state.day ? "map-heads-day" : "map-heads-how") : "map-heads-none") });
  const chips = make("div", { className: "chips" }, ...bare.map(placeButton));
  $("places").replaceChildren(note, ...unfolding(headed, FIRST_PLACES, make("div"), place), ...(bare.length ? [make("h4", { className: "bare", textContent: say("map-places-bare") }), chips] : []));
}
