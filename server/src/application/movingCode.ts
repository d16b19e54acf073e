import { roomCodeOf } from '@diem-cau/shared/domain/seats/state.ts';
import { type AccessStore, hashOfSecret, inviteCode, type Pass } from './access.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';

/**
 * The code by which a seated phone takes its own seat with it into another browser; the same at each call, and stored before it is
 * told. It is accepted as long as the room's code of this moment is. Rule SEAT-11. Rejects with `STORE_UNAVAILABLE`.
 */
export async function movingCode(
  access: Pick<AccessStore, 'saveInvites'>,
  invitationKey: Buffer,
  { conferenceId, actor, slip, generation, device }: Pass,
  { state }: Pick<ConferenceRuntime, 'state'>,
): Promise<string> {
  const roomCode = actor.siteId === undefined ? 0 : roomCodeOf(state.seats, actor.siteId);
  const code = inviteCode(invitationKey, conferenceId, `${actor.id}\nmoves ${roomCode} ${device ?? ''}`);
  const pass: Pass = {
    conferenceId,
    actor,
    moves: true,
    ...(roomCode > 0 && { roomCode }),
    ...(slip && { slip }),
    ...(generation !== undefined && { generation }),
  };
  await access.saveInvites([{ codeHash: hashOfSecret(code), pass }]);
  return code;
}
