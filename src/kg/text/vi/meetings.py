"""Shapes in which Vietnamese tell of congresses: ordinals, what is no congress of a body, who is only represented, who speaks."""

import re

__all__ = [
    "ACTS_THERE",
    "CEREMONY",
    "CLOSING",
    "DRAFT",
    "NATIONWIDE",
    "NOT_ATTENDED",
    "NO_CONGRESS",
    "OTHER_MEETING",
    "REPRESENTED",
    "SAYS",
    "SPEAKING",
    "in_order",
    "ordinal_behind",
]

_WORDS = (
    "nhất hai ba tư năm sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm mười_sáu mười_bảy mười_tám mười_chín hai_mươi"
).split()
_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()
_IN_WORDS = {word.replace("_", " "): roman for word, roman in zip(_WORDS, _ROMANS, strict=True)} | {"thứ bốn": "IV"}
_SPELT = "|".join(sorted((word.replace(" ", r"\s+") for word in _IN_WORDS), key=len, reverse=True))
_ORDINAL = re.compile(
    r"\s*,?\s*(?:(?:lần|khóa|kỳ)\s+(?:thứ\s+)?(?:(?P<roman>[ivxl]+)|(?P<digits>\d{1,2})(?![\d.,/-]*\d|%))|(?:lần|khóa)\s+thứ\s+(?P<word>"
    + _SPELT
    + r")|thứ\s+(?P<late>[ivxl]+|\d{1,2}))(?!\w)"
)
_BARE = re.compile(r"\s+(?:(?P<roman>[IVXL]+)(?!\w)|(?P<digits>\d{1,2})(?=\s*(?:[,.;)]|$)|\s+(?:của|đảng|Đảng)\b))")


def ordinal_behind(text: str, folded: str) -> tuple[int, str] | None:
    """Read the ordinal at the start of *text*; *folded* is its folded form. Gives where it ends, and the ordinal as a title prints it.

    >>> [ordinal_behind(t, t.lower()) for t in (" lần thứ XX, nhiệm kỳ", ", lần thứ nhất", " X Đảng bộ", " 12 của Đảng", " 250 đại biểu")]
    [(11, 'XX'), (14, 'I'), (2, 'X'), (3, '12'), None]
    """
    match = _ORDINAL.match(folded)
    if match is not None:
        word = match["word"]
        value = _IN_WORDS[" ".join(word.split())] if word else match["roman"] or match["digits"] or match["late"]
        return match.end(), value.upper()
    match = _BARE.match(text)
    return (match.end(), match["roman"] or match["digits"]) if match is not None else None


def in_order(ordinal: str) -> str:
    """Give *ordinal* in figures, however it is printed: 'XII' and '12' are one.

    >>> in_order("XII"), in_order("16")
    ('12', '16')
    """
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    if ordinal.isdigit():
        return str(int(ordinal))
    digits = [values.get(letter, 0) for letter in ordinal.upper()]
    return str(sum(-v if v < max(digits[i:]) else v for i, v in enumerate(digits)))


CAPITAL_ORDINAL = re.compile(r"\bLẦN\s+THỨ\s")
"""Where the ordinal begins in a headline of capitals."""

CEREMONY = re.compile(r"\s*(?:lễ|phiên|ngày)\s+(?:khai mạc|bế mạc|trọng thể)")
"""On folded text behind a verb of attending: a part of the congress that is told."""

DRAFT = re.compile(r"\s(?:thảo|kiến|án|báo|toán|khuyết|luật|trữ|bị|phòng|giờ|thi|luận|tuyển|đoán|định)\b")
"""On folded text behind a syllable that may mean attending: 'dự thảo', 'dự kiến', 'dự án' do not."""

NATIONWIDE = re.compile(r"\s+toàn quốc\b")
"""On folded text inside a title: the congress is that of the whole body, not of a branch."""

NO_CONGRESS = re.compile(
    r"\s+(?:đồng\b|cổ đông|thi đua|thể dục|thể thao|thanh niên tiên tiến|cháu ngoan|điển hình|gia đình|dân tộc|các dân tộc|tuyên dương"
    r"|nhân dân|game|võ thuật|âm nhạc|điện ảnh|nhà giáo|chiến sĩ thi đua|hợp tác xã|khoáng đại|bất thường|thường niên)"
)
"""On folded text behind the word of congress: an assembly, a contest, a meeting of shareholders."""

_MEETINGS = r"hội nghị|hội thảo|kỳ họp|buổi|lễ (?!khai mạc|bế mạc)|cuộc họp|họp báo|phiên họp|diễn đàn|tọa đàm"
OTHER_MEETING = re.compile(rf"\b(?:{_MEETINGS})\b")
"""On folded text: another meeting is told."""

NOT_ATTENDED = re.compile(rf"\b(?:{_MEETINGS}|tiếp|lớp|chương trình|giải|đám)\b")
"""On folded text: what is attended there is no congress."""

REPRESENTED = re.compile(
    r"(?:đại diện(?:\s+cho)?|thay mặt(?:\s+cho)?|tổng số|trong số|bầu(?: ra)?|cử|giới thiệu)\s+(?:gần|hơn|trên|khoảng)?\s*$"
)
"""On folded text before a count: those counted are not there."""

SAYS = re.compile(
    r"\s*(?:đã\s+|cũng\s+)?(?:phát biểu|nhấn mạnh|đánh giá|cho biết|cho rằng|khẳng định|đề nghị|yêu cầu|biểu dương|ghi nhận|bày tỏ"
    r"|chúc mừng|nêu rõ|lưu ý|tin tưởng|kêu gọi|mong muốn|trình bày|đọc)\b"
)
"""On folded text behind a name: that person speaks."""

ACTS_THERE = re.compile(r"\s*(?:đã\s+|cũng\s+)?(?:trao|tặng|công bố|trò chuyện|bỏ phiếu|gặp gỡ|chụp ảnh)\b")
"""On folded text behind a name: that person is there."""

SPEAKING = re.compile(r"(?:phát biểu|kết luận|đáp từ|thay mặt)\b")
"""On folded text that opens a sentence: who speaks is named behind it."""

CLOSING = "bế mạc"
"""The day of the close is not the day on which a congress opened."""
