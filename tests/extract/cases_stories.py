"""Invented articles of several paragraphs, for tests of what must not change when an article is set in another way."""

__all__ = ["STORIES"]

STORIES = {
    "appointments": (
        "Sáng 6-3, UBND tỉnh Kon Tum tổ chức hội nghị công bố quyết định về công tác cán bộ.\n"
        "Theo đó, ông Đinh Quốc Thạo, Phó Giám đốc Sở Xây dựng, được bổ nhiệm giữ chức Giám đốc Sở Xây dựng tỉnh Kon Tum. "
        "Bà Y Thu Hồng, Chủ tịch UBND huyện Đăk Hà, được điều động giữ chức Phó Chánh Văn phòng UBND tỉnh.\n"
        "Dự hội nghị có các đồng chí: Phan Văn Cẩn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Trần Thị Diệp, Ủy viên Ban Thường vụ Tỉnh ủy, "
        "Trưởng Ban Tổ chức Tỉnh ủy.\n"
        "Ông Cẩn chúc mừng các đồng chí nhận nhiệm vụ mới."
    ),
    "congress": (
        "Ngày 14-5, Đảng bộ Sở Tài chính tỉnh Bình Thuận tổ chức Đại hội lần thứ X, nhiệm kỳ 2020-2025.\n"
        "Dự đại hội có ông Huỳnh Văn Hải - Tỉnh ủy viên, Bí thư Đảng ủy Khối các cơ quan tỉnh; bà Lê Thị Hòa - Phó Chủ tịch HĐND tỉnh "
        "và 87 đảng viên.\n"
        "Đại hội đã bầu 9 đồng chí vào Ban Chấp hành Đảng bộ. Ông Nguyễn Thanh Tú được bầu làm Bí thư Đảng ủy Sở Tài chính."
    ),
    "careers": (
        "Ông Lò Văn Thưởng, nguyên Bí thư Huyện ủy Mường La, nguyên Phó Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh Sơn La, nghỉ hưu.\n"
        "Từ năm 2010, ông Thưởng giữ chức Chủ tịch UBND huyện Mường La.\n"
        "Bà Cầm Thị Khay, quyền Chánh Thanh tra tỉnh Sơn La, cùng dự. Ban Thường vụ Tỉnh ủy Sơn La giới thiệu ông Quàng Văn Lâm "
        "để HĐND tỉnh bầu giữ chức Phó Chủ tịch UBND tỉnh Sơn La.\n"
        "HĐND tỉnh Sơn La miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Hà Văn Kiểm."
    ),
    "lists": (
        "Các Phó Chủ tịch UBND huyện Tân Yên: Dương Ngô Hạnh, Giáp Thị Mùi, Thân Văn Khoái.\n"
        "Lãnh đạo Phòng Văn hóa và Thông tin huyện: Ngọc Văn Sáu (Trưởng phòng), Hứa Thị Na (Phó Trưởng phòng).\n"
        "Thượng tá Nguyễn Đắc Uy, Trưởng Công an huyện Tân Yên; ông Trần Hoài Sơn, Viện trưởng VKSND huyện Tân Yên, "
        "và bà Lã Thị Quế - Chủ tịch Hội LHPN huyện Tân Yên cùng có mặt."
    ),
    "lives": (
        "Ông Mạc Văn Dư, sinh năm 1970, quê huyện Ý Yên, tỉnh Nam Định, Phó Chủ tịch UBND tỉnh Hà Nam phụ trách khối kinh tế, cho biết: "
        "ngày 3/7/2016, UBND tỉnh Hà Nam đã ra quyết định thành lập Sở Du lịch tỉnh Hà Nam.\n"
        "Ông Dư có trình độ tiến sĩ. Thượng tá Lò Văn Thưởng, UVTV Huyện ủy, Trưởng Công an huyện Kỳ Sơn, bí danh Sáu Dân, và "
        "bà Lò Thị Hạnh, Chủ tịch HĐND huyện Kỳ Sơn, cùng dự.\n"
        "Sáng 6-5, Đại hội Đảng bộ huyện Kỳ Sơn lần thứ XX khai mạc với sự tham dự của 250 đại biểu; "
        "Phó Chủ tịch UBND tỉnh Mạc Văn Dư đã đến dự. "
        "Phát biểu tại đại hội, ông Lò Văn Thưởng nhấn mạnh ba việc. Đại hội đã bầu 41 đồng chí vào Ban Chấp hành Đảng bộ huyện Kỳ Sơn."
    ),
}
