import type { HelpKind, HelpState } from '@diem-cau/shared/domain/help/state.ts';

/** Requests for help. */
export const help = {
  helpKinds: {
    sound: 'Âm thanh',
    picture: 'Hình ảnh',
    connection: 'Đường truyền',
    other: 'Việc khác',
  } satisfies Record<HelpKind, string>,
  helpStates: {
    open: 'Đang mở',
    resolved: 'Đã xử lý',
    cancelled: 'Đã hủy',
    leftOpen: 'Chưa xử lý khi hội nghị kết thúc',
  } satisfies Record<HelpState, string>,
  help: {
    title: 'Trợ giúp',
    lead: 'Điều phối nhận được ngay. Nội dung chỉ điểm cầu và bàn điều phối thấy.',
    kind: 'Vấn đề',
    text: 'Mô tả',
    placeholder: 'Ví dụ: hội trường không nghe được tiếng',
    request: 'Yêu cầu trợ giúp',
    cancel: 'Hủy yêu cầu',
    message: 'Tin nhắn',
    waiting: 'Đã gửi lúc {{time}}, chờ điều phối nhận.',
    takenBy: '{{name}} đang xử lý.',
    last: 'Yêu cầu trước: {{state}}',
    line: 'Trao đổi giữa điểm cầu và bàn điều phối',
    requests: 'Yêu cầu trợ giúp',
    unread: '{{n}} tin chưa đọc',
    take: 'Nhận xử lý',
    resolve: 'Đã xử lý xong',
    open: 'Trao đổi',
  },
};
