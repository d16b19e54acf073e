import { countAskers } from '../domain/dialogue/askers.ts';
import type { LiveAnswer, Question } from '../domain/dialogue/state.ts';
import { groupAround } from '../domain/roster/groups.ts';
import { nameOf } from './attendance.ts';
import type { Draft, DraftContext } from './draft.ts';

/** Whether the conference closed, or still runs, without an outcome for a question that was asked. */
export function isUnreached({ state, liveAnswers, writtenAnswer }: Question): boolean {
  return (state === 'submitted' || state === 'accepted') && !liveAnswers && !writtenAnswer;
}

/** A question, who asked it, and what became of it. */
export function questionDraft(question: Question, context: DraftContext): Draft {
  const { words, format } = context;
  const { id, kind, text, liveAnswers = {}, writtenAnswer, note } = question;
  const sentences = [
    words.asked(kind, askerOf(question, context), text),
    ...Object.values<LiveAnswer>(liveAnswers).map(({ respondent, startedAt, endedAt }) =>
      words.answeredAloud(
        respondent,
        format.clock(startedAt),
        endedAt === undefined ? undefined : format.clock(endedAt),
      ),
    ),
    ...(writtenAnswer && !writtenAnswer.private
      ? [words.answeredInWriting(writtenAnswer.respondent, writtenAnswer.text)]
      : []),
    ...(writtenAnswer?.private ? [words.answeredPrivately(writtenAnswer.respondent)] : []),
    ...(note === undefined ? [] : [words.noted(note)]),
    ...promiseOf(question, context),
  ];
  const merged = Object.keys(question.origins ?? {});
  return {
    id: `question:${id}`,
    generated: sentences.join(' '),
    about: [`question ${id}`, ...merged.map((one) => `question ${one}`)],
  };
}

/** A question that was not reached. */
export function unreachedDraft(question: Question, context: DraftContext): Draft {
  const { id, kind, text, routedTo } = question;
  const unit = routedTo && context.state.dialogue.respondents[routedTo]?.name;
  const { words } = context;
  const sentences = [words.asked(kind, askerOf(question, context), text), words.unreached(unit)];
  return { id: `unreached:${id}`, generated: sentences.join(' '), about: [`question ${id}`] };
}

function promiseOf({ proposalId }: Question, { state, words, format }: DraftContext): readonly string[] {
  const proposal = proposalId && state.dialogue.proposals[proposalId];
  return proposal ? [words.promised(proposal.unit, proposal.text, format.calendarDay(proposal.dueDate))] : [];
}

/** Who asked, and how many others asked the same. An anonymous question has a group at most. */
function askerOf(question: Question, { state: { roster }, words }: DraftContext): string {
  const { siteId, askerName, anonymous } = question;
  const { sites, anonymous: unnamed } = countAskers(question) ?? { sites: 1, anonymous: 0 };
  const others = sites + unnamed - 1;
  if (anonymous) return words.asker({ group: groupAround(roster, siteId), others });
  return words.asker({ place: nameOf(roster, siteId), name: askerName, others });
}
