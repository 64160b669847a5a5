// What the page was written with: nodes, lines, statements, words, themes; and small helpers to find and say things.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
root.classList.add("js");
const $ = (id) => document.getElementById(id);
for (const node of data.nodes) Object.assign(node, { branch: null, about: [], find: [], standing: false, ...node });
data.statements.forEach((statement) => (statement.nodes = statement.nodes.map((at) => data.nodes[at].id)));
const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
const edgeOf = new Map(data.edges.map((edge) => [edge.id, edge]));
const statementOf = new Map(data.statements.map((statement, n) => [statement.id, n]));

// Statements of a node: those that are about it.
const about = new Map(data.nodes.map((node) => [node.id, []]));
data.statements.forEach((statement, n) => statement.nodes.forEach((id) => about.get(id).push(n)));
const linesOf = data.statements.map(() => []);
data.edges.forEach((edge) => edge.statements.forEach((n) => linesOf[n].push(edge)));

// The index of the language that is shown, and words in it.
const tongue = () => (state.lang === "en" ? 1 : 0);
function say(key, n) {
  const forms = data.words[key][tongue()].split("|");
  return (n === 1 ? forms[0] : forms[forms.length - 1]).replace("{n}", n);
}
const nameOf = (node) => (tongue() && node.en) || node.label;
const kindOf = (node) => say(node.standing ? "one-standing" : "one-" + node.kind);

// Letters without tone marks, for searching.
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

// An element with text; nothing is ever written as HTML.
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

function announce(text) {
  $("live").textContent = text;
}
