// What draws the graph. A renderer is made for an element and has: setGraph(), filter(), highlight(), select(id), fit(), zoom(by), reveal(id),
// exportPNG() and exportSVG(); spread(ids) brings several into sight; for the keyboard boxes(), first(boxes) and tied(id). It asks "shown" and "chosen" what is there, calls choosePoint(item) when something is clicked, and knows nothing of
// the rest of the page. The name of the one to use comes with the data.
const renderers = {};
let renderer = null;

// A click: the id of a box, the number of a statement, or nothing.
function choosePoint(item) {
  if (item === null) select(null);
  else if (typeof item === "number") select(data.statements[item].id);
  else select(item);
}

// The rectangle that is looked at: the whole drawing, or the part that an ego graph leaves.
function extent() {
  if (!isPart()) return data.world;
  const boxes = data.nodes.filter((node) => shown.nodes.has(node.id));
  if (!boxes.length) return data.world;
  const sides = [[-1, "w", "x"], [-1, "h", "y"], [1, "w", "x"], [1, "h", "y"]];
  const part = sides.map(([way, size, at]) => way * Math.max(...boxes.map((node) => way * node[at] + node[size] / 2)) + way * 34);
  return state.ego ? part : [data.world[0], part[1], data.world[2], part[3]];
}

// The library comes packed in the page; it runs because the policy of the page names the hash of its text.
async function unpack() {
  if (window.vis || !$("library")) return;
  const bytes = Uint8Array.from(atob($("library").textContent), (letter) => letter.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  document.head.append(make("script", { textContent: text }));
}

let unpacking = null;
function startRenderer() {
  if (renderer || unpacking || state.view === "table" || !data.nodes.length) return;
  unpacking = unpack().then(() => {
    renderer = renderers[data.renderer]($("network"));
    renderer.setGraph();
    renderer.filter();
    if (way) renderer.spread(way.things.map((at) => data.nodes[at].id));
    else if (state.sel !== null) renderer.reveal(state.sel);
    root.dataset.drawn = "";
  });
}
