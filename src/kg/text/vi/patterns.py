"""Shapes of Vietnamese prose that a token grammar reads badly: plenums, document numbers, comparators of numbers."""

import re

__all__ = [
    "ABOUT",
    "ADDRESSING",
    "AFFAIR",
    "ALSO",
    "AMONG_THEM",
    "AT_THE_END",
    "COMPARATORS",
    "CONGRESS",
    "COUNT_COMPARATORS",
    "DOCUMENT_NUMBER",
    "FRACTION_BEFORE",
    "LEADING_WORDS",
    "MEASURE",
    "NOT_A_MEASURE",
    "NUMBER",
    "ONE",
    "PLENUM",
    "PLENUM_TERM",
    "PREPOSITIONS",
    "PURPOSE",
    "SHARE",
    "SUBJECT",
    "THOUSANDS_BEFORE",
    "TOWARDS",
    "UNIT_WORDS",
    "VOTE_TOLD",
    "YEARS_IN_OFFICE",
]

CONGRESS = "Đại hội"
"""What a congress is called where its kind is not printed."""

UNIT_WORDS = ("tỉnh ", "thành phố ")
"""Words that a publisher's home province may be written with."""

DOCUMENT_NUMBER = re.compile(r"\s*(?:số\s*:?\s*)?(\d{1,5}(?:/\d{4})?[-/][A-ZĐa-zđ0-9]+(?:[-/][A-ZĐa-zđ0-9]+)*)")
"""Behind the kind of a document: '05-CT/TW', '202/2025/QH15'."""

PLENUM = re.compile(
    r"\s*(?:hội nghị\s+)?(?:ban chấp hành\s+)?(?:trung ương|tw|t\.ư|tư)\s+(?:lần thứ\s+)?(\d{1,2})\b"
    r"(?:\s*,?\s*\(?\s*(khóa\s+[ivxlc]+)\s*\)?)?"
)
"""On folded text behind the kind of a document: 'Trung ương 4 (khóa XII)'; group 1 is the ordinal of the plenum."""

PLENUM_TERM = 2
"""Group of :data:`PLENUM` that holds the term."""

SUBJECT = re.compile(r"\s+về\s+(.+?)(?=\s+(?:gắn với|gắn liền với)\b|[;.]|$)")
"""What a cited document is about; group 1."""

AMONG_THEM = re.compile(r"\btrong đó\b")
"""On folded text: it goes on with those counted before."""

VOTE_TOLD = re.compile(r"\b(?:kết quả (?:bầu cử|bầu|kiểm phiếu)|ra mắt)\b")
"""On folded text: the outcome of a vote is announced, those elected are presented."""

PURPOSE = re.compile(r"\b(?:để|nhằm|cần|phải|việc)\s+$")
"""On folded text before a verb: it tells what something is for, not what was done."""

NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
"""A count; the dot is the thousands mark."""

FRACTION_BEFORE = re.compile(r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})*)/$")
"""Before a whole: '115/118 đảng viên' counts 115; group 1 is the part."""

THOUSANDS_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*\.$")
"""Before a group of three digits: the number began earlier, '4.' before '500'."""

MEASURE = re.compile(r"(?P<n>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:\s*(?:-|đến)\s*(?P<m>\d+(?:,\d+)?))?\s*(?P<p>%|phần trăm)?")
"""A number, its upper end where a range is printed, and the per-cent sign."""

COMPARATORS = re.compile(
    r"(?P<ge>trở lên|ít nhất|tối thiểu|không dưới)|(?P<gt>\btrên\s+\d|\bhơn\s+\d)|(?P<le>không quá|tối đa)"
    r"|(?P<lt>\bdưới\s+\d|chưa đến)|(?P<about>khoảng|gần\s+\d|xấp xỉ)"
)
"""Names of the groups are the comparators."""

COUNT_COMPARATORS = {"hơn": ">", "trên": ">", "gần": "~", "khoảng": "~", "dưới": "<"}
"""The word right before a count."""

AT_THE_END = ("trở lên",)
"""Comparators that stand behind what is counted."""

LEADING_WORDS = re.compile(r"(?:phấn đấu|trong đó|có|đạt|ít nhất|tối thiểu|không dưới|trên|hơn|khoảng|không quá|tối đa|mỗi năm|từ)\s+")
"""Words before the number of a target that are no part of what is measured."""

ONE = "một"
"""Before a post: its holder is not named ('cử một Phó Cục trưởng dự họp')."""

ABOUT, AFFAIR = "về", "việc"
"""Before a verb, the second alone: what it tells is spoken of, not reported ('cử tri băn khoăn việc cho ông A thôi chức')."""

ALSO = "cũng"
"""Before a verb of saying: somebody else has said it."""

PREPOSITIONS = frozenset("của với cho tới đến trước bởi".split())
"""Folded; a post behind one of them, and parted by a comma from a name, is another's: 'trao đổi với Giám đốc, ông A …'."""

TOWARDS = frozenset("đến tới".split())
"""Those of them that name an addressee alone."""

ADDRESSING = TOWARDS | frozenset("cho với".split())
"""Those that lead to whom something is said or done: 'viết thư cho Bộ trưởng, bà A kể …'."""

SHARE = re.compile(r"\s*trong đó\b")
"""A target that is a share of the one before."""

NOT_A_MEASURE = ("năm ", "khóa ", "số ")
"""A number behind one of these counts nothing."""

YEARS_IN_OFFICE = re.compile(r"((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d|nay)\b")
"""On folded text before a name in a list of office-holders: '1976-1986', '2025-nay'."""
