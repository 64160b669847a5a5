"""The fifteen ways to say who holds what, and hard cases 1 to 20: separators, shared bodies, bodies that look alike, names twice."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "P01 name, posts by commas",
        "Đến dự buổi lễ có bà Phan Thục Khuê, Phó Bí thư Huyện ủy, Chủ tịch HĐND huyện.",
        "Phan Thục Khuê | Phó Bí thư | Huyện ủy",
        '" | Chủ tịch | Hội đồng nhân dân huyện',
    ),
    case(
        "P02 semicolons between persons, commas between posts",
        "Tham gia đoàn có các ông: Vi Đức Lãm, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy; Trương Bảo Kỳ, Tỉnh ủy viên, "
        "Giám đốc Sở Nội vụ.",
        "Vi Đức Lãm | Ủy viên | Ban Thường vụ Tỉnh ủy",
        '" | Trưởng ban | Ban Dân vận Tỉnh ủy',
        "Trương Bảo Kỳ | Ủy viên | Ban Chấp hành Đảng bộ tỉnh",
        '" | Giám đốc | Sở Nội vụ',
    ),
    case(
        "P03 name - post, commas between persons",
        "Dự gặp mặt có bà Đoàn Thị Nhài - Phó Chủ tịch UBND huyện, ông Cù Huy Thạc - Chủ tịch Hội Nông dân huyện.",
        "Đoàn Thị Nhài | Phó Chủ tịch | Ủy ban nhân dân huyện",
        "Cù Huy Thạc | Chủ tịch | Hội Nông dân huyện",
    ),
    case(
        "P04 post before the name",
        "Chủ tịch HĐND huyện Lương Bích Đào kết luận phiên họp.",
        "Lương Bích Đào | Chủ tịch | Hội đồng nhân dân huyện",
    ),
    case(
        "P05 honorific, post, name",
        "Đồng chí Phó Bí thư Thường trực Tỉnh ủy Tăng Bá Hoành dự và chỉ đạo.",
        "Tăng Bá Hoành | Phó Bí thư Thường trực | Tỉnh ủy",
    ),
    case(
        "P06 stacked posts before the name",
        "Ủy viên Trung ương Đảng, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Đàm Thúc Nghi tiếp đoàn.",
        "Đàm Thúc Nghi | Ủy viên | Ban Chấp hành Trung ương Đảng",
        '" | Phó Bí thư | Tỉnh ủy',
        '" | Chủ tịch | Ủy ban nhân dân tỉnh',
    ),
    case(
        "P07 a bare Party committee takes the body of the next post",
        "Bà Nghiêm Thu Trà, Bí thư Đảng ủy, Giám đốc Sở Tư pháp.",
        "Nghiêm Thu Trà | Bí thư | Đảng ủy Sở Tư pháp",
        '" | Giám đốc | Sở Tư pháp',
    ),
    case(
        "P08 one plural post for several names",
        "Các Phó Chủ tịch HĐND tỉnh: Kiều Thế Bảng, Viên Thị Sim, Thái Doãn Mậu.",
        *(f"{name} | Phó Chủ tịch | Hội đồng nhân dân tỉnh" for name in ("Kiều Thế Bảng", "Viên Thị Sim", "Thái Doãn Mậu")),
    ),
    case(
        "P09 two posts, two names, in turn",
        "Bí thư và Chủ tịch UBND phường lần lượt là các ông Lại Hữu Toan, Chử Văn Đoài.",
        "Lại Hữu Toan | Bí thư | Đảng ủy phường",
        "Chử Văn Đoài | Chủ tịch | Ủy ban nhân dân phường",
    ),
    case(
        "P10 kiêm joins two posts",
        "Bà Bạc Thị Ín, Bí thư Đảng ủy kiêm Chủ tịch HĐND xã.",
        "Bạc Thị Ín | Bí thư | Đảng ủy xã",
        '" | Chủ tịch | Hội đồng nhân dân xã',
    ),
    case(
        "P11 nguyên stands for its own post",
        "Ông Tiết Văn Hoạt, nguyên Giám đốc Sở Công Thương, Phó Trưởng đoàn ĐBQH tỉnh.",
        "Tiết Văn Hoạt | Giám đốc | Sở Công Thương | former",
        '" | Phó Trưởng đoàn | Đoàn đại biểu Quốc hội tỉnh',
    ),
    case(
        "P12 the leaders of a body, posts in parentheses",
        "Lãnh đạo Sở Xây dựng: Nhữ Đình Thảng (Giám đốc), La Thị Hảo (Phó Giám đốc).",
        "Nhữ Đình Thảng | Giám đốc | Sở Xây dựng",
        "La Thị Hảo | Phó Giám đốc | Sở Xây dựng",
    ),
    case(
        "P13 a rank is no post",
        "Thượng tá Ngân Văn Đích, Chính ủy Bộ CHQS tỉnh.",
        "Ngân Văn Đích | Chính ủy | Bộ Chỉ huy Quân sự tỉnh",
    ),
    case(
        "P14 the event inside the apposition",
        "Bà Hà Kiều Diễm, người vừa được bầu làm Phó Chủ tịch HĐND tỉnh, cảm ơn các đại biểu.",
        "Hà Kiều Diễm | Phó Chủ tịch | Hội đồng nhân dân tỉnh | started",
    ),
    case("P15 groups without a name", "Về dự có lãnh đạo các phòng, ban của huyện cùng 85 hội viên."),
    case(
        "H01 a hyphen without spaces between two posts",
        "Khổng Thị Lài, Phó Chủ tịch HĐND huyện-đảng viên chi bộ cũng có mặt.",
        "Khổng Thị Lài | Phó Chủ tịch | Hội đồng nhân dân huyện",
        '" | Đảng viên | Chi bộ',
    ),
    case(
        "H02 a hyphen inside the name of a body",
        "Ông Mạnh Khắc Tấn, Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh.",
        "Mạnh Khắc Tấn | Trưởng ban | Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh",
    ),
    case(
        "H03 a comma inside the name of a body",
        "Bà Ninh Thị Thắm, Phó Giám đốc Sở Lao động, Thương binh và Xã hội.",
        "Ninh Thị Thắm | Phó Giám đốc | Sở Lao động, Thương binh và Xã hội",
    ),
    case(
        "H04 a comma inside one post",
        "Bà Bành Ngọc Hiên, Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc.",
        "Bành Ngọc Hiên | Bộ trưởng, Chủ nhiệm | Ủy ban Dân tộc",
    ),
    case(
        "H05 two posts joined by a dash",
        "Ông Lê Khả Thục, Phó Chủ tịch - Tổng Thư ký Hội Luật gia Việt Nam.",
        "Lê Khả Thục | Phó Chủ tịch | Hội Luật gia Việt Nam",
        '" | Tổng Thư ký | Hội Luật gia Việt Nam',
    ),
    case(
        "H06 the Party committee of an office",
        "Bà Dư Thị Ngân, Bí thư Đảng ủy, Chánh Văn phòng HĐND tỉnh.",
        "Dư Thị Ngân | Bí thư | Đảng ủy Văn phòng Hội đồng nhân dân tỉnh",
        '" | Chánh Văn phòng | Văn phòng Hội đồng nhân dân tỉnh',
    ),
    case(
        "H07 the Party committee of a people's committee",
        "Ông Hoa Trọng Nghĩa, Phó Bí thư Thường trực Đảng ủy UBND tỉnh.",
        "Hoa Trọng Nghĩa | Phó Bí thư Thường trực | Đảng ủy Ủy ban nhân dân tỉnh",
    ),
    case(
        "H08 the Party civil affairs committee takes the body of the next post",
        "Bà Mông Thị Tuyền, Bí thư Ban Cán sự Đảng, Viện trưởng VKSND tỉnh.",
        "Mông Thị Tuyền | Bí thư | Ban cán sự đảng Viện kiểm sát nhân dân tỉnh",
        '" | Viện trưởng | Viện kiểm sát nhân dân tỉnh',
    ),
    case(
        "H09 BTV without its committee",
        "Ông Đèo Văn Phớ, Ủy viên BTV, Trưởng Ban Tổ chức Thành ủy.",
        "Đèo Văn Phớ | Ủy viên | Ban Thường vụ Thành ủy",
        '" | Trưởng ban | Ban Tổ chức Thành ủy',
    ),
    case(
        "H10 BTV of the Youth Union",
        "Chị Tòng Thị Piếng, Ủy viên BTV Tỉnh đoàn, Bí thư Huyện đoàn.",
        "Tòng Thị Piếng | Ủy viên | Ban Thường vụ Tỉnh đoàn",
        '" | Bí thư | Huyện đoàn',
    ),
    case(
        "H11 an alternate member",
        "Ông Rơ Lan Thuyn, Ủy viên dự khuyết Trung ương Đảng, Phó Bí thư Tỉnh ủy.",
        "Rơ Lan Thuyn | Ủy viên dự khuyết | Ban Chấp hành Trung ương Đảng",
        '" | Phó Bí thư | Tỉnh ủy',
    ),
    case(
        "H12 a secretary of the Central Committee",
        "Bà Cung Lệ Quyên, Bí thư Trung ương Đảng, Trưởng Ban Dân vận Trung ương.",
        "Cung Lệ Quyên | Bí thư | Ban Chấp hành Trung ương Đảng",
        '" | Trưởng ban | Ban Dân vận Trung ương',
    ),
    case(
        "H13 the committee of a city below the province",
        "Ông Sầm Bá Luyến, Phó Bí thư Thành ủy Sầm Sơn (Thanh Hóa).",
        "Sầm Bá Luyến | Phó Bí thư | Thành ủy Sầm Sơn",
    ),
    case(
        "H14 a city named like its province",
        "Bà Thiệu Thị Hoan, Chủ tịch UBND thành phố Hải Dương, được bầu làm Phó Chủ tịch UBND tỉnh Hải Dương.",
        "Thiệu Thị Hoan | Chủ tịch | Ủy ban nhân dân thành phố Hải Dương",
        '" | Phó Chủ tịch | Ủy ban nhân dân tỉnh Hải Dương | started',
    ),
    case(
        "H15 'the province' without its name",
        "Phó Chủ tịch HĐND tỉnh Quàng Văn Dín giám sát tại cơ sở.",
        "Quàng Văn Dín | Phó Chủ tịch | Hội đồng nhân dân tỉnh",
    ),
    case(
        "H16 chair of a place",
        "Chủ tịch Đà Nẵng Uông Chí Cường đối thoại với người dân.",
        "Uông Chí Cường | Chủ tịch | Ủy ban nhân dân thành phố Đà Nẵng",
    ),
    case("H17 secretary of a place", "Bí thư Cần Thơ Nhan Ngọc Thủy thăm công nhân.", "Nhan Ngọc Thủy | Bí thư | Thành ủy Cần Thơ"),
    case(
        "H18 the given name again",
        "Bà Trịnh Lan Chi được bổ nhiệm làm Giám đốc Sở. Bà Chi sinh năm 1980.",
        "Trịnh Lan Chi | Giám đốc | Sở | started",
    ),
    case(
        "H19 one given name, two persons",
        "Ông Đỗ Khắc Vinh thay ông Bùi Quang Vinh làm Chánh án TAND tỉnh. Ông Vinh (quê Thái Bình) hứa sẽ nỗ lực.",
        "Đỗ Khắc Vinh | Chánh án | Tòa án nhân dân tỉnh | started",
        "Bùi Quang Vinh | Chánh án | Tòa án nhân dân tỉnh | ended",
    ),
    case(
        "H20 one full name, two persons",
        "Thiếu tướng Trần Quý Cáp, Phó Tham mưu trưởng, trao quà cho ông Trần Quý Cáp, Trưởng thôn.",
        "Trần Quý Cáp | Phó Tham mưu trưởng | ",
        '" | Trưởng thôn | Thôn',
    ),
)
