// What the page was written with, and small helpers to find and say things; the first file of every page.
const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
root.classList.add("js");
const $ = (id) => document.getElementById(id);

// The index of the language that is shown, and words in it.
const tongue = () => (state.lang === "en" ? 1 : 0);
// A number as the language writes it: 1.480 or 1,480.
const counted = (n) => n.toLocaleString(["vi", "en"][tongue()]);

function say(key, n) {
  const forms = data.words[key][tongue()].split("|");
  return (n === 1 ? forms[0] : forms[forms.length - 1]).replace("{n}", n === undefined ? "{n}" : counted(n));
}

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
