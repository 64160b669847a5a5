"""Syllables that end the name of a body or a person when they stand behind it in small letters: verbs, prepositions, particles."""

__all__ = ["FUNCTION_WORDS", "INSIDE_WORDS"]

FUNCTION_WORDS = frozenset(
    """
    ai anh biết sắp biểu_dương biểu_quyết bà bàn bày báo bên bên_cạnh bước bầu bận bắt bằng bị bổ_nhiệm bổ_sung bởi chia chiều cho
    chuyển_công chào chúc chúng chưa chấm chấp chết chỉ chị chủ_trì chứ chứng con các cách còn có cô công_bố cùng căn cũng cả cảm cần
    cố cổ của cứ do dài dành dù dùng dưới dẫn dặn dự ghi ghé giao giúp giải_thích giới_thiệu giữ gần gặp gọi gồm gửi hay hiểu hiện
    hoan hoặc hãy hôm hơn hỏi hứa khai_mạc khen khi khiến không khẳng kiêm kiểm_tra kiểm_điểm kêu ký kết_luận kết_thúc kể là làm lên
    lúc lý_giải lại lần lời mang mong muốn mà mỗi một mới mời nay ngay ngoài ngày người ngồi nhiều nhân_dịp như nhưng nhấn nhất_trí
    nhận nhắc nhằm nhờ những nào này nên nêu nói nếu nữa phát_biểu phát_hiện phát_hành phát_động phân_công phê_bình phê_chuẩn phía
    phải phản qua quyết_định quán ra rất rằng rồi sang sau sinh suốt sáng sẽ sớm tham_dự tham_gia tham_quan thay theo thành_công
    thân_mật thì thôi thông_báo thời_gian thông_tin thăm thường_xuyên thấy thắp thể_hiện thống_nhất thừa_nhận tin_tưởng tiến_hành tiếp trao
    triển_khai trong truyền_đạt trân_trọng trên trình_bày trúng trưa trước trả tuy tuyên_bố tuyên_thệ tái tại tạo tặng tỏ tối tổ_chức
    tổng_kết tới từ từng tự_tin viếng viết việc vui vào vì vẫn vậy vắng về với vụ vừa xem xin xác_nhận xảy yêu áp ông ý đang đi
    điều_hành điều_động đánh đáp đây đã đó đón đăng đưa được đạt đảm đầu_tiên đặt đến đề_cử đề_nghị đề_xuất đều để đệ đọc đối đồng_chí
    phân_tích thở_phào bộc_bạch trăn_trở băn_khoăn bức_xúc tâm_sự thẳng_thắn cảnh_báo kiến_nghị ước_tính dẫn_chứng đồng_tình hé_lộ
    tiết_lộ phản_ánh trần_tình khuyến_cáo nhận_định lo_lắng lo_ngại chia_sẻ
    cấp_giấy cấp_phép đồng_thời đồng_ý đứng đứng_đầu ấy ở ủng_hộ
    """.split()
)
"""Folded syllables; two joined by ``_`` must follow one another."""

INSIDE_WORDS = frozenset("đào_tạo cải_tạo chế_tạo sáng_tạo tái_tạo".split())
"""Words whose second syllable is a verb alone: there it ends nothing."""
