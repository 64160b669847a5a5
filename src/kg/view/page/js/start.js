// Show the state, everywhere.
function show() {
  filter();
  choose();
  dress();
  list();
  describe();
  unfold();
  tellTime();
  if (state.view === "graph" && !network) draw_once();
  redraw();
}

function draw_once() {
  painting = scene(isDark(), false);
  draw();
}

readState();
startTime();
startTools();
startSearch();
startPanel();
startKeys();
show();
if (state.sel !== null) {
  reveal(state.sel);
  if (matchMedia("(max-width: 900px)").matches) $("panel").scrollIntoView();
}
addEventListener("hashchange", () => {
  readState();
  show();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
addEventListener("beforeprint", () => {
  painting = scene(false, true);
  if (network) network.redraw();
});
addEventListener("afterprint", redraw);
if (document.fonts && document.fonts.ready) document.fonts.ready.then(redraw);
