// The neighbourhood of one box: step by step outwards, and back.
function around(ego, steps) {
  change({ ego, steps: ego ? Math.min(MOST_STEPS, Math.max(1, steps)) : 1 });
  if (renderer) renderer.fit();
  announce($("ego-said").textContent || say("ego-leave"));
}

function tellEgo() {
  $("ego").hidden = !state.ego;
  $("undo").disabled = !done();
  if (!state.ego) return ($("ego-said").textContent = "");
  const here = within(state.ego, state.steps).size;
  const full = here >= MOST_NEAR;
  $("ego-said").textContent = say("ego", state.steps).replace("{name}", () => nameOf(nodeOf.get(state.ego))) + (full ? " (" + say("map-most", MOST_NEAR) + ")" : "");
  $("ego-less").disabled = state.steps < 2;
  $("ego-more").disabled = full || within(state.ego, state.steps + 1).size === here;
}

function startEgo() {
  $("ego-more").addEventListener("click", () => around(state.ego, state.steps + 1));
  $("ego-less").addEventListener("click", () => around(state.ego, state.steps - 1));
  $("ego-leave").addEventListener("click", () => around(null, 1));
  $("undo").addEventListener("click", undo);
}
