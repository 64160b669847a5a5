"""Ways to ask every question there is: as the hand-written cases do, and with values that the data themselves offer.

A question that is added to ``ontology/questions/`` is asked too, without a line here.
"""

from itertools import combinations
from typing import NamedTuple

from ask.story import store, story_graphs
from ask.test_ask_story import CASES, given
from kg.ask import Parameter, Question, Table, ask
from kg.ask.labels import expand
from kg.store import Engine, Store, plain, select

__all__ = ["Asking", "askings", "by_values", "store", "story_graphs"]

DAYS = {"xsd:date": ("2020-03-01", "2021-06-01", "2025-07-02"), "partial-date": ("2021", "2020-10-20", "2025-02", "2025-07-02")}
MOST = 4
"""Values of one parameter that are tried by themselves."""


class Asking(NamedTuple):
    """One way to ask *question*; with *no* also for rows that are answered no."""

    question: Question
    given: tuple[tuple[str, str], ...]
    no: bool = False

    def of(self, engine: Engine) -> Table:
        """Ask *engine*."""
        return ask(engine, self.question, dict(self.given), no=self.no)


def askings(store: Store, question: Question) -> list[Asking]:
    """Ask *question* as the hand-written cases do, with values of *store* for each parameter in turn, and for each two; each way once."""
    for parameter in question.parameters:
        assert _values(store, parameter), f"the test data have nothing for {parameter.name} ({parameter.of})"
    found = [Asking(question, tuple(given(case).items()), case.no) for case in CASES if case.question == question.name]
    return _once([*found, *by_values(store, question)])


def by_values(store: Store, question: Question) -> list[Asking]:
    """Ask *question* bare, with values of *store* for each parameter and each two; in no way if a required one has none."""
    offered = {p.name: values for p in question.parameters if (values := _values(store, p))}
    needed = [p.name for p in question.parameters if p.required]
    if not set(needed) <= set(offered):
        return []
    required = {name: offered[name][0] for name in needed}
    found = [Asking(question, tuple(required.items()))]
    for name, values in offered.items():
        found += [Asking(question, tuple((required | {name: value}).items())) for value in values[:MOST]]
    for one, other in combinations(offered, 2):
        pair = required | {one: offered[one][0], other: offered[other][0]}
        found.append(Asking(question, tuple(pair.items()), question.can_say_no))
    return _once(found)


def _once(ways: list[Asking]) -> list[Asking]:
    return list({(one.given, one.no): one for one in ways}.values())


def _values(store: Store, parameter: Parameter) -> list[str]:
    """Give values of the type of *parameter*; of things, those that the most statements are about."""
    if parameter.type in DAYS:
        return list(DAYS[parameter.type])
    if parameter.type != "IRI":
        return [parameter.example or "1"]
    of = parameter.of
    if of is None:
        member = "?x a <http://www.w3.org/ns/org#Membership>"
    elif of.endswith(":"):
        member = f"?any ?of ?x FILTER(STRSTARTS(STR(?x), '{expand(of)}') && STR(?x) != '{expand(of)}')"
    else:
        member = f"?x a <{expand(of)}>"
    many = f"{{ SELECT DISTINCT ?x {{ {member} }} }} OPTIONAL {{ ?s ?p ?x }}"
    query = f"SELECT ?x (COUNT(DISTINCT ?s) AS ?n) {{ {many} }} GROUP BY ?x ORDER BY DESC(?n) ?x"
    return [plain(row[0]) for row in select(store, query).rows]
