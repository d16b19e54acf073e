import { DUE_SOON_DAYS, daysBetween, isDueSoon, isLate } from '../domain/commitments/due.ts';
import type { Commitment } from '../domain/commitments/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { CommitmentId } from '../kernel/ids.ts';
import { actorOfRecipient, type Recipient, recipientOfOwner } from './recipient.ts';

type Owned = Pick<ConferenceState, 'commitments' | 'dialogue'>;

/** After the day that a commitment was due, its owner is reminded this often, in days. */
const LATE_EVERY_DAYS = 7;

/** A reminder of one commitment that has come. */
export interface DueOwnerReminder {
  readonly commitmentId: CommitmentId;
  readonly recipient: Recipient;
  /** Names the reminder, so that it is sent once. A due day that is changed has reminders of its own. */
  readonly key: string;
}

/** What a recipient has to do that is late or coming due, the most urgent first. */
export function urgentOf({ commitments, dialogue }: Owned, recipient: Recipient, today: string): readonly Commitment[] {
  const actor = actorOfRecipient(recipient);
  return Object.values<Commitment>(commitments)
    .filter(({ owner }) => {
      const whom = recipientOfOwner(owner, dialogue.respondents);
      return whom !== undefined && actorOfRecipient(whom) === actor;
    })
    .filter((one) => isLate(one, today) || isDueSoon(one, today))
    .toSorted((one, other) => ((one.dueDate ?? '') < (other.dueDate ?? '') ? -1 : 1));
}

/**
 * The reminders of commitments that have come on a day of the conference's time zone: a week and a day before the day they are
 * due, and after it once a week. Of a server that was down only the latest one counts.
 */
export function dueOwnerReminders({ commitments, dialogue }: Owned, today: string): readonly DueOwnerReminder[] {
  return Object.values<Commitment>(commitments).flatMap(({ id, owner, state, dueDate }) => {
    const recipient = recipientOfOwner(owner, dialogue.respondents);
    if (!recipient || state !== 'open' || dueDate === undefined) return [];
    const step = stepOf(daysBetween(today, dueDate));
    return step === undefined ? [] : [{ commitmentId: id, recipient, key: `owner ${id} ${dueDate} ${step}` }];
  });
}

/** The latest time to remind, in days before the due day. */
function stepOf(daysLeft: number): number | undefined {
  if (daysLeft > DUE_SOON_DAYS) return undefined;
  if (daysLeft > 1) return DUE_SOON_DAYS;
  if (daysLeft >= 0) return 1;
  return -1 - LATE_EVERY_DAYS * Math.floor((-daysLeft - 1) / LATE_EVERY_DAYS);
}
