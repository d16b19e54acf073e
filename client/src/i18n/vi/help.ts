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
    leftOpen: 'Chưa xử lý khi {{meeting}} kết thúc',
  } satisfies Record<HelpState, string>,
  help: {
    title: 'Trợ giúp',
    lead: 'Tổ điều phối nhận được ngay. Chỉ điểm cầu và tổ điều phối thấy nội dung.',
    kind: 'Vấn đề',
    text: 'Mô tả',
    placeholder: 'Ví dụ: hội trường không nghe được tiếng',
    request: 'Yêu cầu trợ giúp',
    cancel: 'Hủy yêu cầu',
    message: 'Tin nhắn',
    waiting: 'Đã gửi lúc {{time}}, chờ điều phối nhận.',
    takenBy: '{{name}} đang xử lý.',
    last: 'Yêu cầu trước: {{state}}',
    line: 'Trao đổi giữa điểm cầu và tổ điều phối',
    requests: 'Yêu cầu trợ giúp',
    unread_other: '{{count}} tin chưa đọc',
    take: 'Nhận xử lý',
    resolve: 'Đã xử lý xong',
    open: 'Trao đổi',
  },
};
