// The columns of a map, unpacked into dots and statements. Numbers are those of the columns; ids are what the address keeps.
data.nodes = [];
data.statements = [];
data.areas = [];
data.articles = [];
const nodeOf = new Map();
const statementOf = new Map();
const KINDS = ["person", "organization", "event"];
const DOT = 5;

function letters(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const found = atob(text);
  const bytes = new Uint8Array(found.length);
  for (let at = 0; at < found.length; at++) bytes[at] = found.charCodeAt(at);
  return bytes;
}

async function ready(begin) {
  const stream = new Blob([letters($("columns").textContent.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));
  fill(await new Response(stream).json());
  $("columns").remove();
  begin();
}

function fill({ dots, said, areas, named, untold, words, articles, base, own, tall, short }) {
  const pair = (n) => words[n];
  data.nodes = dots.id.map((id, n) => ({
    n, id, kind: KINDS[dots.kind[n]], label: dots.vi[n], en: dots.en[n], find: dots.find[n] || [], page: dots.page[n], short: short[n],
    home: dots.home[n], area: dots.area[n], branch: dots.branch[n] === undefined ? null : dots.branch[n], level: dots.level[n],
    x: dots.x[n], y: dots.y[n], r: dots.r[n] || DOT, whole: dots.whole[n] || null, said: [],
  }));
  data.statements = said.kind.map((kind, n) => ({
    n, kind, id: said.id ? said.id[n] : "s" + n, nodes: said.dots[n], lines: said.lines[n], words: pair(said.words[n]), when: pair(said.when[n]),
    status: said.status[n], tone: said.tone[n] || "stated", days: said.days[n], sources: said.sources[n], head: said.head[n], quotes: said.quotes ? said.quotes[n] : [], at: said.facts ? said.facts[n] : [],
  }));
  // Who heads a body can be searched for by the post.
  for (const one of data.statements) {
    if (!one.head || !data.current.includes(one.status)) continue;
    const [person, body] = [data.nodes[one.lines[0]], data.nodes[one.lines[1]]];
    const called = (tongue) => `${one.words[Math.min(tongue, one.words.length - 1)]}${tongue ? "," : ""} ${(tongue && body.en) || body.label}: ${person.label}`;
    [one.name, one.en] = [called(0), called(1)];
  }
  data.texts = said.texts || null;
  Object.assign(data, { base, own });
  for (const node of data.nodes) nodeOf.set(node.id, node);
  for (const one of data.statements) {
    statementOf.set(one.id, one.n);
    for (const at of one.nodes) data.nodes[at].said.push(one.n);
  }
  const upright = matchMedia("(max-width: 640px)").matches;
  data.areas = areas.map(([vi, en, ...sides], n) => {
    const [left, top, right, bottom] = upright ? sides.slice(4) : sides;
    return { vi, en, left, top, right, bottom, free: n >= named, untold: untold.includes(n) };
  });
  Object.assign(data, { upright, world: data.worlds[upright ? 1 : 0] });
  if (upright) move(tall);
  // The head of a frame ends where its bodies begin.
  for (const node of data.nodes) {
    const area = node.home < 0 && data.areas[node.area < 0 ? named : node.area];
    const [, y, r] = node.whole || [node.x, node.y, node.r];
    if (area) area.inner = Math.min(area.inner === undefined ? Infinity : area.inner, y - r);
  }
  data.articles = articles.map(([title, href, id, hash]) => ({ title, href, id, hash }));
}

// On a phone the places stand below each other: what has no home has a second place, and takes along what is inside.
function move(tall) {
  const moved = data.nodes.map(() => null);
  const by = (node) => {
    if (!moved[node.n]) {
      const [x, y] = node.whole || [node.x, node.y];
      moved[node.n] = node.home >= 0 ? by(data.nodes[node.home]) : [tall[node.n][0] - x, tall[node.n][1] - y];
    }
    return moved[node.n];
  };
  data.nodes.forEach(by);
  data.nodes.forEach((node, n) => {
    const [dx, dy] = moved[n];
    node.x += dx;
    node.y += dy;
    if (node.whole) node.whole = [node.whole[0] + dx, node.whole[1] + dy, node.whole[2]];
  });
}

const sourcesOf = (one) => one.sources;
const thingOf = (id) => nodeOf.get(id).n;
const isPart = () => Boolean(state.ego);
const nameOf = (node) => (tongue() && node.en) || node.label;
const kindOf = (node) => say("one-" + node.kind);
const inTongue = (pair) => pair[Math.min(tongue(), pair.length - 1)];
const areaName = (area) => (area.free ? say("map-free") : (tongue() ? area.en : area.vi) || say("area-open"));

// A sentence in pieces, each with whether it is marked: the ends of the marks stand behind its number and its article.
function piecesOf([text, , ...ends]) {
  const whole = data.texts[text];
  const cuts = [0, ...ends, whole.length];
  return cuts.slice(1).map((end, n) => [whole.slice(cuts[n], end), n % 2 === 1]).filter(([piece]) => piece);
}

// The words of the evidence alone, for tables.
function shortOf(quote) {
  const found = piecesOf(quote);
  return (found.some(([, marked]) => marked) ? found.filter(([, marked]) => marked) : found).map(([piece]) => piece).join(" … ");
}

// How "kg view" opens a thing whose sentences are not here.
const openedBy = (node) => (data.base === null ? node.label.replace(/["$\x60\\]/g, " ") : data.base + (data.own[node.n] || node.id));
const commandFor = (node) => 'kg view "' + openedBy(node) + '"';
