"""Syllables that end the name of a body or a person when they stand behind it in small letters: verbs, prepositions, particles."""

__all__ = ["FUNCTION_WORDS"]

FUNCTION_WORDS = frozenset(
    """
    ai anh biết biểu biểu_dương bà bàn bày báo bên bên_cạnh bước bầu bận bắt bằng bị bổ bởi chia chiều cho chuyển chào chúc chúng chưa
    chấm chấp chết chỉ chị chủ_trì chứ chứng con các cách còn có cô công_bố cùng căn cũng cả cảm cấp cần cố cổ của cứ do dài dành dù
    dùng dưới dẫn dặn dự ghi ghé giao giúp giải_thích giới giữ gần gặp gọi gồm gửi hay hiểu hiện hoan hoặc hãy hôm hơn hướng hỏi hứa
    khai_mạc khen khi khiến không khẳng kiêm kiểm_tra kêu ký kết kết_luận kể là làm lên lúc lý_giải lại lần lời mang mong muốn mà mỗi
    một mới mời nay ngay ngoài ngày người ngồi nhiều nhân_dịp như nhưng nhấn nhất_trí nhận nhắc nhằm nhờ những nào này nên nêu nói nếu
    nữa phát phân phê phía phải phản qua quyết quán ra rất rằng rồi sang sau sinh suốt sáng sẽ sớm tham thay theo thành_công thân thì
    thôi thông_báo thông_tin thăm thăng thường thấy thắp thể thống_nhất thừa_nhận tin tiến_hành tiếp trao triển_khai trong truyền_đạt
    trân trên trình trúng trưa trước trả tuy tuyên tái tại tạo tặng tỏ tối tổ_chức tổng_kết tới từ từng tự viếng viết việc vui vào vì
    vẫn vậy vắng về với vụ vừa xem xin xác_nhận xảy yêu áp ông ý đang đi điều_động đánh đáp đây đã đó đón đăng đưa được đạt đảm
    đầu_tiên đặt đến đề đề_nghị đều để đệ đọc đối đồng đồng_thời đứng đứng_đầu ấy ở ủng_hộ
    """.split()
)
"""Folded syllables; two joined by ``_`` must follow one another."""
