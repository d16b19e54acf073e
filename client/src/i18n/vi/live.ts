/** The page on which the public watches. */
export const live = {
  live: {
    title: 'Phát trực tuyến',
    none: 'Chưa phát trực tuyến',
    noneHint:
      'Trang này tự hiện hình khi buổi phát bắt đầu; cứ để mở. Nếu đã đến giờ mà chưa có hình, kiểm tra lại đường dẫn hoặc hỏi ban tổ chức.',
    ended: 'Buổi phát trực tuyến đã kết thúc',
    endedHint: 'Cảm ơn đã theo dõi. Nếu phát tiếp, hình tự hiện ở trang này.',
    offline: 'Mất kết nối với máy chủ. Đang tự kết nối lại; nếu quá một phút, kiểm tra mạng của máy này.',
    captions: 'Phụ đề',
    chair: 'Chủ trì',
    behind: 'Hình và tiếng chậm hơn thực tế khoảng 10 giây. Phụ đề có thể hiện trước.',
    picture: 'Hình phát trực tuyến',
    soundOn: 'Bật tiếng',
    cannotPlay: 'Trình duyệt này không phát được',
    cannotPlayHint: 'Mở trang bằng Chrome, Edge hoặc Safari mới, hoặc mở địa chỉ sau bằng chương trình xem video:',
  },
};
