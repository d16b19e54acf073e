import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import { refuseSlip } from '@diem-cau/shared/domain/seats/slips.ts';
import { roomCodeOf } from '@diem-cau/shared/domain/seats/state.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { Pass } from '../access.ts';
import type { ConferenceRegistry } from '../conferences/conferenceRegistry.ts';

/**
 * Gives a phone its seat. After the end nobody takes one: everyone with a current code may read what was. Errors:
 * `INVITE_UNKNOWN`, `ROOM_CODE_RENEWED`, and what `TakeSeat` refuses. Rejects with `STORE_UNAVAILABLE`.
 */
export async function takeSeat(
  { conferenceId, actor, device }: Pass,
  { roomCode: code = 0, slip }: Pass,
  conferences: Pick<ConferenceRegistry, 'find'>,
): Promise<Reply<unknown>> {
  const conference = await conferences.find(conferenceId);
  if (!conference) return err({ code: 'INVITE_UNKNOWN' });
  const { runtime } = conference;
  const { seats, conference: info } = runtime.state;
  if (hasEnded(info.phase)) {
    const { siteId } = actor;
    if (slip && siteId !== undefined) {
      const refusal = refuseSlip(slip, siteId, seats);
      return refusal ? err(refusal) : ok({});
    }
    const isCurrent = siteId !== undefined && code === roomCodeOf(seats, siteId);
    return isCurrent ? ok({}) : reject('ROOM_CODE_RENEWED');
  }
  const by = slip && device !== undefined ? { slip: { ...slip, device } } : { code };
  return runtime.submit({ commandId: `seat-${nanoid()}`, actor, command: { type: 'TakeSeat', ...by } });
}
