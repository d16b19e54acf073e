import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';

/**
 * Records in the log that a moderator starts to listen to a room. It must be recorded before anything is heard.
 * Errors: what `ListenToSite` refuses. Rejects with `STORE_UNAVAILABLE`.
 */
export function recordListening(
  siteId: SiteId,
  actor: Actor,
  runtime: Pick<ConferenceRuntime, 'submit'>,
): Promise<Reply<CommandAccepted>> {
  return runtime.submit({ commandId: `listen-${nanoid()}`, actor, command: { type: 'ListenToSite', siteId } });
}
