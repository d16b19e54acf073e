import type { ConclusionKey } from '../domain/conclusions/state.ts';
import type { BlockId } from '../domain/minutes/state.ts';
import type { CommitmentId, Timestamp } from '../kernel/ids.ts';
import type { CommitmentView, ConclusionView, ControlView, DeskQuestionView, QuestionView } from '../views/shapes.ts';
import type { SearchText } from './searchTexts.ts';

/** What a text is, which also says where it is shown. */
export const HIT_KINDS = [
  'question',
  'answer',
  'speech',
  'summary',
  'conclusion',
  'assignment',
  'commitment',
  'poll',
  'item',
] as const;

/** One of them. */
export type HitKind = (typeof HIT_KINDS)[number];

/** Where a text is shown on the follow-up screen. */
export type HitPlace =
  /** An entry of the timeline, by its key. */
  | { readonly tab: 'timeline'; readonly key: string }
  | { readonly tab: 'conclusions'; readonly about: ConclusionKey }
  | { readonly tab: 'commitments'; readonly id: CommitmentId }
  | { readonly tab: 'papers'; readonly block: BlockId };

/** A text with what it is. */
export interface ConferenceHit {
  readonly kind: HitKind;
  readonly at?: Timestamp | undefined;
  readonly place: HitPlace;
}

/** The parts of a view that are searched. What a view does not hold is not found. */
export type SearchedView = Partial<
  Pick<ControlView, 'pastTurns' | 'conclusions' | 'commitments' | 'minutes' | 'polls' | 'agenda'>
> & { readonly questions: Readonly<Record<string, QuestionView | DeskQuestionView>> };

type Text = SearchText<ConferenceHit>;

/** Everything that can be found in a view, in the order in which it happened where that is known. Rule SEARCH-3. */
export function conferenceTexts(view: SearchedView): readonly Text[] {
  const texts = [
    ...Object.values(view.questions).flatMap(questionTexts),
    ...speechTexts(view),
    ...summaryTexts(view),
    ...Object.values<ConclusionView>(view.conclusions ?? {}).flatMap((conclusion) => conclusionTexts(conclusion, view)),
    ...Object.values<CommitmentView>(view.commitments ?? {}).map(commitmentText),
    ...pollTexts(view),
    ...itemTexts(view),
  ];
  return texts.toSorted((one, other) => (one.place.at ?? Infinity) - (other.place.at ?? Infinity));
}

function questionTexts(question: QuestionView): readonly Text[] {
  const { id, text, topic, siteName, groupName, askerName, declineReason, note, liveAnswers = {} } = question;
  const { askedAt, answeredAt, writtenAnswer } = question;
  const speakers = Object.values(liveAnswers).map(({ respondent }) => respondent);
  const about = [topic, siteName, groupName, askerName, declineReason, note, ...speakers];
  const asked: Text = { text, about, place: timelineHit('question', `${id} asked`, askedAt) };
  if (!writtenAnswer) return [asked];
  const answered = timelineHit('answer', `${id} written`, writtenAnswer.at ?? answeredAt);
  return [asked, { text: writtenAnswer.text, about: [writtenAnswer.respondent, text, topic], place: answered }];
}

function speechTexts({ pastTurns = {} }: SearchedView): readonly Text[] {
  return Object.entries(pastTurns).map(([number, { siteName, groupName, speaker, topic, startedAt }]) => {
    const who = [speaker?.name, speaker?.position].filter((part) => part !== undefined).join(', ');
    const place = timelineHit('speech', `turn ${number}`, startedAt);
    return { text: topic ?? (who || siteName), about: [siteName, groupName, who], place };
  });
}

/** What the secretary wrote in the minutes: beside a sentence, or in its place. */
function summaryTexts({ minutes, pastTurns = {} }: SearchedView): readonly Text[] {
  return Object.entries(minutes?.edits ?? {}).flatMap(([block, { summary, wording, at }]) => {
    const turn = block.startsWith('turn:') ? pastTurns[block.slice('turn:'.length)] : undefined;
    const about = [turn?.siteName, turn?.speaker?.name, turn?.topic];
    const place: ConferenceHit = { kind: 'summary', at, place: { tab: 'papers', block: block as BlockId } };
    return [wording, summary].flatMap((text) => (text === undefined ? [] : [{ text, about, place }]));
  });
}

function conclusionTexts(conclusion: ConclusionView, { agenda }: SearchedView): readonly Text[] {
  const { about: key, text, assignments, written, withdrawn } = conclusion;
  if (withdrawn) return [];
  const place = { tab: 'conclusions', about: key } as const;
  const at = written?.at;
  const title = agenda?.items[key]?.title;
  return [
    ...(text === '' ? [] : [{ text, about: [title], place: { kind: 'conclusion', at, place } as const }]),
    ...Object.values(assignments).map((assignment) => ({
      text: assignment.text,
      about: [assignment.owner?.name, title],
      place: { kind: 'assignment', at, place } as const,
    })),
  ];
}

function commitmentText({ id, text, owner, result, progress, madeAt, itemTitle }: CommitmentView): Text {
  const reports = Object.values(progress).map((report) => report.text);
  const place: ConferenceHit = { kind: 'commitment', at: madeAt, place: { tab: 'commitments', id } };
  return { text, about: [owner.name, result, itemTitle, ...reports], place };
}

/** A vote that has not opened stands on no timeline. */
function pollTexts({ polls = {}, agenda }: SearchedView): readonly Text[] {
  return Object.values(polls).flatMap(({ id, title, itemId, openedAt, rules }): readonly Text[] => {
    if (openedAt === undefined) return [];
    const options = 'options' in rules.form ? Object.values(rules.form.options) : [];
    const item = itemId === undefined ? undefined : agenda?.items[itemId]?.title;
    return [{ text: title, about: [item, ...options], place: timelineHit('poll', `${id} opened`, openedAt) }];
  });
}

function itemTexts({ agenda }: SearchedView): readonly Text[] {
  return Object.values(agenda?.items ?? {}).flatMap(({ id, title, presenters, startedAt }): readonly Text[] =>
    startedAt === undefined
      ? []
      : [{ text: title, about: [presenters], place: timelineHit('item', `${id} started`, startedAt) }],
  );
}

function timelineHit(kind: HitKind, key: string, at: Timestamp | undefined): ConferenceHit {
  return { kind, at, place: { tab: 'timeline', key } };
}
