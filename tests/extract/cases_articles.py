"""Short invented articles of papers whose home province is known: the case's name begins with it."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "Hà Nam: the province's own bodies",
        "Sáng 3/3, ông Vũ Đắc Lộc, Chủ tịch UBND tỉnh, làm việc với Sở Y tế.\nDự buổi làm việc có bà Chu Thị Nhạn, Giám đốc Sở Y tế.",
        "Vũ Đắc Lộc | Chủ tịch | Ủy ban nhân dân tỉnh Hà Nam",
        "Chu Thị Nhạn | Giám đốc | Sở Y tế tỉnh Hà Nam",
    ),
    case(
        "Nghệ An: a district carries its own name only",
        "Huyện ủy Kỳ Sơn sơ kết quý I.\nÔng Xeo Văn Chắn, Bí thư Huyện ủy Kỳ Sơn, kết luận. Ông Cụt Văn Thắm, Tỉnh ủy viên, cũng dự.",
        "Xeo Văn Chắn | Bí thư | Huyện ủy Kỳ Sơn",
        "Cụt Văn Thắm | Ủy viên | Ban Chấp hành Đảng bộ tỉnh Nghệ An",
    ),
    case(
        "Lào Cai: another province in the same article",
        "Đoàn công tác tỉnh Hà Giang thăm Lào Cai.\nÔng Vàng Xín Dư, Phó Chủ tịch UBND tỉnh Hà Giang, dẫn đầu đoàn.",
        "Vàng Xín Dư | Phó Chủ tịch | Ủy ban nhân dân tỉnh Hà Giang",
    ),
    case(
        "Sơn La: organs of the Party committee",
        "Ban Tổ chức Tỉnh ủy gặp mặt đầu xuân.\nBà Quàng Thị Ún, Trưởng Ban Tổ chức Tỉnh ủy, chúc Tết. "
        "Ông Hà Công Bốn, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy, chung vui.",
        "Quàng Thị Ún | Trưởng ban | Ban Tổ chức Tỉnh ủy Sơn La",
        "Hà Công Bốn | Chủ nhiệm | Ủy ban Kiểm tra Tỉnh ủy Sơn La",
    ),
    case(
        "Bạc Liêu: the standing board",
        "Đồng chí Hứa Thị Lành, UVTV Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy, trao quà.",
        "Hứa Thị Lành | Ủy viên | Ban Thường vụ Tỉnh ủy Bạc Liêu",
        '" | Trưởng ban | Ban Dân vận Tỉnh ủy Bạc Liêu',
    ),
    case(
        "Kon Tum: police and soldiers",
        "Đại tá A Kloong, Giám đốc Công an tỉnh, và Đại tá Trịnh Sĩ Đoan, Chỉ huy trưởng Bộ CHQS tỉnh, ký quy chế.",
        "A Kloong | Giám đốc | Công an tỉnh Kon Tum",
        "Trịnh Sĩ Đoan | Chỉ huy trưởng | Bộ Chỉ huy Quân sự tỉnh Kon Tum",
    ),
    case(
        "Phú Yên: courts and prosecutors",
        "Ông Ngô Bá Thạc, Chánh án TAND tỉnh; bà Võ Hồng Sa, Viện trưởng VKSND tỉnh, dự lễ.",
        "Ngô Bá Thạc | Chánh án | Tòa án nhân dân tỉnh Phú Yên",
        "Võ Hồng Sa | Viện trưởng | Viện kiểm sát nhân dân tỉnh Phú Yên",
    ),
    case(
        "Trà Vinh: the delegation",
        "Bà Thạch Thị Sa Rây, Phó Trưởng đoàn ĐBQH tỉnh, tiếp xúc cử tri.",
        "Thạch Thị Sa Rây | Phó Trưởng đoàn | Đoàn đại biểu Quốc hội tỉnh Trà Vinh",
    ),
    case(
        "Đà Nẵng: a central city",
        "Ông Ngũ Bá Thiêm, Phó Bí thư Thường trực Thành ủy, phát biểu.\nBà Huyền Trân Thơ, Phó Chủ tịch UBND thành phố, tiếp thu.",
        "Ngũ Bá Thiêm | Phó Bí thư Thường trực | Thành ủy Đà Nẵng",
        "Huyền Trân Thơ | Phó Chủ tịch | Ủy ban nhân dân thành phố Đà Nẵng",
    ),
    case(
        "Thành phố Hồ Chí Minh: the largest city",
        "Ông Lâm Chấn Phong, Giám đốc Sở Tài chính, báo cáo trước Thành ủy.",
        "Lâm Chấn Phong | Giám đốc | Sở Tài chính Thành phố Hồ Chí Minh",
    ),
    case(
        "Cao Bằng: central bodies have no place",
        "Ông Nhan Đức Mưu, Thứ trưởng Bộ Y tế, làm việc với tỉnh.\nTiếp đoàn có bà Bế Thị Lình, Phó Chủ tịch HĐND tỉnh.",
        "Nhan Đức Mưu | Thứ trưởng | Bộ Y tế",
        "Bế Thị Lình | Phó Chủ tịch | Hội đồng nhân dân tỉnh Cao Bằng",
    ),
    case(
        "Hòa Bình: an appointment",
        "Sáng 12/8, UBND tỉnh trao quyết định bổ nhiệm ông Bùi Văn Nhẩm giữ chức Giám đốc Sở Tư pháp.",
        "Bùi Văn Nhẩm | Giám đốc | Sở Tư pháp tỉnh Hòa Bình | started",
    ),
    case(
        "Tây Ninh: a relief and an election",
        "HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Chí Trực. "
        "HĐND tỉnh bầu bà Cao Thị Bé Ngoan làm Phó Chủ tịch UBND tỉnh.",
        "Lê Chí Trực | Phó Chủ tịch | Ủy ban nhân dân tỉnh Tây Ninh | ended",
        "Cao Thị Bé Ngoan | Phó Chủ tịch | Ủy ban nhân dân tỉnh Tây Ninh | started",
    ),
    case(
        "Lạng Sơn: the office",
        "Ông Vy Khắc Tiệp, Chánh Văn phòng UBND tỉnh, trả lời báo chí.",
        "Vy Khắc Tiệp | Chánh Văn phòng | Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn",
    ),
    case(
        "Quảng Trị: mass organisations",
        "Chị Hồ Thị Pỉ Tơ, Bí thư Tỉnh đoàn, và bà Hồ Thị Nhung Lụa, Chủ tịch Hội LHPN tỉnh, ký kết.",
        "Hồ Thị Pỉ Tơ | Bí thư | Tỉnh đoàn Quảng Trị",
        "Hồ Thị Nhung Lụa | Chủ tịch | Hội Liên hiệp Phụ nữ tỉnh Quảng Trị",
    ),
    case(
        "Bắc Kạn: the ellipsis of a pair of posts",
        "Ông Hà Sĩ Khuông, Phó Bí thư, Chủ tịch UBND tỉnh, chủ trì hội nghị.",
        "Hà Sĩ Khuông | Phó Bí thư | Tỉnh ủy Bắc Kạn",
        '" | Chủ tịch | Ủy ban nhân dân tỉnh Bắc Kạn',
    ),
    case(
        "Gia Lai: former leaders",
        "Dự lễ có ông Nay Hrơi, nguyên Bí thư Tỉnh ủy; bà Siu H’Nhen, nguyên Chủ tịch HĐND tỉnh.",
        "Nay Hrơi | Bí thư | Tỉnh ủy Gia Lai | former",
        "Siu H’Nhen | Chủ tịch | Hội đồng nhân dân tỉnh Gia Lai | former",
    ),
    case(
        "Thái Bình: a commune without its district",
        "Ông Khiếu Văn Cường, Chủ tịch UBND xã Thụy Hà, cho hay Phó Giám đốc Sở Công Thương Tô Thị Nết đã kiểm tra chợ.",
        "Khiếu Văn Cường | Chủ tịch | Ủy ban nhân dân xã Thụy Hà",
        "Tô Thị Nết | Phó Giám đốc | Sở Công Thương tỉnh Thái Bình",
    ),
    case(
        "Vĩnh Long: acting",
        "Ông Thạch Sô Phal, quyền Chủ tịch UBND tỉnh, tiếp đoàn doanh nghiệp.",
        "Thạch Sô Phal | Chủ tịch | Ủy ban nhân dân tỉnh Vĩnh Long | acting",
    ),
    case(
        "Hà Tĩnh: proposed",
        "Ban Thường vụ Tỉnh ủy giới thiệu ông Đậu Minh Khoát để HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh.",
        "Đậu Minh Khoát | Chủ tịch | Ủy ban nhân dân tỉnh Hà Tĩnh | proposed",
    ),
)
