import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { QuestionKind, QuestionState } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';

type ListHead = Pick<MinutesList, 'name' | 'columns'>;

/** What stands in the board's workbook, in one language. */
export interface BoardWords {
  readonly conferences: ListHead;
  readonly questions: ListHead;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly kinds: Readonly<Record<QuestionKind, string>>;
  readonly states: Readonly<Record<QuestionState, string>>;
}

const VI: BoardWords = {
  conferences: {
    name: 'Các hội nghị',
    columns: [
      ...['Hội nghị', 'Giai đoạn', 'Nội dung đang diễn ra', 'Dự kiến kết thúc', 'Chậm (phút)'],
      ...['Điểm cầu có mặt', 'Số điểm cầu', 'Người có mặt', 'Triệu tập', 'Chờ phát biểu', 'Đang biểu quyết'],
      ...['Cần hỗ trợ', 'Mất kết nối'],
    ],
  },
  questions: {
    name: 'Câu hỏi, kiến nghị',
    columns: ['Hội nghị', 'Nội dung', 'Điểm cầu', 'Loại', 'Ý kiến', 'Tình trạng', 'Ủng hộ', 'Gửi lúc'],
  },
  phases: {
    none: '',
    draft: 'Soạn thảo',
    open: 'Chuẩn bị',
    live: 'Đang họp',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
  },
  kinds: { question: 'Câu hỏi', opinion: 'Ý kiến', idea: 'Kiến nghị' },
  states: {
    submitted: 'Chờ duyệt',
    accepted: 'Đã duyệt',
    called: 'Đang trả lời',
    answered: 'Đã trả lời',
    noted: 'Đã ghi nhận',
    declined: 'Không đưa vào chương trình',
    merged: 'Đã gộp',
    deferred: 'Giao giải quyết',
    withdrawn: 'Đã rút',
  },
};

const EN: BoardWords = {
  conferences: {
    name: 'Conferences',
    columns: [
      ...['Conference', 'Phase', 'Running item', 'Expected end', 'Minutes late'],
      ...['Sites present', 'Sites', 'People present', 'Expected', 'Waiting to speak', 'Open votes'],
      ...['Help asked', 'Connection lost'],
    ],
  },
  questions: {
    name: 'Questions and proposals',
    columns: ['Conference', 'Item', 'Site', 'Kind', 'Text', 'State', 'Supporters', 'Asked at'],
  },
  phases: {
    none: '',
    draft: 'Draft',
    open: 'Open',
    live: 'Live',
    closed: 'Closed',
    archived: 'Archived',
  },
  kinds: { question: 'Question', opinion: 'Opinion', idea: 'Proposal' },
  states: {
    submitted: 'Submitted',
    accepted: 'Accepted',
    called: 'Being answered',
    answered: 'Answered',
    noted: 'Noted',
    declined: 'Declined',
    merged: 'Merged',
    deferred: 'Deferred',
    withdrawn: 'Withdrawn',
  },
};

/** The words of the workbook in a language. */
export function boardWords(language: WordLanguage): BoardWords {
  return language === 'vi' ? VI : EN;
}
