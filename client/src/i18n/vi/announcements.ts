import type { AnnouncementAudience } from '@diem-cau/shared/domain/announcements/state.ts';

/** Announcements. */
export const announcements = {
  announcementAudiences: {
    all: 'Tất cả',
    sites: 'Các điểm cầu',
    phones: 'Điện thoại {{delegate}}',
  } satisfies Record<AnnouncementAudience, string>,
  announcements: {
    title: 'Thông báo',
    dialogTitle: 'Thông báo đến các điểm cầu và {{delegate}}',
    text: 'Nội dung',
    placeholder: 'Ví dụ: {{Meeting}} nghỉ giải lao 15\u00a0phút',
    audience: 'Gửi đến',
    minutes: 'Tự gỡ sau (phút, để trống nếu không)',
    publish: 'Gửi thông báo',
    withdraw: 'Gỡ',
    withdrawOf: 'Gỡ thông báo: {{text}}',
    standing: 'Đang hiển thị',
    until: 'đến {{time}}',
    none: 'Chưa có thông báo nào đang hiển thị.',
    recorded: 'Đã gửi thông báo.',
  },
};
