"""Who is named, nominated or expected for a post (proposed), and who has it already."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "introduced as a candidate",
        "Ban Thường vụ Tỉnh ủy giới thiệu bà Hoàng Thị Đôi ứng cử chức danh Chủ tịch HĐND tỉnh.",
        "Hoàng Thị Đôi | Chủ tịch | Hội đồng nhân dân tỉnh | proposed",
    ),
    case(
        "introduced, passive",
        "Ông Tẩn Láo Tả được giới thiệu để bầu giữ chức Chủ tịch UBND huyện Bát Xát.",
        "Tẩn Láo Tả | Chủ tịch | Ủy ban nhân dân huyện Bát Xát | proposed",
    ),
    case(
        "asked for a vote",
        "Ủy ban Thường vụ Quốc hội đề nghị Quốc hội bầu bà Tôn Nữ Diệu Ái giữ chức Phó Chủ tịch Quốc hội.",
        "Tôn Nữ Diệu Ái | Phó Chủ tịch | Quốc hội | proposed",
    ),
    case(
        "a candidate for a federation",
        "Ông Dương Bạch Hổ là ứng viên chức Chủ tịch Liên đoàn Bóng đá Việt Nam.",
        "Dương Bạch Hổ | Chủ tịch | Liên đoàn Bóng đá Việt Nam | proposed",
    ),
    case(
        "expected to be elected",
        "Bà Cầm Thị Mai dự kiến sẽ được bầu làm Bí thư Đảng ủy xã Tân Lập.",
        "Cầm Thị Mai | Bí thư | Đảng ủy xã Tân Lập | proposed",
    ),
    case(
        "expected at the start of the sentence",
        "Dự kiến ông Đào Khả Tín giữ chức Giám đốc Sở Xây dựng tỉnh Hưng Yên.",
        "Đào Khả Tín | Giám đốc | Sở Xây dựng tỉnh Hưng Yên | proposed",
    ),
    case(
        "a vote that lies ahead",
        "Tuần tới, HĐND tỉnh Bến Tre sẽ bầu ông Phạm Lê Huỳnh làm Chủ tịch UBND tỉnh Bến Tre.",
        "Phạm Lê Huỳnh | Chủ tịch | Ủy ban nhân dân tỉnh Bến Tre | proposed",
    ),
    case(
        "the name comes last",
        "Nhân sự được giới thiệu bầu làm Phó Bí thư Tỉnh ủy Kon Tum là bà Y Ngọc Hân.",
        "Y Ngọc Hân | Phó Bí thư | Tỉnh ủy Kon Tum | proposed",
    ),
    case(
        "the post held stays, the other is proposed",
        "Ông Ma Thế Quyên, Giám đốc Sở Tài chính, được giới thiệu để bầu giữ chức Phó Chủ tịch UBND tỉnh Tuyên Quang.",
        "Ma Thế Quyên | Giám đốc | Sở Tài chính tỉnh Tuyên Quang",
        '" | Phó Chủ tịch | Ủy ban nhân dân tỉnh Tuyên Quang | proposed',
    ),
    case(
        "laid before parliament",
        "Thủ tướng trình Quốc hội phê chuẩn đề nghị bổ nhiệm ông Ngụy Như Khôi giữ chức Bộ trưởng Bộ Nội vụ.",
        "Ngụy Như Khôi | Bộ trưởng | Bộ Nội vụ | proposed",
    ),
    case(
        "proposed for appointment",
        "Sở Nội vụ đề xuất bổ nhiệm bà Trà Hoa Lệ làm Giám đốc Sở Du lịch tỉnh Phú Yên.",
        "Trà Hoa Lệ | Giám đốc | Sở Du lịch tỉnh Phú Yên | proposed",
    ),
    case("stands for parliament", "Ông Kpă Thul ứng cử đại biểu Quốc hội khóa XVI.", "Kpă Thul | Đại biểu | Quốc hội | proposed"),
    case(
        "stands for a council",
        "Bà Đinh Thị Blơi ứng cử đại biểu HĐND tỉnh Quảng Ngãi.",
        "Đinh Thị Blơi | Đại biểu | Hội đồng nhân dân tỉnh Quảng Ngãi | proposed",
    ),
    case(
        "voters agree",
        "Cử tri nhất trí giới thiệu ông Lìm Văn Khà ứng cử đại biểu HĐND thị xã Phổ Yên.",
        "Lìm Văn Khà | Đại biểu | Hội đồng nhân dân thị xã Phổ Yên | proposed",
    ),
    case(
        "in the plan of cadres",
        "Ông Lữ Văn Thoong được quy hoạch chức danh Bí thư Huyện ủy Quế Phong.",
        "Lữ Văn Thoong | Bí thư | Huyện ủy Quế Phong | proposed",
    ),
    case(
        "the Front consults",
        "Hội nghị giới thiệu bà Nông Thị Pìn để hiệp thương cử giữ chức Chủ tịch Ủy ban MTTQ Việt Nam huyện Bảo Lạc.",
        "Nông Thị Pìn | Chủ tịch | Ủy ban Mặt trận Tổ quốc Việt Nam huyện Bảo Lạc | proposed",
    ),
    case(
        "nominated",
        "Ban Chấp hành đề cử ông Thân Trọng Vỹ giữ chức Tổng Thư ký Hội Nhà văn Việt Nam.",
        "Thân Trọng Vỹ | Tổng Thư ký | Hội Nhà văn Việt Nam | proposed",
    ),
    case(
        "the Youth Union",
        "Ban Bí thư giới thiệu đồng chí Quế Anh Tùng để bầu giữ chức Bí thư thứ nhất Trung ương Đoàn.",
        "Quế Anh Tùng | Bí thư thứ nhất | Trung ương Đoàn | proposed",
    ),
    case(
        "the name comes last, nominated",
        "Được đề cử giữ chức Hiệu trưởng Trường Đại học Hà Tĩnh là ông Phan Huy Chước.",
        "Phan Huy Chước | Hiệu trưởng | Trường Đại học Hà Tĩnh | proposed",
    ),
    case(
        "two at once",
        "Ông Lương Văn Hính và bà Bùi Thị Ngần được giới thiệu để bầu làm Phó Chủ tịch HĐND tỉnh Hòa Bình.",
        "Lương Văn Hính | Phó Chủ tịch | Hội đồng nhân dân tỉnh Hòa Bình | proposed",
        "Bùi Thị Ngần | Phó Chủ tịch | Hội đồng nhân dân tỉnh Hòa Bình | proposed",
    ),
    case(
        "an apposition inside the nomination",
        "Tỉnh ủy giới thiệu ông Giáp Trọng Kim, Bí thư Huyện ủy Sơn Động, để HĐND tỉnh bầu giữ chức Phó Chủ tịch UBND tỉnh Bắc Giang.",
        "Giáp Trọng Kim | Bí thư | Huyện ủy Sơn Động",
        '" | Phó Chủ tịch | Ủy ban nhân dân tỉnh Bắc Giang | proposed',
    ),
    case(
        "asked for approval, the name last",
        "Người được đề nghị phê chuẩn giữ chức Phó Thủ tướng là ông Đổng Sĩ Hiền.",
        "Đổng Sĩ Hiền | Phó Thủ tướng | Chính phủ | proposed",
    ),
    case(
        "for another term",
        "Hội nghị thống nhất giới thiệu ông Thào Seo Chứ tái cử chức Bí thư Đảng ủy xã Nàn Ma.",
        "Thào Seo Chứ | Bí thư | Đảng ủy xã Nàn Ma | proposed",
    ),
    case(
        "a member of a committee",
        "Chủ tịch UBND tỉnh đề nghị HĐND tỉnh bầu bổ sung ông So Minh Hạp, Giám đốc Sở Y tế, làm Ủy viên UBND tỉnh Phú Yên.",
        "So Minh Hạp | Giám đốc | Sở Y tế tỉnh Phú Yên",
        '" | Ủy viên | Ủy ban nhân dân tỉnh Phú Yên | proposed',
    ),
    case(
        "for the head of a court",
        "Chủ tịch nước trình Quốc hội bầu bà Lý Như Quỳnh Dao làm Chánh án TAND tối cao.",
        "Lý Như Quỳnh Dao | Chánh án | Tòa án nhân dân tối cao | proposed",
    ),
    case("does not stand", "Ông Vòng A Sáng không ứng cử chức Chủ tịch Hội Luật gia tỉnh."),
    case(
        "introduced and elected: started",
        "Được giới thiệu với số phiếu cao, bà Xồng Y Mái đã trúng cử chức Chủ tịch HĐND xã Nậm Cắn.",
        "Xồng Y Mái | Chủ tịch | Hội đồng nhân dân xã Nậm Cắn | started",
    ),
    case(
        "elected as introduced: started",
        "Theo giới thiệu của Ban Thường vụ Huyện ủy, HĐND huyện đã bầu ông Trịnh Tố Lập làm Chủ tịch UBND huyện Kỳ Anh.",
        "Trịnh Tố Lập | Chủ tịch | Ủy ban nhân dân huyện Kỳ Anh | started",
    ),
)
