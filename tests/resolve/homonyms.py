"""Pairs of articles about persons of one name: some are one person, some are not. Invented people, real words, a seed."""

import random
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from kg.model.document import Document
from kg.text.names import block_of
from kg.text.tokens import fold

__all__ = ["Pair", "pairs"]

_FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh Đinh Mai Tô Hà Tạ".split()
_MIDDLES = "Văn Thị Quốc Bá Hữu Đình Xuân Ngọc Minh Kim Thế Công Duy Thúy".split()
_GIVENS = "Thược Sỏi Lựu Khế Thoại Ngoạn Khuê Hoà Thuỷ Quý Mỹ Ky Toàn Huệ Lộc Tiệp Nhuệ Trạch Ước Vượng".split()
_PROVINCES = ["Hà Nam", "Cà Mau", "Ninh Thuận", "Lào Cai", "Quảng Ngãi", "Bạc Liêu", "Hòa Bình", "Phú Thọ"]
_DISTRICTS = {"Hà Nam": "Thanh Liêm", "Cà Mau": "Năm Căn", "Ninh Thuận": "Ninh Hải", "Lào Cai": "Bảo Thắng", "Quảng Ngãi": "Sơn Tịnh"}
_TOPICS = ["phòng chống lụt bão", "xây dựng nông thôn mới", "cải cách hành chính", "chuyển đổi số", "an toàn giao thông"]
_DEPARTMENTS = ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"]
_FILLER = (
    "Hội nghị nghe báo cáo kết quả thực hiện nhiệm vụ trong quý và bàn giải pháp cho thời gian tới. Các ý kiến thảo luận tập trung vào"
    " nguyên nhân của những việc chưa làm được, nhất là khâu phối hợp và kinh phí. Kết thúc hội nghị, các đơn vị ký cam kết thi đua."
)


class Pair(NamedTuple):
    """Two articles that name one name each, and whether they mean one person."""

    kind: str
    same: bool
    a: Document
    b: Document


def pairs(seed: int, each: int) -> Iterator[Pair]:
    """Give *each* pairs of every kind; every pair has a name of its own."""
    chance = random.Random(seed)
    named = sorted({block_of(fold(" ".join(parts))): " ".join(parts) for parts in product(_FAMILIES, _MIDDLES, _GIVENS)}.values())
    names = iter(chance.sample(named, len(named)))
    for number in range(each):
        for kind, make in _KINDS.items():
            same = kind.startswith("one: ")
            first, second = make(next(names), chance)
            yield Pair(kind, same, *(_document(f"{kind}-{number}-{at}", *told, chance) for at, told in (("a", first), ("b", second))))


Told = tuple[str, str, str | None]
"""A sentence, the day of publication, the home province."""


def _document(id: str, sentence: str, date: str, home: str | None, chance: random.Random) -> Document:
    # Copies keep the whole text; other articles speak of other things.
    filler = "" if "\n" in sentence else f"\nHội nghị bàn về {chance.choice(_TOPICS)}, có {chance.randint(20, 300)} người dự."
    return Document(id=id, text=f"{sentence}{filler}", date=date, home_province=home)


def _day(chance: random.Random, year: int) -> str:
    return f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _says(name: str, post: str, date: str, home: str | None = None) -> Told:
    return f"Ông {name}, {post}, phát biểu tại hội nghị.", date, home


def _two(chance: random.Random) -> tuple[str, str]:
    a, b = chance.sample(_PROVINCES, 2)
    return a, b


def _levels(name: str, chance: random.Random) -> tuple[Told, Told]:
    province = chance.choice(sorted(_DISTRICTS))
    day = _day(chance, 2019)
    high = chance.choice([f"Chủ tịch UBND tỉnh {province}", f"Giám đốc Sở Y tế tỉnh {province}", f"Phó Bí thư Tỉnh ủy {province}"])
    low = chance.choice([f"Chủ tịch UBND huyện {_DISTRICTS[province]}", f"Bí thư Huyện ủy {_DISTRICTS[province]}"])
    return _says(name, high, day), _says(name, f"{low}, tỉnh {province}", _day(chance, 2019))


def _father_and_son(name: str, chance: random.Random) -> tuple[Told, Told]:
    post = f"Chủ tịch UBND tỉnh {chance.choice(_PROVINCES)}"
    if chance.random() < 0.5:
        return _says(name, post, _day(chance, chance.randint(1990, 1998))), _says(name, post, _day(chance, chance.randint(2014, 2020)))
    return _says(name, f"nguyên {post}", "2019-03-04"), _says(name, post, "2019-09-11")


def _decades(name: str, chance: random.Random) -> tuple[Told, Told]:
    body = f"{chance.choice(_DEPARTMENTS)} tỉnh {chance.choice(_PROVINCES)}"
    roles = chance.choice([("Giám đốc", "Phó Giám đốc"), ("Giám đốc", "Giám đốc"), ("Phó Giám đốc", "Giám đốc")])
    year = chance.randint(2003, 2008)
    return _says(name, f"{roles[0]} {body}", _day(chance, year)), _says(name, f"{roles[1]} {body}", _day(chance, year + 10))


def _one_day(name: str, chance: random.Random) -> tuple[Told, Told]:
    a, b = _two(chance)
    day = _day(chance, 2020)
    role = chance.choice(["Chủ tịch UBND tỉnh", "Bí thư Tỉnh ủy"])
    return _says(name, f"{role} {a}", day), _says(name, f"{role} {b}", day)


def _provinces(name: str, chance: random.Random) -> tuple[Told, Told]:
    a, b = _two(chance)
    department = chance.choice(_DEPARTMENTS)
    return _says(name, f"Phó Giám đốc {department} tỉnh {a}", "2018-05-02"), _says(
        name, f"Phó Giám đốc {department} tỉnh {b}", "2018-08-09"
    )


def _deputies(name: str, chance: random.Random) -> tuple[Told, Told]:
    a, b = _two(chance)
    return (
        _says(name, f"đại biểu Quốc hội, Phó Chủ tịch UBND tỉnh {a}", _day(chance, 2018)),
        _says(name, f"đại biểu Quốc hội, Giám đốc Sở Tư pháp tỉnh {b}", _day(chance, 2018)),
    )


def _home(name: str, chance: random.Random) -> tuple[Told, Told]:
    a, b = _two(chance)
    return _says(name, "Chủ tịch UBND tỉnh", _day(chance, 2018), a), _says(name, "Chủ tịch UBND tỉnh", _day(chance, 2019), b)


def _open(name: str, chance: random.Random) -> tuple[Told, Told]:
    return _says(name, "Phó Chủ tịch UBND tỉnh", _day(chance, 2018)), _says(name, "Phó Chủ tịch UBND tỉnh", _day(chance, 2018))


def _marks(name: str, chance: random.Random) -> tuple[Told, Told]:
    province = chance.choice(_PROVINCES)
    family, *middle, _ = name.split()
    a, b = chance.choice([("Hòa", "Hóa"), ("Hương", "Hường"), ("Tiến", "Tiên"), ("Dũng", "Dung")])
    post = f"Phó Chủ tịch UBND tỉnh {province}"
    return _says(" ".join((family, *middle, a)), post, "2019-01-08"), _says(" ".join((family, *middle, b)), post, "2019-06-05")


def _form(name: str, chance: random.Random) -> tuple[Told, Told]:
    """One and the same form letter of two provinces is no copy of one text."""
    a, b = _two(chance)
    text = "Ông {0}, Chủ tịch UBND tỉnh {1}, chủ trì hội nghị.\n" + _FILLER
    return (text.format(name, a), "2019-04-01", None), (text.format(name, b), "2019-07-02", None)


def _head_and_staff(name: str, chance: random.Random) -> tuple[Told, Told]:
    body = f"{chance.choice(_DEPARTMENTS)} tỉnh {chance.choice(_PROVINCES)}"
    return _says(name, f"Giám đốc {body}", "2018-05-02"), _says(name, f"chuyên viên {body}", "2018-05-20")


def _ministries(name: str, chance: random.Random) -> tuple[Told, Told]:
    """Each ministry has a department of that name."""
    post = chance.choice(["Vụ trưởng Vụ Pháp chế", "Vụ trưởng Vụ Tổ chức cán bộ", "Phó Vụ trưởng Vụ Kế hoạch - Tài chính"])
    return _says(name, post, _day(chance, 2018)), _says(name, post, _day(chance, 2018))


def _communes(name: str, chance: random.Random) -> tuple[Told, Told]:
    """Names of communes and schools repeat."""
    post = chance.choice(["Chủ tịch UBND xã Tân Lập", "Bí thư Đảng ủy xã Bình Minh", "Hiệu trưởng Trường THPT Lê Hồng Phong"])
    return _says(name, post, _day(chance, 2018)), _says(name, post, _day(chance, 2018))


def _one_place(name: str, chance: random.Random) -> tuple[Told, Told]:
    """Two leaders of one province, at one level."""
    place = chance.choice(_PROVINCES)
    a, b = chance.sample(
        [
            f"Bí thư Tỉnh đoàn {place}",
            f"Phó Chủ tịch HĐND tỉnh {place}",
            f"Giám đốc Sở Nội vụ tỉnh {place}",
            f"Phó Giám đốc Công an tỉnh {place}",
        ],
        2,
    )
    return _says(name, a, _day(chance, 2019)), _says(name, b, _day(chance, 2019))


def _many(name: str, chance: random.Random) -> tuple[Told, Told]:
    """Two of the many members of one body."""
    place = chance.choice(_PROVINCES)
    post = chance.choice(
        [f"đại biểu HĐND tỉnh {place}", f"Ủy viên Ban Chấp hành Đảng bộ tỉnh {place}", "giảng viên Trường Đại học Luật Hà Nội"]
    )
    return _says(name, post, _day(chance, 2018)), _says(name, post, _day(chance, 2018))


def _births(name: str, chance: random.Random) -> tuple[Told, Told]:
    """Father and son in one post, told by their years."""
    post = f"Chủ tịch UBND tỉnh {chance.choice(_PROVINCES)}"
    return _says(name, f"sinh năm 1950, {post}", "2009-05-01"), _says(name, f"sinh năm 1977, {post}", "2012-05-01")


_MERGED = {"Ninh Thuận": "Khánh Hòa", "Hà Nam": "Ninh Bình", "Bạc Liêu": "Cà Mau", "Hòa Bình": "Phú Thọ"}
"""Provinces that ended on 1 July 2025, and the ones that took them in."""


def _other_field(name: str, chance: random.Random) -> tuple[Told, Told]:
    """The body that took in the old one is that of the same field."""
    old, new = chance.choice(sorted(_MERGED.items()))
    a, b = chance.sample(["Sở Y tế", "Sở Tư pháp", "Sở Công Thương"], 2)
    return _says(name, f"Giám đốc {a} tỉnh {old}", _day(chance, 2024)), _says(name, f"Phó Giám đốc {b} tỉnh {new}", "2025-10-02")


def _long_before(name: str, chance: random.Random) -> tuple[Told, Told]:
    old, new = chance.choice(sorted(_MERGED.items()))
    body = chance.choice(["Sở Y tế", "Sở Tư pháp"])
    return _says(name, f"Giám đốc {body} tỉnh {old}", _day(chance, 2014)), _says(name, f"Phó Giám đốc {body} tỉnh {new}", "2025-10-02")


def _staff_after(name: str, chance: random.Random) -> tuple[Told, Told]:
    old, new = chance.choice(sorted(_MERGED.items()))
    return _says(name, f"chuyên viên Sở Y tế tỉnh {old}", _day(chance, 2024)), _says(name, f"Phó Giám đốc Sở Y tế tỉnh {new}", "2025-09-08")


def _went_on(name: str, chance: random.Random) -> tuple[Told, Told]:
    """Who led a department goes on in the lead of the one that took it in."""
    old, new = chance.choice(sorted(_MERGED.items()))
    body = chance.choice(["Sở Y tế", "Sở Tư pháp", "Sở Công Thương"])
    before = chance.choice(["Giám đốc", "Phó Giám đốc"])
    return _says(name, f"{before} {body} tỉnh {old}", _day(chance, 2024)), _says(name, f"Phó Giám đốc {body} tỉnh {new}", "2025-09-08")


def _again(name: str, chance: random.Random) -> tuple[Told, Told]:
    post = chance.choice(
        [
            f"Chủ tịch UBND tỉnh {chance.choice(_PROVINCES)}",
            f"Phó Bí thư Tỉnh ủy {chance.choice(_PROVINCES)}",
            f"Giám đốc {chance.choice(_DEPARTMENTS)} tỉnh {chance.choice(_PROVINCES)}",
        ]
    )
    return _says(name, post, _day(chance, 2018)), _says(name, post, _day(chance, 2018 + chance.randint(0, 3)))


def _rise(name: str, chance: random.Random) -> tuple[Told, Told]:
    place = chance.choice(_PROVINCES)
    return _says(name, f"Phó Chủ tịch UBND tỉnh {place}", _day(chance, 2015)), _says(
        name, f"Chủ tịch UBND tỉnh {place}", _day(chance, 2018)
    )


def _moved(name: str, chance: random.Random) -> tuple[Told, Told]:
    a, b = _two(chance)
    before, after = f"Chủ tịch UBND tỉnh {a}", f"Bí thư Tỉnh ủy {b}"
    if chance.random() < 0.5:
        return _says(name, before, _day(chance, 2018)), _says(name, after, _day(chance, 2020))
    return _says(name, before, _day(chance, 2018)), (f"Bộ Chính trị điều động ông {name}, {before}, giữ chức {after}.", "2019-03-05", None)


def _capitals(name: str, chance: random.Random) -> tuple[Told, Told]:
    post = f"Bí thư Tỉnh ủy {chance.choice(_PROVINCES)}"
    return _says(name, post, "2018-03-01"), _says(name.upper(), post, "2018-10-01")


def _placement(name: str, chance: random.Random) -> tuple[Told, Told]:
    family, *middle, _ = name.split()
    a, b = chance.choice([("Hoà", "Hòa"), ("Thuỷ", "Thủy"), ("Quý", "Quí"), ("Mỹ", "Mĩ"), ("Lý", "Lí")])
    post = f"Bí thư Tỉnh ủy {chance.choice(_PROVINCES)}"
    return _says(" ".join((family, *middle, a)), post, "2018-03-01"), _says(" ".join((family, *middle, b)), post, "2019-10-01")


def _bare(name: str, chance: random.Random) -> tuple[Told, Told]:
    from kg.text.tokens import strip_tones

    plain = " ".join(part.capitalize() for part in strip_tones(name).split())
    post = f"Bí thư Tỉnh ủy {chance.choice(_PROVINCES)}"
    return _says(name, post, "2018-03-01"), _says(plain, post, "2018-05-01")


def _copy(name: str, chance: random.Random) -> tuple[Told, Told]:
    text = f"Ông {name}, Phó Chủ tịch UBND tỉnh, chủ trì hội nghị về {chance.choice(_TOPICS)}.\n{_FILLER}"
    return (text, "2019-04-01", None), (f"{text} Theo báo địa phương.", "2019-04-02", None)


def _misprint(name: str, chance: random.Random) -> tuple[Told, Told]:
    family, *middle, _ = name.split()
    a, b = chance.choice([("Thường", "Thưởng"), ("Tuyến", "Tuyền"), ("Thắng", "Thăng")])
    post = f"Chủ tịch UBND tỉnh {chance.choice(_PROVINCES)}"
    return _says(" ".join((family, *middle, a)), post, "2018-03-01"), _says(" ".join((family, *middle, b)), post, "2018-04-01")


_KINDS: dict[str, Callable[[str, random.Random], tuple[Told, Told]]] = {
    "two: levels of one province": _levels,
    "two: father and son": _father_and_son,
    "two: one body, ten years apart": _decades,
    "two: one day, two provinces": _one_day,
    "two: departments of two provinces": _provinces,
    "two: deputies of two provinces": _deputies,
    "two: home provinces of two papers": _home,
    "two: provinces left open": _open,
    "two: tone marks of two names": _marks,
    "two: a form letter": _form,
    "two: head and staff": _head_and_staff,
    "two: departments of two ministries": _ministries,
    "two: communes and schools of one name": _communes,
    "two: leaders of one province": _one_place,
    "two: members of one body": _many,
    "two: years of birth": _births,
    "two: another field after a reform": _other_field,
    "two: ten years before a reform": _long_before,
    "two: staff before a reform": _staff_after,
    "one: went on after a reform": _went_on,
    "one: the same post": _again,
    "one: a rise": _rise,
    "one: moved to another province": _moved,
    "one: capitals": _capitals,
    "one: tone placement, i and y": _placement,
    "one: without tone marks": _bare,
    "one: copied text": _copy,
    "one: a misprinted mark": _misprint,
}
