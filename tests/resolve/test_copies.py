"""Texts that copy each other are one witness."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model.document import Document
from kg.resolve import Article
from kg.text.copies import alike, copies, sketch
from resolve.telling import committee, holding, names, resolved

_WORDS = "hội nghị bàn về kế hoạch năm tới của huyện và các xã trong vùng với nhiều ý kiến khác nhau về đường và cầu".split()
_NAME = "Mai Quốc Thược"


def _text(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(_WORDS) + str(chance.randint(0, 9)) for _ in range(words))


def test_a_copy_with_another_end_is_found_and_another_text_is_not() -> None:
    """A line of the copying paper changes little."""
    text, other = _text(1), _text(2)
    found = copies({"b": sketch(text), "a": sketch(f"{text} Theo báo địa phương."), "c": sketch(other)})

    assert {"a": "a", "b": "a"} == found
    assert alike(sketch(text), sketch(other)) < 0.1


def test_a_text_of_a_line_has_no_sketch() -> None:
    """A common form is no copy."""
    assert ("", 0.0, {}) == (sketch("Ông A phát biểu."), alike("", ""), copies({"a": "", "b": ""}))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order(texts: list[tuple[int, int]], chance: random.Random) -> None:
    """Which texts are one is a matter of the texts alone."""
    sketches = {f"d{at}": sketch(f"{_text(seed)} {'thêm ' * more}") for at, (seed, more) in enumerate(texts)}
    shuffled = list(sketches.items())
    chance.shuffle(shuffled)

    assert copies(sketches) == copies(dict(shuffled))


def _told(document: str, text: str, *, date: str | None = "2019-04-01", home: str | None = None) -> Article:
    place = committee(None)
    return Article(Document(id=document, text=text, date=date, home_province=home), (holding(document, _NAME, "role:deputy-chair", place),))


def test_what_copies_say_in_the_same_words_is_said_of_one_person() -> None:
    """The province is open in both, but it is one text."""
    text = _text(3)

    assert [(_NAME, 2)] == names(resolved(_told("a", text), _told("b", f"{text} Theo báo địa phương.", date="2019-04-02")))
    assert [(_NAME, 1), (_NAME, 1)] == names(resolved(_told("a", text), _told("b", _text(4))))


def test_a_form_that_is_used_again_is_no_copy() -> None:
    """Weeks later, or in the paper of another province, the same words may be about somebody else."""
    text = _text(3)

    assert 2 == len(resolved(_told("a", text), _told("b", text, date="2019-06-01")).persons)
    assert 2 == len(resolved(_told("a", text, home="Hà Nam"), _told("b", text, home="Cà Mau")).persons)


def test_copies_are_no_company() -> None:
    """A copy names the same others again, which proves nothing."""
    others = [holding("a", f"Bế Văn {given}", "role:member", committee(None)) for given in ("Lai", "Sỏi", "Khuê")]
    text = _text(5)
    articles = []
    for document, sentence in (("a", text), ("b", text)):
        said = tuple(one.model_copy(update={"document": document, "id": ""}) for one in others)
        facts = tuple(
            type(one).model_validate(one.model_dump() | {"id": "", "person": {**one.person.model_dump(), "start": 30 + at, "end": 60 + at}})
            for at, one in enumerate(said)
        )
        articles.append(Article(Document(id=document, text=sentence), facts))
    codes = {feature.code for one in resolved(*articles).judgements for feature in one.features}

    assert "feature:text" in codes
    assert "feature:company" not in codes
