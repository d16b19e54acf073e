import type { Commitment, Commitments } from '@diem-cau/shared/domain/commitments/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { CommitmentId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRegistry } from '../conferences/conferenceRegistry.ts';
import type { Logger } from '../logger.ts';
import type { DeliveryStore } from './deliveryStore.ts';

interface Ports {
  readonly deliveries: Pick<DeliveryStore, 'listReminding' | 'readPlan'>;
  readonly conferences: Pick<ConferenceRegistry, 'read'>;
  readonly logger: Logger;
}

/**
 * The commitments that conferences which closed later have as well, and remind of. A copy carries commitments with their ids, and
 * ids are drawn at random. Rule LETTER-10 in SPEC.md of the letters.
 */
export async function carriedOn(
  { id, state }: { readonly id: ConferenceId; readonly state: ConferenceState },
  ports: Ports,
): Promise<ReadonlySet<CommitmentId>> {
  const { closedAt = 0 } = state.conference;
  const carried = new Set<CommitmentId>();
  for (const other of await ports.deliveries.listReminding()) {
    if (other === id) continue;
    for (const commitmentId of await remindedBy(other, closedAt, ports)) carried.add(commitmentId);
  }
  return carried;
}

/** Whether nothing is left to remind of, since something was carried on and all the rest is settled. */
export function isCarriedWhole(commitments: Commitments, carried: ReadonlySet<CommitmentId>): boolean {
  const open = Object.values<Commitment>(commitments).filter((one) => one.state === 'open');
  return open.length > 0 && open.every((one) => carried.has(one.id));
}

/** What a conference reminds of, if it closed after a moment. One that cannot be read holds up no other. */
async function remindedBy(
  id: ConferenceId,
  after: number,
  { deliveries, conferences, logger }: Ports,
): Promise<readonly CommitmentId[]> {
  try {
    const state = (await conferences.read([id])).get(id);
    const { phase, deletedAt, closedAt = 0 } = state?.conference ?? {};
    if (!state || phase !== 'closed' || deletedAt !== undefined || closedAt <= after) return [];
    const plan = await deliveries.readPlan(id);
    return plan?.reminders.owners ? (Object.keys(state.commitments) as CommitmentId[]) : [];
  } catch (error) {
    logger.warn({ err: error, conference: id }, 'What a conference reminds of could not be read.');
    return [];
  }
}
