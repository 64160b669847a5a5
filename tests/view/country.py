"""An invented country for the map: provinces, bodies inside each other, people in them, some in two; everything from a seed."""

import random
from pathlib import Path

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
_OUTER = (("Tỉnh ủy", "Provincial Party Committee", "party"), ("Ủy ban nhân dân tỉnh", "Provincial People's Committee", "state"))
_INNER = (
    ("Sở Y tế", "Department of Health", "state"),
    ("Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment", "state"),
    ("Sở Giáo dục và Đào tạo", "Department of Education and Training", "state"),
    ("Văn phòng", "Office", "state"),
    ("Ban Tổ chức", "Organisation Commission", "party"),
    ("Hội Nông dân", "Farmers' Union", "mass"),
    ("Ủy ban nhân dân huyện", "District People's Committee", "state"),
    ("Huyện ủy", "District Party Committee", "party"),
)
_ROLES = (("Chủ tịch", "Chair"), ("Phó Chủ tịch", "Vice Chair"), ("Bí thư", "Secretary"), ("Giám đốc", "Director"), ("Ủy viên", "Member"))
_FAMILY = ("Lê", "Phạm", "Trần", "Nguyễn", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc", "Xuân", "Kim", "Đức")
_GIVEN = ("An", "Bích", "Cường", "Dung", "Giang", "Hạnh", "Khoa", "Lan", "Mẫu", "Nga", "Phúc", "Quyên", "Sơn", "Tâm", "Uyên", "Vinh")


def country(size: int, seed: int = 1) -> Atlas:
    """Make up a country of about *size* dots: a fifth are bodies, one in fifty is a congress, the others are people."""
    chance = random.Random(seed)
    areas = tuple(same(place + suffix) for suffix in _SUFFIXES for place in _PLACES)[: max(3, min(63, size // 120))]
    dots = _bodies(chance, size // 5, len(areas))
    bodies = len(dots)
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
        said.append(_held(chance, len(said), at, home, "current"))
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
            other = chance.randrange(bodies) if chance.random() < 0.3 else home
            said.append(_held(chance, len(said), at, other, "former"))
    for at, dot in enumerate(dots[:bodies]):
        if dot.home is not None:
            said.append(Said(f"r{at}", "relation", (at, dot.home), ((at, dot.home),), Label("thuộc", "belongs to"), same("")))
    return Atlas(tuple(dots), tuple(said), areas, tuple(Source(f"Bài báo bịa số {at}", None, f"bia-{at}", "0" * 64) for at in range(30)))


def _bodies(chance: random.Random, count: int, areas: int) -> list[Dot]:
    dots: list[Dot] = []
    tops: list[int] = []
    for at in range(max(count, areas)):
        if at < areas * len(_OUTER) and at < count:
            (vi, en, branch), area = _OUTER[at // areas], at % areas
            place = (_PLACES[area % 10]) + _SUFFIXES[area // 10]
            tops.append(at)
            named = Label(f"{vi} {place}", f"{en} of {place}")
            dots.append(Dot(f"organization/o{at}", "organization", named, None, area, branch, f"{_LEVEL}province"))
            continue
        vi, en, branch = chance.choice(_INNER)
        home = chance.choice(tops) if chance.random() < 0.5 else chance.randrange(len(dots))
        named = Label(f"{vi} {chance.choice(_PLACES)} {at}", f"{en}, {chance.choice(_PLACES)} {at}")
        dots.append(Dot(f"organization/o{at}", "organization", named, home, None, branch, f"{_LEVEL}district"))
    return dots


def _held(chance: random.Random, number: int, person: int, body: int, status: str) -> Said:
    year = chance.randrange(2005, 2022)
    words = Label(*chance.choice(_ROLES))
    days = (f"{year}-01-01", f"{year}-12-31", None, None, f"{year + 1}-05-02", f"{year + 2}-03-01")
    quote = f"Câu bịa số {number} nói người này giữ chức {words.vi} từ năm {year}."
    proof = Quoted(quote, number % 30, "membership", f"{number:016x}", (("statement", 40 * number, 40 * number + len(quote)),))
    when = Label(f"từ {year}", f"since {year}")
    iri = f"{_STATUS}{status}"
    return Said(
        f"{chance.randrange(16**16):016x}", "membership", (person, body), ((person, body),), words, when, iri, "stated", days, (proof,)
    )


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
