// The day that is looked at: what certainly held on it, what possibly did, what did not.
const [EARLIEST_START, LATEST_START, EARLIEST_END, LATEST_END, FIRST_SEEN, LAST_SEEN] = [0, 1, 2, 3, 4, 5];
let days = [];

function certainty(statement) {
  const day = state.day;
  const known = statement.days;
  if (!day || !known) return "certain";
  const after = (bound) => bound && day > bound;
  const before = (bound) => bound && day < bound;
  if (before(known[EARLIEST_START]) || after(known[LATEST_END])) return "no";
  const from = known[LATEST_START] || known[FIRST_SEEN];
  const to = known[EARLIEST_END] || known[LAST_SEEN];
  return from && to && from <= day && day <= to ? "certain" : "possible";
}

function tellTime() {
  $("day").value = String(state.day ? days.filter((day) => day <= state.day).length : 0);
  tellDay();
  const n = shown.possible.size;
  const said = state.day ? written(state.day) + (n ? " (" + n + " " + say("time-possible") + ")" : "") : say("time-all");
  $("day-said").textContent = said;
  if ($("on-day")) $("on-day").hidden = !n;
  $("day").setAttribute("aria-valuetext", said);
}

// One day only is nothing to slide over.
function startTime() {
  days = Array.from(new Set(data.statements.flatMap((statement) => statement.days || []).filter(Boolean))).sort();
  if (days.length < 2) return;
  $("time").hidden = false;
  $("day").max = String(days.length);
  $("day").addEventListener("input", () => change({ day: days[Number($("day").value) - 1] || null }));
  startDay();
}
