"""An invented province in TriG, from a seed: 40 people, 15 bodies and two older ones, careers, two congresses, the articles that tell it.

Everybody and everything in it is made up by the generator; the same seed gives the same province.
"""

import random
from collections.abc import Iterator

from view.stories import HEAD

__all__ = ["BODY", "CONGRESS", "FOCI", "PERSON", "province"]

_ID = "https://w3id.org/officegraph/id/"
PERSON, BODY, CONGRESS = f"{_ID}person/p0", f"{_ID}organization/o1", f"{_ID}congress/k1"
FOCI: dict[str, list[str]] = {
    "overview": [],
    "article": [f"{_ID}document/d1"],
    "person": [PERSON],
    "organization": [BODY],
    "congress": [CONGRESS],
}
"""What each view of the province is about."""

_PLACE = "tỉnh Hòa Thuận"
_BODIES = (  # name, English name, parent, branch, level, how it belongs
    (f"Tỉnh ủy {_PLACE}", "Provincial Party Committee", None, "party", "province", ""),
    (f"Ủy ban nhân dân {_PLACE}", "Provincial People's Committee", None, "state", "province", ""),
    (f"Hội đồng nhân dân {_PLACE}", "Provincial People's Council", None, "state", "province", ""),
    ("Ban Thường vụ Tỉnh ủy", "Standing Board of the Provincial Party Committee", 0, "party", "province", "kg:standingOrganOf"),
    ("Văn phòng Ủy ban nhân dân tỉnh", "Office of the Provincial People's Committee", 1, "state", "province", "org:unitOf"),
    ("Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment", 1, "state", "province", "org:unitOf"),
    ("Sở Y tế", "Department of Health", 1, "state", "province", "org:unitOf"),
    ("Sở Giáo dục và Đào tạo", "Department of Education and Training", 1, "state", "province", "org:unitOf"),
    ("Chi cục Thủy lợi", "Irrigation Sub-department", 5, "state", "province", "org:unitOf"),
    ("Bệnh viện Đa khoa tỉnh", "Provincial General Hospital", 6, "public-unit", "province", "org:unitOf"),
    ("Đảng ủy Văn phòng Ủy ban nhân dân tỉnh", "Party Committee of the Office", 4, "party", "province", "kg:partyCommitteeIn"),
    ("Ban Tổ chức Tỉnh ủy", "Organisation Commission of the Provincial Party Committee", 0, "party", "province", "org:unitOf"),
    ("Hội Nông dân tỉnh", "Provincial Farmers' Union", None, "mass", "province", ""),
    ("Ủy ban nhân dân huyện Đông Khê", "People's Committee of Đông Khê District", 1, "state", "district", "org:subOrganizationOf"),
    ("Huyện ủy Đông Khê", "Đông Khê District Party Committee", 0, "party", "district", "org:subOrganizationOf"),
)
_ROLES = {
    "chair": ("Chủ tịch", "Chair", (1, 2, 12, 13)),
    "vice-chair": ("Phó Chủ tịch", "Vice Chair", (1, 2, 12, 13)),
    "secretary": ("Bí thư", "Secretary", (0, 10, 14)),
    "deputy-secretary": ("Phó Bí thư", "Deputy Secretary", (0, 10, 14)),
    "member": ("Ủy viên", "Member", (0, 3, 1)),
    "director": ("Giám đốc", "Director", (5, 6, 7, 9)),
    "deputy-director": ("Phó Giám đốc", "Deputy Director", (5, 6, 7, 9)),
    "chief": ("Chánh Văn phòng", "Chief of Office", (4,)),
    "head": ("Trưởng ban", "Head", (11,)),
    "branch-head": ("Chi cục trưởng", "Head of Sub-department", (8,)),
}
_FAMILY = ("Lê", "Phạm", "Trần", "Nguyễn", "Hoàng", "Đặng", "Vũ", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc")
_GIVEN = ("An", "Bích", "Cường", "Dung", "Giang", "Hạnh", "Khoa", "Lan", "Mẫu", "Nga", "Phúc", "Quyên", "Sơn", "Tâm", "Uyên", "Vinh")


def province(seed: int = 1, people: int = 40) -> str:
    """Tell the story of a province."""
    chance = random.Random(seed)
    names = _names(chance, people)
    careers = [one for at in range(people) for one in _career(chance, at)]
    posts = sorted({(body, role) for _, body, role, *_ in careers})
    entities = [*_bodies(), *(f'p:p{at} a foaf:Person ; foaf:name "{name}" .' for at, name in enumerate(names))]
    for body, role in posts:
        vi, en, _ = _ROLES[role]
        entities.append(
            f'post:{body}-{role} a org:Post ; org:postIn o:o{body} ; org:role role:{role} ; skos:prefLabel "{vi} {_BODIES[body][0]}"@vi ,'
            f' "{en}, {_BODIES[body][1]}"@en ; kg:rank {list(_ROLES).index(role) + 1} .'
        )
    told = [(n, names[one[0]], one) for n, one in enumerate(careers)]
    held = [_membership(n, one) for n, _, one in told]
    entities += _former()
    return (
        HEAD
        + _graph("entities", entities)
        + _graph("memberships", [*held, *_congresses(chance, people)])
        + _graph("vocabulary", [*_words()])
        + "".join(_article(number, [one for one in told if one[0] % 6 == number]) for number in range(6))
    )


def _names(chance: random.Random, people: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < people:
        found[f"{chance.choice(_FAMILY)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"] = None
    return list(found)


def _bodies() -> Iterator[str]:
    for at, (vi, en, parent, branch, level, link) in enumerate(_BODIES):
        below = f" ; {link} o:o{parent} ; kg:belongsTo o:o{parent}" if parent is not None else ""
        named = f'skos:prefLabel "{vi}"@vi , "{en}"@en'
        yield f"o:o{at} a org:Organization ; {named} ; kg:branch branch:{branch} ; kg:level level:{level}{below} ."


def _former() -> Iterator[str]:
    """Two bodies that became one: the change is in the data, the day is known."""
    for at, (vi, en) in enumerate((("Sở Nông nghiệp", "Department of Agriculture"), ("Sở Môi trường", "Department of Environment")), 15):
        yield f'o:o{at} a org:Organization ; skos:prefLabel "{vi}"@vi , "{en}"@en ; kg:branch branch:state ; kg:level level:province .'
    became = "org:originalOrganization o:o15 , o:o16 ; org:resultingOrganization o:o5"
    when = 'kg:date "2016-03-01" ; kg:earliest "2016-03-01"^^xsd:date ; kg:latest "2016-03-01"^^xsd:date'
    yield f"<{_ID}change/c0> a org:ChangeEvent ; {became} ; {when} ."


Held = tuple[int, int, str, dict[str, str], str]
"""Person, body, role, days by property, status."""


def _career(chance: random.Random, person: int) -> Iterator[Held]:
    """One to four posts, one after the other, each as precisely known as a newspaper would have it."""
    year = chance.randrange(2002, 2014)
    turns = 4 if person == 0 else chance.choice((1, 1, 2, 2, 3))
    for turn in range(turns):
        role = chance.choice(sorted(_ROLES)) if (person, turn) != (0, turns - 1) else "vice-chair"
        body = chance.choice(_ROLES[role][2]) if (person, turn) != (0, turns - 1) else 1
        length = chance.randrange(2, 7)
        last = turn == turns - 1
        yield person, body, role, _days(chance, year, year + length, last), "current" if last and chance.random() < 0.7 else "former"
        year += length


def _days(chance: random.Random, start: int, end: int, last: bool) -> dict[str, str]:
    how = chance.choice(("years", "days", "days", "seen", "end"))
    month, day = chance.randrange(1, 13), chance.randrange(1, 28)
    found: dict[str, str] = {}
    if how == "years":
        found |= {"earliestStart": f"{start}-01-01", "latestStart": f"{start}-12-31"}
    if how == "days":
        found |= {"earliestStart": f"{start}-{month:02}-{day:02}", "latestStart": f"{start}-{month:02}-{day:02}"}
    if how != "seen" and not last:
        found |= {"earliestEnd": f"{end}-{month:02}-01", "latestEnd": f"{end}-{month:02}-28"}
    if how in ("seen", "end") or last:
        found |= {"earliestAttested": f"{start + 1}-0{chance.randrange(1, 10)}-15", "latestAttested": f"{start + 2}-05-20"}
    return found


def _membership(n: int, held: Held) -> str:
    person, body, role, days, status = held
    known = "".join(f' ; kg:{name} "{day}"^^xsd:date' for name, day in days.items())
    seen = f" ; kg:startWitnessed {str('earliestStart' in days).lower()} ; kg:endWitnessed {str('latestEnd' in days).lower()}"
    return (
        f"m:m{n} a org:Membership ; org:member p:p{person} ; org:organization o:o{body} ; org:role role:{role} ;"
        f" kg:post post:{body}-{role} ; kg:status status:{status} ; prov:wasDerivedFrom claim:c{n}{known}{seen} ."
    )


_UNITS = {
    "percent": ("%", "%"),
    "communes": ("xã", "communes"),
    "party-members": ("đảng viên", "Party members"),
    "delegates": ("đại biểu", "delegates"),
    "comrades": ("đồng chí", "comrades"),
}
_AIMS = (
    ("tốc độ tăng trưởng kinh tế bình quân hằng năm", "7.5", "percent", ">="),
    ("tỷ lệ hộ nghèo theo chuẩn mới", "2", "percent", "<"),
    ("số xã đạt chuẩn nông thôn mới", "96", "communes", "="),
    ("trong đó số xã đạt chuẩn nâng cao", "31", "communes", "="),
    ("kết nạp đảng viên mới mỗi năm", "1200", "party-members", ">"),
)


def _counted(unit: str) -> str:
    return f'kg:unit "{_UNITS[unit][0]}" ; kg:countedIn measure:{unit}'


def _congresses(chance: random.Random, people: int) -> Iterator[str]:
    told = "prov:wasDerivedFrom claim:k1 ."
    yield 'k:k0 a kg:Congress ; kg:name "Đại hội đại biểu Đảng bộ" ; kg:heldBy o:o0 ; kg:ordinal "XIV" ; kg:term "2015-2020" .'
    yield (
        'k:k1 a kg:Congress ; kg:name "Đại hội đại biểu Đảng bộ" ; kg:heldBy o:o0 ; kg:ordinal "XV" ; kg:term "2020-2025" ;'
        f' kg:previous k:k0 ; kg:date "2020-10-14" ; kg:earliest "2020-10-14"^^xsd:date ; kg:latest "2020-10-14"^^xsd:date ; {told}'
    )
    for at in range(9):
        capacity = ("chair", "direct", "attendee", "attendee", "attendee")[min(at, 4)]
        who = f"kg:attendee p:p{chance.randrange(people)}"
        yield f"a:a{at} a kg:Attendance ; kg:congress k:k1 ; {who} ; kg:capacity capacity:{capacity} ; {told}"
    others = 'kg:count 347 ; kg:capacity capacity:attendee ; kg:includesNamed "unknown"'
    yield f"a:a90 a kg:Attendance ; kg:congress k:k1 ; {others} ; {_counted('delegates')} ; {told}"
    for at, (body, count) in enumerate(((0, 52), (3, 15))):
        elected = f"org:organization o:o{body} ; kg:count {count} ; {_counted('comrades')}"
        yield f"<{_ID}result/r{at}> a kg:ElectionResult ; kg:congress k:k1 ; {elected} ; {told}"
    for at, (aim, number, unit, sign) in enumerate(_AIMS):
        part = " ; kg:partOf t:t2" if at == 3 else ""
        aimed = f'kg:indicator "{aim}"@vi ; kg:number {number} ; kg:comparator "{sign}" ; {_counted(unit)}'
        yield f"t:t{at} a kg:Target ; kg:congress k:k1 ; kg:setBy o:o0 ; {aimed}{part} ; {told}"


def _words() -> Iterator[str]:
    for role, (vi, en, _) in _ROLES.items():
        yield f'role:{role} a skos:Concept ; skos:prefLabel "{vi}"@vi , "{en}"@en .'
    labels = {
        **{f"measure:{unit}": both for unit, both in _UNITS.items()},
        "status:current": ("đương nhiệm", "current"),
        "status:former": ("nguyên", "former"),
        "branch:party": ("Đảng", "Party"),
        "branch:state": ("Chính quyền", "State"),
        "branch:mass": ("Đoàn thể", "Mass organisation"),
        "branch:public-unit": ("Đơn vị sự nghiệp", "Public unit"),
        "capacity:chair": ("chủ trì", "chairs"),
        "capacity:direct": ("dự và chỉ đạo", "attends and directs"),
        "capacity:attendee": ("dự", "attends"),
        "level:province": ("cấp tỉnh", "province"),
        "level:district": ("cấp huyện", "district"),
        "relation:unit-of": ("là đơn vị của", "is a unit of"),
        "relation:standing-organ-of": ("là cơ quan thường trực của", "is the standing organ of"),
        "relation:party-committee-in": ("là cấp ủy trong", "is the Party committee in"),
        "relation:sub-organization-of": ("trực thuộc", "is under"),
    }
    colours = {"party": "b3261e ff8a80", "state": "1f5fa8 8ab8f0", "mass": "9a5b00 f2c46d", "public-unit": "00796b 7fd1c4"}
    for at, (branch, pair) in enumerate(colours.items()):
        light, dark = pair.split()
        yield f'branch:{branch} kg:order {at} ; kg:colourLight "#{light}" ; kg:colourDark "#{dark}" .'
    for concept, (vi, en) in labels.items():
        yield f'{concept} a skos:Concept ; skos:prefLabel "{vi}"@vi , "{en}"@en .'


def _article(number: int, told: list[tuple[int, str, Held]]) -> str:
    """An article that says one sentence of each membership."""
    lines, at = [], 0
    claims = [(f"c{n}", f"Ông {name} giữ chức {_ROLES[one[2]][0]} {_BODIES[one[1]][0]}.", n) for n, name, one in told]
    if number == 1:
        claims.append(("k1", "Đại hội đại biểu Đảng bộ tỉnh lần thứ XV, nhiệm kỳ 2020-2025, khai mạc ngày 14-10-2020.", 1))
    for claim, quote, n in claims:
        end = at + len(quote)
        span = f"<{_ID}document/d{number}#char={at},{end}>"
        basis = "context" if n % 7 == 3 else "stated"
        lines.append(f"claim:{claim} a kg:MembershipClaim ; kg:basis basis:{basis} ; kg:evidence {span} .")
        lines.append(f'{span} kg:exact "{quote}"@vi ; kg:start {at} ; kg:end {end} .')
        at = end + 1
    lines.append(f'doc:d{number} a kg:Document ; dcterms:identifier "d{number}" ; dcterms:title "Tin về cán bộ, số {number + 1}"@vi ;')
    lines.append(f' kg:date "20{12 + number}-06" ; dcterms:publisher "Báo Hòa Thuận" ; kg:textHash "{number:064x}" ;')
    lines.append(f" dcterms:source <https://example.org/bao/{number}> ; kg:articleGraph article:d{number} .")
    return f"article:d{number} {{\n" + "\n".join(lines) + "\n}\n"


def _graph(name: str, lines: list[str]) -> str:
    return f"<{_ID}graph/{name}> {{\n" + "\n".join(lines) + "\n}\n"
