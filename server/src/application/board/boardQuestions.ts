import { type AgendaItem, itemsInOrder, runsOf } from '@diem-cau/shared/domain/agenda/state.ts';
import type { Question } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { SupportCounts } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, QuestionId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { BoardOrder, BoardQuery, BoardQuestion } from '@diem-cau/shared/protocol/board.ts';

/** A conference whose questions are listed. */
export interface AskedConference {
  readonly id: ConferenceId;
  readonly state: ConferenceState;
  readonly supportsOf: (id: QuestionId) => SupportCounts;
}

/** What nobody has taken up, what was taken back, and what was merged into another one. */
const LEFT_OUT: ReadonlySet<Question['state']> = new Set(['submitted', 'declined', 'merged', 'withdrawn']);

const MINUTE_MS = 60_000;

/** The questions and proposals that the desks have taken up, in the order of the conferences. Rule ORG-18. */
export function boardQuestions(conferences: readonly AskedConference[]): readonly BoardQuestion[] {
  return conferences.flatMap(questionsOf);
}

function questionsOf({ id: conferenceId, state, supportsOf }: AskedConference): readonly BoardQuestion[] {
  const { conference, dialogue, roster, agenda } = state;
  const items = itemsInOrder(agenda.items);
  return Object.values<Question>(dialogue.questions)
    .filter(({ state: stands }) => !LEFT_OUT.has(stands))
    .map(({ id, kind, text, state: stands, anonymous, siteId, askedAt }) => {
      const item = items.find((one) => ranAt(one, askedAt));
      const { sites, delegates } = supportsOf(id);
      return {
        ...{ id, conferenceId, conference: conference.title, kind, text, state: stands, at: askedAt },
        ...(item && { item: item.title }),
        // Of an anonymous one not even the site is told.
        site: anonymous ? '' : (roster.places[siteId]?.name ?? ''),
        supporters: sites + delegates,
      };
    });
}

function ranAt(item: AgendaItem, at: Timestamp): boolean {
  if (runsOf(item).some(({ startedAt, finishedAt }) => startedAt <= at && at < finishedAt)) return true;
  const { startedAt, finishedAt } = item;
  return startedAt !== undefined && startedAt <= at && (finishedAt === undefined || at < finishedAt);
}

/** The lines that a query wants, in its order; lines that are alike in it stay as they came. */
export function selectQuestions(
  lines: readonly BoardQuestion[],
  query: BoardQuery,
  now: Timestamp,
): readonly BoardQuestion[] {
  const { conference, item, kind, state, supporters = 0, minutes, order, descending } = query;
  const wanted = lines.filter(
    (line) =>
      (conference === undefined || line.conferenceId === conference) &&
      (item === undefined || line.item === item) &&
      (kind === undefined || line.kind === kind) &&
      (state === undefined || line.state === state) &&
      line.supporters >= supporters &&
      (minutes === undefined || line.at >= now - minutes * MINUTE_MS),
  );
  const compare = COMPARE[order];
  return wanted.toSorted((one, other) => (descending ? -1 : 1) * compare(one, other));
}

/** As a Vietnamese reader looks words up; numbers inside by their value: Cụm 2 before Cụm 10. */
const WORDS = new Intl.Collator('vi', { numeric: true });

const byWord = (key: 'conference' | 'item' | 'site' | 'kind' | 'state') => (one: BoardQuestion, other: BoardQuestion) =>
  WORDS.compare(one[key] ?? '', other[key] ?? '');

const COMPARE: Readonly<Record<BoardOrder, (one: BoardQuestion, other: BoardQuestion) => number>> = {
  conference: byWord('conference'),
  item: byWord('item'),
  site: byWord('site'),
  kind: byWord('kind'),
  state: byWord('state'),
  supporters: (one, other) => one.supporters - other.supporters,
  at: (one, other) => one.at - other.at,
};
