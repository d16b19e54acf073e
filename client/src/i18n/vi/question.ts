import type { QuestionKind, QuestionState } from '@diem-cau/shared/domain/dialogue/state.ts';

/** What a question is called, and where it stands. */
export const question = {
  questionKinds: {
    question: 'Câu hỏi',
    opinion: 'Ý kiến',
    idea: '{{Idea}}',
  } satisfies Record<QuestionKind, string>,
  questionStates: {
    submitted: 'Chờ duyệt',
    accepted: 'Đã duyệt',
    called: 'Đang trả lời',
    answered: 'Đã trả lời',
    noted: 'Đã ghi nhận',
    declined: 'Không đưa vào chương trình',
    merged: 'Đã gộp',
    deferred: 'Kiến nghị giao giải quyết',
    withdrawn: 'Đã rút',
  } satisfies Record<QuestionState, string>,
  survey: {
    source: 'Phiếu khảo sát',
    afterwards: 'Ghi sau bế mạc',
  },
  ask: {
    kind: 'Loại',
    name: 'Họ tên người hỏi (không bắt buộc)',
    anonymous: 'Không nêu tên điểm cầu và người hỏi',
    send: 'Gửi câu hỏi',
    recorded: 'Đã gửi, đang chờ duyệt.',
    empty: 'Nhập nội dung trước khi gửi.',
  },
  askers: {
    sites: '{{sites}} điểm cầu cùng hỏi',
    mixed: '{{sites}} điểm cầu và {{anonymous}} người ẩn danh cùng hỏi',
    same: '{{questions}} câu hỏi cùng nội dung',
  },
  answersPage: {
    link: 'Trả lời bằng văn bản cho mọi người',
  },
  questions: {
    called: 'Câu hỏi đang trả lời',
    anonymous: 'Ẩn danh',
  },
};
