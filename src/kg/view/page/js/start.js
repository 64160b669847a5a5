// Show the state, everywhere.
function show() {
  filter();
  fold_away();
  choose();
  dress();
  list();
  describe();
  unfold();
  tellTime();
  tellEgo();
  startRenderer();
  if (renderer) renderer.filter();
}

readState();
startTime();
startTools();
startSearch();
startPanel();
startKeys();
show();
if (state.sel !== null) {
  if (renderer) renderer.reveal(state.sel);
  if (matchMedia("(max-width: 900px)").matches) $("panel").scrollIntoView();
}
// A step of the history tells of itself twice, as popstate and as hashchange.
let seen = location.href;
function again() {
  if (location.href === seen) return;
  seen = location.href;
  const [ego, steps] = [state.ego, state.steps];
  readState();
  show();
  if (renderer && (ego !== state.ego || steps !== state.steps)) renderer.fit();
}
addEventListener("popstate", again);
addEventListener("hashchange", again);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
addEventListener("beforeprint", () => renderer && renderer.highlight(true));
addEventListener("afterprint", () => renderer && renderer.highlight(false));
if (document.fonts && document.fonts.ready) document.fonts.ready.then(() => renderer && renderer.highlight(false));
