"""An invented country for the map: provinces, bodies inside each other, people in them, some in two; everything from a seed."""

import random
from pathlib import Path
from typing import NamedTuple

from kg.view.colours import Branch
from kg.view.filters import Filter
from kg.view.large import Atlas, Dot, LargePage, Quoted, Said, Source, Spot
from kg.view.shell import Outside
from kg.view.words import Label, same, say

__all__ = ["country", "map_page", "write_map"]

_STATUS = "https://w3id.org/officegraph/vocab/status/"
_LEVEL = "https://w3id.org/officegraph/vocab/level/"
_STATUSES = {f"{_STATUS}current": 0, f"{_STATUS}former": 1}
_LEVELS = {f"{_LEVEL}province": 0, f"{_LEVEL}district": 1, f"{_LEVEL}commune": 2}
_BRANCHES = (
    Branch("party", Label("Đảng", "Party"), "#a3231f", "#f08a80"),
    Branch("state", Label("Nhà nước", "State"), "#1f5b8f", "#86b9ea"),
    Branch("mass", Label("Đoàn thể", "Mass organisations"), "#2f6b3a", "#86cf93"),
    Branch(None, Label("Chưa rõ", "Not known"), "#59616d", "#a9b2bf"),
)
_PLACES = ("Hòa Thuận", "Yên Khê", "Bình Lạc", "Tân Sơn Hạ", "Đông Lĩnh", "Phú Cát", "Quảng Vân", "Thạch Bình", "Lạc Sơn", "Vĩnh Khánh")
_SUFFIXES = ("", " Bắc", " Nam", " Đông", " Tây", " Thượng", " Hạ")


class _Roles(NamedTuple):
    """The roles of a kind of body, its head first; *rank* is that of the head."""

    rank: int
    names: tuple[tuple[str, str], ...]


_CHAIR = _Roles(23, (("Chủ tịch", "Chair"), ("Phó Chủ tịch", "Vice Chair"), ("Ủy viên", "Member")))
_SECRETARY = _Roles(20, (("Bí thư", "Secretary"), ("Phó Bí thư", "Deputy Secretary"), ("Ủy viên", "Member")))
_DIRECTOR = _Roles(35, (("Giám đốc", "Director"), ("Phó Giám đốc", "Deputy Director")))
_CHIEF = _Roles(30, (("Chánh Văn phòng", "Chief of Office"), ("Phó Chánh Văn phòng", "Deputy Chief of Office")))
_HEAD = _Roles(29, (("Trưởng ban", "Head"), ("Phó Trưởng ban", "Deputy Head"), ("Ủy viên", "Member")))
_OUTER = (
    ("Tỉnh ủy", "Provincial Party Committee", "party", _SECRETARY),
    ("Ủy ban nhân dân tỉnh", "Provincial People's Committee", "state", _CHAIR),
)
_INNER = (
    ("Sở Y tế", "Department of Health", "state", _DIRECTOR),
    ("Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment", "state", _DIRECTOR),
    ("Sở Giáo dục và Đào tạo", "Department of Education and Training", "state", _DIRECTOR),
    ("Văn phòng", "Office", "state", _CHIEF),
    ("Ban Tổ chức", "Organisation Commission", "party", _HEAD),
    ("Hội Nông dân", "Farmers' Union", "mass", _CHAIR),
    ("Ủy ban nhân dân huyện", "District People's Committee", "state", _CHAIR),
    ("Huyện ủy", "District Party Committee", "party", _SECRETARY),
)
_COMMITTEE = "Ủy ban nhân dân"
_ID = "https://w3id.org/officegraph/id/"
_FAMILY = ("Lê", "Phạm", "Trần", "Nguyễn", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc", "Xuân", "Kim", "Đức")
_GIVEN = ("An", "Bích", "Cường", "Dung", "Giang", "Hạnh", "Khoa", "Lan", "Mẫu", "Nga", "Phúc", "Quyên", "Sơn", "Tâm", "Uyên", "Vinh")


def country(size: int, seed: int = 1) -> Atlas:
    """Make up a country of about *size* dots: a fifth are bodies, one in fifty is a congress, the others are people."""
    chance = random.Random(seed)
    areas = tuple(same(place + suffix) for suffix in _SUFFIXES for place in _PLACES)[: max(3, min(63, size // 120))]
    dots, roles = _bodies(chance, size // 5, len(areas))
    bodies = len(dots)
    led = set[int]()
    dots += [
        Dot(f"congress/k{at}", "event", Label(f"Đại hội lần thứ {at % 20 + 1}", f"Congress {at % 20 + 1}"), chance.randrange(bodies))
        for at in range(size // 50)
    ]
    people = size - len(dots)
    said: list[Said] = []
    for _ in range(people):
        at, home = len(dots), min(chance.randrange(bodies), chance.randrange(bodies))
        name = " ".join(chance.choice(part) for part in (_FAMILY, _MIDDLE, _MIDDLE, _GIVEN))
        dots.append(Dot(f"person/p{at}-{chance.randrange(16**8):08x}", "person", same(name), home))
        said.append(_held(chance, len(said), (at, home), "current", roles[home], 0 if home not in led else 1))
        led.add(home)
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
            other = chance.randrange(bodies) if chance.random() < 0.3 else home
            said.append(_held(chance, len(said), (at, other), "former", roles[other], 0))
    for at, dot in enumerate(dots[:bodies]):
        if dot.home is not None:
            said.append(Said(f"r{at}", "relation", (at, dot.home), ((at, dot.home),), Label("thuộc", "belongs to"), same("")))
    dots = [dot._replace(iri=_ID + dot.key) for dot in dots]
    return Atlas(tuple(dots), tuple(said), areas, tuple(Source(f"Bài báo bịa số {at}", None, f"bia-{at}", "0" * 64) for at in range(30)))


def _bodies(chance: random.Random, count: int, areas: int) -> tuple[list[Dot], list[_Roles]]:
    dots: list[Dot] = []
    roles: list[_Roles] = []
    tops: list[int] = []
    near: list[str] = []
    for at in range(max(count, areas)):
        if at < areas * len(_OUTER) and at < count:
            (vi, en, branch, own), area = _OUTER[at // areas], at % areas
            place = (_PLACES[area % 10]) + _SUFFIXES[area // 10]
            tops.append(at)
            roles.append(own)
            near.append(place)
            named = Label(f"{vi} {place}", f"{en} of {place}")
            short = f"UBND{named.vi.removeprefix(_COMMITTEE)}" if named.vi.startswith(_COMMITTEE) else None
            dots.append(Dot(f"organization/o{at}", "organization", named, None, area, branch, f"{_LEVEL}province", short=short))
            continue
        vi, en, branch, own = chance.choice(_INNER)
        roles.append(own)
        home = chance.choice(tops) if chance.random() < 0.5 else chance.randrange(len(dots))
        near.append(near[home])
        named = Label(f"{vi} {near[home]} {at}", f"{en}, {near[home]} {at}")
        dots.append(Dot(f"organization/o{at}", "organization", named, home, None, branch, f"{_LEVEL}district"))
    return dots, roles


def _held(chance: random.Random, number: int, ends: tuple[int, int], status: str, roles: _Roles, lowest: int) -> Said:
    """Make up a membership: the first of the current ones heads the body, the others hold what is below."""
    year = chance.randrange(2005, 2022)
    at = 0 if status == "current" and not lowest else chance.randrange(lowest, len(roles.names))
    words = Label(*roles.names[at])
    days = (f"{year}-01-01", f"{year}-12-31", None, None, f"{year + 1}-05-02", f"{year + 2}-03-01")
    quote = f"Câu bịa số {number} nói người này giữ chức {words.vi} từ năm {year}."
    spans = (("statement", 40 * number, 40 * number + len(quote)),)
    start = quote.index(words.vi)
    proof = Quoted(quote, number % 30, "membership", f"{number:016x}", spans, ((start, start + len(words.vi)),))
    when = Label(f"từ {year}", f"since {year}")
    iri = f"{_STATUS}{status}"
    key = f"{chance.randrange(16**16):016x}"
    return Said(key, "membership", ends, (ends,), words, when, iri, "stated", days, (proof,), None if at else roles.rank)


def map_page(atlas: Atlas, *, lang: str = "vi", outside: Outside | None = None, spot: Spot | None = None) -> LargePage:
    """Make the page of an invented country."""
    menus = [
        {
            "key": "level",
            "choices": [
                {"off": f"level:{at}", "name": Label(*name)} for at, name in enumerate((("Tỉnh", "Province"), ("Huyện", "District")))
            ],
        },
        {
            "key": "status",
            "choices": [
                {"off": "status:0", "name": Label("đương nhiệm", "current")},
                {"off": "status:1", "name": Label("nguyên", "former")},
            ],
        },
    ]
    hides = Filter(_LEVELS, _STATUSES, {}, menus, [])
    counts = [
        say("people", sum(dot.kind == "person" for dot in atlas.dots)),
        say("bodies", sum(dot.kind == "organization" for dot in atlas.dots)),
    ]
    title = Label("Một nước bịa", "An invented country")
    return LargePage(
        atlas, title=title, lang=lang, branches=_BRANCHES, hides=hides, summary=counts, outside=outside or Outside(), spot=spot
    )


def write_map(size: int, out: Path, *, seed: int = 1, lang: str = "vi") -> Atlas:
    """Write the page of an invented country of *size* dots to *out*."""
    atlas = country(size, seed)
    map_page(atlas, lang=lang).write_html(str(out))
    return atlas
