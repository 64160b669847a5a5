// Show the state of a map, everywhere; begin when its columns are unpacked.
let seen = "";
function show() {
  filter();
  choose();
  dress();
  describe();
  list();
  tellTime();
  tellEgo();
  areas();
  $("rows-before").textContent = say("map-before");
  $("rows-after").textContent = say("map-after");
  startRenderer();
  if (renderer) renderer.filter();
}

function again() {
  if (location.href === seen) return;
  seen = location.href;
  const [ego, steps] = [state.ego, state.steps];
  readState();
  show();
  if (renderer && (ego !== state.ego || steps !== state.steps)) renderer.fit();
}

async function start() {
  await unpackColumns();
  seen = location.href;
  readState();
  startTime();
  startTools();
  startSearch();
  startPanel();
  startTable();
  startKeys();
  show();
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
}
start();
