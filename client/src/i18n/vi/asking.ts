/** Asking a question from a site. */
export const asking = {
  ask: {
    title: 'Đặt câu hỏi',
    text: 'Nội dung',
    placeholder: 'Viết câu hỏi ngắn gọn, một vấn đề mỗi lần',
    nameHint: 'Để trống nếu là câu hỏi chung của cả điểm cầu.',
    anonymousHintAlone: 'Trên màn hình không ai thấy người gửi; hệ thống chỉ lưu để chống gửi trùng.',
    anonymousHint:
      'Trên màn hình không ai thấy người gửi, chỉ thấy tên {{group}}; hệ thống chỉ lưu để chống gửi trùng.',
    draftKept: 'Nội dung đang soạn được giữ trên máy này.',
  },
};
