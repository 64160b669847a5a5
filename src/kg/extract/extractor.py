"""Extract the facts of one article: cut, bind, complete, assemble. A pure function of document and vocabulary."""

from collections import defaultdict

from kg.extract.assemble import Assembler, merge_facts
from kg.extract.attach import attach
from kg.extract.attributing import attributes_of, holders
from kg.extract.boards import of_boards
from kg.extract.body_events import body_events
from kg.extract.bygone import MOURNING, mourned, of_the_past
from kg.extract.chunks import Chunks, DateItem, PlaceItem, TermItem, chunk
from kg.extract.complete import Completer
from kg.extract.context import Scene
from kg.extract.electing import Elected, find_elected
from kg.extract.foreigners import of_their_countries
from kg.extract.holdings import Act, Holding
from kg.extract.items import Body, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.mentions import Anchors
from kg.extract.moves import after_moves
from kg.extract.news import sort_out, year_of
from kg.extract.portfolios import portfolios_of
from kg.extract.register import Register
from kg.extract.relations import body_relations
from kg.extract.rosters import find_rosters
from kg.extract.same_post import of_their_posts
from kg.extract.shouting import is_shouted, names_of, settled
from kg.extract.situations import Situations
from kg.extract.tenures import date_holdings
from kg.model.document import Document
from kg.model.facts import Fact
from kg.ontology import Vocabulary
from kg.text.sentences import sentences
from kg.text.tokens import tokens

__all__ = ["Extractor"]

_BINDING = (Post, Body, Trigger)
"""A third of the sentences has none of them: nobody gets a post there, and no verb is at work."""
_UNSEEN = (Other, Mark, WordItem)
"""Six items in seven: they name nothing."""


class Extractor:
    """Reads articles with one vocabulary; keeps no state between them, so article order cannot matter."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def extract(self, document: Document) -> tuple[Fact, ...]:
        """Give the facts of *document*, in the order of the text, each statement once.

        Every span slices back: ``document.text[s.start:s.end] == s.quote``. About linear in the length of the text.
        """
        return Reading(self.vocabulary, document).facts()


class Reading:
    """One article being read."""

    def __init__(self, vocabulary: Vocabulary, document: Document) -> None:
        self.vocabulary, self.document = vocabulary, document
        self.chunks = self._cut()
        self.register = Register()
        self.scene = Scene(vocabulary, document.home_province)
        self.anchors = Anchors()
        self.printed: list[str] = []
        self.dated: list[tuple[Chunks, DateItem | TermItem]] = []
        self.sad: list[Chunks] = []
        for chunks in self.chunks:
            self._see(chunks)
        self.register.close()
        self.completer = Completer(vocabulary, self.scene)

    def _cut(self) -> list[Chunks]:
        """Cut the article into the items of its sentences; headlines in capitals last, which the other sentences explain."""
        text, found = self.document.text, list(sentences(tokens(self.document.text)))
        shouted = [at for at, sentence in enumerate(found) if is_shouted(sentence)]
        if shouted:
            names = names_of(chunk(self.vocabulary, one, text) for at, one in enumerate(found) if at not in shouted)
            for at in shouted:
                found[at] = settled(self.vocabulary, found[at], names)
        return [chunk(self.vocabulary, sentence, text) for sentence in found]

    def _see(self, chunks: Chunks) -> None:
        index = chunks.sentence.number
        for item in chunks.items:
            if isinstance(item, _UNSEEN):
                if isinstance(item, WordItem) and item.cls == MOURNING:
                    self.sad.append(chunks)
                continue
            if isinstance(item, Person) and item.span:
                self.register.add(item, *item.span, index)
            elif isinstance(item, Body) and item.span:
                self.scene.see_body(item.span[0], index, item)
            elif isinstance(item, Post) and item.body is not None and item.body.span:
                self.scene.see_body(item.body.span[0], index, item.body)
            elif isinstance(item, Post) and item.origin is not None and item.origin.name is not None:
                self.scene.constituencies.add(item.origin.name)
            elif isinstance(item, PlaceItem) and item.place is not None and item.place.span:
                self.scene.see_place(item.place.span[0], index, item.place)
            elif isinstance(item, DateItem) and item.span is not None:
                self.printed.append(item.span.value)
                self.dated.append((chunks, item))
            elif isinstance(item, TermItem):
                self.dated.append((chunks, item))

    def facts(self) -> tuple[Fact, ...]:
        """Give all facts of the article: who holds what, then bodies, congresses, documents."""
        holdings = self.holdings()
        situations = Situations(self.document, self.chunks, self.scene, self._elected(), self._whole)
        bodies = self.bodies()
        for body in (*bodies, *situations.bodies()):
            self.anchors.see(body, body.span or (0, 1))
        for holding in holdings:
            if holding.post.body is not None:
                self.anchors.see(holding.post.body, holding.post.role_span or holding.post.span or (0, 1))
        assembler = Assembler(self.document, self.register, self.anchors, self.printed)
        held = assembler.facts(holdings)
        relations = body_relations(self.document.id, self.document.text, bodies, self.anchors)
        known, article = holders(held, self.vocabulary), (self.document.id, self.document.text, self.chunks, self.register)
        lives, fields = attributes_of(*article, known), portfolios_of(*article, held, known)
        changes = body_events(self.document, self.chunks, self.anchors, self._whole, self.printed)
        told = situations.facts(self.register, self.anchors, self.printed, held)
        return merge_facts([*told, *relations, *lives, *fields, *changes])

    def _whole(self, body: Body, sentence: int) -> Body:
        return self.completer.fill_place(body, [], body.span[0] if body.span is not None else 0, sentence)

    def _elected(self) -> list[Elected]:
        return find_elected(self.vocabulary, self.chunks, self.completer, self.document.text.replace("\u00a0", " "))

    def bodies(self) -> list[Body]:
        """Every body printed in the article, the fullest form this article has of it, in the order of the text."""
        found: list[Body] = []
        for chunks in self.chunks:
            for item in chunks.items:
                body = item if isinstance(item, Body) else item.body if isinstance(item, Post) else None
                if body is not None and body.span is not None and not body.is_bare:
                    found.append(self.completer.fill_place(body, [], body.span[0], chunks.sentence.number))
        return found

    def holdings(self) -> list[Holding]:
        """Bind and complete the posts of all sentences."""
        out: list[Holding] = []
        subjects: list[Person] = []
        before: tuple[int, Act] | None = None
        dead: list[Person] = []
        for chunks in self.chunks:
            near = before if before is not None and chunks.sentence.number - before[0] <= 1 else None
            found: list[Holding] = []
            acts: list[Act] = []
            if any(isinstance(item, _BINDING) for item in chunks.items):
                found, acts = attach(self.vocabulary, chunks, subjects, near[1] if near is not None else None)
            dead += [person for act in acts if act.event == "event:death" and not act.negated and not act.future for person in act.persons]
            if acts:
                before = (chunks.sentence.number, acts[-1])
            persons = [i for i in chunks.items if isinstance(i, Person)]
            subjects = persons[-1:] if persons else []
            chains: dict[int, list[Holding]] = defaultdict(list)
            for holding in found:
                chains[id(holding.person)].append(holding)
            for chain in chains.values():
                chain.sort(key=lambda h: h.post.span or (0, 0))
                at = chain[0].post.span[0] if chain[0].post.span else chunks.sentence.start
                self.completer.complete(chain, at, chunks.sentence.number)
            out.extend(after_moves(found, acts))
        year = year_of(self.dated, self.document.date)
        today = self.document.date or (str(year) if year is not None else None)
        out = date_holdings(sort_out(out, self.chunks, year), self.document.text, today)
        out = of_the_past(of_their_posts(out, self.register), self.register, year, [*mourned(self.sad), *dead])
        for holding in find_rosters(self.vocabulary, self.chunks, self.document.text):
            self.completer.complete([holding], holding.chunks.sentence.start, holding.chunks.sentence.number)
            out.append(holding)
        return of_boards(of_their_countries(out, self.register), self.register)
