import type { WordLanguage, Words } from '../domain/conference/vocabulary.ts';
import { type DialogueState, type Question, UNANSWERED_STATES } from '../domain/dialogue/state.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { RespondentId } from '../kernel/ids.ts';
import type { Letter } from './letter.ts';
import type { LetterFacts } from './placeholders.ts';

/** Questions that a letter lists at most; it says how many more there are. */
const MAX_LISTED = 20;
/** The beginning of a question that a letter shows, in UTF-16 code units. */
const MAX_QUESTION = 200;

interface QuestionsLetterSource {
  /** What the unit has not answered, the oldest first. */
  readonly questions: readonly Pick<Question, 'text'>[];
  readonly facts: LetterFacts;
  readonly words: Words;
}

/** The questions that wait for a unit's answer, the oldest first. */
export function waitingQuestions({ questions }: DialogueState, respondentId: RespondentId): readonly Question[] {
  return Object.values<Question>(questions)
    .filter(({ routedTo, state }) => routedTo === respondentId && UNANSWERED_STATES.includes(state))
    .toSorted((one, other) => one.askedAt - other.askedAt);
}

/** What a unit has not answered, as it is written to it; rule LETTER-12 in SPEC.md. Askers are not named. */
export function questionsLetter(language: WordLanguage, { questions, facts, words }: QuestionsLetterSource): Letter {
  const listed = questions.slice(0, MAX_LISTED).map(({ text }) => `- ${beginningOf(cleanLine(text))}`);
  const more = questions.length - listed.length;
  const { recipient, unit, conference, link, telephone } = facts;
  if (language === 'vi') {
    const rest = more > 0 ? [`- và ${more} câu hỏi khác`] : [];
    return {
      subject: cleanLine(`Nhắc trả lời câu hỏi: ${conference}`),
      text: [
        `Kính gửi: ${recipient}, ${unit}`,
        `Đơn vị còn ${questions.length} câu hỏi, ý kiến của ${words.vi.meeting} “${conference}” chưa trả lời:`,
        [...listed, ...rest].join('\n'),
        `Vui lòng xem và trả lời tại đường dẫn của đơn vị:\n${link}`,
        `Nội dung không thuộc thẩm quyền của đơn vị, xin báo ban tổ chức để chuyển nơi khác: ${telephone}.`,
        'Trân trọng,\nBan tổ chức',
      ].join('\n\n'),
    };
  }
  const rest = more > 0 ? [`- and ${more} more`] : [];
  return {
    subject: cleanLine(`Questions that wait for your answer: ${conference}`),
    text: [
      `Dear ${recipient}, ${unit},`,
      `Questions of the ${words.en.meeting} “${conference}” that your unit has not answered: ${questions.length}.`,
      [...listed, ...rest].join('\n'),
      `Please read and answer them at the link of your unit:\n${link}`,
      `If one is not yours to answer, please tell the organisers: ${telephone}.`,
      'Kind regards,\nThe organisers',
    ].join('\n\n'),
  };
}

function beginningOf(text: string): string {
  return text.length <= MAX_QUESTION ? text : `${text.slice(0, MAX_QUESTION - 1).trimEnd()}…`;
}
