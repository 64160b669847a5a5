// What is selected: its names, what is told of it, what it is tied to, and what can be done with it.
function select(id) {
  if (id === state.sel && state.to === null) return;
  change({ sel: id, to: null });
  if (id === null) return announce(say("cleared"));
  announce(say("selected") + ": " + spoken(id));
  if (matchMedia("(max-width: 900px)").matches) $("panel").scrollIntoView({ block: "start", behavior: "smooth" });
  else $("panel").scrollTop = 0;
}

function go(id) {
  select(id);
  if (renderer) renderer.select(id);
}

function chip(node) {
  const button = make("button", { type: "button" }, make("bdi", { textContent: nameOf(node) }));
  button.addEventListener("click", () => go(node.id));
  return button;
}

// What the selected box is connected to, or what the selected statement speaks of, to go on from.
function relate(node) {
  const found = tiedTo(node);
  $("related").hidden = !found.length;
  $("related").querySelector("div").replaceChildren(...found.slice(0, 40).map(chip));
}

function describe() {
  const box = $("about");
  const node = nodeOf.get(state.sel);
  $("all").hidden = chosen.any;
  box.hidden = !chosen.any;
  relate(node);
  if (!chosen.any) return box.replaceChildren();
  if (state.to !== null) return box.replaceChildren(...chain(), deeds(null), report());
  const parts = [make("h2", {}, make("span", { textContent: node ? nameOf(node) : say("evidence"), dir: "auto", lang: node && !node.en ? "vi" : state.lang }))];
  if (node && node.en) parts.push(make("p", { className: "other" }, make("span", { textContent: tongue() ? node.label : node.en, dir: "auto", lang: state.lang === "en" ? "vi" : "en" })));
  if (node) {
    parts.push(make("p", { className: "kind", textContent: kindOf(node) }));
    const rows = factsOf(node).flatMap(([key, text]) => [make("dt", { textContent: say(key) }), make("dd", {}, make("bdi", { textContent: text }))]);
    if (rows.length) parts.push(make("dl", {}, ...rows));
  }
  box.replaceChildren(...parts, deeds(node), report());
}

// What can be done with the selection: see all, go to its own page, see its neighbours alone.
function deeds(node) {
  const back = make("button", { type: "button", className: "back", textContent: say("evidence-back") });
  back.addEventListener("click", () => select(null));
  const row = make("p", { className: "deeds" }, back);
  if (node && node.page) row.append(make("a", { href: node.page, textContent: say("open-page") }));
  if (node && hasNear(node)) {
    const only = make("button", { type: "button", textContent: say("ego-more") });
    only.addEventListener("click", () => around(node.id, 1));
    if (state.ego !== node.id) row.append(only);
    const link = make("button", { type: "button", className: "link", textContent: say("link-find") });
    link.addEventListener("click", () => askForEnd(node.id));
    row.append(link);
  }
  return row;
}

function startPanel() {
  $("reset").addEventListener("click", () => change({ off: new Set(), day: null, ego: null, steps: 1 }));
  startCards();
}
