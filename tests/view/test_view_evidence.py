"""Evidence on a page: the sentence, the spans, and never more than is allowed."""

from typing import NamedTuple

import pytest

from kg.view.evidence import LIMIT, Evidence, Proof
from kg.view.reading import read
from view.pages import SAMPLE, article_text, store_of

CLAIM = "https://w3id.org/officegraph/id/claim/"


def proofs(*claims: str, text: str | None = None) -> tuple[Proof, ...]:
    """Give proofs of claims of the sample article."""
    data = read(store_of(SAMPLE))
    return Evidence(data, {} if text is None else {"dai-hoi-chi-bo": text}).proofs([CLAIM + claim for claim in claims])


class Read(NamedTuple):
    """What a reader sees of a proof."""

    whole: str
    marked: list[str]


def seen(proof: Proof) -> Read:
    """Read the context of a proof."""
    return Read("".join(piece.text for piece in proof.context), [piece.text for piece in proof.context if piece.marked])


def test_the_sentence_is_shown_with_every_span_marked() -> None:
    """The person stands far before the post; both are marked in one sentence."""
    (proof,) = proofs("h8", text=article_text())

    assert ["Lê Tiến Dũng", "Chánh Văn phòng UBND tỉnh"] == seen(proof).marked
    assert seen(proof).whole.startswith("Các đồng chí Lê Văn Bình")
    assert seen(proof).whole.endswith("dự đại hội.")


@pytest.mark.parametrize("claim", ["h1", "h4", "h7", "k1", "k3", "t1", "q2", "r1", "a4"])
def test_no_context_is_longer_than_allowed(claim: str) -> None:
    """At most 300 characters of the article, whatever the sentence."""
    (proof,) = proofs(claim, text=article_text())

    assert LIMIT >= len(seen(proof).whole.strip("…"))
    assert seen(proof).whole.strip("…") in article_text()


def test_without_the_text_the_quotes_are_all_there_is() -> None:
    """A page of a store alone still proves."""
    (proof,) = proofs("h3")

    assert () == proof.context
    assert "Lê Văn Bình … Phó Chủ tịch UBND tỉnh" == "".join(piece.text for piece in proof.quote)


def test_a_text_that_is_not_the_article_is_not_quoted() -> None:
    """Offsets that do not fit would mark other words."""
    (proof,) = proofs("h3", text="x" + article_text())

    assert () == proof.context


def test_a_word_is_not_cut_where_the_sentence_is_too_long() -> None:
    """The window ends at blanks."""
    long = "Ông " + "rất " * 90 + "lâu năm, " + "Lê Văn Bình" + " và" + " nhiều" * 90 + " người."
    start = long.index("Lê Văn Bình")
    trig = SAMPLE.read_text(encoding="utf-8").replace("kg:start 221 ; kg:end 232", f"kg:start {start} ; kg:end {start + 11}")
    data = read(store_of(trig.replace("kg:evidence d:286\\,308 ; ", "kg:evidence d:221\\,232 ; ")))
    (proof,) = Evidence(data, {"dai-hoi-chi-bo": long}).proofs([CLAIM + "h3"])
    context = seen(proof).whole

    assert ["Lê Văn Bình"] == seen(proof).marked
    assert (True, True) == (context.startswith("…rất "), context.endswith(" nhiều…"))
    assert LIMIT >= len(context.strip("…")) > 250


def test_a_claim_without_spans_has_no_proof() -> None:
    """What a rule adds is not proven by a sentence."""
    assert () == proofs("no-such-claim")
