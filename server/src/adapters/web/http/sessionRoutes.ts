import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import { inviteeOf } from '@diem-cau/shared/domain/invitations/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { inviteCodeSchema } from '@diem-cau/shared/protocol/schemas.ts';
import type { Request } from 'express';
import {
  exchangeCode,
  type GrantedSession,
  hashOfSecret,
  inviteUrl,
  type Pass,
  peerIdOf,
} from '../../../application/access.ts';
import { refuseInvited } from '../../../application/admission.ts';
import { takeSeat } from '../../../application/commands/takeSeat.ts';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import { isInvited } from '../../../application/invitees.ts';
import { movingCode } from '../../../application/movingCode.ts';
import { takeOwnName } from '../../../application/ownNames.ts';
import { endedSessionCookie, readSessionToken, readSessionTokens, sessionCookie } from '../cookies.ts';
import { noteCaller } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { findPass } from './requestPass.ts';
import type { RouteHandlers } from './routeHandler.ts';

type SessionRoute = 'enter' | 'readSession' | 'leaveConference' | 'moveSeat' | 'nameSession';

/** Exchanges an invitation code for a session, reads the session that a browser holds, and names it. */
export function sessionHandlers(options: HttpAppOptions): RouteHandlers<SessionRoute> {
  const { access, conferences, organisations, clock, secrets, publicUrl, secure } = options;

  const admit = async (invited: Pass): Promise<Reply<Pass>> => {
    const { conferenceId, actor } = invited;
    const isHeld = actor.role !== 'organiser' || (await organisations.findOrganisationOf(conferenceId)) !== undefined;
    const pass: Pass = isHeld ? invited : { ...invited, onlyWayIn: true };
    const conference = await conferences.find(conferenceId);
    const refusal = conference && refuseInvited(conference.runtime, pass);
    return refusal ? err(refusal) : ok(pass);
  };

  return {
    enter: {
      // A malformed code is a wrong one.
      refuseBody: ({ request }) => refuseWrongCode(request, '', undefined, options),
      async handle({ request, response, body }) {
        const code = inviteCodeSchema.safeParse(body.code);
        const heldTokens = readSessionTokens(request.headers.cookie, secure);
        const exchanged: Reply<GrantedSession> = code.success
          ? await exchangeCode(access, code.data, {
              heldTokens,
              admit,
              takeSeat: (pass, invited) => takeSeat(pass, invited, conferences),
            })
          : err({ code: 'INVITE_UNKNOWN' });
        // A full room is found by the right code only.
        if (!exchanged.ok && exchanged.error.code !== 'INVITE_UNKNOWN') return exchanged;
        const session = exchanged.ok ? exchanged.value : undefined;
        const conference = session && (await conferences.find(session.pass.conferenceId));
        if (!session || !conference || !isInvited(conference.runtime.state, session.pass.actor)) {
          return err(await refuseWrongCode(request, body.code, session?.pass.conferenceId, options));
        }
        await access.noteUse(session.pass.conferenceId, inviteeOf(session.pass.actor), clock.wall());
        noteCaller(request, { pass: session.pass, session: hashOfSecret(session.token) });
        response.appendHeader('Set-Cookie', sessionCookie(session.peerId, session.token, secure));
        return ok(describeSession(session.pass, conference));
      },
    },
    readSession: {
      async handle({ request, params }) {
        const pass = await findPass(request, params.peerId, options);
        const conference = pass && (await conferences.find(pass.conferenceId));
        if (!pass || !conference || !isInvited(conference.runtime.state, pass.actor)) {
          return err({ code: 'UNAUTHENTICATED' });
        }
        return ok(describeSession(pass, conference));
      },
    },
    leaveConference: {
      async handle({ request, response, pass }) {
        const peerId = peerIdOf(pass);
        const token = readSessionToken(request.headers.cookie, peerId, secure) ?? '';
        await access.endSessions([hashOfSecret(token)]);
        response.appendHeader('Set-Cookie', endedSessionCookie(peerId, secure));
        return ok({});
      },
    },
    moveSeat: {
      async handle({ pass, conference }) {
        const code = await movingCode(access, secrets.invitationKey, pass, conference.runtime);
        return ok({ url: inviteUrl(publicUrl, code) });
      },
    },
    nameSession: {
      async handle({ request, pass, conference, body }) {
        const token = readSessionToken(request.headers.cookie, peerIdOf(pass), secure) ?? '';
        const words = wordsOf(vocabularyOf(conference.runtime.state.conference));
        const named = await takeOwnName(access, { token, pass, name: body.name, words });
        return named.ok ? ok(describeSession(named.value, conference)) : named;
      },
    },
  };
}

/** Counts a wrong code and words its refusal: `INVITE_UNKNOWN`, or, after too many, `RATE_LIMITED` after a pause. */
async function refuseWrongCode(
  request: Request,
  code: string,
  conferenceId: ConferenceId | undefined,
  { addressOf, limits }: HttpAppOptions,
): Promise<WireError> {
  const address = addressOf(request);
  if (!limits.wrongCodes.record({ address, code, conferenceId })) return { code: 'INVITE_UNKNOWN' };
  await limits.slowAnswers.hold(address);
  return { code: 'RATE_LIMITED' };
}

/** A session as its browser learns of it. */
export function describeSession(pass: Pass, { runtime }: LiveConference): SessionInfo {
  return {
    peerId: peerIdOf(pass),
    conferenceId: pass.conferenceId,
    conferenceTitle: runtime.state.conference.title,
    actor: pass.actor,
  };
}
