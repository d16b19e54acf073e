import { ok, type Result } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { FOLLOW_UP } from '../permissionTable.ts';
import { type Rejection, reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { CommitmentCommand } from './commands.ts';
import { COMMITMENT_LIMITS } from './limits.ts';
import { nameOwner, speaksFor } from './owning.ts';
import { type Commitment, type CommitmentTerms, progressFiles } from './state.ts';
import { isSameTerms } from './terms.ts';

type CommandOf<Type extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: Type }>;

/** Decides commitments. Rules COM-1 to COM-4 in SPEC.md. */
export function decideCommitments(
  command: CommitmentCommand,
  state: ConferenceState,
  context: DecisionContext,
): Decision {
  const { actor, at } = context;
  if (command.type === 'MakeCommitment') return makeByHand(command, state, context);
  const commitment = state.commitments[command.commitmentId];
  if (!commitment) return reject('COMMITMENT_UNKNOWN');
  const deed = { commitmentId: commitment.id, by: actor.id, byName: actor.name, at };
  switch (command.type) {
    case 'ChangeCommitment': {
      if (commitment.state !== 'open') return reject('COMMITMENT_STATE', { state: commitment.state });
      const terms = termsOf(command, state);
      if (!terms.ok) return terms;
      return ok(
        isSameTerms(commitment, terms.value) ? [] : [{ type: 'CommitmentChanged', terms: terms.value, ...deed }],
      );
    }
    case 'ReportProgress':
      return report(command, commitment, state, context);
    case 'AttachProgressFile':
      return attach(command, commitment, state, context);
    case 'CompleteCommitment': {
      if (commitment.state !== 'open') return reject('COMMITMENT_STATE', { state: commitment.state });
      const { result } = command;
      return ok([{ type: 'CommitmentCompleted', ...(result !== undefined && { result }), ...deed }]);
    }
    case 'GiveUpCommitment':
      if (commitment.state !== 'open') return reject('COMMITMENT_STATE', { state: commitment.state });
      return ok([{ type: 'CommitmentGivenUp', words: command.words, ...deed }]);
    case 'ReopenCommitment':
      if (commitment.state === 'open') return reject('COMMITMENT_STATE', { state: commitment.state });
      return ok([{ type: 'CommitmentReopened', ...deed }]);
  }
}

function makeByHand(
  command: CommandOf<'MakeCommitment'>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { commitmentId: id } = command;
  if (state.commitments[id]) return reject('COMMITMENT_EXISTS');
  if (Object.keys(state.commitments).length >= COMMITMENT_LIMITS.commitments)
    return reject('TOO_MANY_COMMITMENTS', { most: COMMITMENT_LIMITS.commitments });
  const terms = termsOf(command, state);
  if (!terms.ok) return terms;
  const commitment = { id, ...terms.value, source: { kind: 'byHand' }, madeAt: at } as const;
  return ok([{ type: 'CommitmentMade', commitment, by: actor.id, byName: actor.name }]);
}

function termsOf(
  { text, owner, dueDate, target }: CommandOf<'MakeCommitment' | 'ChangeCommitment'>,
  state: ConferenceState,
): Result<CommitmentTerms, Rejection> {
  const named = nameOwner(owner, state);
  if (!named.ok) return named;
  return ok({ text, owner: named.value, ...(dueDate !== undefined && { dueDate }), ...(target && { target }) });
}

function report(
  { progressId: id, text, figure, finished }: CommandOf<'ReportProgress'>,
  commitment: Commitment,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const refusal = refuseReport(commitment, state, actor);
  if (refusal) return refusal;
  if (commitment.progress[id]) return reject('PROGRESS_EXISTS');
  if (Object.keys(commitment.progress).length >= COMMITMENT_LIMITS.reports)
    return reject('TOO_MANY_REPORTS', { most: COMMITMENT_LIMITS.reports });
  const progress = {
    ...{ id, text },
    ...(figure !== undefined && { figure }),
    ...(finished && { finished: true as const }),
    ...{ by: actor.id, byName: actor.name, at },
  };
  return ok([{ type: 'ProgressReported', commitmentId: commitment.id, progress }]);
}

function attach(
  { progressId, file }: CommandOf<'AttachProgressFile'>,
  commitment: Commitment,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const refusal = refuseReport(commitment, state, actor);
  if (refusal) return refusal;
  const report = commitment.progress[progressId];
  if (!report) return reject('PROGRESS_UNKNOWN');
  const { files = {} } = report;
  if (files[file.id]) return ok([]);
  const { filesOfReport, filesInAll } = COMMITMENT_LIMITS;
  if (Object.keys(files).length >= filesOfReport) return reject('TOO_MANY_PROGRESS_FILES', { most: filesOfReport });
  if (progressFiles(state.commitments).length >= filesInAll)
    return reject('TOO_MANY_PROGRESS_FILES', { most: filesInAll });
  const deed = { commitmentId: commitment.id, by: actor.id, byName: actor.name, at };
  return ok([{ type: 'ProgressFileAttached', progressId, file, ...deed }]);
}

/** Why somebody may not report on a commitment now. */
function refuseReport(commitment: Commitment, state: ConferenceState, actor: DecisionContext['actor']) {
  if (!FOLLOW_UP.includes(actor.role) && !speaksFor(actor, commitment.owner, state))
    return reject('COMMITMENT_NOT_YOURS');
  return commitment.state === 'open' ? undefined : reject('COMMITMENT_STATE', { state: commitment.state });
}
