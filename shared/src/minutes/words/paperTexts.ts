import type { WordLanguage, WordSet, Words } from '../../domain/conference/vocabulary.ts';
import type { PaperKind } from '../../domain/minutes/state.ts';
import { capital } from './capital.ts';

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
  /** Above what was added after the approval. */
  readonly addenda: string;
  addendum(facts: {
    readonly number: string;
    readonly day: string;
    readonly by: string;
    readonly text: string;
  }): string;
  noticeSubject(title: string): string;
  /** `held` is the day of the conference, where it has begun. */
  noticeOpening(title: string, held: string | undefined): string;
}

function vietnamese({ meeting, chair }: WordSet): PaperTexts {
  return {
    titles: { minutes: 'BIÊN BẢN', notice: 'THÔNG BÁO' },
    course: `Nội dung (theo diễn biến ${meeting}):`,
    chair: 'CHỦ TỌA',
    secretary: 'THƯ KÝ',
    recipients: 'Nơi nhận:',
    archive: { minutes: 'Lưu: VT, Hồ sơ.', notice: 'Lưu: VT.' },
    noDate: 'ngày … tháng … năm …',
    noConclusions: `${capital(meeting)} chưa có kết luận được ghi.`,
    noticeEnd: `Trên đây là kết luận của ${meeting}, thông báo để các đơn vị biết và thực hiện./.`,
    addenda: 'PHẦN BỔ SUNG',
    addendum: ({ number, day, by, text }) => `Bổ sung ${number} (${day}, ${by} ghi): ${text}`,
    noticeSubject: (title) => `Kết luận của ${chair} tại ${title}`,
    noticeOpening: (title, held) =>
      held === undefined
        ? `Tại ${title}, ${chair} đã kết luận như sau:`
        : `N${held.slice(1)}, tại ${title}, ${chair} đã kết luận như sau:`,
  };
}

function english({ meeting, chair }: WordSet): PaperTexts {
  return {
    titles: { minutes: 'MINUTES', notice: 'NOTICE' },
    course: 'Proceedings:',
    chair: 'CHAIR',
    secretary: 'SECRETARY',
    recipients: 'Copies to:',
    archive: { minutes: 'Archive: office, file.', notice: 'Archive: office.' },
    noDate: '… … …',
    noConclusions: 'No conclusions have been recorded.',
    noticeEnd: `These are the conclusions of the ${meeting}, for information and action.`,
    addenda: 'ADDENDA',
    addendum: ({ number, day, by, text }) => `Addendum ${number} (${day}, by ${by}): ${text}`,
    noticeSubject: (title) => `Conclusions of the ${chair} at ${title}`,
    noticeOpening: (title, held) =>
      `At ${title}${held === undefined ? '' : ` on ${held}`} the ${chair} concluded as follows:`,
  };
}

/** The texts of papers in a language, in the words of a conference. */
export function paperTexts(language: WordLanguage, words: Words): PaperTexts {
  return language === 'vi' ? vietnamese(words.vi) : english(words.en);
}
