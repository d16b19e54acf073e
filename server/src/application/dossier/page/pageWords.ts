import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { type ConferenceInfo, vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { WordLanguage, WordSet } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { capital } from '@diem-cau/shared/minutes/words/capital.ts';
import type { DossierGap } from '../manifest.ts';

/** The folders of a dossier, in the order of the page. */
export const FOLDERS = [
  'papers',
  'lists',
  'minutes',
  'surveys',
  'recordings',
  'documents',
  'ballots',
  'log',
  'archive',
] as const;

/** One of the folders; `archive` are the files outside of all. */
export type Folder = (typeof FOLDERS)[number];

/** The texts of a dossier's page in one language. */
export interface PageWords {
  readonly language: string;
  readonly dossier: string;
  readonly contents: string;
  readonly folders: Readonly<Record<Folder, { readonly title: string; readonly hint: string }>>;
  readonly papers: Readonly<Record<PaperKind, string>>;
  readonly approved: string;
  readonly draft: string;
  readonly minutes: string;
  /** Headings of the parts of the minutes that have none of their own. */
  readonly head: string;
  readonly close: string;
  readonly minutesHint: string;
  readonly restsOn: string;
  readonly gaps: string;
  readonly gapWords: Readonly<Record<DossierGap, string>>;
  readonly recordingColumns: readonly string[];
  /** In the place of a site, where the chair was recorded. */
  readonly chairOfRecording: string;
  readonly deleted: string;
  readonly notRecorded: string;
  readonly check: string;
  readonly checkHint: string;
  readonly fingerprint: string;
  readonly fingerprintHint: string;
  readonly logHead: string;
  readonly protection: string;
  readonly protectionHint: string;
  madeAt(time: string): string;
}

/** What the conference calls itself and who leads it. */
type OwnWords = Pick<WordSet, 'meeting' | 'chair'>;

const VI = ({ meeting, chair }: OwnWords): PageWords => ({
  language: 'Tiếng Việt',
  dossier: `Hồ sơ ${meeting}`,
  contents: 'Thành phần hồ sơ',
  folders: {
    papers: {
      title: 'Văn bản',
      hint: 'Biên bản và thông báo kết luận. Tệp .json là nội dung đúng như khi được duyệt.',
    },
    lists: { title: 'Danh sách', hint: 'Điểm danh, vắng mặt, phát biểu, câu hỏi, biểu quyết, nhiệm vụ.' },
    minutes: { title: 'Diễn biến', hint: 'Từng câu của biên bản cùng các mục nhật ký làm căn cứ.' },
    surveys: { title: 'Phiếu lấy ý kiến', hint: 'Kết quả từng phiếu và các ý kiến, không ghi ai trả lời thế nào.' },
    recordings: {
      title: 'Ghi hình',
      hint: 'Mục lục các đoạn đã ghi: ai phát biểu, ở mục nào, lúc nào. Tệp ghi hình do cơ quan lưu riêng.',
    },
    documents: { title: 'Tài liệu', hint: `Tài liệu kèm chương trình ${meeting}, tệp kèm báo cáo thực hiện nhiệm vụ.` },
    ballots: { title: 'Phiếu biểu quyết', hint: 'Phiếu của từng cuộc biểu quyết, có chữ ký, ai cũng kiểm lại được.' },
    log: { title: 'Nhật ký', hint: 'Mọi việc đã xảy ra, mỗi mục nối với mục trước bằng mã băm.' },
    archive: { title: 'Lưu trữ', hint: 'Thông tin đặc tả của hồ sơ theo Nghị định 30/2020/NĐ-CP.' },
  },
  papers: { minutes: 'Biên bản', notice: 'Thông báo kết luận' },
  approved: `đã được ${chair} duyệt`,
  draft: 'dự thảo, chưa được duyệt',
  minutes: `Diễn biến ${meeting}`,
  head: 'Phần mở đầu',
  close: 'Kết thúc',
  minutesHint: 'Ghi từ nhật ký. Số sau mỗi câu là các mục nhật ký làm căn cứ. Văn bản chính thức ở thư mục papers.',
  restsOn: 'mục',
  gaps: 'Hồ sơ còn thiếu',
  gapWords: {
    noPdf: 'Không có bản PDF: khi lập hồ sơ, máy chủ chưa cài LibreOffice hoặc đang bận phục vụ hội nghị khác.',
    pollUncounted: 'Có cuộc biểu quyết chưa kiểm phiếu xong khi lập hồ sơ.',
    surveyUncounted: 'Có phiếu lấy ý kiến ẩn danh chưa có kết quả khi lập hồ sơ.',
    documentLost: 'Có tài liệu không còn trong kho của máy chủ.',
  },
  recordingColumns: ['Bắt đầu', 'Số phút', 'Ai phát biểu', 'Mục', 'Ghi chú'],
  chairOfRecording: capital(chair),
  deleted: 'đã xóa tệp',
  notRecorded: 'Những lúc không ghi được:',
  check: 'Kiểm tra hồ sơ',
  checkHint:
    'Chạy lệnh sau trên bất kỳ máy nào có cài Điểm Cầu, không cần máy chủ. Chỉ cần một byte khác đi là bị nêu rõ.',
  fingerprint: 'Dấu vân tay của khóa ký',
  fingerprintHint: 'Đối chiếu với dấu vân tay mà ban tổ chức đã công bố; không lấy từ chính hồ sơ này.',
  logHead: 'Mục cuối của nhật ký',
  protection: 'Thông tin được bảo vệ',
  protectionHint:
    'Hồ sơ không cho biết ai đã hỏi ẩn danh, ai đã bỏ phiếu kín hay trả lời phiếu lấy ý kiến thế nào; không có nội dung trả lời riêng, dự thảo trả lời, tin nhắn nội bộ, trao đổi khi điểm cầu nhờ hỗ trợ hoặc đề nghị đính chính biên bản, và số điện thoại liên hệ của các điểm cầu. Những giá trị đó được thay bằng mã không truy ngược được.',
  madeAt: (time) => `Lập lúc ${time}`,
});

const EN = ({ meeting, chair }: OwnWords): PageWords => ({
  language: 'English',
  dossier: `Dossier of the ${meeting}`,
  contents: 'Contents',
  folders: {
    papers: { title: 'Papers', hint: 'Minutes and notice of conclusions. The .json is the text as it was approved.' },
    lists: { title: 'Lists', hint: 'Attendance, absent sites, speeches, questions, votes, commitments.' },
    minutes: {
      title: 'Proceedings',
      hint: 'Each sentence of the minutes with the entries of the log that it rests on.',
    },
    surveys: { title: 'Surveys', hint: 'The results of each survey and the opinions, without who answered what.' },
    recordings: {
      title: 'Recordings',
      hint: 'The index of what was recorded: who spoke, on which item, and when. The office keeps the films themselves.',
    },
    documents: { title: 'Documents', hint: 'Documents of the agenda, and files of reports on commitments.' },
    ballots: { title: 'Ballots', hint: 'The signed ballots of each vote; anybody can count them again.' },
    log: { title: 'Log', hint: 'Everything that happened; each entry is chained to the one before by a hash.' },
    archive: { title: 'Archive', hint: 'Metadata of the dossier (Decree 30/2020/NĐ-CP of Vietnam).' },
  },
  papers: { minutes: 'Minutes', notice: 'Notice of conclusions' },
  approved: `approved by the ${chair}`,
  draft: 'draft, not approved',
  minutes: 'Proceedings',
  head: 'Opening',
  close: 'Close',
  minutesHint:
    'Written from the log. The numbers behind a sentence are the entries that it rests on. The official texts are in papers.',
  restsOn: 'entries',
  gaps: 'Missing from this dossier',
  gapWords: {
    noPdf: 'There are no PDFs: the server had no LibreOffice, or was busy with another conference.',
    pollUncounted: 'A vote had not been counted yet.',
    surveyUncounted: 'The results of an anonymous survey were not ready yet.',
    documentLost: 'A document is no longer in the store of the server.',
  },
  recordingColumns: ['Start', 'Minutes', 'Who spoke', 'Item', 'Note'],
  chairOfRecording: capital(chair),
  deleted: 'files deleted',
  notRecorded: 'Not recorded:',
  check: 'Checking this dossier',
  checkHint: 'Run this on any machine with Điểm Cầu, without a server. A single changed byte is named.',
  fingerprint: 'Fingerprint of the signing key',
  fingerprintHint: 'Compare it with the one that the organisers have made known, not with this page.',
  logHead: 'Last entry of the log',
  protection: 'What is protected',
  protectionHint:
    'The dossier does not tell who asked anonymously or how anybody voted in a secret vote or answered a survey. It has no private answers, drafts of answers, internal messages, no requests for help or for corrections with what was answered, and no telephone numbers of sites: such values are replaced by codes that lead back to nothing.',
  madeAt: (time) => `Made ${time}`,
});

const WORDS: Readonly<Record<WordLanguage, (own: OwnWords) => PageWords>> = { vi: VI, en: EN };

/** The texts of a dossier's page in a language, in the words of the conference. */
export function pageWords(language: WordLanguage, conference: Pick<ConferenceInfo, 'vocabulary'>): PageWords {
  return WORDS[language](wordsOf(vocabularyOf(conference))[language]);
}
