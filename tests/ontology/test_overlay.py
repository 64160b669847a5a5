"""A user's own words are laid over ours; what is wrong in them is told with file, line and what to do."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology import load_vocabulary
from kg.text.tokens import tokens
from ontology.turtles import overlay

MINE = """
role:herald a skos:Concept ;
    skos:inScheme role: ;
    skos:prefLabel "Trưởng mõ làng"@vi , "Village Herald"@en ;
    kg:rank 88 .
body:guild a skos:Concept ;
    skos:inScheme body: ;
    skos:prefLabel "Phường nghề"@vi , "Guild"@en ;
    skos:notation "PNg" ;
    kg:takes "proper" ;
    kg:seat [ kg:seatRole role:herald ; kg:seats "one" ; kg:rank 88 ] .
trigger:enthrone a skos:Concept ;
    skos:inScheme trigger: ;
    skos:prefLabel "đăng quang"@vi , "enthrone"@en ;
    kg:evokes event:appointment ;
    kg:effect effect:starts .
role:chair skos:altLabel "Ông chủ tịch"@vi .
"""


def test_a_role_a_body_a_verb_and_a_label_are_added(tmp_path: Path) -> None:
    """They are found in text like ours, and ours stay."""
    vocabulary = load_vocabulary([overlay(tmp_path, MINE)], cache=tmp_path)

    assert (2 + 1, ("role:herald",)) == vocabulary.lexicon.longest(tokens("Trưởng mõ làng Vạn Phúc"), 0)
    assert ("role:herald=one",) == vocabulary["body:guild"].props["seat"]
    assert ("role:herald=88",) == vocabulary["body:guild"].props["seatRank"]
    assert "effect:starts" == vocabulary["trigger:enthrone"].get("effect")
    assert ("Chủ tịch", ("Ông chủ tịch",)) == (vocabulary["role:chair"].vi, vocabulary["role:chair"].alt)
    assert ("role:chair",) == vocabulary.lexicon.longest(tokens("ông chủ tịch xã"), 0)[1]


def test_without_the_file_the_words_are_ours_again(tmp_path: Path) -> None:
    """Each set of files has its own cache and its own hash."""
    mine = load_vocabulary([overlay(tmp_path, MINE)], cache=tmp_path)
    ours = load_vocabulary(cache=tmp_path)

    assert "role:herald" not in ours
    assert mine.hash != ours.hash


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('role:a a skos:Concept ; skos:prefLabel "A"@vi \nrole:b a skos:Concept .', 10, "this is no Turtle"),
        ("\nrole:a a skos:Concept ; skos:inScheme role: .", 10, "has no Vietnamese label"),
        ('role:a a skos:Concept ; skos:prefLabel "A"@en .', 9, "has no Vietnamese label"),
        ('role:a a skos:Concept ; skos:prefLabel "A"@vi , "B"@vi .', 9, "several preferred labels"),
        ('role:chair skos:prefLabel "Ông lớn"@vi .', 9, "several preferred labels"),
        ('\n\ntrigger:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:effect effect:start .', 11, "did you mean effect:starts"),
        ('trigger:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:evokes event:apointment .', 9, "did you mean event:appointment"),
        ('word:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:class "lnik" .', 9, 'kg:class "lnik"; it must be one of:'),
        ('trigger:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:voice "aktive" .', 9, "must be one of: active, either, middle"),
        ('role:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:rnak 3 .', 9, "did you mean kg:rank"),
        ("role:chari kg:rank 3 .", 9, "did you mean role:chair"),
        ('body:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:seat [ kg:seatRole role:chair ; kg:seats "two" ] .', 9, "many, one"),
        ('body:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:seat [ kg:seats "one" ] .', 0, "lacks kg:seatRole"),
        ('body:a a skos:Concept ; skos:prefLabel "a"@vi ; kg:seat [ kg:seatRole role:chari ; kg:seats "one" ] .', 9, "role:chair"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    """Nothing is read half."""
    path = overlay(tmp_path, text)

    with pytest.raises(OntologyError) as error:
        load_vocabulary([path], cache=tmp_path)
    assert f"{path}:{line}: " in str(error.value) if line else str(path) in str(error.value)
    assert told in str(error.value)
    assert not list(tmp_path.glob("vocabulary-*.json"))


def test_a_file_that_is_not_there_is_told() -> None:
    """The message names the option it came from."""
    with pytest.raises(OntologyError, match=r"no-such-file\.ttl: cannot be read .* --vocab or KG_VOCAB"):
        load_vocabulary([Path("no-such-file.ttl")])
