"""What stands around the verbs of founding, merging, splitting, renaming and abolishing bodies."""

import re

__all__ = [
    "ALSO",
    "AS_RESULT",
    "BEHIND_INTRANSITIVE",
    "BY_SOMEBODY",
    "FROM",
    "INTO",
    "RIGHT_BEHIND",
    "TOLD",
    "UNDONE",
    "VERB_GIVES",
]

TOLD = re.compile(
    r"\b(?:quyết định|nghị quyết|nghị định|công bố|đã|vừa|chính thức|ký|ban hành|được|bị|từ ngày|kể từ|sau này|về sau|nay|trở thành)\b"
)
"""On folded text before the verb: it was done. A verb without such a word is a plan, a duty, a headline."""

UNDONE = re.compile(
    r"(?:\b(?:sẽ|đề nghị|kiến nghị|dự kiến|xem xét|nghiên cứu|chủ trương|đề án|đề xuất|nếu|cần|có thể|yêu cầu|kỷ niệm|dự thảo|phương án|sớm"
    r"|đồng ý|cho phép|cho ý kiến|chuẩn bị|kế hoạch|không|chưa|phải|nên|thay vì|hoặc|xin|muốn|lộ trình|thảo luận|bàn|trình|đang|tiến tới"
    r"|hướng tới|thí điểm|lấy ý kiến|thống nhất|giao|chỉ đạo|đủ điều kiện|để|nhằm|trường hợp|tiêu chí|quy định|tham mưu"
    r"|vận động|tham gia|vấn đề|về việc"
    r"|ước mơ|tiếp tục|ngoài việc|ý tưởng|mục tiêu)\s(?:[^,;.]{0,45}\s)?|\b(?:ngày|năm|việc|khi|ngày đầu|ban đầu|lần)\s"
    r"|^\s*(?:sau khi|khi|nếu|trước khi|để|từ khi|trong khi)\b[^,]*)$"
)
"""On folded text before the verb: it was not done, or nobody says that it was."""

RIGHT_BEHIND = re.compile(r"\s*(?:mới|lại|nên|ra|nguyên trạng|:)?\s*")
"""Between the verb and the body that it is about."""

VERB_GIVES = (
    (re.compile(r"(?:thành|lấy tên)$"), "result"),
    (re.compile(r"(?:vào|về)$"), "into"),
    (re.compile(r"cơ sở"), "source"),
)
"""On the folded verb itself: what the bodies right behind it are, where they are not what it is about."""

ALSO = re.compile(r"\s*(?:,|và|với|cùng|cùng với|, và)\s*")
"""Between two bodies that one act is about."""

INTO = re.compile(r"\s*(?:,\s*)?(?:vào|về)\s*")
"""Before the body that takes another in."""

AS_RESULT = re.compile(r"\s*(?:,\s*)?(?:thành|để thành lập|để hình thành|và lấy tên là|với tên gọi|để trở thành|lấy tên)\s*(?:mới)?\s*")
"""Before the body that comes out of it."""

FROM = re.compile(
    r"\s*(?:,\s*)?(?:trên cơ sở|từ|ra khỏi|khỏi)\s*(?:việc\s+)?(?:tổ chức lại|nâng cấp|hợp nhất|sáp nhập|chia tách|tách)?\s*(?:từ\s+)?"
)
"""Before the body that another comes from."""

BEHIND_INTRANSITIVE = re.compile(r"\s*(?:vào |từ |hồi |ngày |tháng |năm |theo |trên cơ sở|[,.;)]|$)")
"""On folded text behind a verb without object: what stands before it is what it is about, not who did it."""

BY_SOMEBODY = re.compile(r"\b(?:do|được|bởi|bị)\s+$")
"""On folded text before a body: it is who does it."""

NAME_ENDS = frozenset(
    """
    đã được do để gồm theo tại với có nhằm là và nhưng vào từ trên cho khi sau trước trong thuộc đặt đóng ở thành khỏi ra hôm vừa sẽ bị đang
    trực_thuộc nhân_dịp bao_gồm
    """.split()
)
"""Folded syllables behind a body that its name does not go on with; two joined by ``_`` must follow one another."""

BETWEEN_SUBJECT = re.compile(r"(?:[\s(]|\b(?:được|đã|vừa|mới|chính thức|bị|cũng|nay|sau này|về sau|sau đó|từng|lại)\b)*")
"""On folded text: all that stands between what an act is about and the verb."""

OPENERS = re.compile(r"\s*(?:trước đó|sau đó|theo đó|đến nay|hiện nay|như vậy|cụ thể)?\s*[,:]?\s*")
"""On folded text from the start of the sentence to what an act is about."""
