// The statements that are shown as a table, a hundred at a time, and all of them as CSV.
const ROWS = 100;
let first = 0;
let listedFor = "";

const cellsOf = (one, most = Infinity) => [one.nodes.map((at) => nameOf(data.nodes[at])).join(", "), [say("group-" + one.kind), inTongue(one.words)].filter(Boolean).join(": "), inTongue(one.when), one.quotes.slice(0, most).map((quote) => "“" + shortOf(quote) + "” " + data.articles[quote[1]].title).join(" ") + (one.quotes.length > most ? " (+" + (one.quotes.length - most) + ")" : "")];
const HEADS = ["map-who", "map-what", "map-when", "evidence"];

function list() {
  let dated = 0;
  if (state.day) for (const one of data.statements) if (one.days && saidShown[one.n]) dated++;
  tell(state.ego ? 0 : data.statements.length - shown.count, dated);
  $("rows-before").textContent = say("map-before");
  $("rows-after").textContent = say("map-after");
  const now = [address(), state.lang, data.statements.length].join(" ");
  if (state.view === "graph" || now === listedFor) return;
  first = listedFor && now.split("#")[1] === listedFor.split("#")[1] ? first : 0;
  listedFor = now;
  rows();
}

// Who heads what in each place stands first, for it is asked first.
function ordered() {
  if (chosen.any) return chosen.statements.filter((n) => saidShown[n]).map((n) => data.statements[n]);
  const leading = new Set(Array.from(headsByPlace().values()).flat());
  return [...leading, ...data.statements.filter((one) => saidShown[one.n] && !leading.has(one))];
}

function rows() {
  const all = ordered();
  first = Math.max(0, Math.min(first, all.length - 1));
  const heads = HEADS.map((key) => make("th", { scope: "col", textContent: say(key) }));
  const made = all.slice(first, first + ROWS).map((one) => {
    const button = make("button", { type: "button", className: "go", textContent: cellsOf(one, 0)[0] || say("group-" + one.kind) });
    button.addEventListener("click", () => go(one.nodes.length ? data.nodes[one.nodes[0]].id : one.id));
    const cells = cellsOf(one, 2).slice(1).map((text) => make("td", { textContent: text, dir: "auto" }));
    return make("tr", {}, make("td", {}, button), ...cells);
  });
  $("rows").replaceChildren(make("caption", { textContent: say("map-rows", all.length).replace("{a}", counted(all.length ? first + 1 : 0)).replace("{b}", counted(Math.min(all.length, first + ROWS))) }), make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...made));
  $("rows-before").disabled = first === 0;
  $("rows-after").disabled = first + ROWS >= all.length;
  headCells();
}

function saveCsv() {
  const all = data.statements.filter((one) => saidShown[one.n]);
  const text = [HEADS.map(say), ...all.map((one) => cellsOf(one))].map((row) => row.map(csvCell).join(",")).join("\r\n");
  save(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv;charset=utf-8" }), fileName(".csv"));
}

function startTable() {
  const turn = (by) => () => {
    first += by;
    rows();
    $("tables").scrollTop = 0;
  };
  addEventListener("beforeprint", rows);
  $("rows-before").addEventListener("click", turn(-ROWS));
  $("rows-after").addEventListener("click", turn(ROWS));
}
