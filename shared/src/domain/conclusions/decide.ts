import type { Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { nameOwner } from '../commitments/owning.ts';
import { isSameTerms } from '../commitments/terms.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject, rejectStale } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { ConclusionCommand } from './commands.ts';
import { confirm, withdraw } from './confirming.ts';
import { CONCLUSION_LIMITS } from './limits.ts';
import { numberOf, usualNumber } from './otherTexts.ts';
import { type AssignmentRecord, type Conclusion, WHOLE_CONFERENCE } from './state.ts';

type CommandOf<Type extends ConclusionCommand['type']> = Extract<ConclusionCommand, { type: Type }>;

/** Decides conclusions and their assignments. Rules CONC-1 to CONC-7 in SPEC.md. */
export function decideConclusions(
  command: ConclusionCommand,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  const { about } = command;
  const conclusion = state.conclusions[about];
  if (!conclusion && about !== WHOLE_CONFERENCE && !state.agenda.items[about]) return reject('AGENDA_ITEM_UNKNOWN');
  const { actor, at } = context;
  const deed = { about, by: actor.id, byName: actor.name, at };
  switch (command.type) {
    case 'WriteConclusion':
      return write(command, state, context);
    case 'PutAssignment':
      return putAssignment(command, state, context);
    case 'DropOtherText': {
      const { other, keptAt } = command;
      if (isOutdated(conclusion, other, keptAt)) return rejectStale('conclusion');
      return ok(conclusion?.others[other] ? [{ type: 'OtherTextDropped', other, ...deed }] : []);
    }
  }
  if (!conclusion) return reject('CONCLUSION_UNKNOWN');
  switch (command.type) {
    case 'RemoveAssignment': {
      const { assignmentId } = command;
      if (!conclusion.assignments[assignmentId]) return reject('ASSIGNMENT_UNKNOWN');
      return ok([{ type: 'AssignmentRemoved', assignmentId, ...deed }]);
    }
    case 'ConfirmConclusion':
      if (conclusion.revision !== command.revision) return rejectStale('conclusion');
      return confirm(conclusion, state, context);
    case 'WithdrawConclusion':
      if (conclusion.revision !== command.revision) return rejectStale('conclusion');
      return withdraw(conclusion, state, context);
  }
}

/** Whether another text stands now under the number that somebody chose, so that it would vanish unread. */
function isOutdated(
  conclusion: Conclusion | undefined,
  other: number | undefined,
  writtenAt: Timestamp | undefined,
): boolean {
  const text = other === undefined ? undefined : conclusion?.others[other];
  return text !== undefined && writtenAt !== undefined && text.at !== writtenAt;
}

/** A text written from the latest version replaces it; one written from an earlier version is kept beside it. */
function write(
  { about, text, basedOn, settles, settlesAt, continuesAt }: CommandOf<'WriteConclusion'>,
  { conclusions }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const conclusion = conclusions[about];
  if (isOutdated(conclusion, settles, settlesAt)) return rejectStale('conclusion');
  const deed = { about, by: actor.id, byName: actor.name, at };
  const settled = settles !== undefined && conclusion?.others[settles] ? { settles } : {};
  const isSame = conclusion?.text === text && !conclusion.withdrawn;
  if (isSame && !('settles' in settled)) return ok([]);
  if (basedOn === (conclusion?.textVersion ?? 0)) return ok([{ type: 'ConclusionWritten', text, ...settled, ...deed }]);
  const others = conclusion?.others ?? {};
  const number = numberOf(others, { by: actor.id, continuesAt });
  const { others: most } = CONCLUSION_LIMITS;
  if (!others[number] && Object.keys(others).length >= most) return reject('TOO_MANY_TEXTS', { most });
  const numbered = number === usualNumber(others, actor.id) ? {} : { number };
  return ok([{ type: 'OtherTextKept', text, basedOn, ...numbered, ...deed }]);
}

function putAssignment(
  { about, assignmentId: id, text, owner, dueDate, target }: CommandOf<'PutAssignment'>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const assignments = state.conclusions[about]?.assignments ?? {};
  const known = state.conclusions[about]?.assignments[id];
  if (!known && Object.keys(assignments).length >= CONCLUSION_LIMITS.assignments)
    return reject('TOO_MANY_ASSIGNMENTS', { most: CONCLUSION_LIMITS.assignments });
  const named = owner && nameOwner(owner, state);
  if (named && !named.ok) return named;
  const assignment: AssignmentRecord = {
    ...{ id, text },
    ...(named && { owner: named.value }),
    ...(dueDate !== undefined && { dueDate }),
    ...(target && { target }),
  };
  if (known && isSameTerms(known, assignment)) return ok([]);
  return ok([{ type: 'AssignmentPut', about, assignment, by: actor.id, byName: actor.name, at }]);
}
