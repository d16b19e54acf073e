import { unreachable } from '../../kernel/exhaustive.ts';
import type { ConclusionEvent } from './events.ts';
import { usualNumber } from './otherTexts.ts';
import type { Assignment, Assignments, Conclusion, Conclusions } from './state.ts';

type EventOf<Type extends ConclusionEvent['type']> = Extract<ConclusionEvent, { type: Type }>;

/** Folds an event into the conclusions. */
export function evolveConclusions(conclusions: Conclusions, event: ConclusionEvent): Conclusions {
  const { about } = event;
  const conclusion = conclusions[about] ?? {
    about,
    text: '',
    textVersion: 0,
    revision: 0,
    others: {},
    assignments: {},
  };
  return { ...conclusions, [about]: fold(conclusion, event) };
}

function fold(conclusion: Conclusion, event: ConclusionEvent): Conclusion {
  switch (event.type) {
    case 'ConclusionWritten':
      return write(conclusion, event);
    case 'OtherTextKept':
      return keepOther(conclusion, event);
    case 'OtherTextDropped':
      return { ...conclusion, others: without(conclusion.others, String(event.other)) };
    case 'AssignmentPut': {
      const { assignment } = event;
      const positions = Object.values<Assignment>(conclusion.assignments).map(({ position }) => position);
      const position = conclusion.assignments[assignment.id]?.position ?? Math.max(0, ...positions) + 1;
      return edited(conclusion, { ...conclusion.assignments, [assignment.id]: { ...assignment, position } });
    }
    case 'AssignmentRemoved':
      return edited(conclusion, without(conclusion.assignments, event.assignmentId));
    case 'ConclusionConfirmed':
      return confirmed(conclusion, event);
    case 'ConclusionWithdrawn': {
      const { by, byName, at } = event;
      return { ...conclusion, revision: conclusion.revision + 1, withdrawn: { by, byName, at } };
    }
    default:
      return unreachable(event, conclusion);
  }
}

/** Writing brings a withdrawn conclusion back. */
function write(
  { withdrawn: _, ...conclusion }: Conclusion,
  { text, settles, by, byName, at }: EventOf<'ConclusionWritten'>,
): Conclusion {
  return {
    ...conclusion,
    text,
    textVersion: conclusion.textVersion + 1,
    revision: conclusion.revision + 1,
    written: { by, byName, at },
    others: settles === undefined ? conclusion.others : without(conclusion.others, String(settles)),
  };
}

function keepOther(conclusion: Conclusion, event: EventOf<'OtherTextKept'>): Conclusion {
  const { text, basedOn, by, byName, at } = event;
  const number = event.number ?? usualNumber(conclusion.others, by);
  return { ...conclusion, others: { ...conclusion.others, [number]: { text, basedOn, by, byName, at } } };
}

function edited({ withdrawn: _, ...conclusion }: Conclusion, assignments: Assignments): Conclusion {
  return { ...conclusion, assignments, revision: conclusion.revision + 1 };
}

function confirmed(conclusion: Conclusion, { by, byName, at }: EventOf<'ConclusionConfirmed'>): Conclusion {
  const { text, assignments, revision, confirmed: before, earlier } = conclusion;
  const number = String(Object.keys(earlier ?? {}).length + 1);
  return {
    ...conclusion,
    confirmed: { text, assignments, revision, by, byName, at },
    ...(before && { earlier: { ...earlier, [number]: { ...before, until: at } } }),
  };
}

function without<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  key: Key,
): Readonly<Record<Key, Value>> {
  const { [key]: _, ...rest } = record;
  return rest as Readonly<Record<Key, Value>>;
}
