"""Words that open the next sentence where a caption or a headline lost its full stop: 'ông A Cùng dự có …', 'tỉnh B Trong khi đó …'."""

__all__ = ["OPENINGS"]

OPENINGS: dict[str, frozenset[str]] = {
    first: frozenset(behind.split())
    for first, behind in {
        "bà": "",
        "bên": "cạnh",
        "chiều": "nay qua ngày",
        "các": "chuyên đại đơn cơ địa bị đối đồng em nhà bên bộ",
        "cùng": "dự với ngày thời đi tham đó lúc tiếp chung chủ",
        "cũng": "theo tại trong như cho có đã",
        "khi": "được đó còn đến tới trả nói có thấy biết làm",
        "liên": "quan",
        "ngay": "sau khi từ trong tại",
        "ngày": "nay hôm càng",
        "ngoài": "ra",
        "những": "năm người vấn ngày việc nội kết hình đóng dự",
        "phát": "biểu",
        "ông": "",
        "sau": "khi đó hơn nhiều gần buổi lễ phần một",
        "tại": "buổi hội cuộc đây lễ phiên kỳ đại điểm sự chương cuộc họp",
        "theo": "đó một ông bà kế quy thông quyết báo nguồn tin kết",
        "tham": "dự gia",
        "thay": "mặt",
        "trao": "đổi",
        "trong": "khi đó quá ảnh buổi những các thời phần bài chuyến khuôn năm ngày số suốt cuộc lúc",
        "trước": "đó khi những tình thực ngày",
        "trên": "cơ thực tinh địa",
        "tuy": "nhiên vậy",
        "từ": "đó khi ngày đầu năm",
        "về": "phía việc vấn dự phần",
        "với": "những các tinh cương mục tư",
        "để": "đảm bảo thực tăng",
        "đây": "là cũng",
        "đến": "dự nay thời",
        "đối": "với",
        "đồng": "thời",
    }.items()
}
"""Folded: the first word, with a capital, and what stands behind it in small letters; together they are no part of a name. None
behind a title: it opens a sentence before the last syllable of the name, printed again."""
