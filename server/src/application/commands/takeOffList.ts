import { inviteesOfSite } from '@diem-cau/shared/domain/invitations/invitees.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { AccessStore } from '../access.ts';
import type { CommandRequest } from '../conferenceRuntime.ts';
import type { LiveConference } from '../conferences/liveConference.ts';

/**
 * Takes sites off the list, by hand or with the import that added them, unless somebody has entered one: the log does not say
 * who is connected, nor whose invitation was used. Errors: what the rules refuse. Rejects with `STORE_UNAVAILABLE` or
 * `STORE_CONFLICT`.
 */
export async function takeOffList(
  request: CommandRequest,
  { runtime, presence }: Pick<LiveConference, 'runtime' | 'presence'>,
  access: Pick<AccessStore, 'readUses'>,
): Promise<Reply<CommandAccepted>> {
  const used = await access.readUses(runtime.id);
  // Another server may have listed them a moment ago.
  const { roster } = await runtime.readNewest();
  const connected = presence.connections;
  const entered = Object.values(roster.sites)
    .map(({ id }) => id)
    .filter((id) => connected[id] !== undefined || inviteesOfSite(id).some((invitee) => used.has(invitee)));
  return runtime.submit({ ...request, entered: new Set(entered) });
}
