import { unreachable } from '../../kernel/exhaustive.ts';
import type { CommitmentId } from '../../kernel/ids.ts';
import type { CommitmentEvent } from './events.ts';
import type { Commitment, CommitmentRecord, Commitments, GivenUp } from './state.ts';
import { pickTerms } from './terms.ts';

/** Folds an event into the commitments. */
export function evolveCommitments(commitments: Commitments, event: CommitmentEvent): Commitments {
  switch (event.type) {
    case 'CommitmentMade':
      return putMade(commitments, event.commitment);
    case 'CommitmentChanged':
      return change(commitments, event.commitmentId, ({ dueDate: _d, target: _t, ...commitment }) => {
        const before = commitments[event.commitmentId] ?? { ...commitment };
        const number = String(Object.keys(commitment.earlier ?? {}).length + 1);
        const earlier = { ...commitment.earlier, [number]: { ...pickTerms(before), until: event.at } };
        return { ...commitment, ...event.terms, earlier };
      });
    case 'ProgressReported':
      return change(commitments, event.commitmentId, (commitment) => ({
        ...commitment,
        progress: { ...commitment.progress, [event.progress.id]: event.progress },
      }));
    case 'ProgressFileAttached': {
      const { progressId, file } = event;
      return change(commitments, event.commitmentId, (commitment) => {
        const report = commitment.progress[progressId];
        if (!report) return commitment;
        const files = { ...report.files, [file.id]: file };
        return { ...commitment, progress: { ...commitment.progress, [progressId]: { ...report, files } } };
      });
    }
    case 'CommitmentCompleted': {
      const { result } = event;
      return change(commitments, event.commitmentId, (commitment) => ({
        ...commitment,
        state: 'done',
        doneAt: event.at,
        ...(result !== undefined && { result }),
      }));
    }
    case 'CommitmentGivenUp': {
      const { words, cause, by, byName, at } = event;
      const why = { ...(words !== undefined && { words }), ...(cause !== undefined && { cause }) };
      return giveUp(commitments, event.commitmentId, { ...why, by, byName, at });
    }
    case 'CommitmentReopened':
      return reopen(commitments, event.commitmentId);
    default:
      return unreachable(event, commitments);
  }
}

/** Puts a commitment that was just made into the ledger. */
export function putMade(commitments: Commitments, record: CommitmentRecord): Commitments {
  return { ...commitments, [record.id]: { ...record, state: 'open', progress: {} } };
}

/** An open commitment is given up; another one stays as it is. */
export function giveUp(commitments: Commitments, id: CommitmentId, givenUp: GivenUp): Commitments {
  return change(commitments, id, (commitment) =>
    commitment.state === 'open' ? { ...commitment, state: 'givenUp', givenUp } : commitment,
  );
}

/** A commitment is to be kept again. */
export function reopen(commitments: Commitments, id: CommitmentId): Commitments {
  return change(commitments, id, ({ doneAt: _d, result: _r, givenUp: _g, ...commitment }) => ({
    ...commitment,
    state: 'open',
  }));
}

/** Changes a commitment; one that is not there changes nothing. */
export function change(
  commitments: Commitments,
  id: CommitmentId,
  by: (commitment: Commitment) => Commitment,
): Commitments {
  const commitment = commitments[id];
  return commitment ? { ...commitments, [id]: by(commitment) } : commitments;
}
