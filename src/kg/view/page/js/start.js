// Show the state, everywhere; *filtered* if what is shown is known already.
function show(filtered = false) {
  if (!filtered) filter();
  choose();
  dress();
  list();
  describe();
  finish();
  tellTime();
  tellEgo();
  startRenderer();
  if (renderer) renderer.filter();
}

// A step of the history tells of itself twice, as popstate and as hashchange.
let seen = "";
function again() {
  if (location.href === seen) return;
  seen = location.href;
  const [ego, steps] = [state.ego, state.steps];
  readState();
  show();
  if (renderer && (ego !== state.ego || steps !== state.steps)) renderer.fit();
}

function begin() {
  seen = location.href;
  readState();
  for (const part of [startTime, startTools, startSearch, startPanel, startKeys]) part();
  show();
  if (state.sel !== null && matchMedia("(max-width: 900px)").matches) $("panel").scrollIntoView();
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => show());
  addEventListener("beforeprint", () => renderer && renderer.highlight(true));
  addEventListener("afterprint", () => renderer && renderer.highlight(false));
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(() => renderer && renderer.highlight(false));
}
ready(begin);
