import type { AgendaRun } from '@diem-cau/shared/domain/agenda/state.ts';
import type { EarlierOutcome, QuestionState, WrittenAnswer } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { speechText } from '../../widgets/floor/speakers/speechText.ts';

/** What an entry of the timeline is about, in the order of the filter. */
export const ENTRY_KINDS = ['agenda', 'turn', 'question', 'poll', 'attendance', 'proposal', 'listening'] as const;

/** One of them. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

type EntryEvent =
  | 'wentLive'
  | 'closed'
  | 'archived'
  | 'itemStarted'
  | 'itemFinished'
  | 'speaking'
  | 'spoke'
  | 'asked'
  | 'called'
  | 'answered'
  | 'written'
  | 'reopened'
  | 'pollOpened'
  | 'pollClosed'
  | 'pollPublished'
  | 'declared'
  | 'verified'
  | 'proposed'
  | 'proposalDone'
  | 'listened';

/** One thing that happened, as far as the control view tells. */
export interface TimelineEntry {
  readonly key: string;
  readonly at: Timestamp;
  readonly kind: EntryKind;
  readonly event: EntryEvent;
  /** What it is about: an item's title, a question's text, a site's name. */
  readonly text: string;
  readonly siteId?: SiteId | undefined;
  readonly siteName?: string | undefined;
  readonly groupId?: SiteId | undefined;
  readonly groupName?: string | undefined;
  /** How long it lasted, in milliseconds. */
  readonly lasted?: number | undefined;
  /** People, for a headcount. */
  readonly people?: number | undefined;
  /** Where a question stands now. */
  readonly state?: QuestionState | undefined;
  /** Further words: who answered, what was answered, who is to do it, which item it was for. */
  readonly detail?: string | undefined;
}

type Sources = Pick<
  ControlView,
  'conference' | 'agenda' | 'pastTurns' | 'floor' | 'questions' | 'polls' | 'sites' | 'proposals' | 'listenings'
>;

/** Everything that happened, from first to last; the end of what runs at a close stands before the close. */
export function timelineOf(view: Sources): readonly TimelineEntry[] {
  const [beginning, ...ends] = conferenceEntries(view);
  return [
    ...(beginning ? [beginning] : []),
    ...agendaEntries(view),
    ...turnEntries(view),
    ...Object.values<DeskQuestionView>(view.questions).flatMap((question) => questionEntries(question, view)),
    ...pollEntries(view),
    ...attendanceEntries(view),
    ...proposalEntries(view),
    ...listeningEntries(view),
    ...ends,
  ].sort((a, b) => a.at - b.at);
}

type Draft = Omit<TimelineEntry, 'at'> & { readonly at: Timestamp | undefined };

/** Leaves out what has not happened. */
function happened(...drafts: readonly Draft[]): readonly TimelineEntry[] {
  return drafts.filter((draft): draft is TimelineEntry => draft.at !== undefined);
}

function conferenceEntries({ conference }: Sources): readonly TimelineEntry[] {
  const { title: text, wentLiveAt, closedAt, archivedAt } = conference;
  return happened(
    { key: 'live', kind: 'agenda', event: 'wentLive', text, at: wentLiveAt },
    { key: 'closed', kind: 'agenda', event: 'closed', text, at: closedAt },
    { key: 'archived', kind: 'agenda', event: 'archived', text, at: archivedAt },
  );
}

function agendaEntries({ agenda }: Sources): readonly TimelineEntry[] {
  return Object.values(agenda.items).flatMap(({ id, position, title, startedAt, finishedAt, earlierRuns }) => {
    const text = `${position}. ${title}`;
    const earlier = Object.entries<AgendaRun>(earlierRuns ?? {}).flatMap(([number, run]) => {
      const ran = run.finishedAt - run.startedAt;
      return happened(
        { key: `${id} started ${number}`, kind: 'agenda', event: 'itemStarted', text, at: run.startedAt },
        {
          key: `${id} finished ${number}`,
          kind: 'agenda',
          event: 'itemFinished',
          text,
          at: run.finishedAt,
          lasted: ran,
        },
      );
    });
    const lasted = startedAt === undefined || finishedAt === undefined ? undefined : finishedAt - startedAt;
    return [
      ...earlier,
      ...happened(
        { key: `${id} started`, kind: 'agenda', event: 'itemStarted', text, at: startedAt },
        { key: `${id} finished`, kind: 'agenda', event: 'itemFinished', text, at: finishedAt, lasted },
      ),
    ];
  });
}

function turnEntries({ pastTurns, floor, sites }: Sources): readonly TimelineEntry[] {
  const past = Object.entries(pastTurns).map(([number, { startedAt, endedAt, ...place }]): TimelineEntry => {
    const entry = { key: `turn ${number}`, kind: 'turn', event: 'spoke', text: place.siteName } as const;
    const detail = speechText(place);
    return { ...entry, ...placed(place), at: startedAt, lasted: endedAt - startedAt, detail };
  });
  const { speaking } = floor;
  if (!speaking) return past;
  const { startedAt: at, siteId, siteName: text, groupName } = speaking;
  const place = { siteId, siteName: text, groupName, groupId: sites[siteId]?.groupId };
  return [...past, { key: `speaking ${at}`, kind: 'turn', event: 'speaking', text, at, ...place }];
}

type Placed = Partial<Pick<TimelineEntry, 'siteId' | 'siteName' | 'groupId' | 'groupName'>>;

function placed({ siteId, siteName, groupId, groupName }: Placed): Placed {
  return { siteId, siteName, groupId, groupName };
}

function questionEntries(question: DeskQuestionView, { sites }: Sources): readonly TimelineEntry[] {
  const { id, text, state, siteId, siteName, groupName, calledAt, answeredAt, writtenAnswer } = question;
  const place = { siteId, siteName, groupName, groupId: groupOf(question, sites) };
  const about = { kind: 'question', text, ...place } as const;
  const lasted = calledAt === undefined || answeredAt === undefined ? undefined : answeredAt - calledAt;
  const detail = namesOf(question);
  const written = writtenAnswer && wordAnswer(writtenAnswer);
  const earlier = Object.entries<EarlierOutcome>(question.earlier ?? {}).flatMap(([number, outcome]) => {
    const { calledAt: called, answeredAt: answered, writtenAnswer: answer, promise, until } = outcome;
    const key = `${id} earlier ${number}`;
    return happened(
      { key: `${key} called`, event: 'called', ...about, at: called },
      { key: `${key} answered`, event: 'answered', ...about, at: answered, detail: namesOf(outcome) },
      { key: `${key} written`, event: 'written', ...about, at: answer?.at, detail: answer && wordAnswer(answer) },
      {
        key: `${key} promised`,
        event: 'proposed',
        ...about,
        kind: 'proposal',
        at: promise?.madeAt,
        detail: promise?.unit,
      },
      { key: `${key} reopened`, event: 'reopened', ...about, at: until },
    );
  });
  return [
    ...earlier,
    ...happened(
      { key: `${id} asked`, event: 'asked', ...about, at: question.askedAt, state, detail: question.declineReason },
      { key: `${id} called`, event: 'called', ...about, at: calledAt },
      { key: `${id} answered`, event: 'answered', ...about, at: answeredAt, lasted, detail },
      { key: `${id} written`, event: 'written', ...about, at: writtenAnswer?.at, detail: written },
    ),
  ];
}

/** Who answered aloud. */
function namesOf({ liveAnswers = {} }: Pick<DeskQuestionView, 'liveAnswers'>): string | undefined {
  const speakers = Object.values(liveAnswers).flatMap(({ respondent }) => respondent ?? []);
  return [...new Set(speakers)].join(', ') || undefined;
}

function wordAnswer({ respondent, text }: WrittenAnswer): string {
  return `${respondent}: ${text}`;
}

/** An anonymous question names its group only. */
function groupOf({ siteId, groupId }: DeskQuestionView, sites: Sources['sites']): SiteId | undefined {
  return siteId === undefined ? groupId : sites[siteId]?.groupId;
}

function listeningEntries({ listenings }: Sources): readonly TimelineEntry[] {
  return Object.entries(listenings).map(([number, { at, by: detail, ...place }]) => {
    const about = { kind: 'listening', event: 'listened', text: place.siteName, detail, ...placed(place) } as const;
    return { key: `listening ${number}`, at, ...about };
  });
}

/** A vote with the item of the agenda that it was for. */
function pollEntries({ polls, agenda }: Sources): readonly TimelineEntry[] {
  return Object.values(polls).flatMap(({ id, title: text, itemId, openedAt, closedAt, publishedAt }) => {
    const item = itemId === undefined ? undefined : agenda.items[itemId];
    const detail = item && `${item.position}. ${item.title}`;
    const lasted = openedAt === undefined || closedAt === undefined ? undefined : closedAt - openedAt;
    return happened(
      { key: `${id} opened`, kind: 'poll', event: 'pollOpened', text, at: openedAt, detail },
      { key: `${id} closed`, kind: 'poll', event: 'pollClosed', text, at: closedAt, lasted, detail },
      { key: `${id} published`, kind: 'poll', event: 'pollPublished', text, at: publishedAt, detail },
    );
  });
}

function attendanceEntries({ sites }: Sources): readonly TimelineEntry[] {
  return Object.values(sites).flatMap(({ id, name, groupId, declared, declaredAt, verified, verifiedAt }) => {
    const groupName = groupId === undefined || groupId === id ? undefined : sites[groupId]?.name;
    const about = { kind: 'attendance', text: name, siteId: id, siteName: name, groupId, groupName } as const;
    return happened(
      { key: `${id} declared`, event: 'declared', ...about, at: declaredAt, people: declared },
      { key: `${id} verified`, event: 'verified', ...about, at: verifiedAt, people: verified },
    );
  });
}

function proposalEntries({ proposals, questions, sites }: Sources): readonly TimelineEntry[] {
  return Object.values(proposals).flatMap(({ id, questionId, text, unit: detail, madeAt, doneAt }) => {
    const question = questions[questionId];
    const place = question && { ...placed(question), groupId: groupOf(question, sites) };
    const about = { kind: 'proposal', text, detail, ...place } as const;
    return happened(
      { key: `${id} made`, event: 'proposed', ...about, at: madeAt },
      { key: `${id} done`, event: 'proposalDone', ...about, at: doneAt },
    );
  });
}
