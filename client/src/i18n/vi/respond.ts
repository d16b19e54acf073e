/** The screen of a unit that answers. */
export const respond = {
  respond: {
    routed: 'Câu hỏi chuyển đến đơn vị',
    routedEmpty: 'Chưa có câu hỏi nào chờ đơn vị trả lời',
    routedEmptyHint: 'Câu hỏi điều phối chuyển đến sẽ hiện ở đây.',
    done: 'Đã xử lý',
    answer: 'Nội dung trả lời',
    private: 'Trả lời riêng',
    privateHint:
      'Chỉ người hỏi, đơn vị và tổ điều phối đọc được. Không chọn thì câu trả lời hiện trên trang cho mọi người.',
    saveDraft: 'Lưu dự thảo',
    give: 'Gửi trả lời',
    draftAt: 'dự thảo lưu lúc {{time}}',
    notAccepted: 'Câu hỏi chưa được điều phối duyệt. Có thể lưu dự thảo trước.',
  },
};
