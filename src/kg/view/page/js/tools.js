// The tools of the masthead: view, language, theme, downloads, and the words that only scripts can set.
const LABELS = { "zoom-in": "zoom-in", "zoom-out": "zoom-out", "zoom-fit": "zoom-fit", graph: "graph", stage: "graph", tables: "view-table", search: "search-label", found: "search-label", undo: "undo", ego: "ego-group", "day-exact": "day-exact" };

// Headings beside the cells of a phone's rows, and the roles that rows lose when they are laid out as cards.
function headCells() {
  for (const table of document.querySelectorAll("#tables table")) {
    const heads = Array.from(table.querySelectorAll("thead th"), cellText);
    table.setAttribute("role", "table");
    for (const body of table.querySelectorAll("thead, tbody")) body.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      Array.from(row.cells).forEach((cell, n) => {
        cell.setAttribute("role", cell.tagName === "TH" ? "columnheader" : "cell");
        if (cell.tagName === "TD" && cell.textContent) cell.dataset.th = heads[n];
      });
    }
  }
}

function dress() {
  if (root.dataset.lang !== state.lang || !root.dataset.view) headCells();
  root.lang = state.lang;
  document.title = data.titles[tongue()];
  root.dataset.lang = state.lang;
  root.dataset.view = state.view;
  if (state.theme) root.dataset.theme = state.theme;
  else delete root.dataset.theme;
  $("theme").setAttribute("aria-label", say(isDark() ? "theme-light" : "theme-dark"));
  $("theme").title = say(isDark() ? "theme-light" : "theme-dark");
  $("undo").title = say("undo");
  if (linking === null) $("search").placeholder = say("search");
  for (const [id, key] of Object.entries(LABELS)) $(id).setAttribute("aria-label", say(key));
  document.querySelector(".switch").setAttribute("aria-label", say("view"));
  document.querySelector(".legend").setAttribute("aria-label", say("legend"));
  for (const view of VIEWS) $("view-" + view).setAttribute("aria-pressed", String(state.view === view));
}

function startFilters() {
  for (const key of document.querySelectorAll("[data-off]")) {
    key.addEventListener(key.type === "checkbox" ? "change" : "click", () => {
      const off = new Set(state.off);
      if (!off.delete(key.dataset.off)) off.add(key.dataset.off);
      change({ off });
    });
  }
}

// A menu closes with Escape and with a click elsewhere.
function startMenu(menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

function startTools() {
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    $("panel").focus();
  });
  for (const view of VIEWS) $("view-" + view).addEventListener("click", () => change({ view }));
  $("language").addEventListener("click", () => change({ lang: state.lang === "vi" ? "en" : "vi" }));
  $("theme").addEventListener("click", () => change({ theme: isDark() ? "light" : "dark" }));
  startFilters();
  document.querySelectorAll("details.menu").forEach(startMenu);
  for (const [id, act] of [["png", () => renderer.exportPNG()], ["svg", () => renderer.exportSVG()], ["csv", () => saveCsv()]]) {
    $(id).addEventListener("click", () => {
      $("download").open = false;
      act();
    });
  }
  for (const button of document.querySelectorAll("button.csv")) button.addEventListener("click", () => saveCsv(button.nextElementSibling));
  $("zoom-in").addEventListener("click", () => renderer.zoom(1.25));
  $("zoom-out").addEventListener("click", () => renderer.zoom(0.8));
  $("zoom-fit").addEventListener("click", () => renderer.fit());
  startEgo();
}
