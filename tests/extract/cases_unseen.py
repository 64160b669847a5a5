"""What articles showed that nobody had tuned for, in sentences of our own; a name begins with the day of its article, if that matters."""

from extract.cases import Case, case

__all__ = ["BESIDE", "BODIES", "CAPTIONS", "OTHERS", "PAST", "SERIES", "SHOUTED"]

BESIDE: tuple[Case, ...] = (
    case(
        "a ward with the name of a person",
        "Ông Lò Văn Bun - Chủ tịch UBND phường Lê Quý Mơ cho biết đã họp dân.",
        "Lò Văn Bun | Chủ tịch | Ủy ban nhân dân phường Lê Quý Mơ",
    ),
    case(
        "a ward with the whole name of a woman",
        "Bà Vi Thị Mến, Bí thư Đảng ủy phường Tẩn Thị Sài, phát biểu.",
        "Vi Thị Mến | Bí thư | Đảng ủy phường Tẩn Thị Sài",
    ),
    case(
        "another name begins behind the place",
        "Cùng đi có ông Lò Văn Bun, Bí thư xã Nà Lếch Vi Thị Mến.",
        "Vi Thị Mến | Bí thư | Đảng ủy xã Nà Lếch",
    ),
    case(
        "a company that ends as a name does",
        "Ông Lò Văn Bun, Tổng Giám đốc Công ty Cổ phần Đầu tư Long Sơn, nói.",
        "Lò Văn Bun | Tổng Giám đốc | Công ty cổ phần Đầu tư Long Sơn",
    ),
    case(
        "a school with the name of a person",
        "Ông Lò Văn Bun, Hiệu trưởng trường Đại học Y khoa Lê Quý Mơ, trả lời.",
        "Lò Văn Bun | Hiệu trưởng | Trường Đại học Y khoa Lê Quý Mơ",
    ),
    case(
        "two family names behind letters",
        "Trưởng ban quản lý đường thủy đô thị TP HCM Lê Trần Bá Mơ cho biết.",
        "Lê Trần Bá Mơ | Trưởng ban | Ban Quản lý Đường thủy đô thị TP HCM",
    ),
)
"""Beside its holder's name, a post ends in no other name."""

CAPTIONS: tuple[Case, ...] = (
    case(
        "Cùng dự",
        "Chủ tịch nước Lò Văn Bun trao huy hiệu cho nguyên Bí thư Trung ương Đảng Vi Văn Khế Cùng dự có nguyên Thủ tướng Tẩn Văn Sài.",
        "Lò Văn Bun | Chủ tịch nước | Nhà nước",
        "Vi Văn Khế | Bí thư | Ban Chấp hành Trung ương Đảng | former",
        "Tẩn Văn Sài | Thủ tướng | Chính phủ | former",
    ),
    case(
        "Trong quá trình",
        "Đại tá Vi Văn Khế, Phó giám đốc Công an tỉnh Lào Cai Trong quá trình kiểm tra, nhiều chủ xưởng khai sai.",
        "Vi Văn Khế | Phó Giám đốc | Công an tỉnh Lào Cai",
    ),
    case(
        "who was named speaks",
        "Phó chủ nhiệm Ủy ban Kinh tế Tẩn Minh Bun Ông Bun nói: Tôi chưa đồng ý.",
        "Tẩn Minh Bun | Phó Chủ nhiệm | Ủy ban Kinh tế",
    ),
    case(
        "a photograph",
        "Ông Lò Văn Bun – Phó Tổng thư ký Hiệp hội Chè Việt Nam - Ảnh: BÁ MƠ",
        "Lò Văn Bun | Phó Tổng Thư ký | Hiệp hội Chè Việt Nam",
    ),
    case(
        "a name of its own stays",
        "Ông Lò Văn Trong, Giám đốc Sở Y tế tỉnh Bình Định, trả lời.",
        "Lò Văn Trong | Giám đốc | Sở Y tế tỉnh Bình Định",
    ),
)
"""A caption that lost its full stop."""

OTHERS: tuple[Case, ...] = (
    case(
        "posts behind a semicolon head the next name",
        "Dự lễ có các Phó Thủ tướng Lò Văn Bun, Vi Thị Mến; Bí thư Trung ương Đảng, Chủ nhiệm Tổng cục Chính trị QĐND Việt Nam Tẩn A Sài.",
        "Lò Văn Bun | Phó Thủ tướng | Chính phủ",
        "Vi Thị Mến | Phó Thủ tướng | Chính phủ",
        "Tẩn A Sài | Bí thư | Ban Chấp hành Trung ương Đảng",
        '" | Chủ nhiệm | Tổng cục Chính trị Quân đội nhân dân Việt Nam',
    ),
    case(
        "posts behind a semicolon go on",
        "Ông Lò Văn Bun, Bí thư Huyện ủy Mường La; Chủ tịch HĐND huyện Mường La; bà Vi Thị Mến, Phó Bí thư Huyện ủy Mường La.",
        "Lò Văn Bun | Bí thư | Huyện ủy Mường La",
        '" | Chủ tịch | Hội đồng nhân dân huyện Mường La',
        "Vi Thị Mến | Phó Bí thư | Huyện ủy Mường La",
    ),
    case(
        "a title that stands alone",
        "Theo Bộ trưởng Nội vụ Lò Văn Bun, Thủ tướng phê bình một số bộ.",
        "Lò Văn Bun | Bộ trưởng | Bộ Nội vụ",
    ),
    case(
        "offices listed without names",
        "Cùng dự có: Phó Thủ tướng Lò Văn Bun, Chánh án Tòa án nhân dân tối cao, Tổng Thanh tra Chính phủ và Thống đốc Ngân hàng Nhà nước.",
        "Lò Văn Bun | Phó Thủ tướng | Chính phủ",
    ),
    case(
        "a name that the grammar does not know",
        "Tại buổi tiếp Bộ trưởng Công an Lò Văn Bun hôm đó, Giám đốc Cơ quan Biên phòng Hàn Quốc Min Jae - hon hứa giúp.",
        "Lò Văn Bun | Bộ trưởng | Bộ Công an",
    ),
    case("staff that are sent", "Nói về việc cử người làm tham tán thương mại ở nước bạn, ông Lò Văn Bun dặn phải công khai."),
    case("a given name alone", "Ông Lò Văn Bun quyết định cho Khế giữ chức thành viên Hội đồng thành viên Tập đoàn Than Nà Lếch."),
    case(
        "led by a name without a title",
        "Ông Lò Văn Bun giao đất cho Công ty Thiên Sơn do Phạm Công Khế làm Tổng giám đốc.",
        "Phạm Công Khế | Tổng Giám đốc | Công ty Thiên Sơn",
    ),
    case(
        "by whom the decision is handed over",
        "Ông Lò Văn Bun - chủ nhiệm Tổng cục Chính trị - được Tổng Bí thư, Chủ tịch nước Vi Văn Khế trao Quyết định.",
        "Lò Văn Bun | Chủ nhiệm | Tổng cục Chính trị",
        "Vi Văn Khế | Tổng Bí thư | Ban Chấp hành Trung ương Đảng",
        '" | Chủ tịch nước | Nhà nước',
    ),
    case(
        "who speaks of it is not dismissed",
        "Bí thư Huyện ủy yêu cầu cách chức Trưởng phòng Nội vụ huyện Mường La, ông Lò Văn Bun cho biết phải qua các bước.",
    ),
    case("to whom he answers", "Trả lời Bí thư Huyện ủy Mường La, ông Lò Văn Bun giải thích khá dài dòng."),
    case(
        "the reporter whom he answers",
        "Ngày 15/7, trả lời PV báo Người Đưa Tin, ông Lò Văn Bun, Chánh Thanh tra tỉnh Sơn La, nói.",
        "Lò Văn Bun | Chánh Thanh tra | Thanh tra tỉnh Sơn La",
    ),
    case(
        "those who elect",
        "Bà Vi Thị Mến được giới thiệu để các đại biểu bầu làm Phó Chủ tịch HĐND tỉnh Sơn La.",
        "Vi Thị Mến | Phó Chủ tịch | Hội đồng nhân dân tỉnh Sơn La | proposed",
    ),
    case(
        "posts of many",
        "Các Phó Thủ tướng Lò Văn Bun, Vi Thị Mến, Bộ trưởng các Bộ Y tế, Xây dựng đã giải trình.",
        "Lò Văn Bun | Phó Thủ tướng | Chính phủ",
        "Vi Thị Mến | Phó Thủ tướng | Chính phủ",
    ),
    case("an example", "Ông Lò Văn Bun nói. Ông nêu ví dụ, trưởng khoa bị kỷ luật thì xuống làm phó khoa."),
    case(
        "a term is no resignation",
        "Chủ tịch HĐND tỉnh Sơn La Vi Thị Mến vẫn đau đáu với những câu hỏi từ nhiệm kỳ trước.",
        "Vi Thị Mến | Chủ tịch | Hội đồng nhân dân tỉnh Sơn La",
    ),
    case(
        "who will follow whom",
        "Ông Phạm Việt Khế (trái) sẽ thay ông Lò Văn Bun (phải) làm Chủ tịch HĐQT Vimaso.",
        "Phạm Việt Khế | Chủ tịch | Hội đồng quản trị Vimaso | proposed",
    ),
    case(
        "whose pupil he was",
        "Ông Lò Văn Bun trở thành người học trò gần gũi của Chủ tịch nước Vi Văn Khế.",
        "Vi Văn Khế | Chủ tịch nước | Nhà nước",
    ),
    case(
        "those before the last of a list",
        "Tổ giúp việc có trưởng phòng đào tạo, trưởng phòng khảo thí, phó phòng thiết bị và giảng viên Vi Thị Mến.",
    ),
    case("to whom she writes", "Khi viết thư cho Bộ trưởng Bộ Kế hoạch và Đầu tư, bà Vi Thị Mến kể đã chờ ba năm."),
    case(
        "five of whom no name is told",
        "Chánh án Tòa án nhân dân tối cao Lò Văn Bun nói có 5 người là Phó Chánh án Tòa án nhân dân tối cao.",
        "Lò Văn Bun | Chánh án | Tòa án nhân dân tối cao",
    ),
    case("what staff have in charge", "Còn vụ án của nhân viên phụ trách kế toán đơn vị, ông Lò Văn Bun nói."),
    case(
        "a minister has answered, and another speaks",
        "Kết thúc phần trả lời của Bộ trưởng Bộ Y tế, Chủ tịch Quốc hội Vi Thị Mến phát biểu.",
        "Vi Thị Mến | Chủ tịch | Quốc hội",
    ),
    case(
        "who says so too",
        "Đồng quan điểm với ông Lò Văn Bun, Phó Chủ tịch UBND phường Nà Lếch cũng cho biết đã thông báo.",
    ),
    case(
        "deputies without names behind two persons",
        "Ông Lò Văn Bun, Chủ tịch UBND xã Nà Lếch và ông Vi Văn Khế, Bí thư Huyện ủy Mường La và các phó giám đốc phải kiểm điểm.",
        "Lò Văn Bun | Chủ tịch | Ủy ban nhân dân xã Nà Lếch",
        "Vi Văn Khế | Bí thư | Huyện ủy Mường La",
    ),
    case(
        "a husband without a name",
        "Bà Vi Thị Mến trông coi xưởng gỗ mà chồng mình là người góp vốn, Chủ tịch Hội đồng thành viên.",
    ),
    case(
        "a relative with a name",
        "Đại diện gia đình, bà Vi Thị Mến và con trai là Lò Văn Bun, Bí thư Huyện ủy Mường La, có mặt.",
        "Lò Văn Bun | Bí thư | Huyện ủy Mường La",
    ),
    case(
        "an office, and the minister behind a comma",
        "Về việc để ông Lò Văn Bun thôi giữ chức Cục trưởng Cục Báo chí, Bộ trưởng Bộ Y tế Vi Văn Khế cho biết.",
        "Lò Văn Bun | Cục trưởng | Cục Báo chí | ended",
        "Vi Văn Khế | Bộ trưởng | Bộ Y tế",
    ),
    case(
        "what a quotation tells of the past",
        "“Trước đó, chúng tôi làm việc tốt” - Ủy viên Bộ Chính trị, Trưởng Ban Kinh tế Trung ương Lò Văn Bun nhấn mạnh.",
        "Lò Văn Bun | Ủy viên | Bộ Chính trị",
        "Lò Văn Bun | Trưởng ban | Ban Kinh tế Trung ương",
    ),
    case(
        "a reporter, a day, a post and a name",
        "Chia sẻ với phóng viên báo Nà Lếch vào chiều ngày 6.2, Phó Chủ tịch UBND phường Mường Vi, ông Lò Văn Bun cho biết.",
        "Lò Văn Bun | Phó Chủ tịch | Ủy ban nhân dân phường Mường Vi",
    ),
    case(
        "many who are answered",
        "Trả lời các đại biểu, ông Lò Văn Bun, Bí thư Huyện ủy Mường La, nói.",
        "Lò Văn Bun | Bí thư | Huyện ủy Mường La",
    ),
    case(
        "a bracket behind the second name",
        "Sức ép đến từ ông Lò Văn Bun, ông Vi Văn Khế (Bí thư Huyện ủy Mường La) nên phải ký.",
        "Vi Văn Khế | Bí thư | Huyện ủy Mường La",
    ),
    case("what a conclusion is of", "Việc bổ nhiệm ông Lò Văn Bun vào hai chức vụ trên là phù hợp với kết luận của trung ương."),
    case(
        "who answers a wish",
        "Ông Lò Văn Bun phát biểu. Trước đề nghị của ông Bun, Giám đốc Sở Y tế tỉnh Sơn La cho rằng cần thêm thời gian.",
    ),
    case(
        "he stands in for another",
        "Ông Lò Văn Bun làm Phó Bí thư Huyện ủy Mường La, tạm thay ông Vi Văn Khế điều hành công việc.",
        "Lò Văn Bun | Phó Bí thư | Huyện ủy Mường La",
    ),
)
"""A post that is another's, or nobody's."""

SERIES: tuple[Case, ...] = (
    case(
        "a comma and 'và'",
        "Ông Lò Văn Bun, Viện trưởng Viện Khoa học Lao động, Xã hội và Dân số, phát biểu.",
        "Lò Văn Bun | Viện trưởng | Viện Khoa học Lao động, Xã hội và Dân số",
    ),
    case(
        "before a name",
        "Viện trưởng Viện Khoa học Lao động, Xã hội và Dân số Lò Văn Bun phát biểu.",
        "Lò Văn Bun | Viện trưởng | Viện Khoa học Lao động, Xã hội và Dân số",
    ),
    case(
        "'và' behind a known field",
        "Ông Lò Văn Bun, Giám đốc Trung tâm Tập huấn và Truyền thông thủy lợi thuộc Tổng cục Thủy lợi, nói.",
        "Lò Văn Bun | Giám đốc | Trung tâm Tập huấn và Truyền thông thủy lợi thuộc Tổng cục Thủy lợi",
    ),
    case(
        "small letters up to the ministry",
        "Ông Lò Văn Bun, Phó vụ trưởng Vụ Tổ chức và công tác học sinh sinh viên Bộ GD-ĐT, nói.",
        "Lò Văn Bun | Phó Vụ trưởng | Vụ Tổ chức và công tác học sinh sinh viên Bộ Giáo dục và Đào tạo",
    ),
    case(
        "names are no parts",
        "Dự có ông Lò Văn Bun, Giám đốc Viện Kinh tế, Trần Văn Khế và Sùng A Páo.",
        "Lò Văn Bun | Giám đốc | Viện Kinh tế",
    ),
    case(
        "a document is no part",
        "Ông Lò Văn Bun giữ chức Thứ trưởng Bộ Xây dựng và Quyết định 1366 về việc khác.",
        "Lò Văn Bun | Thứ trưởng | Bộ Xây dựng",
    ),
    case(
        "time is no part",
        "Ông Lò Văn Bun, Chủ tịch HĐQT công ty Vimaso thời gian qua đã im lặng.",
        "Lò Văn Bun | Chủ tịch | Hội đồng quản trị Công ty Vimaso",
    ),
)
"""Names of bodies that are lists."""

PAST: tuple[Case, ...] = (
    case(
        "2018-05-01 a state of a year",
        "Năm 1968, đồng chí Lò Văn Bun là Bí thư Tỉnh ủy Sơn La.",
        "Lò Văn Bun | Bí thư | Tỉnh ủy Sơn La | former",
    ),
    case(
        "2018-05-01 a title in a year long over",
        "Tháng 3/1975, Bí thư Tỉnh ủy Sơn La Lò Văn Bun ra lệnh tiến công.",
        "Lò Văn Bun | Bí thư | Tỉnh ủy Sơn La | former",
    ),
    case(
        "2018-05-01 a state of this year",
        "Năm 2018, ông Lò Văn Bun là Giám đốc Sở Y tế Sơn La.",
        "Lò Văn Bun | Giám đốc | Sở Y tế tỉnh Sơn La",
    ),
    case(
        "2018-05-01 told of today as well",
        "Năm 2009, ông Lò Văn Bun, Giám đốc Sở Y tế Sơn La, ký thay. Hôm nay, ông Lò Văn Bun, Giám đốc Sở Y tế Sơn La, trả lời.",
        "Lò Văn Bun | Giám đốc | Sở Y tế tỉnh Sơn La",
    ),
    case(
        "2018-05-01 who has died",
        "Chủ tịch nước Lò Văn Bun qua đời sáng 21/4. Ông là Ủy viên Ban Chấp hành Trung ương Đảng.",
        "Lò Văn Bun | Chủ tịch nước | Nhà nước | ended",
        '" | Ủy viên | Ban Chấp hành Trung ương Đảng | former',
    ),
    case(
        "2018-05-01 after the story of another",
        "Tin nhân sự. Chiều nay có quyết định mới. Ông Vi Văn Khế sinh năm 1963, quê ở Sơn La. "
        "Người được bổ nhiệm vào vị trí Cục trưởng Cục Đường bộ là ông Tẩn A Sài.",
        "Tẩn A Sài | Cục trưởng | Cục Đường bộ | started",
    ),
    case(
        "2018-05-01 who is buried",
        "Lễ truy điệu Trưởng ban Nội chính Trung ương Lò Văn Bun được tổ chức hôm nay. Ông làm Chủ nhiệm Hợp tác xã Nà Lếch.",
        "Lò Văn Bun | Trưởng ban | Ban Nội chính Trung ương | former",
        '" | Chủ nhiệm | Hợp tác xã Nà Lếch | former',
    ),
    case(
        "2018-05-01 from deputy to head",
        "Từ tháng 2/2014, ông Lò Văn Bun là Thứ trưởng Bộ Xây dựng. Từ tháng 4/2016, ông là Bộ trưởng Bộ Xây dựng.",
        "Lò Văn Bun | Thứ trưởng | Bộ Xây dựng | former",
        '" | Bộ trưởng | Bộ Xây dựng',
    ),
    case(
        "2018-05-01 from one office to another",
        "Từ năm 1997, ông Lò Văn Bun là Giám đốc Sở Y tế Sơn La. Từ năm 2003 ông là Phó Chủ tịch UBND tỉnh Sơn La.",
        "Lò Văn Bun | Giám đốc | Sở Y tế tỉnh Sơn La | former",
        '" | Phó Chủ tịch | Ủy ban nhân dân tỉnh Sơn La',
    ),
    case(
        "2018-05-01 several posts of a time that is over",
        "Trong thời gian giữ các cương vị Giám đốc Sở Công Thương tỉnh Sơn La, Bí thư Huyện ủy Mường La, bà Vi Thị Mến đã có vi phạm.",
        "Vi Thị Mến | Giám đốc | Sở Công Thương tỉnh Sơn La | former",
        "Vi Thị Mến | Bí thư | Huyện ủy Mường La | former",
    ),
    case(
        "2018-05-01 a title of that time",
        "Bộ trưởng Bộ Y tế Lò Văn Bun khi ấy đã có phát biểu.",
        "Lò Văn Bun | Bộ trưởng | Bộ Y tế | former",
    ),
    case(
        "2018-05-01 a term that begins this year, far from the head of the article",
        "\n".join(["Đại hội đã họp."] * 8) + "\nÔng Lò Văn Bun được bầu làm Chủ tịch Hội Luật gia tỉnh Sơn La nhiệm kỳ 2018-2023.",
        "Lò Văn Bun | Chủ tịch | Hội Luật gia tỉnh Sơn La | started",
    ),
    case(
        "2018-05-01 so many years after a birth",
        "Dâng hương tưởng niệm 105 năm ngày sinh Tổng Bí thư Lò Văn Bun.",
        "Lò Văn Bun | Tổng Bí thư | Ban Chấp hành Trung ương Đảng | former",
    ),
)
"""The past without a word of it."""

BODIES: tuple[Case, ...] = (
    case(
        "the committee of judges, and a tribunal",
        "Ông Lò Văn Bun (ủy viên Ủy ban thẩm phán TAND Cấp cao tại Hà Nội), ông Vi Văn Khế (chánh tòa dân sự TAND tỉnh Lào Cai) dự.",
        "Lò Văn Bun | Ủy viên | Ủy ban Thẩm phán Tòa án nhân dân cấp cao thành phố Hà Nội",
        "Vi Văn Khế | Chánh tòa | Tòa dân sự Tòa án nhân dân tỉnh Lào Cai",
    ),
    case(
        "letters before the place",
        "Ông Lò Văn Bun, Phó ban An toàn giao thông (ATGT) TP.HCM, cho biết.",
        "Lò Văn Bun | Phó Trưởng ban | Ban An toàn giao thông Thành phố Hồ Chí Minh",
    ),
    case(
        "those who hold a festival",
        "Ông Lò Văn Bun, Phó Trưởng Ban tổ chức Lễ hội Hoa ban, cho biết.",
        "Lò Văn Bun | Phó Trưởng ban | Ban Tổ chức Lễ hội Hoa ban",
    ),
    case(
        "a name in small letters",
        "Ông Lò Văn Bun - Giám đốc Trung tâm chống ngập - kê khai tài sản.",
        "Lò Văn Bun | Giám đốc | Trung tâm Chống ngập",
    ),
    case(
        "a chamber of another region",
        "Ông Lò Văn Bun, Phó Chủ tịch Phòng Thương mại và Hàng hải châu Âu tại VN (EuroShip), gợi ý.",
        "Lò Văn Bun | Phó Chủ tịch | Phòng Thương mại và Hàng hải châu Âu",
    ),
    case(
        "the company that he leads",
        "Công ty Hằng Sơn, do ông Huỳnh Uy Khế làm Chủ tịch HĐQT, có thời gian nghiên cứu.",
        "Huỳnh Uy Khế | Chủ tịch | Hội đồng quản trị Công ty Hằng Sơn",
    ),
    case(
        "a deputy with the province in brackets",
        "Quốc hội họp sáng nay. Chủ tịch HĐND tỉnh Sơn La Vi Thị Mến phát biểu. ĐB Lò Văn Bun (Bến Tre) cho biết sẽ chất vấn.",
        "Vi Thị Mến | Chủ tịch | Hội đồng nhân dân tỉnh Sơn La",
        "Lò Văn Bun | Đại biểu | Quốc hội",
    ),
    case(
        "the title alone of who has it",
        "Bí thư Thành ủy TP.HCM Lò Văn Bun chỉ đạo. Thành ủy Hà Nội cũng cử đoàn. Bí thư Lò Văn Bun đặt câu hỏi.",
        "Lò Văn Bun | Bí thư | Thành ủy Thành phố Hồ Chí Minh",
    ),
    case(
        "the police of the province that the article is about",
        "Tại hội nghị của tỉnh Sơn La, ông Vi Văn Khế, Giám đốc Công an, báo cáo. Tỉnh Sơn La sẽ làm tiếp.",
        "Vi Văn Khế | Giám đốc | Công an tỉnh Sơn La",
    ),
    case(
        "letters in brackets before the name",
        "Thống đốc Ngân hàng Nhà nước (NHNN) Lê Minh Khế đã trình bày.",
        "Lê Minh Khế | Thống đốc | Ngân hàng Nhà nước",
    ),
    case(
        "letters of a post before the next name",
        "Tại phiên chất vấn Bộ trưởng Bộ Y tế Lò Văn Bun (ngày 13.6), Đại biểu Quốc hội (ĐBQH) Vi Văn Khế có 3 lần tranh luận.",
        "Lò Văn Bun | Bộ trưởng | Bộ Y tế",
        "Vi Văn Khế | Đại biểu | Quốc hội",
    ),
    case(
        "the minister of an office",
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lò Văn Bun nói. Bộ trưởng Bộ Y tế Vi Văn Khế trả lời. Bộ trưởng Lò Văn Bun đồng ý.",
        "Lò Văn Bun | Bộ trưởng, Chủ nhiệm | Văn phòng Chính phủ",
        "Vi Văn Khế | Bộ trưởng | Bộ Y tế",
    ),
    case(
        "a department below another",
        "Bà Ngô Thị Mến, Phó Chi cục trưởng Cục Chế biến nông sản, khẳng định.",
        "Ngô Thị Mến | Phó Chi cục trưởng | Cục Chế biến nông sản",
    ),
    case(
        "training ends no name",
        "PGS.TS Lò Văn Bun, Trưởng phòng Quản lý đào tạo Trường Đại học Nà Lếch, cho rằng khó.",
        "Lò Văn Bun | Trưởng phòng | Phòng Quản lý đào tạo Trường Đại học Nà Lếch",
    ),
    case("a continent", "Chủ tịch Hội đồng châu Âu Donald Wolfram khẳng định.", "Donald Wolfram | Chủ tịch | Hội đồng châu Âu"),
    case(
        "a party of another country",
        "Đoàn đã gặp ông Ban Minh Hà, Ủy viên Bộ Chính trị, Bí thư Ban Bí thư Trung ương Đảng Cộng sản Cuba.",
        "Ban Minh Hà | Ủy viên | Bộ Chính trị Cuba",
        '" | Bí thư | Ban Bí thư Cuba',
    ),
    case(
        "a delegation in brackets",
        "Đại biểu Lò Văn Bun (đoàn ĐBQH tỉnh Sơn La) nêu ý kiến.",
        "Lò Văn Bun | Đại biểu | Quốc hội",
    ),
    case(
        "of the country, and a dash",
        "Trưởng Ban Tôn giáo Chính phủ Việt Nam - TS Vũ Chiến Mơ - cũng mong muốn.",
        "Vũ Chiến Mơ | Trưởng ban | Ban Tôn giáo Chính phủ",
    ),
    case(
        "an association that the grammar does not know",
        "Báo cáo Thủ tướng Lò Văn Bun, Phó Chủ tịch Hội người Việt Nam ở Nhật Bản, Vi Văn Khế, cho biết.",
        "Lò Văn Bun | Thủ tướng | Chính phủ",
    ),
    case(
        "he holds it still",
        "Sau phiên họp, ông Lò Văn Bun tiếp tục đảm nhiệm vị trí Phó ban Nội chính Trung ương.",
        "Lò Văn Bun | Phó Trưởng ban | Ban Nội chính Trung ương",
    ),
    case(
        "he is elected again",
        "Đại hội bầu ông Lò Văn Bun tiếp tục giữ chức Bí thư Huyện ủy Mường La.",
        "Lò Văn Bun | Bí thư | Huyện ủy Mường La | started",
    ),
    case(
        "the centre of an association",
        "Ông Lò Văn Bun, Ủy viên BTV TW Hội, và ông Vi Văn Khế, Chánh Văn phòng Trung ương Hội, tặng hoa.",
        "Lò Văn Bun | Ủy viên | Ban Thường vụ Trung ương Hội",
        "Vi Văn Khế | Chánh Văn phòng | Văn phòng Trung ương Hội",
    ),
    case(
        "letters in brackets, a comma and a name",
        "Chủ tịch Hội đồng thành viên Tổng công ty Chè Sốp Cộp (SCC), ông Lò Văn Bun từng chia sẻ.",
        "Lò Văn Bun | Chủ tịch | Hội đồng thành viên Tổng công ty Chè Sốp Cộp",
    ),
    case(
        "deputies of several provinces",
        "Đồng tình, ĐB Lò Văn Bun (Nghệ An) nói. ĐB Vi Văn Khế (Thanh Hóa) cho rằng khó.",
        "Lò Văn Bun | Đại biểu | Quốc hội",
        "Vi Văn Khế | Đại biểu | Quốc hội",
    ),
    case(
        "a delegation that goes on",
        "Ông Lò Văn Bun, Bí thư Huyện ủy Mường La, Trưởng đoàn đại biểu quân sự cấp cao đã hội đàm.",
        "Lò Văn Bun | Bí thư | Huyện ủy Mường La",
        "Lò Văn Bun | Trưởng đoàn | -",
    ),
    case("a division with a number", "Ông Lò Văn Bun, Phó Trưởng phòng PC67, đã ký.", "Lò Văn Bun | Phó Trưởng phòng | Phòng PC67"),
    case(
        "a centre with a longer name",
        "Ông Lò Văn Bun, Giám đốc Trung tâm Y tế Dự phòng tỉnh Sơn La cho biết.",
        "Lò Văn Bun | Giám đốc | Trung tâm Y tế dự phòng tỉnh Sơn La",
    ),
    case(
        "a place behind a title of its level, where the name has been said",
        "Ông Lò Văn Bun, Bí thư Thị ủy Cửa Nậm cho biết.",
        "Lò Văn Bun | Bí thư | Thị ủy Cửa Nậm",
    ),
    case(
        "a council in brackets behind its board",
        "Bà Vi Thị Mến, Trưởng ban Văn hóa - Xã hội (HĐND tỉnh Sơn La) cho biết.",
        "Vi Thị Mến | Trưởng ban | Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh Sơn La",
    ),
    case(
        "a court behind the comma",
        "Bà Vi Thị Mến, Chánh tòa Hình sự, TAND tỉnh Sơn La, trả lời.",
        "Vi Thị Mến | Chánh tòa | Tòa hình sự Tòa án nhân dân tỉnh Sơn La",
    ),
    case(
        "his task is a post",
        "Phân công ông Lò Văn Bun làm nhiệm vụ Phó Trưởng ban Thường trực Ban Dân vận Trung ương.",
        "Lò Văn Bun | Phó Trưởng ban Thường trực | Ban Dân vận Trung ương | started",
    ),
)
"""Names of bodies, and what is held."""

SHOUTED: tuple[Case, ...] = (
    case("a state", "ÔNG LÒ VĂN BUN LÀM CHỦ TỊCH UBND TỈNH SƠN LA", "Lò Văn Bun | Chủ tịch | Ủy ban nhân dân tỉnh Sơn La"),
    case(
        "an election",
        "BÀ VI THỊ MẾN ĐƯỢC BẦU LÀM BÍ THƯ HUYỆN ỦY MƯỜNG LA",
        "Vi Thị Mến | Bí thư | Huyện ủy Mường La | started",
    ),
    case(
        "a place that is not known",
        "ĐỒNG CHÍ LÒ VĂN BUN ĐƯỢC ĐIỀU ĐỘNG GIỮ CHỨC PHÓ BÍ THƯ ĐẢNG ỦY XÃ NÀ LẾCH",
        "Lò Văn Bun | Phó Bí thư | Đảng ủy xã Nà Lếch | started",
    ),
    case(
        "a name that the article knows",
        "LÒ VĂN BUN LÀM CHỦ TỊCH HĐND TỈNH SƠN LA\nÔng Lò Văn Bun hôm qua đã phát biểu.",
        "Lò Văn Bun | Chủ tịch | Hội đồng nhân dân tỉnh Sơn La",
    ),
    case("a name that nothing shows", "CHỦ TỊCH UBND TỈNH LÒ VĂN BUN TIẾP DÂN VÀO SÁNG NAY"),
)
"""Headlines in capitals."""
