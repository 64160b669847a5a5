"""Every error is told with its sentence, and the words of both sides are marked in it."""

import pytest

from evaluate.making import article, document, held, holding
from kg.evaluate.evaluation import MISSED, evaluate, judge
from kg.evaluate.gold import GoldArticle
from kg.model.document import Document

TEXT = "Trời đẹp. Ông Lò Văn Bun, Giám đốc Sở Y tế, phát biểu. Mưa."


@pytest.fixture
def page() -> Document:
    return document("a", TEXT)


@pytest.mark.parametrize(
    ("gold", "kind"),
    [
        (holding("Lò Văn Bun", "Giám đốc", "Sở Y tế", "former"), "status"),
        (holding("Lò Văn Bun", "Giám đốc", "Sở Y tế tỉnh Kon Tum"), "body only loosely"),
        (holding("Lò Văn Bun", "Giám đốc", "Sở Tư pháp"), "other role or body"),
        (holding("Lò Văn Bun", "Phó Giám đốc", "Sở Y tế"), "other role or body"),
    ],
)
def test_an_error_has_both_sides(gold: object, kind: str, page: Document) -> None:
    """What the gold says beside what was found."""
    said = judge(
        GoldArticle.model_validate({"id": "a", "holdings": [gold]}),
        page,
        [held(page, "Lò Văn Bun", "Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế")],
    )

    (one,) = said.mistakes
    assert kind == one.kind
    assert one.gold is not None
    assert one.found is not None


def test_the_sentence_is_marked_where_both_stand(page: Document) -> None:
    """Only the sentence of the error, and every letter of it."""
    gold = article("a", holding("Lò Văn Bun", "Giám đốc", "Sở Y tế", "former", quote="Bun, Giám đốc"))

    (one,) = judge(gold, page, [held(page, "Lò Văn Bun", "Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế")]).mistakes

    assert [("Ông Lò Văn ", ""), ("Bun, ", "gold"), ("Giám đốc", "gold found"), (" Sở Y tế", "found"), (", phát biểu.", "")] == list(
        one.sentence
    )


def test_what_is_missed_and_what_is_not_in_the_gold(page: Document) -> None:
    """Without a quote there is no sentence to show."""
    gold = article("a", holding("Y Thuần", "Bí thư", "Đảng ủy xã Ia Chim"))

    missed, extra = judge(gold, page, [held(page, "Lò Văn Bun", "Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế")]).mistakes

    assert ("missed", None, ()) == (missed.kind, missed.found, missed.sentence)
    assert ("not in the gold", None) == (extra.kind, extra.gold)
    assert "Giám đốc Sở Y tế" == "".join(piece.text for piece in extra.sentence if piece.mark)


def test_what_is_right_is_no_error(page: Document) -> None:
    """Nothing to tell."""
    gold = article("a", holding("Lò Văn Bun", "Giám đốc", "Sở Y tế"))

    assert () == judge(gold, page, [held(page, "Lò Văn Bun", "Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế")]).mistakes


def test_articles_come_in_any_order(page: Document) -> None:
    """The result is in the order of the gold; articles without gold are passed over, gold without article is missed."""
    gold = [article(id, holding("Lò Văn Bun", "Giám đốc", "Sở Y tế"), stratum=id.upper()) for id in ("a", "b", "c")]
    found = [
        (d, [held(d, "Lò Văn Bun", "Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế")]) for d in (document(id, TEXT) for id in ("b", "x", "a"))
    ]

    one, other = evaluate(gold, found), evaluate(gold, reversed(found))

    assert one == other
    assert ["a", "b", "c"] == [judged.id for judged in one.documents]
    assert ("c",) == one.missing
    assert (2, 2, 3) == one.total("strict")
    assert {("current", "current"): 2, ("current", MISSED): 1} == one.confusion()
    assert ["A", "B", "C"] == list(one.strata())
