// Nodes, lines and statements of the page, by their ids and by each other.
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

const sourcesOf = (statement) => (statement.at || []).map(([article]) => (data.groups.length ? data.groups[article] : article));
const thingAt = new Map();
data.nodes.forEach((node, at) => thingAt.has(node.of || node.id) || thingAt.set(node.of || node.id, at));
const thingOf = (id) => thingAt.get(nodeOf.get(id).of || id);
const nameOf = (node) => (tongue() && node.en) || node.label;
const ready = (begin) => begin();
const kindOf = (node) => say(node.standing ? "one-standing" : "one-" + node.kind);
