import type { Commitment } from '../domain/commitments/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { Question } from '../domain/dialogue/state.ts';
import type { PastTurn } from '../domain/floor/state.ts';
import { choicesOf } from '../domain/poll/ballot.ts';
import { isCounted, type Poll, type Tally } from '../domain/poll/state.ts';
import { groupAround } from '../domain/roster/groups.ts';
import type { Site } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { absentSites, nameOf, presentAt } from './attendance.ts';
import type { MinutesList } from './blocks.ts';
import { draftContext } from './document.ts';
import type { DraftContext } from './draft.ts';
import { choiceWords, countsOf } from './pollBlock.ts';
import { listWords } from './words/listWords.ts';

/** The lists of a conference: attendance, absent sites, questions and answers, turns, votes, commitments. Rule PAPER-11. */
export function minutesLists(state: ConferenceState, language: WordLanguage): readonly MinutesList[] {
  const context = draftContext(state, language);
  const words = listWords(language);
  const [attendance, absent, turns, questions, commitments] = conferenceLists(state, language);
  const votes = [
    { ...words.votes, rows: voteRows(context) },
    { ...words.votesBySite, rows: siteVoteRows(context) },
  ];
  return [attendance, absent, turns, questions, ...votes, commitments];
}

/** The lists without the votes. */
export function conferenceLists(
  state: ConferenceState,
  language: WordLanguage,
): readonly [MinutesList, MinutesList, MinutesList, MinutesList, MinutesList] {
  const context = draftContext(state, language);
  const words = listWords(language);
  return [
    { ...words.attendance, rows: attendanceRows(context) },
    {
      ...words.absent,
      rows: absentSites(state.roster).map(({ id, expected }) => [id, nameOf(state.roster, id), expected]),
    },
    { ...words.turns, rows: turnRows(context) },
    { ...words.questions, rows: questionRows(context) },
    { ...words.commitments, rows: commitmentRows(context) },
  ];
}

function attendanceRows({ state: { roster } }: DraftContext) {
  return Object.values<Site>(roster.sites).map((site) => [
    site.id,
    nameOf(roster, site.id),
    roster.places[site.id]?.groupName ?? '',
    site.expected,
    site.declared?.count ?? '',
    site.verified?.count ?? '',
    presentAt(site),
  ]);
}

function turnRows({ state: { floor, roster }, format, words }: DraftContext) {
  return Object.entries<PastTurn>(floor.pastTurns).map(
    ([number, { siteId, kind, speaker, topic, startedAt, endedAt }]) => [
      Number(number),
      format.clock(startedAt),
      Math.round((endedAt - startedAt) / 1000),
      nameOf(roster, siteId),
      speaker?.name ?? '',
      speaker?.position ?? '',
      words.spoke[kind],
      topic ?? '',
    ],
  );
}

function questionRows(context: DraftContext) {
  const { state, words } = context;
  return Object.values<Question>(state.dialogue.questions)
    .filter(({ state: at }) => at !== 'withdrawn')
    .map(({ siteId, anonymous, askerName, text, topic, state: at, liveAnswers = {}, writtenAnswer, note }) => [
      anonymous ? (groupAround(state.roster, siteId) ?? '') : nameOf(state.roster, siteId),
      anonymous ? '' : (askerName ?? ''),
      topic ?? '',
      text,
      words.questionStates[at],
      Object.values(liveAnswers).at(-1)?.respondent ?? writtenAnswer?.respondent ?? '',
      writtenAnswer?.private ? '' : (writtenAnswer?.text ?? note ?? ''),
    ]);
}

function countedPolls({ state }: DraftContext): readonly Poll[] {
  return Object.values<Poll>(state.polls).filter((poll) => isCounted(poll) && poll.result);
}

function voteRows(context: DraftContext) {
  return countedPolls(context).flatMap((poll) => {
    const { tally, entitled, votes } = countsOf(poll);
    return choicesOf(poll.rules.form).map((choice) => [
      poll.title,
      choiceWords(poll.rules.form, choice, context),
      tally[choice] ?? 0,
      votes,
      entitled,
    ]);
  });
}

/** Of open votes only: a secret one has no row. */
function siteVoteRows(context: DraftContext) {
  const { roster } = context.state;
  return countedPolls(context).flatMap((poll) => {
    if (poll.rules.secret) return [];
    return Object.entries<Tally>(poll.result?.sites ?? {}).flatMap(([siteId, tally]) =>
      Object.entries(tally)
        .filter(([, votes]) => votes > 0)
        .map(([choice, votes]) => [
          poll.title,
          nameOf(roster, siteId as SiteId),
          choiceWords(poll.rules.form, choice, context),
          votes,
        ]),
    );
  });
}

function commitmentRows({ state, format, words }: DraftContext) {
  return Object.values<Commitment>(state.commitments).map(({ text, owner, dueDate, target, state: at, result }) => [
    text,
    owner.name,
    dueDate === undefined ? '' : format.calendarDay(dueDate),
    target ? `${format.number(target.number)} ${target.unit}`.trim() : '',
    words.commitmentStates[at],
    result ?? '',
  ]);
}
