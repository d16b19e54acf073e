import { refuseExpired, refuseInvitation } from '@diem-cau/shared/domain/invitations/admission.ts';
import type { Rejection } from '@diem-cau/shared/domain/rejections.ts';
import { refuseConnection } from '@diem-cau/shared/domain/seats/admission.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Pass } from './access.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import { isInvited } from './invitees.ts';

/** The generation of the invitation that a pass came by; undefined for one of an account. */
export function invitationOf({ account, generation }: Pass): number | undefined {
  return account ? undefined : (generation ?? 0);
}

/**
 * Why a pass lets nobody in, or keeps nobody in, now: the conference was deleted, its invitation was revoked or has expired, its
 * site left the list or was removed, its room's phones are closed, or another device uses its slip.
 */
export function refusePass(runtime: Pick<ConferenceRuntime, 'state' | 'now'>, pass: Pass): Rejection | undefined {
  const { state } = runtime;
  if (!isInvited(state, pass.actor)) return { code: 'INVITE_REVOKED' };
  const expired = refuseLate(runtime, pass);
  return (
    refuseDeleted(state) ??
    refuseInvitation(state, pass.actor, invitationOf(pass)) ??
    expired ??
    refuseConnection(state, pass.actor, pass.device)
  );
}

/** Why nobody comes into a conference, or stays in it: it was deleted as a draft. Rule CONF-11. */
function refuseDeleted({ conference }: ConferenceState): Rejection | undefined {
  return conference.deletedAt === undefined ? undefined : { code: 'CONFERENCE_DELETED' };
}

/** Why an invitation opens no session now. Whether a phone finds its room open is for `takeSeat` to say. */
export function refuseInvited(runtime: Pick<ConferenceRuntime, 'state' | 'now'>, invited: Pass): Rejection | undefined {
  const { state } = runtime;
  return (
    refuseDeleted(state) ??
    refuseInvitation(state, invited.actor, invitationOf(invited)) ??
    refuseLate(runtime, invited)
  );
}

/** Why a pass comes too late. One of an account and the only way in never do. Rule INV-5. */
function refuseLate(runtime: Pick<ConferenceRuntime, 'state' | 'now'>, pass: Pass): Rejection | undefined {
  return pass.account || pass.onlyWayIn ? undefined : refuseExpired(runtime.state, runtime.now(), pass.actor);
}
