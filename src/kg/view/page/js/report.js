// A ready line for data/decisions, to say that a statement is wrong: the reader copies it, and adds who decides and when.
function verdicts(numbers) {
  return numbers.flatMap((n) =>
    (data.statements[n].at || []).map(([article, kind, id, parts]) => {
      const spans = parts.map(([of, start, end]) => ({ of, start, end }));
      const { id: document, hash } = data.articles[article];
      return JSON.stringify({ kind: "fact", verdict: "wrong", fact: { document, sha256: hash || null, kind, spans, id }, by: "", on: "" });
    })
  );
}

function report() {
  const lines = verdicts(Array.from(chosen.statements));
  if (!lines.length) return elsewhere();
  const box = make("details", { className: "report" }, make("summary", { textContent: say("report") }), make("p", { className: "note", textContent: say("report-how") }));
  const text = make("textarea", { readOnly: true, rows: Math.min(6, lines.length * 2), value: lines.join("\n"), spellcheck: false });
  text.setAttribute("aria-label", say("report"));
  text.addEventListener("focus", () => text.select());
  box.append(text);
  return box;
}
