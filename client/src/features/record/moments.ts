import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { BlockId } from '@diem-cau/shared/domain/minutes/state.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView, ConclusionView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import type { Moment } from '../../widgets/recording/partTime.ts';

type Sources = Pick<ControlView, 'pastTurns' | 'questions' | 'polls' | 'agenda' | 'conclusions'>;

/** When what a block of the minutes tells happened; undefined for one that is about no moment, such as the attendance. */
export function momentOfBlock(id: BlockId, view: Sources): Moment | undefined {
  const name = id.slice(id.indexOf(':') + 1);
  switch (id.slice(0, id.indexOf(':'))) {
    case 'turn':
      return momentOfTurn(view.pastTurns[name]);
    case 'question':
      return momentOfQuestion(name, view);
    case 'poll':
      return span(
        lookUp(view.polls, name)?.openedAt,
        lookUp(view.polls, name)?.publishedAt ?? lookUp(view.polls, name)?.closedAt,
      );
    case 'item':
      return span(lookUp(view.agenda.items, name)?.startedAt, lookUp(view.agenda.items, name)?.finishedAt);
    case 'conclusion':
      return momentOfConclusion(lookUp(view.conclusions, name));
    case 'assignment':
      return momentOfConclusion(Object.values(view.conclusions).find(({ assignments }) => name in assignments));
    default:
      return undefined;
  }
}

/** When a commitment was made: as the chair concluded, or from when its question was called up. */
export function momentOfCommitment({ source, madeAt }: CommitmentView, view: Sources): Moment | undefined {
  switch (source.kind) {
    case 'conclusion':
      return momentOfConclusion(conclusionAt(source.about, view)) ?? { at: madeAt };
    case 'question':
      return momentOfQuestion(source.questionId, view) ?? { at: madeAt };
    case 'byHand':
      return undefined;
  }
}

/** When the chair concluded: the secretary writes it down while it is said, so the first text that is known counts. */
export function momentOfConclusion(conclusion: ConclusionView | undefined): Moment | undefined {
  if (!conclusion) return undefined;
  const { written, confirmed, earlier = {} } = conclusion;
  const known = [written?.at, confirmed?.at, ...Object.values(earlier).map(({ at }) => at)];
  const times = known.filter((at) => at !== undefined);
  return times.length > 0 ? { at: Math.min(...times) } : undefined;
}

/** A turn from its beginning to its end. */
function momentOfTurn(turn: ControlView['pastTurns'][string] | undefined): Moment | undefined {
  return turn && { at: turn.startedAt, until: turn.endedAt, siteId: turn.siteId };
}

function momentOfQuestion(id: string, { questions }: Sources): Moment | undefined {
  const question = lookUp(questions, id);
  return span(question?.calledAt ?? question?.answeredAt, question?.answeredAt);
}

function conclusionAt(about: ConclusionKey, { conclusions }: Sources): ConclusionView | undefined {
  return conclusions[about];
}

function lookUp<Thing>(things: Readonly<Record<string, Thing>>, id: string): Thing | undefined {
  return things[id];
}

function span(at: Timestamp | undefined, until: Timestamp | undefined): Moment | undefined {
  return at === undefined ? undefined : { at, ...(until !== undefined && { until }) };
}
