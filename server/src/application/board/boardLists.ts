import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import type { MinutesList } from '@diem-cau/shared/minutes/blocks.ts';
import type { BoardConference, BoardQuestion } from '@diem-cau/shared/protocol/board.ts';
import { boardWords } from './boardWords.ts';

/** The sheets of the board's workbook: the conferences, then the joint list as it is filtered and sorted. Rule ORG-23. */
export function boardLists(
  conferences: readonly BoardConference[],
  questions: readonly BoardQuestion[],
  { language, timeZone }: { readonly language: WordLanguage; readonly timeZone: string },
): readonly MinutesList[] {
  const words = boardWords(language);
  const time = (at: Timestamp | undefined) => (at === undefined ? '' : localTime(at, timeZone).replace('T', ' '));
  return [
    {
      ...words.conferences,
      rows: conferences.map((one) => [
        one.title,
        words.phases[one.phase],
        one.item ?? '',
        time(one.forecast?.end),
        one.forecast?.minutesLate ?? '',
        ...[one.present, one.sites, one.people, one.expected, one.hands],
        one.votes.join('; '),
        one.help,
        one.lost.join('; '),
      ]),
    },
    {
      ...words.questions,
      rows: questions.map(({ conference, item = '', site, kind, text, state, supporters, at }) => [
        ...[conference, item, site, words.kinds[kind], text, words.states[state]],
        supporters,
        time(at),
      ]),
    },
  ];
}
