import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { Withheld } from '../../domain/surveys/results.ts';
import type { MinutesList } from '../blocks.ts';

type ListHead = Pick<MinutesList, 'name' | 'columns'>;

/** What stands in the workbook of a survey beside what was typed. */
export interface SurveyListWords {
  readonly overview: ListHead;
  readonly results: ListHead;
  /** The heading of its third column is the group's own name. */
  readonly groups: ListHead;
  readonly texts: ListHead;
  readonly turnout: ListHead;
  /** The headings before those of the questions. */
  readonly answers: ListHead;
  readonly title: string;
  readonly audience: string;
  readonly sites: string;
  readonly naming: string;
  readonly anonymous: string;
  readonly named: string;
  readonly answered: string;
  readonly asked: string;
  readonly note: string;
  readonly withheld: Readonly<Record<Withheld, (least: number) => string>>;
  readonly opinions: string;
  readonly nobody: string;
  readonly sum: string;
  readonly mean: string;
  readonly least: string;
  readonly greatest: string;
  readonly mark: (mark: number) => string;
  readonly hasAnswered: string;
  readonly missing: string;
}

const VI: SurveyListWords = {
  overview: { name: 'Phiếu', columns: ['Mục', 'Nội dung'] },
  results: {
    name: 'Kết quả',
    columns: ['Câu', 'Câu hỏi', 'Số trả lời', 'Phương án, chỉ số', 'Giá trị', 'Đơn vị', 'Tỷ lệ (%)'],
  },
  groups: {
    name: 'Kết quả theo nhóm',
    columns: ['Câu', 'Câu hỏi', 'Nhóm', 'Số trả lời', 'Phương án, chỉ số', 'Giá trị', 'Đơn vị', 'Tỷ lệ (%)'],
  },
  texts: { name: 'Ý kiến', columns: ['Câu', 'Câu hỏi', 'Người trả lời', 'Ý kiến'] },
  turnout: { name: 'Ai đã trả lời', columns: ['Mã', 'Điểm cầu', 'Được hỏi', 'Đã trả lời', 'Tình trạng'] },
  answers: { name: 'Từng phiếu', columns: ['Điểm cầu', 'Người trả lời'] },
  title: 'Tên phiếu',
  audience: 'Hỏi ai',
  sites: 'Các điểm cầu',
  naming: 'Cách ghi',
  anonymous: 'Ẩn danh: chỉ có số liệu và ý kiến, không nối được với người trả lời',
  named: 'Ghi theo điểm cầu',
  answered: 'Đã trả lời',
  asked: 'Được hỏi',
  note: 'Ghi chú',
  withheld: {
    open: () => 'Phiếu ẩn danh: kết quả có sau khi đóng phiếu.',
    sealing: () => 'Đang niêm phong phiếu ẩn danh. Xin tải lại sau giây lát.',
    few: (least) =>
      `Có ít hơn ${least} câu trả lời ẩn danh (không kể phiếu giấy đã nhập) nên không có kết quả, để không ai bị nhận ra.`,
  },
  opinions: 'Ý kiến (xem trang Ý kiến)',
  nobody: 'Chưa ai trả lời',
  sum: 'Tổng',
  mean: 'Trung bình',
  least: 'Thấp nhất',
  greatest: 'Cao nhất',
  mark: (mark) => `Mức ${mark}`,
  hasAnswered: 'Đã trả lời',
  missing: 'Còn thiếu',
};

const EN: SurveyListWords = {
  overview: { name: 'Survey', columns: ['Item', 'Content'] },
  results: {
    name: 'Results',
    columns: ['No.', 'Question', 'Answers', 'Option or figure', 'Value', 'Unit', 'Share (%)'],
  },
  groups: {
    name: 'Results by group',
    columns: ['No.', 'Question', 'Group', 'Answers', 'Option or figure', 'Value', 'Unit', 'Share (%)'],
  },
  texts: { name: 'Opinions', columns: ['No.', 'Question', 'Respondent', 'Opinion'] },
  turnout: { name: 'Who has answered', columns: ['Code', 'Site', 'Asked', 'Answered', 'State'] },
  answers: { name: 'Each answer', columns: ['Site', 'Respondent'] },
  title: 'Survey',
  audience: 'Whom it asks',
  sites: 'Sites',
  naming: 'Naming',
  anonymous: 'Anonymous: figures and opinions only, which cannot be joined to a respondent',
  named: 'By site',
  answered: 'Answered',
  asked: 'Asked',
  note: 'Note',
  withheld: {
    open: () => 'An anonymous survey: results follow after the close.',
    sealing: () => 'The anonymous survey is being sealed. Please download again in a moment.',
    few: (least) =>
      `There are fewer than ${least} anonymous answers besides papers that were entered, so no results: somebody could be recognised.`,
  },
  opinions: 'Opinions (see the sheet Opinions)',
  nobody: 'Nobody has answered',
  sum: 'Sum',
  mean: 'Mean',
  least: 'Least',
  greatest: 'Greatest',
  mark: (mark) => `Mark ${mark}`,
  hasAnswered: 'Answered',
  missing: 'Missing',
};

const WORDS: Readonly<Record<WordLanguage, SurveyListWords>> = { vi: VI, en: EN };

/** The words of a survey's workbook in a language. */
export function surveyListWords(language: WordLanguage): SurveyListWords {
  return WORDS[language];
}
