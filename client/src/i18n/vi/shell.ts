import type { Role } from '@diem-cau/shared/domain/actor.ts';
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
  roles: {
    organiser: 'Ban tổ chức',
    chair: 'Chủ trì',
    moderator: 'Điều phối',
    minutesSecretary: 'Thư ký',
    respondent: 'Đơn vị trả lời',
    site: 'Phụ trách điểm cầu',
    delegate: 'Đại biểu',
    observer: 'Quan sát viên',
    system: 'Hệ thống',
  } satisfies Record<Role, string>,
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
    recorded: 'Đã ghi nhận.',
    reload: 'Tải lại trang',
    home: 'Về trang đầu',
    notice: 'Thông báo',
    fieldFull: 'Đã đủ {{n}} ký tự; phần nhập hoặc dán thêm không được giữ.',
    justChanged: 'Vừa chuyển bước; bấm được sau giây lát.',
    pressDropped: 'Chỗ này vừa đổi nội dung nên lần bấm không được tính. Xem lại rồi bấm lại.',
    dismissNotice: 'Đóng thông báo',
  },
  minutes: {
    value: '{{n}} phút',
    underOne: 'dưới 1 phút',
  },
  timeZones: {
    vietnam: 'giờ Việt Nam ({{offset}})',
    other: 'giờ {{city}} ({{offset}})',
  },
  update: {
    available:
      'Hệ thống đã có phiên bản mới. Trang tự tải lại khi đồng chí không thao tác; nội dung đang soạn được giữ lại.',
    required:
      'Trang này là phiên bản cũ nên chưa liên lạc được với máy chủ. Nội dung đang soạn được giữ lại; đề nghị bấm “Tải lại trang”.',
    reload: 'Tải lại trang',
  },
  connection: {
    connecting: 'Đang kết nối tới hội nghị…',
    reconnecting:
      'Mất kết nối, đang kết nối lại. Thao tác của đồng chí được giữ lại và tự gửi khi có kết nối; số liệu trên màn hình là lần nhận gần nhất.',
    stale: 'Đường truyền chậm, chưa nhận được tin mới của hội nghị; số liệu trên màn hình là lần nhận gần nhất.',
    pending: 'Đang chờ gửi: {{n}}',
    obstacles: {
      offline:
        'Máy này không có mạng. Kiểm tra dây mạng, Wi-Fi hoặc dữ liệu di động; có mạng là trang tự nối lại, thao tác đã làm được giữ và tự gửi.',
      unreachable:
        'Không liên lạc được với máy chủ {{host}}. Thử mở một trang khác: nếu không mở được, kiểm tra mạng tại chỗ; nếu mở được, báo ban tổ chức kiểm tra máy chủ, hoặc nhờ cán bộ CNTT của đơn vị xem mạng có chặn địa chỉ này không. Trang tự thử lại.',
      untrusted:
        'Không liên lạc được với máy chủ {{host}}. Thử mở một trang khác: nếu không mở được, kiểm tra mạng tại chỗ. Nếu mở được, mở https://{{host}} trong thẻ mới: trình duyệt cảnh báo chứng chỉ thì kiểm tra ngày giờ của máy và báo cán bộ CNTT; không cảnh báo thì báo ban tổ chức kiểm tra máy chủ. Trang tự thử lại.',
      serverDown:
        'Máy chủ hội nghị đang gặp sự cố hoặc đang khởi động lại. Đề nghị báo ban tổ chức nếu quá hai phút; trang tự nối lại, thao tác đã làm được giữ và tự gửi.',
      storeAway:
        'Máy chủ tạm thời không ghi được dữ liệu nên chưa nhận thao tác. Đề nghị báo ban tổ chức nếu quá hai phút; trang tự nối lại.',
      foreignOrigin:
        'Máy chủ không chấp nhận địa chỉ {{host}} của trang này. Mở lại đúng đường dẫn trong thư mời; nếu vẫn vậy, báo ban tổ chức kiểm tra cài đặt PUBLIC_URL của máy chủ.',
      webSocketBlocked:
        'Mạng của đơn vị đang chặn kết nối WebSocket: trang tải được nhưng không nhận được diễn biến hội nghị. Nhờ cán bộ CNTT cho phép WebSocket tới {{host}} trên proxy hoặc tường lửa, hoặc chuyển sang mạng khác, ví dụ 4G. Trang tự thử lại.',
      busy: 'Máy chủ đang tạm từ chối vì có quá nhiều lượt kết nối từ mạng này. Đề nghị chờ, trang tự nối lại; không tải lại trang nhiều lần.',
    },
    unreachable: 'Chưa liên lạc được với máy chủ. Đang tự thử lại; đồng chí không cần tải lại trang.',
  },
  session: {
    endedTitle: 'Phiên làm việc đã kết thúc',
    endedText:
      'Máy này không còn trong hội nghị: phiên đã hết hạn hoặc thư mời đã được thu hồi. Để vào lại, mở đường dẫn trong thư mời hoặc nhập mã mời.',
    enterAgain: 'Nhập mã mời',
    displacedTitle: 'Trang này đã được đóng',
    useHere: 'Dùng ở trang này',
    removedTitle: 'Điểm cầu đã được mời rời hội nghị',
    shutOutTitle: 'Điện thoại này đang ở ngoài hội nghị',
    removedBy: 'Người thực hiện: {{name}}.',
    removedReason: 'Lý do: {{reason}}.',
    removedText: 'Đề nghị liên hệ điều phối. Khi được cho vào lại, màn hình này tự trở về hội nghị.',
  },
  notFound: {
    title: 'Không có trang này',
    text: 'Đường dẫn có thể thiếu ký tự hoặc đã cũ. Mở lại đường dẫn trong thư mời, hoặc nhập mã mời ở trang đầu.',
  },
  crash: {
    title: 'Trang gặp lỗi',
    text: 'Nội dung hội nghị không bị mất: mọi thao tác đã ghi nhận đều nằm trên máy chủ. Tải lại trang để tiếp tục.',
  },
};
