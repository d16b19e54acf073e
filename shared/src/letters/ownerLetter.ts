import { daysBetween } from '../domain/commitments/due.ts';
import type { Commitment } from '../domain/commitments/state.ts';
import type { WordLanguage, Words } from '../domain/conference/vocabulary.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { Letter } from './letter.ts';
import type { LetterFacts } from './placeholders.ts';

interface OwnerLetterSource {
  /** What is left to do, each with a day. */
  readonly commitments: readonly Commitment[];
  readonly today: string;
  readonly facts: LetterFacts;
  readonly words: Words;
}

/** What a site has to do, as it is written to it; rule LETTER-10 in SPEC.md. */
export function ownerLetter(language: WordLanguage, source: OwnerLetterSource): Letter {
  const { subject, text } = (language === 'vi' ? vietnamese : english)(source);
  return { subject: cleanLine(subject), text: text.join('\n\n') };
}

interface LetterParts {
  readonly subject: string;
  readonly text: readonly string[];
}

function vietnamese({ commitments, today, facts, words }: OwnerLetterSource): LetterParts {
  const { recipient, site, conference, link, telephone } = facts;
  return {
    subject: `Nhắc nhiệm vụ đến hạn: ${conference}`,
    text: [
      `Kính gửi: ${recipient}, ${site}`,
      `Theo kết luận của ${words.vi.meeting} “${conference}”, điểm cầu còn các nhiệm vụ sau:`,
      commitments.map((one) => `- ${one.text} (${vietnameseDue(one.dueDate ?? today, today)})`).join('\n'),
      `Vui lòng báo cáo tiến độ, kết quả tại đường dẫn của điểm cầu:\n${link}`,
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

function english({ commitments, today, facts, words }: OwnerLetterSource): LetterParts {
  const { recipient, site, conference, link, telephone } = facts;
  return {
    subject: `Tasks that are due: ${conference}`,
    text: [
      `Dear ${recipient}, ${site},`,
      `By the conclusions of the ${words.en.meeting} “${conference}” your site still has to do:`,
      commitments.map((one) => `- ${one.text} (${englishDue(one.dueDate ?? today, today)})`).join('\n'),
      `Please report your progress and your results at the link of your site:\n${link}`,
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
