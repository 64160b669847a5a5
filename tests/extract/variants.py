"""Seeded variants of the sample article: other names, provinces, offices, dates, orders and spellings; the same facts elsewhere.

A template marks what a fact stands on with ``[tag|words]``; building a variant gives the text and the offsets of every tag, so that the
expected facts are known by construction and never by running the extractor.
"""

import random
import re
from typing import NamedTuple

__all__ = ["Variant", "variant"]

FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Đinh",
    "Lâm",
    "Mai",
    "Trịnh",
    "Tạ",
    "Chu",
)
MIDDLES = ("Văn", "Thị", "Đức", "Hữu", "Minh", "Quang", "Thanh", "Ngọc", "Xuân", "Đình", "Công", "Tiến")
GIVEN = (
    "Khải",
    "Lộc",
    "Mẫn",
    "Nhàn",
    "Phú",
    "Quý",
    "Sáng",
    "Thịnh",
    "Tuyên",
    "Vượng",
    "Yên",
    "Ánh",
    "Đạt",
    "Giang",
    "Hòe",
    "Khuê",
    "Liễu",
    "Nga",
)
PROVINCES = ("Quảng Trị", "Cao Bằng", "Trà Vinh", "Sơn La", "Kon Tum", "Bạc Liêu", "Hà Nam", "Phú Yên", "Lạng Sơn", "Tây Ninh")
BLOCKS = (("Nội chính", "Tiếp dân"), ("Kinh tế", "Kế hoạch"), ("Hành chính", "Quản trị"), ("Văn hóa", "Xã hội"), ("Nghiên cứu", "Tổng hợp"))
OFFICES = (
    (
        "Văn phòng UBND",
        "Văn phòng Ủy ban nhân dân",
        "Chánh Văn phòng",
        " UBND",
        "UBND",
        "Ủy ban nhân dân",
        "Ban Cán sự Đảng",
        "Ban cán sự đảng",
    ),
    ("Văn phòng HĐND", "Văn phòng Hội đồng nhân dân", "Chánh Văn phòng", " HĐND", "HĐND", "Hội đồng nhân dân", "Đảng đoàn", "Đảng đoàn"),
    ("Sở Nội vụ", "Sở Nội vụ", "Giám đốc", " Sở Nội vụ", "UBND", "Ủy ban nhân dân", "Ban Cán sự Đảng", "Ban cán sự đảng"),
)
"""Office as printed and in full, its head's role and what follows it, the committee above as printed and in full, its Party organ."""
FRONTS = (
    "",
    "Thực hiện kế hoạch của cấp trên, các tổ chức đảng trong tỉnh đang khẩn trương chuẩn bị đại hội.\n\n",
    "Không khí những ngày này thật phấn khởi.\n\n",
    "Tin từ cơ sở.\n\n",
)


class Variant(NamedTuple):
    """The text, where each tag stands, and the facts to be found: (person, role, organization, person tag, role tag)."""

    text: str
    spans: dict[str, tuple[int, int]]
    holdings: list[tuple[str, str, str, str, str]]
    cell: str
    terms: tuple[str, str]
    date: str
    attendees: list[str]
    crowd: int


def variant(seed: int) -> Variant:
    """Make the variant of *seed*; the same seed gives the same text."""
    rng = random.Random(seed)
    names = _names(rng)
    province = rng.choice((*PROVINCES, ""))
    tail = f" {province}" if province else ""
    first, second = rng.choice(BLOCKS)
    office, office_full, head, head_of, above, above_full, organ, organ_full = rng.choice(OFFICES)
    dash = rng.choice((" -", "-", " - ", " – ", "–"))
    block = f"{first}{dash}{second}"
    year = rng.choice((2015, 2017, 2018, 2020))
    terms = (f"{year}-{year + 2}", f"{year - 3}-{year}")
    term_dash = rng.choice(("-", " - ", "–"))
    day, month, count = rng.randint(1, 28), rng.randint(1, 6), rng.randint(12, 60)
    join = rng.choice(("-", " – ", " - "))
    date = f"{day}{rng.choice('-/')}{month}"
    persons = [
        f"[p1|{names[0]}], [r1|UVTV] [o1|Tỉnh ủy{tail}], [r2|Phó Bí thư] {organ} {above} tỉnh{tail}, [r3|Phó Chủ tịch] {above} tỉnh{tail}"
        f"{join}[r4|đảng viên] chi bộ",
        f"[p2|{names[1]}], [r5|Phó Chủ tịch] {above} tỉnh{tail}{rng.choice((' – ', ' - '))}[r6|đảng viên] chi bộ",
        f"[p3|{names[2]}], [r7|Phó Bí thư] Đảng ủy, [r8|{head}]{head_of} tỉnh{tail}",
    ]
    rng.shuffle(persons)
    under = f"thuộc Đảng ủy {office} tỉnh{tail}"
    body = (
        f"Đại hội Chi bộ Khối {block} {under} nhiệm kỳ {terms[0].replace('-', term_dash)}\n\n"
        f"Ngày {date}, Chi bộ {rng.choice(('khối', 'Khối'))} {block} {under} tổ chức Đại hội nhiệm kỳ {terms[0]}. "
        f"Các đồng chí {'; '.join(persons)} và [n|{count} đảng viên dự đại hội].\n\n"
        f"Chi bộ đã thực hiện thắng lợi Nghị quyết Đại hội Chi bộ Khối {block} nhiệm kỳ {terms[1]} và Nghị quyết Đại hội Đảng cấp trên.\n"
    )
    front = rng.choice(FRONTS)
    if rng.random() < 0.5:
        body, front = _old_tones(body), _old_tones(front)
    text, spans = _build(front + body)
    cell = f"Chi bộ Khối {first} - {second} thuộc Đảng ủy {office_full} tỉnh{tail}"
    people = f"{above_full} tỉnh{tail}"
    every = [
        (names[0], "Ủy viên", f"Ban Thường vụ Tỉnh ủy{tail}", "p1", "r1"),
        (names[0], "Phó Bí thư", f"{organ_full} {people}", "p1", "r2"),
        (names[0], "Phó Chủ tịch", people, "p1", "r3"),
        (names[0], "Đảng viên", cell, "p1", "r4"),
        (names[1], "Phó Chủ tịch", people, "p2", "r5"),
        (names[1], "Đảng viên", cell, "p2", "r6"),
        (names[2], "Phó Bí thư", f"Đảng ủy {office_full} tỉnh{tail}", "p3", "r7"),
        (names[2], head, f"{office_full} tỉnh{tail}", "p3", "r8"),
    ]
    every.sort(key=lambda h: (spans[h[3]], spans[h[4]]))
    attendees = sorted({h[0] for h in every}, key=text.index)
    return Variant(text, spans, every, cell, terms, f"--{month:02}-{day:02}", attendees, count)


def _names(rng: random.Random) -> list[str]:
    out: list[str] = []
    while len(out) < 3:
        name = f"{rng.choice(FAMILIES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)}"
        if all(name.rsplit(maxsplit=1)[-1] != n.split()[-1] for n in out):
            out.append(name)
    return out


def _old_tones(text: str) -> str:
    """The other placement of tone marks, outside the names of persons."""
    old = {"ủy": "uỷ", "Ủy": "Uỷ", "hóa": "hoá", "khóa": "khoá"}
    return re.sub(r"\[p\d\|[^]]*\]|ủy|Ủy|hóa|khóa", lambda m: old.get(m.group(), m.group()), text)


def _build(template: str) -> tuple[str, dict[str, tuple[int, int]]]:
    text, spans, at = "", {}, 0
    for match in re.finditer(r"\[(\w+)\|([^]]*)\]", template):
        text += template[at : match.start()]
        spans[match[1]] = (len(text), len(text) + len(match[2]))
        text += match[2]
        at = match.end()
    return text + template[at:], spans
