// A day as people of each language write it: 24/02/2020, 24 Feb 2020; read back in both ways, and as 2020-02-24.
let monthNames = null;
function months() {
  const format = monthNames ? null : new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });
  monthNames = monthNames || Array.from({ length: 12 }, (_, n) => format.format(new Date(Date.UTC(2000, n, 1))));
  return monthNames;
}

function written(day) {
  const [year, month, date] = day.split("-");
  return tongue() ? [Number(date), months()[month - 1].slice(0, 3), year].join("\u00a0") : [date, month, year].join("/");
}

// The day that was typed, or what is wrong with it: {day} or {wrong}, a key of the words.
function readDay(text) {
  const parts = fold(text).match(/\d+|\p{L}+/gu) || [];
  const numbers = parts.filter((part) => /^\d/.test(part)).map(Number);
  const known = new Set(say("day-words").split(" ").map(fold));
  const letters = parts.filter((part) => !/^\d/.test(part) && !known.has(part));
  const month = letters.length === 1 && letters[0].length > 2 ? months().findIndex((one) => fold(one).startsWith(letters[0].slice(0, 4))) : -1;
  if (letters.length && month < 0) return { wrong: "day-unread" };
  if (month >= 0) return numbers.length === 2 ? dayOf(numbers.find((n) => n > 31), month + 1, numbers.find((n) => n <= 31)) : { wrong: "day-part" };
  if (numbers.length < 3) return { wrong: numbers.length ? "day-part" : "day-unread" };
  if (numbers.length > 3) return { wrong: "day-unread" };
  if (numbers[0] > 31) return dayOf(...numbers);
  const [a, b, year] = numbers;
  // English readers write both 3/4 and 4/3: it is clear only where one of them is no month.
  if (tongue() && a <= 12 && b <= 12 && a !== b) return { wrong: "day-unclear" };
  return tongue() && b > 12 ? dayOf(year, a, b) : dayOf(year, b, a);
}

function dayOf(year, month, date) {
  if (!(year >= 1000 && year <= 9999)) return { wrong: "day-unread" };
  const day = [year, month, date].map((n) => String(n).padStart(2, "0")).join("-");
  const real = new Date(day + "T00:00:00Z");
  return Number.isNaN(real.getTime()) || real.getUTCDate() !== date ? { wrong: "day-none" } : { day };
}

// The field: what is typed counts when it is left or Enter is pressed; what cannot be read stays, with one line that says why.
function tellDay(wrong = null) {
  const field = $("day-exact");
  if (!wrong) field.value = state.day ? written(state.day) : "";
  field.placeholder = say("day-like");
  field.setAttribute("aria-invalid", String(Boolean(wrong)));
  $("day-wrong").hidden = !wrong;
  $("day-wrong").textContent = wrong ? say(wrong) : "";
  if (wrong) announce(say(wrong));
}

function takeDay() {
  const text = $("day-exact").value.trim();
  const read = text ? readDay(text) : { day: null };
  if (read.wrong) return tellDay(read.wrong);
  if (read.day !== state.day) change({ day: read.day });
  tellDay();
}

function startDay() {
  const field = $("day-exact");
  field.addEventListener("change", takeDay);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") takeDay();
    else if (event.key === "Escape") tellDay();
  });
}
