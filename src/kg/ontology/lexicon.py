"""Find the ontology's own words in a sentence.

The lexicon holds the Vietnamese labels of the vocabulary and nothing else: a new word is a new label, never a new line of Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Union

from kg.text.tokens import tokens

if TYPE_CHECKING:
    from kg.text.tokens import Token

__all__ = ["Lexicon", "Node"]

Node = dict[str, Union["Node", list[str]]]
"""A trie over folded tokens; under the empty key, which is no token, stand the concepts whose label ends here."""


class Lexicon:
    """Labels of concepts, ready to be found in running text.

    A trie over tokens: one alternation of all labels is ten times slower and falls with every word added. Letter case is ignored, tone
    marks are not.

    >>> lexicon = Lexicon.of([("chủ tịch", "role:chair"), ("BT", "role:secretary"), ("BT", "role:minister")])
    >>> lexicon.longest(tokens("Chủ tịch xã"), 0)
    (2, ('role:chair',))
    >>> lexicon.longest(tokens("BT xã"), 0)
    (1, ('role:minister', 'role:secretary'))
    """

    __slots__ = ("root",)

    def __init__(self, root: Node) -> None:
        self.root = root

    @classmethod
    def of(cls, labels: Iterable[tuple[str, str]]) -> Lexicon:
        """Build the trie of (label, concept id) pairs, in any order."""
        root: Node = {}
        for form, concept in labels:
            whole = [token.folded for token in tokens(form)]
            _enter(root, whole, concept)
            joined = [folded for folded in whole if folded != "-"]
            if len(joined) < len(whole) and len(joined) > 2:  # 'Kinh tế - Xã hội' is printed 'Kinh tế Xã hội' as well
                _enter(root, joined, concept)
        return cls(root)

    def longest(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[str, ...]]:
        """Give the longest label that starts at token *at*: (end, concept ids in order); ``(at, ())`` if there is none."""
        found = self.all_from(tokens, at)
        return found[-1] if found else (at, ())

    def all_from(self, tokens: Sequence[Token], at: int) -> list[tuple[int, tuple[str, ...]]]:
        """Give every label that starts at token *at*, the shortest first: (index of the token behind it, concept ids in order)."""
        node: Node = self.root
        found = []
        for end in range(at, len(tokens)):
            step = node.get(tokens[end].folded)
            if not isinstance(step, dict):
                break
            node = step
            here = node.get("")
            if isinstance(here, list):
                found.append((end + 1, tuple(here)))
        return found

    def scan(self, folded: Sequence[str]) -> dict[int, list[tuple[int, list[str]]]]:
        """Find every label in the *folded* tokens of a sentence, in one pass; tokens at which none begins (three in four) are no keys.

        Returns:
            By the token that a label begins at: (index of the token behind it, concept ids in order), the shortest first.
        """
        behind = [*folded, None]
        found: dict[int, list[tuple[int, list[str]]]] = {}
        for at, word in enumerate(folded):
            node: Any = self.root.get(word)  # a word leads to a node, the empty key to ids; to ask which would take longer than the walk
            end, labels = at, []
            while node is not None:
                end += 1
                if "" in node:
                    labels.append((end, node[""]))
                node = node.get(behind[end])
            if labels:
                found[at] = labels
        return found


def _enter(root: Node, folded: Sequence[str], concept: str) -> None:
    node = root
    for token in folded:
        step = node.setdefault(token, {})
        assert isinstance(step, dict)
        node = step
    if node is root:
        return
    ends = node.setdefault("", [])
    assert isinstance(ends, list)
    if concept not in ends:
        # Several concepts may share a label (BT); the grammar chooses by neighbours.
        ends.append(concept)
        ends.sort()
