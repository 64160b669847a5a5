"""A vocabulary of a few words, so that the tests of mapping and resolving do not lean on the whole of ontology/."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

__all__ = ["SmallVocabulary", "Word", "small_vocabulary"]


@dataclass(frozen=True, slots=True)
class Word:
    """Looks like a ``kg.ontology.Concept``."""

    id: str
    vi: str
    en: str | None = None
    alt: tuple[str, ...] = ()
    notation: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    props: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def scheme(self) -> str:
        return self.id.partition(":")[0]

    def get(self, name: str) -> str | None:
        return next(iter(self.props.get(name, ())), None)


def _word(id: str, vi: str, en: str | None = None, **props: str | tuple[str, ...]) -> Word:
    return Word(id, vi, en, props={name: value if isinstance(value, tuple) else (value,) for name, value in props.items()})


_WORDS = (
    _word("role:chair", "Chủ tịch", "Chair", rank="10"),
    _word("role:deputy-chair", "Phó Chủ tịch", "Deputy Chair", rank="20", deputyOf="role:chair"),
    _word("role:secretary", "Bí thư", "Secretary", rank="5"),
    _word("role:deputy-secretary", "Phó Bí thư", "Deputy Secretary", rank="15", deputyOf="role:secretary"),
    _word("role:member", "Ủy viên", "Member", rank="40"),
    _word("role:party-member", "Đảng viên", "Party Member", post="false"),
    _word("role:chief-of-office", "Chánh Văn phòng", "Chief of Office", opensBody="body:office"),
    _word("role:deputy-chief-of-office", "Phó Chánh Văn phòng", "Deputy Chief of Office", opensBody="body:office"),
    _word("role:director", "Giám đốc", "Director"),
    _word("role:prime-minister", "Thủ tướng", "Prime Minister", defaultBody="body:government"),
    _word(
        "body:people-committee",
        "Ủy ban nhân dân",
        "People's Committee",
        branch="branch:state",
        takes=("place",),
        excludes=("body:people-committee",),
        seat=("role:chair=one", "role:deputy-chair=many"),
        seatRank=("role:chair=29",),
    ),
    _word(
        "body:office",
        "Văn phòng",
        "Office",
        branch="branch:state",
        takes=("host",),
        link="relation:unit-of",
        seat=("role:chief-of-office=one",),
    ),
    _word("body:party-committee", "Đảng ủy", "Party Committee", branch="branch:party", takes=("host",), link="relation:party-committee-in"),
    _word("body:party-cell", "Chi bộ", "Party Cell", branch="branch:party", takes=("host", "proper"), link="relation:sub-organization-of"),
    _word(
        "body:provincial-party-committee",
        "Tỉnh ủy",
        "Provincial Party Committee",
        branch="branch:party",
        level="level:province",
        takes=("place",),
        seat=("role:secretary=one", "role:deputy-secretary=many"),
    ),
    _word(
        "body:provincial-party-executive",
        "Ban Chấp hành Đảng bộ tỉnh",
        "Executive Committee of the Provincial Party Organization",
        branch="branch:party",
        level="level:province",
        takes=("place",),
        sameBodyAs=("body:provincial-party-committee",),
    ),
    _word(
        "body:standing-board", "Ban Thường vụ", "Standing Board", branch="branch:party", takes=("host",), link="relation:standing-organ-of"
    ),
    _word(
        "body:party-caucus",
        "Ban cán sự đảng",
        "Party Affairs Committee",
        branch="branch:party",
        takes=("host",),
        link="relation:party-organ-in",
    ),
    _word("body:politburo", "Bộ Chính trị", "Political Bureau", branch="branch:party", level="level:central", unique="true"),
    _word(
        "body:central-committee",
        "Ban Chấp hành Trung ương Đảng",
        "Central Committee",
        branch="branch:party",
        level="level:central",
        unique="true",
    ),
    _word(
        "body:government",
        "Chính phủ",
        "Government",
        branch="branch:state",
        level="level:central",
        unique="true",
        seat=("role:prime-minister=one",),
    ),
    _word("body:ministry", "Bộ", "Ministry", branch="branch:state", level="level:central", takes=("sector",), seat=("role:minister=one",)),
    _word(
        "body:department",
        "Sở",
        "Department",
        branch="branch:state",
        level="level:province",
        takes=("sector", "place"),
        seat=("role:director=one",),
    ),
    _word("body:hospital", "Bệnh viện", "Hospital", branch="branch:public-unit", takes=("proper", "place"), seat=("role:director=one",)),
    _word("sector:health", "Y tế", "Health"),
    _word("branch:party", "Đảng", "Party", colourLight="#b00020"),
    _word("branch:state", "Nhà nước", "State", colourLight="#0050b0"),
    _word("level:central", "trung ương", "central"),
    _word("level:province", "tỉnh", "province", rank="2"),
    _word("level:district", "huyện", "district", rank="3"),
    _word("level:commune", "xã", "commune", rank="4"),
    _word(
        "place:p58", "Ninh Thuận", "Ninh Thuan Province", level="level:province", fullName="Tỉnh Ninh Thuận", isReplacedBy=("place:n56",)
    ),
    _word("place:n56", "Khánh Hòa", "Khanh Hoa Province", level="level:province"),
    _word("place:p56", "Khánh Hòa", "Khanh Hoa Province", level="level:province"),
    _word("place:p35", "Hà Nam", "Ha Nam Province", level="level:province"),
    _word("place:p48", "Đà Nẵng", "Da Nang City", level="level:province", centralCity="true"),
    _word("status:current", "đương nhiệm", "current"),
    _word("status:former", "nguyên", "former"),
    _word("status:acting", "quyền", "acting"),
    _word("document:resolution", "nghị quyết", "resolution"),
    _word("document:directive", "chỉ thị", "directive"),
    _word("event:appointment", "bổ nhiệm", "appointment"),
    _word("event:election", "bầu", "election"),
)


class SmallVocabulary:
    """Looks like a ``kg.ontology.Vocabulary`` to whoever only looks words up."""

    def __init__(self, words: tuple[Word, ...] = _WORDS) -> None:
        self.concepts = {word.id: word for word in words}

    def get(self, id: str, /) -> Word | None:
        return self.concepts.get(id)

    def scheme(self, name: str, /) -> tuple[Word, ...]:
        return tuple(word for id, word in sorted(self.concepts.items()) if word.scheme == name)


def small_vocabulary() -> SmallVocabulary:
    """Give the words of these tests."""
    return SmallVocabulary()
