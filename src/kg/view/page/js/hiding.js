// What the filters hide, the same for every drawing, table and list; and how the page says it.
const isOff = (node) =>
  state.off.has("kind:" + node.kind) ||
  (["post", "organization"].includes(node.kind) && ((node.branch !== null && state.off.has("branch:" + node.branch)) || (node.level !== undefined && state.off.has("level:" + node.level))));

// A statement told by several articles is hidden when all of them are.
function isHidden(statement) {
  if (!state.off.size) return false;
  if (state.off.has("status:" + statement.status) || state.off.has("basis:" + (statement.tone || "stated"))) return true;
  const sources = sourcesOf(statement);
  return sources.length > 0 && sources.every((source) => state.off.has("source:" + source));
}

// How many statements are hidden and by what, and on a chosen day how many of those with a time are certain and how many possible.
function tell(hidden, dated) {
  const { size } = shown.possible;
  const onDay = state.day ? written(state.day) + ": " + [say("tally-certain", dated - size), say("tally-possible", size)].join(", ") : "";
  $("hidden-note").hidden = hidden === 0 && !state.day;
  const why = state.off.size ? say("hidden", hidden) : state.ego ? say("hidden-ego", hidden) : say("hidden-day", hidden);
  $("hidden-note").firstElementChild.textContent = [onDay, hidden ? why : ""].filter(Boolean).join("; ");
  for (const key of document.querySelectorAll("[data-off]")) {
    if (key.type === "checkbox") key.checked = !state.off.has(key.dataset.off);
    else key.setAttribute("aria-pressed", String(!state.off.has(key.dataset.off)));
  }
  const off = document.querySelectorAll("#filters input:not(:checked)").length;
  if ($("filters")) $("filters").querySelector("summary b").textContent = off ? " " + off : "";
}
