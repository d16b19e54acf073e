/** The move of a phone from the browser inside an application to its own. */
export const moving = {
  moving: {
    title: 'Chuyển sang Chrome hoặc Safari, giữ nguyên chỗ',
    steps:
      'Trong trình đơn của ứng dụng, chọn “Mở bằng trình duyệt”. Hoặc sao chép đường dẫn sau rồi mở trong Chrome, Safari. Chỗ, phiếu và câu hỏi của {{you}} giữ nguyên; không gửi đường dẫn cho người khác.',
    copy: 'Sao chép đường dẫn',
    copied: 'Đã sao chép',
  },
};
