"""Minutes and local reports: lists of guests, elections in a row, decisions on somebody's behalf, obituaries."""

from extract.cases import case

__all__ = ["CASES"]

CASES = (
    case(
        "guests behind a colon, abbreviated",
        "Tới dự Đại hội có các đồng chí: Hứa Đức Minh, UVTV, Trưởng Ban Dân vận Huyện ủy; Lò Thị Phương, HUV, Phó Chủ tịch HĐND huyện; "
        "Vi Văn Sơn, Bí thư Đảng ủy xã; cùng 85 đảng viên.",
        "Hứa Đức Minh | Ủy viên | Ban Thường vụ Huyện ủy | current",
        "Hứa Đức Minh | Trưởng ban | Ban Dân vận Huyện ủy | current",
        "Lò Thị Phương | Ủy viên | Ban Chấp hành Đảng bộ huyện | current",
        "Lò Thị Phương | Phó Chủ tịch | Hội đồng nhân dân huyện | current",
        "Vi Văn Sơn | Bí thư | Đảng ủy xã | current",
    ),
    case(
        "one re-elected, two elected",
        "Đại hội đã bầu Ban Chấp hành gồm 15 đồng chí; đồng chí Vi Văn Sơn tái đắc cử Bí thư Đảng ủy, đồng chí Lường Thị Hoa và đồng chí "
        "Cà Văn Tưởng được bầu giữ chức Phó Bí thư Đảng ủy xã Chiềng Xôm.",
        "Vi Văn Sơn | Bí thư | Đảng ủy xã Chiềng Xôm | started",
        "Lường Thị Hoa | Phó Bí thư | Đảng ủy xã Chiềng Xôm | started",
        "Cà Văn Tưởng | Phó Bí thư | Đảng ủy xã Chiềng Xôm | started",
    ),
    case(
        "one relieved, another elected",
        "HĐND phường Quang Trung đã miễn nhiệm chức danh Phó Chủ tịch UBND phường đối với ông Lý Văn Hợp do chuyển công tác; "
        "bầu bổ sung bà Đàm Thu Trang giữ chức Phó Chủ tịch UBND phường với 23/23 phiếu.",
        "Lý Văn Hợp | Phó Chủ tịch | Ủy ban nhân dân phường Quang Trung | ended",
        "Đàm Thu Trang | Phó Chủ tịch | Ủy ban nhân dân phường Quang Trung | started",
    ),
    case(
        "two results approved",
        "Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Sơn La đối với ông Tráng Văn Xuân; "
        "phê chuẩn kết quả miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Cầm Ngọc Mính để nhận nhiệm vụ mới.",
        "Tráng Văn Xuân | Chủ tịch | Ủy ban nhân dân tỉnh Sơn La | started",
        "Cầm Ngọc Mính | Chủ tịch | Ủy ban nhân dân tỉnh Sơn La | ended",
    ),
    case(
        "on behalf of somebody",
        "Thừa ủy quyền của Chủ tịch UBND tỉnh, bà Hà Thị Ngát, Giám đốc Sở Nội vụ, trao quyết định.",
        "Hà Thị Ngát | Giám đốc | Sở Nội vụ | current",
    ),
    case(
        "a decision handed over",
        "Bà Hà Thị Ngát trao Quyết định của Chủ tịch UBND tỉnh về việc điều động, bổ nhiệm ông Giàng A Chu, Phó Chánh Văn phòng "
        "UBND tỉnh, giữ chức Phó Giám đốc Sở Ngoại vụ.",
        "Giàng A Chu | Phó Chánh Văn phòng | Văn phòng Ủy ban nhân dân tỉnh | ended",
        "Giàng A Chu | Phó Giám đốc | Sở Ngoại vụ | started",
    ),
    case(
        "a comrade in small letters",
        "Đ/c Phùng Văn Khoát – Bí thư Đảng ủy Khối tỉnh; đ/c Tô Minh Hạnh – UVBTV, Trưởng ban Tuyên giáo Đảng ủy Khối.",
        "Phùng Văn Khoát | Bí thư | Đảng ủy Khối tỉnh | current",
        "Tô Minh Hạnh | Ủy viên | Ban Thường vụ Đảng ủy Khối | current",
        "Tô Minh Hạnh | Trưởng ban | Ban Tuyên giáo Đảng ủy Khối | current",
    ),
    case(
        "an obituary",
        "Đồng chí Trần Hữu Khiếm, nguyên Ủy viên Ban Thường vụ Tỉnh ủy, nguyên Phó Chủ tịch UBND tỉnh Quảng Trị, đã từ trần, thọ 81 tuổi.",
        "Trần Hữu Khiếm | Ủy viên | Ban Thường vụ Tỉnh ủy Quảng Trị | former",
        "Trần Hữu Khiếm | Phó Chủ tịch | Ủy ban nhân dân tỉnh Quảng Trị | former",
    ),
    case(
        "a successor, and whither the one before went",
        "Bà Lê Thị Dụng đắc cử chức Chủ tịch HĐND tỉnh Hưng Yên thay ông Đỗ Xuân Tuyết được Bộ Chính trị điều động làm Thứ trưởng Bộ Y tế.",
        "Lê Thị Dụng | Chủ tịch | Hội đồng nhân dân tỉnh Hưng Yên | started",
        "Đỗ Xuân Tuyết | Chủ tịch | Hội đồng nhân dân tỉnh Hưng Yên | ended",
        "Đỗ Xuân Tuyết | Thứ trưởng | Bộ Y tế | started",
    ),
    case(
        "three seats in one act",
        "Ban Bí thư chỉ định ông Huỳnh Minh Chấn tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Tỉnh ủy Lào Cai.",
        "Huỳnh Minh Chấn | Ủy viên | Ban Chấp hành Đảng bộ tỉnh Lào Cai | started",
        "Huỳnh Minh Chấn | Ủy viên | Ban Thường vụ Tỉnh ủy Lào Cai | started",
        "Huỳnh Minh Chấn | Phó Bí thư | Tỉnh ủy Lào Cai | started",
    ),
    case(
        "the board beside the people's committee",
        "Ông Lô Văn Cẩm, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND huyện Mai Sơn, phát biểu.",
        "Lô Văn Cẩm | Ủy viên | Ban Thường vụ Huyện ủy Mai Sơn | current",
        "Lô Văn Cẩm | Phó Chủ tịch | Ủy ban nhân dân huyện Mai Sơn | current",
    ),
)
