import type { EarlierOutcome, LiveAnswer, Proposal, WrittenAnswer } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { OwnQuestionView, StandingView } from '@diem-cau/shared/views/shapes.ts';

/** A step that a question has taken. Times are those on record; not every step has one. */
export type QuestionStep =
  | { readonly kind: 'received' | 'accepted' | 'reopened' | 'called'; readonly at: Timestamp }
  | { readonly kind: 'earlier'; readonly outcome: EarlierOutcome }
  | { readonly kind: 'merged'; readonly text: string | undefined }
  | { readonly kind: 'routed'; readonly unit: string }
  /** Answered aloud, by these where it is known. */
  | { readonly kind: 'aloud'; readonly names: readonly string[]; readonly ended: boolean }
  | ({ readonly kind: 'written' } & WrittenAnswer)
  /** Answered for somebody else alone. */
  | { readonly kind: 'privately' }
  | { readonly kind: 'noted'; readonly note: string }
  | { readonly kind: 'declined'; readonly reason: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'deferred'; readonly proposal: Proposal };

type Course = Omit<StandingView, 'id' | 'text' | 'askers'>;

/** What happened to somebody's own question from first to last; a merged one goes on with the question it was merged into. */
export function stepsOf(question: OwnQuestionView): readonly QuestionStep[] {
  const { follows, proposal } = question;
  const { acceptedAt: _, ...standing }: Course = follows ?? question;
  return [
    { kind: 'received', at: question.askedAt },
    ...pastSteps(question),
    ...(follows ? [{ kind: 'merged', text: follows.text } as const, ...earlierSteps(follows.earlier)] : []),
    ...courseSteps(standing),
    ...(proposal ? [{ kind: 'deferred', proposal } as const] : []),
  ];
}

/** What it had come to before, and since when it stands accepted. */
function pastSteps({ earlier, acceptedAt }: Pick<Course, 'earlier' | 'acceptedAt'>): readonly QuestionStep[] {
  const outcomes = earlierSteps(earlier);
  if (acceptedAt === undefined) return outcomes;
  const reopened = outcomes.some(({ outcome }) => outcome.until === acceptedAt);
  return [...outcomes, { kind: reopened ? 'reopened' : 'accepted', at: acceptedAt }];
}

function earlierSteps(earlier: Course['earlier'] = {}) {
  return Object.values<EarlierOutcome>(earlier).map((outcome) => ({ kind: 'earlier', outcome }) as const);
}

function courseSteps(question: Course): readonly QuestionStep[] {
  const { state, unit, calledAt, liveAnswers = {}, writtenAnswer, privately, note, declineReason } = question;
  const aloud = Object.values<LiveAnswer>(liveAnswers);
  const names = [...new Set(aloud.flatMap(({ respondent }) => respondent ?? []))];
  const steps: QuestionStep[] = [];
  if (unit !== undefined) steps.push({ kind: 'routed', unit });
  if (calledAt !== undefined) steps.push({ kind: 'called', at: calledAt });
  if (names.length > 0)
    steps.push({ kind: 'aloud', names, ended: aloud.every(({ endedAt }) => endedAt !== undefined) });
  else if (state === 'answered' && !writtenAnswer && !privately) steps.push({ kind: 'aloud', names: [], ended: true });
  if (writtenAnswer) steps.push({ kind: 'written', ...writtenAnswer });
  if (privately) steps.push({ kind: 'privately' });
  if (note !== undefined) steps.push({ kind: 'noted', note });
  if (declineReason !== undefined) steps.push({ kind: 'declined', reason: declineReason });
  if (state === 'withdrawn') steps.push({ kind: 'withdrawn' });
  return steps;
}
