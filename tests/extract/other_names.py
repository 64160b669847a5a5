"""Syllables for invented names: families, middles, given names of the Kinh and of other peoples."""

__all__ = ["GIVEN", "HONORIFICS", "KINH", "KINH_GIVEN", "KINH_MIDDLES", "MARKERS", "MINORITY"]

KINH = tuple(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Lương Trịnh Đoàn Mai Tô Cao Phùng Chu Tạ Đào".split()
)
KINH_MIDDLES = tuple("Đức Hữu Minh Quang Thanh Ngọc Xuân Đình Công Tiến Thế Trọng Bá Khắc Huy Kim Hồng Thu Duy Viết Sỹ Phúc Gia".split())
KINH_GIVEN = tuple(
    "Khải Lộc Mẫn Nhàn Quý Thịnh Tuyên Vượng Ánh Đạt Khuê Liễu Nga Thảo Cúc Hậu Khôi Lân Nghị Phong Quyết Sáu Tấn Uyên Vịnh Xuyến Điệp "
    "Bách Chiến Dũng Hiệp Kiên Luận Mạnh Năng Oanh Phước Quế Sinh Thụy Trâm Tường Viễn Yến Đông Cường Hạnh Hường Lan Loan Tuấn".split()
)
MINORITY = tuple("Giàng Vàng Sùng Thào Lò Quàng Cà Lường Vi Lô Bạc Cầm Ma Nông Bế Sầm Hoàng Tẩn Chảo Mùa Vừ".split())
GIVEN = tuple("Chống Dình Páo Sử Lềnh Dơ Chu Của Nếnh Pó Ún Piếng Hặc Xôm Inh Bun Thoong Ánh Kẻo Phử Tủa".split())

MARKERS = frozenset("a y u thị văn seo páo nữ điểu ka".split())
"""Folded; they say to what people or sex a name belongs, and stay."""

HONORIFICS = frozenset("ông bà chí anh chị cụ cô chú tướng tá úy thư tịch trưởng viên tướng sĩ đốc án".split())
"""Folded last syllables of what stands before a given name alone: đồng chí, Đại tá, Bí thư, Chủ tịch …"""
