import { daysBetween } from '../domain/commitments/due.ts';
import type { Commitment } from '../domain/commitments/state.ts';
import type { WordLanguage, Words } from '../domain/conference/vocabulary.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { Letter } from './letter.ts';
import type { LetterFacts } from './placeholders.ts';

/** Who owns a commitment, as letters address it. */
export type LetterOwner = 'site' | 'unit' | 'person';

interface OwnerLetterSource {
  /** What is left to do, each with a day. */
  readonly commitments: readonly Pick<Commitment, 'text' | 'dueDate'>[];
  readonly today: string;
  /** Who owns it. */
  readonly to: LetterOwner;
  /** Without a link, where somebody copies the text and sends it another way. */
  readonly facts: Pick<LetterFacts, 'recipient' | 'site' | 'conference' | 'telephone'> & { readonly link?: string };
  readonly words: Words;
}

/** What an owner has to do, as it is written to it; rule LETTER-10 in SPEC.md. */
export function ownerLetter(language: WordLanguage, source: OwnerLetterSource): Letter {
  const { subject, text } = (language === 'vi' ? vietnamese : english)(source);
  return { subject: cleanLine(subject), text: text.join('\n\n') };
}

interface LetterParts {
  readonly subject: string;
  readonly text: readonly string[];
}

const VIETNAMESE_OWNERS: Readonly<Record<LetterOwner, string>> = {
  site: 'điểm cầu',
  unit: 'đơn vị',
  person: 'ông (bà)',
};

function vietnamese({ commitments, today, to, facts, words }: OwnerLetterSource): LetterParts {
  const { conference, link, telephone } = facts;
  const owner = VIETNAMESE_OWNERS[to];
  const where =
    link !== undefined
      ? `tại đường dẫn của ${owner}:\n${link}`
      : to === 'person'
        ? 'về ban tổ chức.'
        : `tại đường dẫn trong thư mời của ${owner}.`;
  return {
    subject: `Nhắc nhiệm vụ đến hạn: ${conference}`,
    text: [
      `Kính gửi: ${addressOf(facts)}`,
      `Theo kết luận của ${words.vi.meeting} “${conference}”, ${owner} còn các nhiệm vụ sau:`,
      commitments.map((one) => `- ${one.text} (${vietnameseDue(one.dueDate ?? today, today)})`).join('\n'),
      `Vui lòng báo cáo tiến độ, kết quả ${where}`,
      `Nhiệm vụ đã xong cũng xin báo cáo để được ghi nhận. Cần trao đổi, xin gọi ${telephone}.`,
      'Trân trọng,\nBan tổ chức',
    ],
  };
}

function vietnameseDue(dueDate: string, today: string): string {
  const due = `hạn ${dueDate.split('-').reverse().join('/')}`;
  const left = daysBetween(today, dueDate);
  if (left < 0) return `${due}, quá hạn ${-left} ngày`;
  return left === 0 ? `${due}, đến hạn hôm nay` : `${due}, còn ${left} ngày`;
}

const ENGLISH_OWNERS: Readonly<Record<LetterOwner, string>> = { site: 'your site', unit: 'your unit', person: 'you' };

function english({ commitments, today, to, facts, words }: OwnerLetterSource): LetterParts {
  const { conference, link, telephone } = facts;
  const owner = ENGLISH_OWNERS[to];
  const where =
    link !== undefined
      ? `at the link of ${owner}:\n${link}`
      : to === 'person'
        ? 'to the organisers.'
        : `at the link in the invitation of ${owner}.`;
  return {
    subject: `Tasks that are due: ${conference}`,
    text: [
      `Dear ${addressOf(facts)},`,
      `By the conclusions of the ${words.en.meeting} “${conference}”, what is left for ${owner} to do:`,
      commitments.map((one) => `- ${one.text} (${englishDue(one.dueDate ?? today, today)})`).join('\n'),
      `Please report your progress and your results ${where}`,
      `Please report what is finished too, so that it is recorded. If you have questions, please call ${telephone}.`,
      'Kind regards,\nThe organisers',
    ],
  };
}

function englishDue(dueDate: string, today: string): string {
  const left = daysBetween(today, dueDate);
  const days = Math.abs(left) === 1 ? 'day' : 'days';
  if (left < 0) return `due ${dueDate}, ${-left} ${days} late`;
  return left === 0 ? `due ${dueDate}, today` : `due ${dueDate}, ${left} ${days} left`;
}

/** The person and the place, or one of them where both have one name. */
function addressOf({ recipient, site }: OwnerLetterSource['facts']): string {
  return recipient === site ? site : `${recipient}, ${site}`;
}
