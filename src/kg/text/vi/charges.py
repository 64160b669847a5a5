"""How Vietnamese print a field of work: 'phụ trách khối kinh tế', 'được phân công phụ trách lĩnh vực đô thị, xây dựng'."""

import re

__all__ = ["ASSIGNED", "CHARGE", "ENDS_FIELD", "HINT", "NAMES_FIELD", "VAGUE"]

HINT = "hụ trách"
"""What every charge has, in either case of its first letter; a text without it has none."""

CHARGE = re.compile(
    r"\b[Pp]hụ\s+trách\s+(?:(?:các|những)\s+)?(?:(?:lĩnh\s+vực|mảng|khối)(?:\s+(?:công\s+tác|liên\s+quan\s+đến))?\s*:?\s*)?(?=\w)"
)
"""The words before a field; the field itself begins at the end of the match."""

NAMES_FIELD = re.compile(r"lĩnh\s+vực|mảng|khối|công\s+tác|địa\s+bàn|khu\s+vực|ngành|vấn\s+đề")
"""On folded text from the words before a field on: it says that a field follows, so that no post need stand beside it."""

VAGUE = re.compile(
    r"(?:nhiều|một\s|khá|toàn\s+bộ|việc|các(?!\s+(?:vấn đề|vụ|công tác|chương trình|dự án|ngành|địa phương|tỉnh|quận|huyện|xã))|những"
    r"|điều\s+hành|trực\s+tiếp|chung|chính|thêm|cả|này|đó|đến|cho|khi|và|nên|thì|mà|của|tại|ở|là|với|để|từ|trong|được|cùng|chỉ\s+đạo"
    r"|quản\s+lý\s*[,.;]|hai|ba|hơn|gần|khoảng|không|cũng|lĩnh\s+vực|mình|ông|bà|họ|tổ|lớp|đảng bộ|đảng ủy)\b"
)
"""On folded text: what begins so names no field."""

ASSIGNED = re.compile(
    r"(?:[\s,;:.(–-]|\b(?:được|đã|phân công|giao|trực tiếp|người|hiện|đang|vẫn|còn|cũng|là|từng|nhiệm vụ|theo dõi|giúp|làm|và"
    r"|chịu trách nhiệm|bộ trưởng|chủ tịch|trưởng ban|giám đốc)\b)*"
)
"""On folded text: words between an office-holder and the field that is given to him."""

ENDS_FIELD = frozenset(
    """
    đã đang sẽ vừa cho nói là được bị cùng với của thay từ khi tại ở để nhấn yêu chủ_trì nêu khẳng đánh_giá trả_lời giải_thích thừa ký
    làm dự_họp trao đến vào nên thì mà nhưng do vì trước sau hôm sáng_nay
    chiều_nay ngày năm này đó cũng chia_sẻ cho_biết thông_báo kiêm gồm ông bà
    chỉ_đạo trong trên theo vẫn còn xin bày_tỏ kết_luận báo_cáo có trình_bày tiếp_tục đề_nghị hiện rằng như lên xuống giai_đoạn nhiệm_kỳ
    giữ nhận tham_gia thống_nhất đồng_thời nghỉ trình lý_giải đồng_ý tổ_chức phát_biểu thông_tin_thêm chứ nhớ phải
    """.split()
)
"""Folded syllables that no field goes over; two joined by ``_`` must follow one another."""
