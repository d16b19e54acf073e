import type { WordLanguage, Words } from '../domain/conference/vocabulary.ts';
import type { Turnout } from '../domain/surveys/results.ts';
import type { Survey } from '../domain/surveys/state.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { TimeZone } from '../kernel/timeZone.ts';
import type { Letter } from './letter.ts';
import type { LetterFacts } from './placeholders.ts';
import { timeWords } from './timeWords.ts';

/** A survey that a site, or a delegate of it, has not answered. */
export interface OwedSurvey {
  readonly survey: Survey;
  /** Of the site alone. */
  readonly turnout: Turnout;
}

interface SurveyLetterSource {
  readonly owed: readonly OwedSurvey[];
  readonly timeZone: TimeZone;
  readonly facts: LetterFacts;
  readonly words: Words;
}

/** Which surveys a site has not answered, as it is written to it; rule LETTER-11 in SPEC.md. */
export function surveyLetter(language: WordLanguage, source: SurveyLetterSource): Letter {
  const { owed, timeZone, facts, words } = source;
  const write = language === 'vi' ? vietnamese : english;
  const until = (survey: Survey) =>
    survey.deadline === undefined ? undefined : timeWords(survey.deadline, timeZone, language);
  const lines = owed.map(({ survey, turnout }) => write.line(survey, turnout, until(survey))).join('\n');
  const asksDelegates = owed.some(({ survey }) => survey.asks === 'delegates');
  const { subject, text } = write.letter(facts, words, { lines, asksDelegates });
  return { subject: cleanLine(subject), text: text.join('\n\n') };
}

interface SurveyWords {
  readonly line: (survey: Survey, turnout: Turnout, until: string | undefined) => string;
  readonly letter: (
    facts: LetterFacts,
    words: Words,
    about: { readonly lines: string; readonly asksDelegates: boolean },
  ) => { readonly subject: string; readonly text: readonly string[] };
}

const vietnamese: SurveyWords = {
  line({ title, asks }, { answered, asked }, until) {
    const delegates = asks === 'delegates' ? `đại biểu đã trả lời ${answered}/${asked}; ` : '';
    return `- ${title} (${delegates}${until === undefined ? 'đến khi đóng phiếu' : `hạn ${until}`})`;
  },
  letter: ({ recipient, site, conference, link, telephone }, words, { lines, asksDelegates }) => ({
    subject: `Nhắc trả lời phiếu lấy ý kiến: ${conference}`,
    text: [
      `Kính gửi: ${recipient}, ${site}`,
      `Ban tổ chức ${words.vi.meeting} “${conference}” chưa nhận đủ câu trả lời của điểm cầu cho các phiếu lấy ý kiến sau:`,
      lines,
      `Vui lòng mở đường dẫn của điểm cầu, chọn “Bảng của phụ trách điểm cầu” và trả lời:\n${link}`,
      ...(asksDelegates ? ['Với phiếu hỏi đại biểu, xin nhắc từng đại biểu trả lời trên điện thoại của mình.'] : []),
      `Cần trao đổi, xin gọi ${telephone}.`,
      'Trân trọng,\nBan tổ chức',
    ],
  }),
};

const english: SurveyWords = {
  line({ title, asks }, { answered, asked }, until) {
    const delegates = asks === 'delegates' ? `${answered} of ${asked} delegates have answered; ` : '';
    return `- ${title} (${delegates}${until === undefined ? 'until it is closed' : `until ${until}`})`;
  },
  letter: ({ recipient, site, conference, link, telephone }, words, { lines, asksDelegates }) => ({
    subject: `Reminder of a survey: ${conference}`,
    text: [
      `Dear ${recipient}, ${site},`,
      `The organisers of the ${words.en.meeting} “${conference}” still miss answers of your site to these surveys:`,
      lines,
      `Please open the link of your site, choose “The operator’s view”, and answer there:\n${link}`,
      ...(asksDelegates ? ['For surveys of delegates, please remind each delegate to answer on the phone.'] : []),
      `If you have questions, please call ${telephone}.`,
      'Kind regards,\nThe organisers',
    ],
  }),
};
