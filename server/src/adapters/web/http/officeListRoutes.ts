import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { rolesInConference } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type ListRoute = 'renameConference' | 'archiveConference' | 'deleteConference';

/** What those who plan a conference do with it from the office's list, without entering it. */
export function officeListHandlers(options: HttpAppOptions): RouteHandlers<ListRoute> {
  const { conferences, organisations, deliveries } = options;

  /** A conference that the sender plans; any other one does not exist. */
  const findPlanned = async ({ organisation, member }: SignedIn, id: ConferenceId): Promise<Reply<LiveConference>> => {
    const plans = rolesInConference(organisation, member.id, id).includes('organiser');
    const conference = plans ? await conferences.find(id) : undefined;
    return conference ? ok(conference) : err({ code: 'CONFERENCE_UNKNOWN' });
  };

  const submit = async (call: SignedIn, id: ConferenceId, command: DomainCommand) => {
    const conference = await findPlanned(call, id);
    if (!conference.ok) return conference;
    const actor: Actor = { id: 'organiser' as ActorId, role: 'organiser', name: call.member.name };
    const done = await conference.value.runtime.submit({ commandId: `office-${nanoid()}`, actor, command });
    return done.ok ? ok({}) : done;
  };

  return {
    renameConference: {
      handle: (call) => submit(call, call.params.conferenceId, { type: 'RenameConference', title: call.body.title }),
    },
    archiveConference: {
      handle: (call) => submit(call, call.params.conferenceId, { type: 'ArchiveConference' }),
    },
    deleteConference: {
      async handle(call) {
        const { conferenceId } = call.params;
        const conference = await findPlanned(call, conferenceId);
        if (!conference.ok) return conference;
        const { runtime } = conference.value;
        // A former attempt may have deleted it and left it in the list; one that was never created has nothing to delete.
        if (runtime.state.conference.phase !== 'none') {
          const commandId = `office-${nanoid()}`;
          const command = { type: 'DeleteConference' } as const;
          const deleted = await runtime.submit({ commandId, actor: SYSTEM_ACTOR, command });
          if (!deleted.ok) return deleted.error.code === 'WRONG_PHASE' ? err({ code: 'NOT_A_DRAFT' }) : deleted;
        }
        await deliveries.erase(conferenceId);
        const listed = await organisations.unregister(call.account.organisationId, call.member, conferenceId);
        return listed.ok ? ok({}) : listed;
      },
    },
  };
}
