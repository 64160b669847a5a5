"""What is over, what is news, of whom a verb speaks, and names of bodies in small letters."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "before: the main clause is over",
        "Trước khi về công tác tại Quảng Ninh, ông Sầm Đức Vĩ là Chánh Văn phòng Bộ Xây dựng.",
        "Sầm Đức Vĩ | Chánh Văn phòng | Văn phòng Bộ Xây dựng | former",
    ),
    case(
        "before retiring",
        "Trước khi nghỉ hưu, bà Lưu Thị Khoan từng là Phó Giám đốc Sở Y tế tỉnh Lào Cai, Bí thư Đảng ủy Sở Y tế.",
        "Lưu Thị Khoan | Phó Giám đốc | Sở Y tế tỉnh Lào Cai | former",
        "Lưu Thị Khoan | Bí thư | Đảng ủy Sở Y tế tỉnh Lào Cai | former",
    ),
    case(
        "while a post was held",
        "Tháng 3/2012, khi đang là Phó Chủ tịch UBND huyện Mai Sơn, ông Quàng Văn Hợi bị kỷ luật.",
        "Quàng Văn Hợi | Phó Chủ tịch | Ủy ban nhân dân huyện Mai Sơn | former",
    ),
    case(
        "in the time of a post",
        "Trong thời gian giữ cương vị Giám đốc Sở Tài chính tỉnh Kon Tum, ông A Thút đã buông lỏng quản lý.",
        "A Thút | Giám đốc | Sở Tài chính tỉnh Kon Tum | former",
    ),
    case(
        "in the years of a post",
        "Quá trình hơn tám năm làm Trưởng phòng Nội vụ huyện Cư Jút, bà H’Nen Niê được tin yêu.",
        "H’Nen Niê | Trưởng phòng | Phòng Nội vụ huyện Cư Jút | former",
    ),
    case(
        "earlier, the post first",
        "Trước đó, Chánh Thanh tra tỉnh Bạc Liêu là ông Trang Sĩ Cát.",
        "Trang Sĩ Cát | Chánh Thanh tra | Thanh tra tỉnh Bạc Liêu | former",
    ),
    case(
        "meanwhile is not earlier",
        "Trong khi đó, ông Trang Sĩ Cát, Chánh Thanh tra tỉnh Bạc Liêu, cho rằng chưa có cơ sở.",
        "Trang Sĩ Cát | Chánh Thanh tra | Thanh tra tỉnh Bạc Liêu | current",
    ),
    case(
        "now, in a sentence about then",
        "Trước đó, năm 2012, ông Giả Tấn Lộc, nguyên Chủ tịch UBND huyện Cái Bè (hiện là Giám đốc Sở Công Thương tỉnh Tiền Giang), ký.",
        "Giả Tấn Lộc | Chủ tịch | Ủy ban nhân dân huyện Cái Bè | former",
        "Giả Tấn Lộc | Giám đốc | Sở Công Thương tỉnh Tiền Giang | current",
    ),
    case(
        "a successor keeps his other post",
        "Ông Cù Trọng Ân, Phó Bí thư Huyện ủy Tủa Chùa, được bầu giữ chức Chủ tịch UBND huyện Tủa Chùa thay ông Sùng A Chồ.",
        "Cù Trọng Ân | Phó Bí thư | Huyện ủy Tủa Chùa | current",
        "Cù Trọng Ân | Chủ tịch | Ủy ban nhân dân huyện Tủa Chùa | started",
        "Sùng A Chồ | Chủ tịch | Ủy ban nhân dân huyện Tủa Chùa | ended",
    ),
    case(
        "whom the new task takes away",
        "Ông Lục Thế Tùng thôi giữ chức Bí thư Quận ủy Kiến An để nhận nhiệm vụ mới làm Hiệu trưởng Trường Chính trị thành phố Hải Phòng.",
        "Lục Thế Tùng | Bí thư | Quận ủy Kiến An | ended",
        "Lục Thế Tùng | Hiệu trưởng | Trường Chính trị thành phố Hải Phòng | started",
    ),
    case(
        "a former holder retires",
        "Từ ngày 1/6, ông Đinh Khắc Dư, nguyên Bí thư Huyện ủy Yên Khánh, đã về nghỉ hưu theo chế độ.",
        "Đinh Khắc Dư | Bí thư | Huyện ủy Yên Khánh | ended",
    ),
    case(
        "all posts taken away",
        "Tỉnh ủy quyết định cách hết các chức vụ đối với ông Tẩn A Sinh (Bí thư Đảng ủy xã Bản Vược).",
        "Tẩn A Sinh | Bí thư | Đảng ủy xã Bản Vược | ended",
    ),
    case(
        "who did it is no post of his",
        "Ông Bế Hải Thanh được Thủ tướng bổ nhiệm làm Thứ trưởng Bộ Tài chính.",
        "Bế Hải Thanh | Thứ trưởng | Bộ Tài chính | started",
    ),
    case(
        "a relative clause speaks of the one before it",
        "Bà Nịnh Thị Tới kế nhiệm ông Chu Bá Lễ - người được Ban Thường vụ Thành ủy điều động làm Trưởng Ban Dân vận Thành ủy Hải Phòng.",
        "Chu Bá Lễ | Trưởng ban | Ban Dân vận Thành ủy Hải Phòng | started",
    ),
    case(
        "posts before the next name",
        "Từ trái qua: Thủ tướng Mạc Xuân Hải, Tổng Bí thư, Chủ tịch nước Thân Nhân Đức tại cuộc họp.",
        "Mạc Xuân Hải | Thủ tướng | Chính phủ | current",
        "Thân Nhân Đức | Tổng Bí thư | Ban Chấp hành Trung ương Đảng | current",
        "Thân Nhân Đức | Chủ tịch nước | Nhà nước | current",
    ),
    case(
        "others counted beside him",
        "Ủy viên Bộ Chính trị Lã Thế Hải cùng 3 Phó Bí thư Tỉnh ủy Thái Bình ra mắt.",
        "Lã Thế Hải | Ủy viên | Bộ Chính trị | current",
    ),
    case(
        "a body led by somebody",
        "Bộ Công Thương thành lập Hội đồng kỷ luật do ông Ngụy Quốc Trình làm Chủ tịch.",
        "Ngụy Quốc Trình | Chủ tịch | Hội đồng kỷ luật | current",
    ),
    case(
        "a term between post and name",
        "Thủ tướng nhiệm kỳ 2021-2026 Mạc Xuân Hải sẽ thay mặt Chính phủ trình bày tờ trình.",
        "Mạc Xuân Hải | Thủ tướng | Chính phủ | current",
    ),
    case(
        "an association in small letters",
        "Ông Hứa Thành Nhơn, chủ tịch Hiệp hội du lịch Cà Mau, cho biết.",
        "Hứa Thành Nhơn | Chủ tịch | Hiệp hội Du lịch Cà Mau | current",
    ),
    case(
        "an institute in small letters, with a dash",
        "Ông Kha Văn Bút, Viện trưởng Viện nghiên cứu kinh tế - xã hội Cần Thơ, phát biểu.",
        "Kha Văn Bút | Viện trưởng | Viện Nghiên cứu kinh tế - xã hội Cần Thơ | current",
    ),
    case(
        "a centre in small letters that is central",
        "Bà Tống Khánh Ly, Giám đốc Trung tâm dự báo khí tượng thủy văn quốc gia, nhận định.",
        "Tống Khánh Ly | Giám đốc | Trung tâm Dự báo khí tượng thủy văn quốc gia | current",
    ),
    case(
        "a field of two words inside a name",
        "Ông Mùa A Sà, Trưởng phòng Quản lý công nghệ thông tin, giải thích.",
        "Mùa A Sà | Trưởng phòng | Phòng Quản lý công nghệ thông tin | current",
    ),
    case(
        "a verb behind a hospital of a place",
        "Ông Ninh Đức Tài, Giám đốc Bệnh viện Đa khoa Đà Nẵng thông tin về ca bệnh.",
        "Ninh Đức Tài | Giám đốc | Bệnh viện Đa khoa Đà Nẵng | current",
    ),
    case(
        "a conference is no association",
        "Ông Phó Đức Chính, Phó Bí thư, phát biểu tại hội nghị Thành ủy Đà Nẵng.",
        "Phó Đức Chính | Phó Bí thư |  | current",
    ),
    case(
        "the executive committee of the Party",
        "Bà Hà Thị Kế, Ủy viên Ban Chấp hành Đảng, Bí thư Tỉnh ủy Hòa Bình, dự hội nghị.",
        "Hà Thị Kế | Ủy viên | Ban Chấp hành Trung ương Đảng | current",
        "Hà Thị Kế | Bí thư | Tỉnh ủy Hòa Bình | current",
    ),
    case(
        "an old commission of the centre",
        "Ông Vương Thừa Chí, nguyên Phó ban Tư tưởng - Văn hóa Trung ương, viếng.",
        "Vương Thừa Chí | Phó Trưởng ban | Ban Tư tưởng - Văn hóa Trung ương | former",
    ),
    case(
        "whoever speaks did not die",
        "Ông Triệu Ngọc Quế, Cục trưởng Cục Quản lý dược, cho biết vụ tai nạn khiến 7 người tử vong.",
        "Triệu Ngọc Quế | Cục trưởng | Cục Quản lý dược | current",
    ),
    case(
        "whoever dismisses is not dismissed",
        "Ông Thạch Hữu Đô, Giám đốc Sở Nội vụ tỉnh An Giang, đã ra quyết định buộc thôi việc đối với hai cán bộ.",
        "Thạch Hữu Đô | Giám đốc | Sở Nội vụ tỉnh An Giang | current",
    ),
    case(
        "by whose order",
        "Theo sự phân công của Chủ tịch nước Mạc Xuân Hải, Bộ trưởng Bộ Ngoại giao Phó Bá Minh dẫn đầu đoàn.",
        "Mạc Xuân Hải | Chủ tịch nước | Nhà nước | current",
        "Phó Bá Minh | Bộ trưởng | Bộ Ngoại giao | current",
    ),
    case(
        "the son of a late secretary",
        "Ông Đặng Bá Cung, con trai cố Bí thư Tỉnh ủy Bến Tre Đặng Bá Lộc, hiện là Bí thư Thành đoàn Bến Tre.",
        "Đặng Bá Cung | Bí thư | Thành đoàn Bến Tre | current",
        "Đặng Bá Lộc | Bí thư | Tỉnh ủy Bến Tre | former",
    ),
    case(
        "two others of the same rank",
        "Ông Phạm Thử Vương, Chủ tịch AVX, bị khởi tố, hai cựu bộ trưởng cũng bị bắt.",
        "Phạm Thử Vương | Chủ tịch | AVX | current",
    ),
    case(
        "a deputy secretary who heads a commission",
        "Bà Dư Ngọc Thơ là nguyên Phó Bí thư Thường trực, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy phường 11.",
        "Dư Ngọc Thơ | Phó Bí thư Thường trực | Đảng ủy phường 11 | former",
        "Dư Ngọc Thơ | Chủ nhiệm | Ủy ban Kiểm tra Đảng ủy phường 11 | current",
    ),
    case(
        "a centre known by its capitals",
        "Cô Tô Thị Hiên, giám đốc TTGDTX quận 12, nhận hoa.",
        "Tô Thị Hiên | Giám đốc | TTGDTX quận 12 | current",
    ),
    case(
        "the host in brackets",
        "Ông Lỗ Quang Dần - Vụ trưởng Vụ Tiền lương (Bộ Nội vụ) - trả lời.",
        "Lỗ Quang Dần | Vụ trưởng | Vụ Tiền lương Bộ Nội vụ | current",
    ),
    case(
        "the centre of an association",
        "Anh Doãn Quang Hà, Chủ tịch Trung ương Hội Sinh viên Việt Nam, phát biểu.",
        "Doãn Quang Hà | Chủ tịch | Trung ương Hội Sinh viên Việt Nam | current",
    ),
    case(
        "those who hold a post, without a name",
        "Nhà nước sẽ đào tạo những người làm giám đốc hợp tác xã, ông Từ Thiện Nghĩa nói.",
    ),
    case(
        "which minister, of two ministries",
        "Bộ Y tế và Bộ Tài chính đã họp. Bộ trưởng Hà Tiến Danh yêu cầu làm rõ.",
    ),
    case(
        "of Viet Nam, and a name behind it",
        "Chủ tịch nước Việt Nam Dân chủ Cộng hòa Huỳnh Văn Khanh đã ký sắc lệnh.",
        "Huỳnh Văn Khanh | Chủ tịch nước | Nhà nước | current",
    ),
    case(
        "from one post up to another",
        "Ông Chử Trọng Trung được UBND tỉnh bổ nhiệm từ Phó Giám đốc Sở Y tế tỉnh Lào Cai lên làm Giám đốc Sở.",
        "Chử Trọng Trung | Phó Giám đốc | Sở Y tế tỉnh Lào Cai | ended",
        "Chử Trọng Trung | Giám đốc | Sở Y tế tỉnh Lào Cai | started",
    ),
    case(
        "a verb in what is quoted",
        'Dự luật không còn hình thức "khiển trách, giáng chức", Bộ trưởng Bộ Nội vụ Lã Vĩnh Tân nói.',
        "Lã Vĩnh Tân | Bộ trưởng | Bộ Nội vụ | current",
    ),
    case(
        "'tổ chức' is no group",
        "Ông Giàng Sí Lừ, Thứ trưởng Bộ Y tế tổ chức họp báo.",
        "Giàng Sí Lừ | Thứ trưởng | Bộ Y tế | current",
    ),
    case(
        "an association with a brand for a name",
        "Ông Lục Hoàng Chân, Chủ tịch HoREX, cho rằng thị trường đã ấm lên.",
        "Lục Hoàng Chân | Chủ tịch | HoREX | current",
    ),
    case(
        "who condoles has not died",
        "Phó Chủ tịch UBND tỉnh Bắc Kạn Nông Văn Chi đã chia buồn với gia đình những người tử vong.",
        "Nông Văn Chi | Phó Chủ tịch | Ủy ban nhân dân tỉnh Bắc Kạn | current",
    ),
    case(
        "an unnamed colleague has died",
        "Khi ông Lã Cách Tân được điều chuyển, một nữ Phó Chủ tịch UBND quận qua đời.",
    ),
    case(
        "the death of a holder",
        "Trong khi đó, Phó Chủ tịch UBND thành phố Nha Trang Mạc Thị Thụ đã qua đời từ ngày 20/2.",
        "Mạc Thị Thụ | Phó Chủ tịch | Ủy ban nhân dân thành phố Nha Trang | ended",
    ),
    case(
        "a sacrifice is no death",
        "Thủ tướng Mạc Xuân Hải bày tỏ lòng biết ơn đối với sự hy sinh, cống hiến của gia đình mẹ.",
        "Mạc Xuân Hải | Thủ tướng | Chính phủ | current",
    ),
)
