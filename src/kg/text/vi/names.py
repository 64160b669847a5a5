"""First parts of Vietnamese names of persons: family names, and what stands before a given name where there is none.

From censuses and lists of candidates; a two-syllable name counts as a whole ("Rơ Châm", "Tôn Nữ"). Persons are found by form and position,
never by a list of known people: a family name only says where a name may begin.
"""

__all__ = ["FAMILY_NAMES", "I_AS_Y"]

_FIRST = """
    A_Ting ARất Alê Alăng Ama Arâl Arất Ating Bh'ling Bh'nướch Bhơriu Biện Bon_Niêng Bríu Bàn Bành Bá Báo Bùi Bạc Bạch Bế Bố Bồ Cao
    Chamaléa Chau Chu Chung Cháng Châu Chìu Chíu Chảo Chẩu Chử Cil Cill Clâu Coor Cung Cà Công_Tằng Cù Cư Cấn Cầm Cụt Cứ Danh Diệp
    Doãn Dương Giang Già Giàng Giáp H' Hiao Hoàn Hoàng Huỳnh Hà Hàn Hán Hình Hạ Hạng Hầu Hốih Hồ Hồng Hờ Hứa K' K'sơr Ka Ka_Să Katơr
    Kha Khai Khoàng Khuất Khúc Khưu Khương Khổng Kim Kiên Kiều Kon_Sơ Kpa Kpuih Kpă Kra_Jăn Krajan Kră_Jăn Ksor Ksơr Kơ_Să La Lai Lang
    Linh Liêng_Hót Liêu Lo Long Ly Lành Lâm Lã Lê Lìm Lí Lò Lô Lôi Lù Lý Lăng Lơ_Mu Lưu Lương Lường Lạc Lại Lầm Lầu Lộ Lộc Lục Lữ Lỳ
    Lỷ Ma Mai Moong Mua Má Mã Mè Mông Mùa Mạ Mạc Mạch Mấu Mẫn Nay Ndu Neang Neáng Nghiêm Nguyễn Ngân Ngô Ngũ Ngụy Nhan Nhâm Nhữ Ninh
    Niê_Kdăm Niê_KĐăm Nàng Não Néang Nông Nại Oong Patâu_Axá Phan Phàn Phí Phó Phù Phùng Phú Phương Phượng Phạm Pi_Năng Pinăng Puih
    Păng_Ting Pơloong Pờ Qua Quan Quang Quàng Quách Quản Quảng Rah_Lan Rahlan Rcom Rcăm Riah Rmah Rô Rơ_Châm Rơ_Chăm Rơ_Lan Rơ_Ô
    Rơ_Ông Rơchăm Sa Siu Sìn Sính Sùng Sơn Sầm Sẩn Sằn Sử Tain Tao Thi Thiên Thiều Thung Thành Thào Thái Thân Thích Thò Thông Thường
    Thạch Thẩm Thập Thịnh Tiêu Tiết Tou_Neh Tou_Prong Touneh Trang Triệu Trà Trác Tráng Trình Trương Trượng Trần Trịnh Tài Tào Tòng Tô
    Tôn Tôn_Nữ Tôn_Thất Tông Tăng Tơngôl Tưởng Tạ Tất Tẩn Tằng Tề Tống Từ Ung Uông Ven Vi Viên Voòng Vy Và Vàng Vì Vòng Võ Văn Vĩnh Vũ
    Vương Vạn Vừ Xa Xeo Xín Xồng Ya Yên Zơ_Râm Zơrâm Âu Ôn Ông Đa_Cát Đinh Điêu Điền Đoàn Đàm Đàng Đào Đái Đèo Đường Đạo Đậu Đặng Đồng
    Đỗ Ưng Ổn
"""
"""Family names that stand first."""

_LAST = """
    Adrơng Arul Ayun Bdap Bing Bkrông Buôn_Krông Buôn_Yă Byă Du Hwing Hđơk Kbuôr Knul Krông Ktla Kđăm Mlô Niê Niê_Kđăm Pang_Ting
    Rơ_Yam Teh Êban Ênuôl Êčăm
"""
"""Family names of the Ê Đê and M'nông, which stand last, or first where a name is written the Kinh way."""

_MARKERS = """
    A Thị U Y Điểu
"""
"""Syllables that open a name without a family name: A, Y, U; Điểu and Thị of the Xtiêng."""

FAMILY_NAMES: frozenset[str] = frozenset(name.replace("_", " ") for name in f"{_FIRST} {_LAST} {_MARKERS}".split())
"""All of them, as written, in Unicode NFC."""

I_AS_Y = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))
"""Letters that one and the same name may end in after h, k, l, m, s, t or qu: Lí and Lý, Quí and Quý, Mĩ and Mỹ."""
