import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { SliceName } from '../../domain/slice.ts';
import type { MinutesList } from '../blocks.ts';

/** What the log is called as a list, and what each kind of entry is about. */
interface LogWords extends Pick<MinutesList, 'name' | 'columns'> {
  readonly about: Readonly<Record<SliceName, string>>;
}

const VI: LogWords = {
  name: 'Nhật ký',
  columns: ['Mục', 'Lúc', 'Ngày', 'Người thực hiện', 'Về việc', 'Mã sự kiện'],
  about: {
    conference: 'Thông tin chung',
    roster: 'Danh sách, điểm danh',
    agenda: 'Chương trình',
    cards: 'Thẻ trình chiếu',
    documents: 'Tài liệu',
    dialogue: 'Câu hỏi, trả lời',
    seats: 'Chỗ ngồi',
    participants: 'Người dự',
    readiness: 'Kiểm tra phòng',
    help: 'Hỗ trợ kỹ thuật',
    announcements: 'Thông báo',
    minutes: 'Biên bản',
    messages: 'Tin nhắn',
    recording: 'Ghi hình',
    streaming: 'Phát trực tuyến',
    captions: 'Phụ đề',
    interpretation: 'Phiên dịch',
    floor: 'Phát biểu',
    runningOrder: 'Thứ tự báo cáo',
    conclusions: 'Kết luận',
    commitments: 'Nhiệm vụ',
    invitations: 'Thư mời',
    stage: 'Màn hình chung',
    polls: 'Biểu quyết',
    surveys: 'Lấy ý kiến',
  },
};

const EN: LogWords = {
  name: 'Log',
  columns: ['Entry', 'At', 'Day', 'By', 'About', 'Events'],
  about: {
    conference: 'Conference',
    roster: 'Sites and attendance',
    agenda: 'Agenda',
    cards: 'Cards',
    documents: 'Documents',
    dialogue: 'Questions and answers',
    seats: 'Seats',
    participants: 'Participants',
    readiness: 'Checks of rooms',
    help: 'Technical help',
    announcements: 'Announcements',
    minutes: 'Minutes',
    messages: 'Messages',
    recording: 'Recording',
    streaming: 'Streaming',
    captions: 'Captions',
    interpretation: 'Interpretation',
    floor: 'Speeches',
    runningOrder: 'Running order',
    conclusions: 'Conclusions',
    commitments: 'Commitments',
    invitations: 'Invitations',
    stage: 'Stage',
    polls: 'Votes',
    surveys: 'Surveys',
  },
};

/** The words of the log in a language. */
export function logWords(language: WordLanguage): LogWords {
  return language === 'vi' ? VI : EN;
}
