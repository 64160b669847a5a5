// The tools of the masthead: view, language, theme, downloads, and the words that only scripts can set.
const LABELS = { "zoom-in": "zoom-in", "zoom-out": "zoom-out", "zoom-fit": "zoom-fit", graph: "graph", stage: "graph", tables: "view-table", search: "search-label", found: "search-label" };

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
  root.dataset.lang = state.lang;
  root.dataset.view = state.view;
  if (state.theme) root.dataset.theme = state.theme;
  else delete root.dataset.theme;
  $("theme").textContent = say(isDark() ? "theme-light" : "theme-dark");
  $("search").placeholder = say("search");
  for (const [id, key] of Object.entries(LABELS)) $(id).setAttribute("aria-label", say(key));
  document.querySelector(".switch").setAttribute("aria-label", say("view"));
  document.querySelector(".legend").setAttribute("aria-label", say("legend"));
  for (const view of ["graph", "table"]) $("view-" + view).setAttribute("aria-pressed", String(state.view === view));
}

function startTools() {
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    $("panel").focus();
  });
  for (const view of ["graph", "table"]) $("view-" + view).addEventListener("click", () => change({ view }));
  $("language").addEventListener("click", () => change({ lang: state.lang === "vi" ? "en" : "vi" }));
  $("theme").addEventListener("click", () => change({ theme: isDark() ? "light" : "dark" }));
  for (const key of document.querySelectorAll("[data-off]")) {
    key.addEventListener("click", () => {
      const off = new Set(state.off);
      if (!off.delete(key.dataset.off)) off.add(key.dataset.off);
      change({ off });
    });
  }
  const menu = $("download");
  for (const [id, act] of [["png", savePng], ["svg", saveSvg], ["csv", saveCsv]]) {
    $(id).addEventListener("click", () => {
      menu.open = false;
      act();
    });
  }
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  $("zoom-in").addEventListener("click", () => zoom(1.25));
  $("zoom-out").addEventListener("click", () => zoom(0.8));
  $("zoom-fit").addEventListener("click", () => {
    touched = false;
    fit();
  });
}
