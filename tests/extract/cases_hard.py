"""Hard cases 21 to 68: names of many peoples, scope of status words, moves, sanctions, figures, abbreviations, what is no holding."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "H21 Ê Đê: the family name last",
        "Ông Y Djhăm Êban, Phó Chủ tịch Hội Cựu chiến binh tỉnh.",
        "Y Djhăm Êban | Phó Chủ tịch | Hội Cựu chiến binh tỉnh",
    ),
    case(
        "H22 an apostrophe in the name, one post for two",
        "Bà H’Nuôn Kbuôr và ông K’ Vàng, đại biểu HĐND xã.",
        "H’Nuôn Kbuôr | Đại biểu | Hội đồng nhân dân xã",
        "K’ Vàng | Đại biểu | Hội đồng nhân dân xã",
    ),
    case(
        "H23 short names of the North-West",
        "Đồng chí Thào A Dế, Bí thư Chi bộ bản; Cà Thị Ơn, Trưởng bản.",
        "Thào A Dế | Bí thư | Chi bộ bản",
        "Cà Thị Ơn | Trưởng bản | Bản",
    ),
    case(
        "H24 a name in religion and a lay name",
        "Thượng tọa Thích Minh Lạc (thế danh Vũ Văn Ổn), Phó Trưởng Ban Trị sự GHPGVN tỉnh.",
        "Thích Minh Lạc | Phó Trưởng ban | Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh",
    ),
    case(
        "H25 an alias in parentheses",
        "Ông Huỳnh Văn Rạng (Tư Rạng), nguyên Bí thư Huyện ủy.",
        "Huỳnh Văn Rạng | Bí thư | Huyện ủy | former",
    ),
    case(
        "H26 one nguyên over a chain with a past term",
        "Bà Công Tằng Thị Lễ, nguyên Ủy viên Trung ương Đảng, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh khóa VIII.",
        "Công Tằng Thị Lễ | Ủy viên | Ban Chấp hành Trung ương Đảng | former",
        '" | Phó Bí thư | Tỉnh ủy | former',
        '" | Chủ tịch | Ủy ban nhân dân tỉnh | former',
    ),
    case(
        "H27 nguyên before each post",
        "Ông Phó Đức Chính Tâm, nguyên Bí thư Huyện ủy, nguyên Chủ tịch UBND huyện, nguyên Trưởng Công an huyện.",
        "Phó Đức Chính Tâm | Bí thư | Huyện ủy | former",
        '" | Chủ tịch | Ủy ban nhân dân huyện | former',
        '" | Trưởng Công an | Công an huyện | former',
    ),
    case("H28 the dead", "Lễ tưởng niệm cố Chủ tịch Hội Nhà báo tỉnh Âu Dương Lâm.", "Âu Dương Lâm | Chủ tịch | Hội Nhà báo tỉnh | former"),
    case(
        "H29 a relative is dead",
        "Tin buồn: cụ ông Hồng Văn Tưởng, cha ruột đồng chí Hồng Thị Thoa, Phó Bí thư Huyện ủy, từ trần ngày 7-9.",
        "Hồng Thị Thoa | Phó Bí thư | Huyện ủy",
    ),
    case(
        "H30 who asks to leave has not left",
        "Bà Lộc Thị Bương, Chủ tịch UBND xã, đã có đơn xin thôi giữ chức.",
        "Lộc Thị Bương | Chủ tịch | Ủy ban nhân dân xã",
    ),
    case(
        "H31 a nomination is no start",
        "Ban Thường vụ Huyện ủy giới thiệu ông Mã Đình Cứ để HĐND bầu Chủ tịch UBND huyện.",
        "Mã Đình Cứ | Chủ tịch | Ủy ban nhân dân huyện | proposed",
    ),
    case(
        "H32 the ratified vote is the start",
        "Ngày 9-6, Ban Thường vụ Tỉnh ủy chuẩn y kết quả bầu bà Quản Thị Thoan (bầu ngày 2-6) giữ chức Bí thư Huyện ủy.",
        "Quản Thị Thoan | Bí thư | Huyện ủy | started",
    ),
    case(
        "H33 the approval of a relief is an end",
        "Thủ tướng phê chuẩn việc miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với bà Vương Mỹ Kim.",
        "Vương Mỹ Kim | Chủ tịch | Ủy ban nhân dân tỉnh | ended",
    ),
    case(
        "H34 who is moved leaves the post in apposition",
        "Bộ Công an điều động Thượng tá Tào Ngọc Ký, Phó Giám đốc Công an tỉnh Cao Bằng, giữ chức Giám đốc Công an tỉnh Bắc Kạn.",
        "Tào Ngọc Ký | Phó Giám đốc | Công an tỉnh Cao Bằng | ended",
        '" | Giám đốc | Công an tỉnh Bắc Kạn | started',
    ),
    case(
        "H35 two change places",
        "Ông A Brih, Bí thư Huyện ủy Ngọc Hồi, và bà Y Lam, Bí thư Huyện ủy Đăk Glei, được điều động hoán đổi vị trí.",
        "A Brih | Bí thư | Huyện ủy Ngọc Hồi | ended",
        '" | Bí thư | Huyện ủy Đăk Glei | started',
        "Y Lam | Bí thư | Huyện ủy Đăk Glei | ended",
        '" | Bí thư | Huyện ủy Ngọc Hồi | started',
    ),
    case(
        "H36 who is put in charge has not the post",
        "Bác sĩ Bàn Thị Ngụ, Phó Giám đốc, được giao phụ trách Trung tâm Y tế huyện.",
        "Bàn Thị Ngụ | Phó Giám đốc | Trung tâm Y tế huyện",
        '" | Phụ trách | Trung tâm Y tế huyện | started',
    ),
    case("H37 acting", "Bà Kha Thị Nguyệt, Quyền Giám đốc Sở Y tế.", "Kha Thị Nguyệt | Giám đốc | Sở Y tế | acting"),
    case(
        "H38 a field of work is no post",
        "Bà Lù Thị Seng, Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực văn hóa - xã hội.",
        "Lù Thị Seng | Phó Chủ tịch | Ủy ban nhân dân tỉnh",
    ),
    case(
        "H39 a reprimand ends nothing",
        "Ban Thường vụ Tỉnh ủy khiển trách ông Tiêu Văn Khởi, Tỉnh ủy viên, Bí thư Huyện ủy Phú Tân.",
        "Tiêu Văn Khởi | Ủy viên | Ban Chấp hành Đảng bộ tỉnh",
        '" | Bí thư | Huyện ủy Phú Tân',
    ),
    case(
        "H40 a past title annulled",
        "Thủ tướng xóa tư cách chức vụ Phó Chủ tịch UBND tỉnh nhiệm kỳ 2004-2011 đối với bà Cấn Thị Mây.",
        "Cấn Thị Mây | Phó Chủ tịch | Ủy ban nhân dân tỉnh | ended",
    ),
    case(
        "H41 expelled from the Party",
        "Bà Ông Thị Lựu, nguyên Giám đốc Sở, bị khai trừ ra khỏi Đảng.",
        "Ông Thị Lựu | Giám đốc | Sở | former",
    ),
    case(
        "H42 an end that lies ahead",
        "Ông Hạ Bá Tường, Chánh án TAND tỉnh, sẽ nghỉ hưu từ ngày 1-9-2023.",
        "Hạ Bá Tường | Chánh án | Tòa án nhân dân tỉnh",
    ),
    case(
        "H43 counts, and one who is elected again",
        "Hội nghị bầu 11 đồng chí vào Ban Thường vụ Huyện ủy; ông Bế Ích Thiện tái đắc cử Bí thư Huyện ủy.",
        "Bế Ích Thiện | Bí thư | Huyện ủy | started",
    ),
    case(
        "H44 votes",
        "Với 52/53 phiếu (98,11%), bà Đan Thị Thu được bầu giữ chức Phó Chủ tịch HĐND tỉnh.",
        "Đan Thị Thu | Phó Chủ tịch | Hội đồng nhân dân tỉnh | started",
    ),
    case("H45 seats without persons", "Ban Chấp hành có 45 ủy viên, đã chỉ định 40, còn khuyết 5."),
    case(
        "H46 a term printed backwards",
        "Bà Tô Thị Mão giữ chức Chủ tịch UBND huyện nhiệm kỳ 2021-2016.",
        "Tô Thị Mão | Chủ tịch | Ủy ban nhân dân huyện",
    ),
    case("H47 a congress of two days", "Trong hai ngày 5 và 6-8, Đảng bộ Sở Tài chính đại hội lần thứ IX."),
    case("H48 today in parentheses", "Sáng nay (14/7), Ban Chấp hành khóa XX họp phiên thứ hai."),
    case("H49 a fraction is no date", "Có 25/26 đại biểu có mặt biểu quyết tán thành."),
    case("H50 an anniversary", "Kỷ niệm 80 năm Ngày thành lập Quân đội (22-12-1944 - 22-12-2024)."),
    case("H51 a person's name in a body's", "Đoàn TNCS Hồ Chí Minh huyện học tập tấm gương Hồ Chí Minh."),
    case(
        "H52 a ward named after a person",
        "Chủ tịch UBND phường Lê Thị Riêng Mai Sĩ Hùng trả lời cử tri.",
        "Mai Sĩ Hùng | Chủ tịch | Ủy ban nhân dân phường Lê Thị Riêng",
    ),
    case("H53 a caption", "Bà Vàng Thị Sua (bên phải) tặng hoa chị Lý Mùi Chản. Ảnh: T.H"),
    case("H54 a byline", "... sẽ hoàn thành trước Tết. Lê Hiền - Đức Thịnh"),
    case("H55 who speaks", "Chủ tịch UBND xã Sùng A Páo: Bà con cứ yên tâm.", "Sùng A Páo | Chủ tịch | Ủy ban nhân dân xã"),
    case(
        "H56 no capitals, the old place of tones",
        "đồng chí phó chủ tịch hội liên hiệp phụ nữ tỉnh Hoà Thuý phát biểu.",
        "Hoà Thuý | Phó Chủ tịch | Hội Liên hiệp Phụ nữ tỉnh",
    ),
    case("H57 another letter for Đ", "Bà Ðoàn Thị Ðào, Phó Bí thư Ðảng ủy phường.", "Đoàn Thị Đào | Phó Bí thư | Đảng ủy phường"),
    case(
        "H58 BCT is a ministry behind a minister", "Thứ trưởng BCT Nghê Bảo Sơn đi khảo sát.", "Nghê Bảo Sơn | Thứ trưởng | Bộ Công Thương"
    ),
    case(
        "H59 TP is a head of division, and a city",
        "TP Nghiệp vụ Y Sở Y tế Chung Thị Mỹ và Bí thư Thành ủy TP Tam Kỳ.",
        "Chung Thị Mỹ | Trưởng phòng | Phòng Nghiệp vụ Y Sở Y tế",
    ),
    case(
        "H60 nothing but abbreviations",
        "Đ/c Lô Văn Cắm - UV.BTV, PCT TT UBND huyện; Đ/c Vừ Y Xia - HUV, PCT HĐND huyện.",
        "Lô Văn Cắm | Ủy viên | Ban Thường vụ Huyện ủy",
        '" | Phó Chủ tịch Thường trực | Ủy ban nhân dân huyện',
        "Vừ Y Xia | Ủy viên | Ban Chấp hành Đảng bộ huyện",
        '" | Phó Chủ tịch | Hội đồng nhân dân huyện',
    ),
    case("H61 posts without persons", "Bí thư Huyện ủy yêu cầu Chủ tịch UBND xã báo cáo trước ngày 15-4."),
    case(
        "H62 a province that is no more",
        "Bà Danh Thị Sóc, nguyên Phó Giám đốc Sở Y tế tỉnh Bạc Liêu cũ, nay là Chủ tịch UBND phường Vĩnh Trạch (Cà Mau).",
        "Danh Thị Sóc | Phó Giám đốc | Sở Y tế tỉnh Bạc Liêu | former",
        '" | Chủ tịch | Ủy ban nhân dân phường Vĩnh Trạch',
    ),
    case(
        "H63 another body under the old name",
        "Bộ Chính trị chỉ định Phó Bí thư Tỉnh ủy Hậu Giang Đồng Thị Bạch giữ chức Phó Bí thư Thành ủy Cần Thơ sau hợp nhất.",
        "Đồng Thị Bạch | Phó Bí thư | Tỉnh ủy Hậu Giang",
        '" | Phó Bí thư | Thành ủy Cần Thơ | started',
    ),
    case(
        "H64 a constituency is no body",
        "Bà Triệu Thị Nải, ĐBQH khóa XIV đoàn Hà Giang, Phó Giám đốc Sở Y tế.",
        "Triệu Thị Nải | Đại biểu | Quốc hội",
        '" | Phó Giám đốc | Sở Y tế',
    ),
    case("H65 a pronoun with nobody behind it", "Ông từng là Phó Trưởng phòng rồi Trưởng phòng Nội vụ huyện Văn Yên trước khi nghỉ hưu."),
    case(
        "H66 months and years of a career",
        "Từ 3/2012 - 8/2016, bà Phùng Mai Lý làm Chủ tịch UBND huyện; từ 9/2016 đến nay là Bí thư Huyện ủy.",
        "Phùng Mai Lý | Chủ tịch | Ủy ban nhân dân huyện | former",
        '" | Bí thư | Huyện ủy',
    ),
    case("H67 who does not hold it", "Bà Lưu Thị Sâm không giữ chức Phó Giám đốc mà chỉ là nhân viên."),
    case("H68 a target", "Phấn đấu mỗi năm kết nạp từ 5 đến 7 đảng viên, trên 85% chi bộ hoàn thành tốt nhiệm vụ."),
)
