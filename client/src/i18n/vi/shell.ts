import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';

/** What every page says: connection, session, what went wrong, units of time. */
export const shell = {
  phases: {
    none: 'Chưa tạo',
    draft: 'Soạn thảo',
    open: 'Chuẩn bị',
    live: 'Đang họp',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
  } satisfies Record<Phase, string>,
  app: {
    name: 'Điểm Cầu',
  },
  language: {
    label: 'Ngôn ngữ',
    vi: 'Tiếng Việt',
    en: 'English',
    failed: 'Chưa tải được. Kiểm tra mạng rồi bấm lại.',
  },
  actions: {
    close: 'Đóng',
    cancel: 'Hủy',
    send: 'Gửi',
    undo: 'Hoàn tác',
    sending: 'Đang gửi…',
    recorded: 'Đã gửi.',
    reload: 'Tải lại trang',
    home: 'Về trang đầu',
    notice: 'Thông báo',
    fieldFull_other: 'Đã đủ {{count}} ký tự; phần nhập hoặc dán thêm không được giữ.',
    justChanged: 'Vừa chuyển bước; bấm được sau giây lát.',
    pressDropped: 'Chỗ này vừa đổi nội dung nên lần bấm không được tính. Xem lại rồi bấm lại.',
    dismissNotice: 'Đóng thông báo',
    guide: 'Hướng dẫn',
    notLoaded: 'Chưa tải được phần này. Kiểm tra mạng rồi bấm “Thử lại”; nếu vẫn chưa được, vui lòng tải lại trang.',
    tryAgain: 'Thử lại',
  },
  minutes: {
    value_other: '{{count}}\u00a0phút',
    underOne: 'dưới 1\u00a0phút',
    hours_other: '{{count}}\u00a0giờ',
    seconds_other: '{{count}}\u00a0giây',
  },
  update: {
    available: 'Hệ thống đã có phiên bản mới. Trang tự tải lại khi không có thao tác; nội dung đang soạn được giữ lại.',
    required:
      'Trang này là phiên bản cũ nên chưa liên lạc được với máy chủ. Nội dung đang soạn được giữ lại; vui lòng bấm “Tải lại trang”.',
    reload: 'Tải lại trang',
  },
  connection: {
    connecting: 'Đang kết nối tới {{meeting}}…',
    reconnecting:
      'Mất kết nối, đang kết nối lại. Thao tác đã làm được giữ lại và tự gửi khi có kết nối; số liệu trên màn hình là lần nhận gần nhất.',
    stale: 'Đường truyền chậm, chưa nhận được tin mới của {{meeting}}; số liệu trên màn hình là lần nhận gần nhất.',
    pending: 'Đang chờ gửi: {{n}}',
    unreachable: 'Chưa liên lạc được với máy chủ. Đang tự thử lại; không cần tải lại trang.',
  },
  session: {
    endedTitle: 'Phiên làm việc đã kết thúc',
    endedText:
      'Máy này không còn trong {{meeting}}: phiên đã hết hạn hoặc thư mời đã được thu hồi. Để vào lại, mở đường dẫn trong thư mời hoặc phiếu kết nối, hoặc nhập mã mời.',
    enterAgain: 'Nhập mã mời',
    endedOfAccount:
      'Máy này không còn trong {{meeting}}: phiên đã hết hạn hoặc vai trò đã thay đổi. Để vào lại, mở danh sách của cơ quan và chọn vai trò hiện có.',
    toOffice: 'Mở danh sách của cơ quan',
    displacedTitle: 'Trang này đã được đóng',
    useHere: 'Dùng ở trang này',
    removedTitle: 'Điểm cầu đã bị ngắt khỏi {{meeting}}',
    shutOutTitle: 'Điện thoại này đang ở ngoài {{meeting}}',
    removedBy: 'Người thực hiện: {{name}}.',
    removedReason: 'Lý do: {{reason}}.',
    removedText: 'Vui lòng liên hệ điều phối. Khi được cho vào lại, màn hình này tự trở về {{meeting}}.',
    call: 'Cần giúp đỡ, gọi {{name}}: {{phone}}.',
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Đường dẫn có thể thiếu ký tự hoặc đã cũ. Mở lại đường dẫn trong thư mời hoặc phiếu kết nối, hoặc nhập mã mời ở trang đầu.',
  },
  crash: {
    title: 'Trang gặp lỗi',
    text: 'Nội dung {{meeting}} không bị mất. Trang tự tải lại khi có đường truyền.',
  },
};
