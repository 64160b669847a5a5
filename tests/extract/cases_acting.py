"""Who stands in for the head (acting), who is put in for the head now (started), and words that only look like it."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "before body and name",
        "Quyền Chủ tịch UBND huyện Lò Thị Sương tiếp công dân.",
        "Lò Thị Sương | Chủ tịch | Ủy ban nhân dân huyện | acting",
    ),
    case(
        "behind the name",
        "Ông Giàng Seo Phà, quyền Giám đốc Sở Giao thông vận tải tỉnh Lào Cai, trả lời báo chí.",
        "Giàng Seo Phà | Giám đốc | Sở Giao thông vận tải tỉnh Lào Cai | acting",
    ),
    case(
        "abbreviated",
        "Q. Cục trưởng Cục Đường bộ Việt Nam Đới Văn Lực chủ trì.",
        "Đới Văn Lực | Cục trưởng | Cục Đường bộ Việt Nam | acting",
    ),
    case(
        "a deputy in charge of a school",
        "Bà Ôn Thị Cẩm, Phó Hiệu trưởng phụ trách Trường THPT Nguyễn Du, phát biểu khai giảng.",
        "Ôn Thị Cẩm | Phó Hiệu trưởng | Trường Trung học phổ thông Nguyễn Du | acting",
    ),
    case(
        "a deputy in charge of a department",
        "Bà Vi Thị Thơm, Phó Giám đốc phụ trách Sở Du lịch tỉnh Quảng Bình, giới thiệu sản phẩm mới.",
        "Vi Thị Thơm | Phó Giám đốc | Sở Du lịch tỉnh Quảng Bình | acting",
    ),
    case("a minister", "Ông Khuất Duy Lãng, quyền Bộ trưởng Bộ Xây dựng, thị sát.", "Khuất Duy Lãng | Bộ trưởng | Bộ Xây dựng | acting"),
    case(
        "a prosecutor",
        "Quyền Viện trưởng VKSND thị xã Nghĩa Lộ Hoàng Thị Chấn công bố cáo trạng.",
        "Hoàng Thị Chấn | Viện trưởng | Viện kiểm sát nhân dân thị xã Nghĩa Lộ | acting",
    ),
    case(
        "only its own person in a list",
        "Dự họp có các ông: Mùi Văn Trầm, Giám đốc Sở Tư pháp; Cồ Như Ý, quyền Giám đốc Sở Công Thương.",
        "Mùi Văn Trầm | Giám đốc | Sở Tư pháp",
        "Cồ Như Ý | Giám đốc | Sở Công Thương | acting",
    ),
    case(
        "only its own post in a chain",
        "Ông Lèo Văn Quang, Ủy viên Ban Thường vụ Huyện ủy Mai Sơn, quyền Chủ tịch UBND huyện Mai Sơn.",
        "Lèo Văn Quang | Ủy viên | Ban Thường vụ Huyện ủy Mai Sơn",
        '" | Chủ tịch | Ủy ban nhân dân huyện Mai Sơn | acting',
    ),
    case(
        "a commander",
        "Đại tá Mạc Văn Trọng, quyền Chỉ huy trưởng Bộ CHQS tỉnh Điện Biên, kiểm tra diễn tập.",
        "Mạc Văn Trọng | Chỉ huy trưởng | Bộ Chỉ huy Quân sự tỉnh Điện Biên | acting",
    ),
    case(
        "a newspaper",
        "Ông Trình Quang Nhạc, Phó Tổng Biên tập phụ trách Báo Lạng Sơn, tặng quà.",
        "Trình Quang Nhạc | Phó Tổng Biên tập | Báo Lạng Sơn | acting",
    ),
    case(
        "who now is it",
        "Ông Kha Văn Tám hiện là quyền Trưởng Ban Tổ chức Huyện ủy Con Cuông.",
        "Kha Văn Tám | Trưởng ban | Ban Tổ chức Huyện ủy Con Cuông | acting",
    ),
    case(
        "who holds the post",
        "Bà Chế Thị Hồng đang giữ chức quyền Chánh Văn phòng UBND thành phố Hải Phòng.",
        "Chế Thị Hồng | Chánh Văn phòng | Văn phòng Ủy ban nhân dân thành phố Hải Phòng | acting",
    ),
    case(
        "a state corporation",
        "Quyền Tổng Giám đốc Tổng công ty Đường sắt Việt Nam Tạ Mạnh Cầm ký hợp đồng.",
        "Tạ Mạnh Cầm | Tổng Giám đốc | Tổng công ty Đường sắt Việt Nam | acting",
    ),
    case("the head of state", "Quyền Chủ tịch nước Đặng Thị Ngà tiếp các đại sứ.", "Đặng Thị Ngà | Chủ tịch nước | Nhà nước | acting"),
    case(
        "a division",
        "Ông Y Thanh Niê, Quyền Trưởng phòng Giáo dục và Đào tạo huyện Krông Pắc, cho biết.",
        "Y Thanh Niê | Trưởng phòng | Phòng Giáo dục và Đào tạo huyện Krông Pắc | acting",
    ),
    case(
        "a hospital",
        "Bác sĩ Lường Thị Dần, quyền Giám đốc Bệnh viện Đa khoa tỉnh Sơn La, nhận bằng khen.",
        "Lường Thị Dần | Giám đốc | Bệnh viện Đa khoa tỉnh Sơn La | acting",
    ),
    case(
        "a university",
        "PGS.TS Cam Văn Hạnh, quyền Hiệu trưởng Trường Đại học Tây Bắc, trao bằng.",
        "Cam Văn Hạnh | Hiệu trưởng | Trường Đại học Tây Bắc | acting",
    ),
    case(
        "commune police",
        "Đại úy Hồ Văn Prang, quyền Trưởng Công an xã Trà Giang, vận động bà con.",
        "Hồ Văn Prang | Trưởng Công an | Công an xã Trà Giang | acting",
    ),
    case(
        "capital letters", "Ông TRƯƠNG ĐÌNH HỔ - Quyền Chủ tịch UBND xã báo cáo.", "Trương Đình Hổ | Chủ tịch | Ủy ban nhân dân xã | acting"
    ),
    case(
        "a department of a ministry",
        "Theo quyền Vụ trưởng Vụ Pháp chế Bộ Y tế Sái Công Đức, dự thảo đã xong.",
        "Sái Công Đức | Vụ trưởng | Vụ Pháp chế Bộ Y tế | acting",
    ),
    case(
        "deputy, and acting head of the same body",
        "Bà Mùa Thị Dợ, Phó Chánh Văn phòng, quyền Chánh Văn phòng Huyện ủy Tủa Chùa.",
        "Mùa Thị Dợ | Phó Chánh Văn phòng | Văn phòng Huyện ủy Tủa Chùa",
        '" | Chánh Văn phòng | Văn phòng Huyện ủy Tủa Chùa | acting',
    ),
    case(
        "for the time being",
        "Ông Kỷ Thanh Mộc tạm giữ chức Giám đốc Trung tâm Văn hóa huyện Bình Gia.",
        "Kỷ Thanh Mộc | Giám đốc | Trung tâm Văn hóa huyện Bình Gia | acting",
    ),
    case(
        "given the charge in the news: started",
        "Sáng 4/5, ông Rmah Yul được giao quyền Giám đốc Sở Y tế tỉnh Gia Lai.",
        "Rmah Yul | Giám đốc | Sở Y tế tỉnh Gia Lai | started",
    ),
    case(
        "given the charge by a council: started",
        "Hội đồng trường giao bà Lò Thị Panh giữ chức quyền Hiệu trưởng Trường Cao đẳng Y tế Sơn La.",
        "Lò Thị Panh | Hiệu trưởng | Trường Cao đẳng Y tế Sơn La | started",
    ),
    case(
        "a field of work: not acting",
        "Ông Sơn Minh Khêl, Phó Chủ tịch UBND tỉnh phụ trách nông nghiệp, đi thăm đồng.",
        "Sơn Minh Khêl | Phó Chủ tịch | Ủy ban nhân dân tỉnh",
    ),
    case(
        "rights are no charge: not acting",
        "Bà Nghị Thị Dung, Chủ tịch Hội Bảo vệ quyền lợi người tiêu dùng tỉnh Thái Bình.",
        "Nghị Thị Dung | Chủ tịch | Hội Bảo vệ quyền lợi người tiêu dùng tỉnh Thái Bình",
    ),
    case("once acting: former", "Ông Tất Văn Lưu, nguyên quyền Giám đốc Sở Xây dựng.", "Tất Văn Lưu | Giám đốc | Sở Xây dựng | former"),
)
