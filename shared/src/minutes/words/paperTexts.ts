import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { PaperKind } from '../../domain/minutes/state.ts';

/** What stands on every paper, in one language. */
export interface PaperTexts {
  readonly titles: Readonly<Record<PaperKind, string>>;
  readonly course: string;
  readonly chair: string;
  readonly secretary: string;
  readonly recipients: string;
  readonly archive: Readonly<Record<PaperKind, string>>;
  readonly noDate: string;
  readonly noConclusions: string;
  readonly noticeEnd: string;
  noticeSubject(title: string): string;
  /** `held` is the day of the conference, where it has begun. */
  noticeOpening(title: string, held: string | undefined): string;
}

const VI: PaperTexts = {
  titles: { minutes: 'BIÊN BẢN', notice: 'THÔNG BÁO' },
  course: 'Nội dung (theo diễn biến hội nghị):',
  chair: 'CHỦ TỌA',
  secretary: 'THƯ KÝ',
  recipients: 'Nơi nhận:',
  archive: { minutes: 'Lưu: VT, Hồ sơ.', notice: 'Lưu: VT.' },
  noDate: 'ngày … tháng … năm …',
  noConclusions: 'Hội nghị chưa có kết luận được ghi.',
  noticeEnd: 'Trên đây là kết luận của hội nghị, thông báo để các đơn vị biết và thực hiện./.',
  noticeSubject: (title) => `Kết luận của chủ trì tại ${title}`,
  noticeOpening: (title, held) =>
    held === undefined
      ? `Tại ${title}, chủ trì đã kết luận như sau:`
      : `N${held.slice(1)}, tại ${title}, chủ trì đã kết luận như sau:`,
};

const EN: PaperTexts = {
  titles: { minutes: 'MINUTES', notice: 'NOTICE' },
  course: 'Proceedings:',
  chair: 'CHAIR',
  secretary: 'SECRETARY',
  recipients: 'Copies to:',
  archive: { minutes: 'Archive: office, file.', notice: 'Archive: office.' },
  noDate: '… … …',
  noConclusions: 'No conclusions have been recorded.',
  noticeEnd: 'These are the conclusions of the conference, for information and action.',
  noticeSubject: (title) => `Conclusions of the chair at ${title}`,
  noticeOpening: (title, held) =>
    `At ${title}${held === undefined ? '' : ` on ${held}`} the chair concluded as follows:`,
};

const TEXTS: Readonly<Record<WordLanguage, PaperTexts>> = { vi: VI, en: EN };

/** The texts of papers in a language. */
export function paperTexts(language: WordLanguage): PaperTexts {
  return TEXTS[language];
}
