import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import { roomCodeOf } from '@diem-cau/shared/domain/seats/state.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { inviteCodeSchema, ownNameSchema } from '@diem-cau/shared/protocol/schemas.ts';
import express, { type Express } from 'express';
import { nanoid } from 'nanoid';
import {
  exchangeCode,
  type GrantedSession,
  hashOfSecret,
  isInvited,
  type Pass,
  peerIdOf,
} from '../../../application/access.ts';
import { takeOwnName } from '../../../application/ownNames.ts';
import type { LiveConference } from '../../../projections/conferences.ts';
import { readSessionToken, readSessionTokens, sessionCookie } from '../cookies.ts';
import { noteCaller } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { admit, enter, findPass } from './requestPass.ts';

/** Exchanging an invite code for a session, looking at the session one has, and naming it. */
export function addSessionRoutes(app: Express, options: HttpAppOptions): void {
  const { access, conferences, secure, addressOf, limits } = options;
  const json = express.json({ limit: '1kb' });

  app.post('/api/sessions', json, async (request, response) => {
    const { code: given } = Object(request.body) as { code?: unknown };
    const code = inviteCodeSchema.safeParse(given);
    const heldTokens = readSessionTokens(request.headers.cookie, secure);
    const takeSeat = (pass: Pass, invited: Pass) => seatPhone(pass, invited, options);
    const exchanged: Reply<GrantedSession> = code.success
      ? await exchangeCode(access, code.data, { heldTokens, takeSeat })
      : err({ code: 'INVITE_UNKNOWN' });
    const session = exchanged.ok ? exchanged.value : undefined;
    const conference = session && (await conferences.find(session.pass.conferenceId));
    if (!session || !conference || !isInvited(conference.runtime.state, session.pass.actor)) {
      const error: WireError = exchanged.ok ? { code: 'INVITE_UNKNOWN' } : exchanged.error;
      // A full room is found by the right code only.
      if (error.code !== 'INVITE_UNKNOWN') return sendError(response, error);
      const address = addressOf(request);
      const wrong = { address, code: String(given), conferenceId: session?.pass.conferenceId };
      if (!limits.wrongCodes.record(wrong)) return sendError(response, error);
      await limits.slowAnswers.hold(address);
      return sendError(response, { code: 'RATE_LIMITED' });
    }
    noteCaller(request, { pass: session.pass, session: hashOfSecret(session.token) });
    response.appendHeader('Set-Cookie', sessionCookie(session.peerId, session.token, secure));
    return sendReply(response, ok(describeSession(session.pass, conference)));
  });

  app.get('/api/session/:peerId', async (request, response) => {
    const pass = await findPass(request, request.params.peerId, options);
    const conference = pass && (await conferences.find(pass.conferenceId));
    if (!pass || !conference || !isInvited(conference.runtime.state, pass.actor)) {
      return sendError(response, { code: 'UNAUTHENTICATED' });
    }
    return sendReply(response, ok(describeSession(pass, conference)));
  });

  app.post('/api/conferences/:conferenceId/name', admit('nameSession', options), json, async (request, response) => {
    const entry = await enter(request, 'nameSession', options);
    if (!entry.ok) return sendError(response, entry.error);
    const said = ownNameSchema.safeParse(request.body);
    if (!said.success) return sendError(response, { code: 'INVALID', paths: ['name'] });
    const { pass, conference } = entry.value;
    const token = readSessionToken(request.headers.cookie, peerIdOf(pass), secure) ?? '';
    const named = await takeOwnName(access, token, pass, said.data.name);
    return sendReply(response, named.ok ? ok(describeSession(named.value, conference)) : named);
  });
}

/** Gives a phone its seat; after the close anybody invited may look at what was. */
async function seatPhone(
  { conferenceId, actor, device }: Pass,
  { roomCode: code = 0, slip }: Pass,
  { conferences }: HttpAppOptions,
): Promise<Reply<unknown>> {
  const conference = await conferences.find(conferenceId);
  if (!conference) return err({ code: 'INVITE_UNKNOWN' });
  const { runtime } = conference;
  const { seats, conference: info } = runtime.state;
  if (hasEnded(info.phase)) {
    const isCurrent = slip !== undefined || (actor.siteId !== undefined && code === roomCodeOf(seats, actor.siteId));
    return isCurrent ? ok({}) : reject('ROOM_CODE_RENEWED');
  }
  const by = slip && device !== undefined ? { slip: { ...slip, device } } : { code };
  return runtime.submit({ commandId: `seat-${nanoid()}`, actor, command: { type: 'TakeSeat', ...by } });
}

function describeSession(pass: Pass, { runtime }: LiveConference): SessionInfo {
  return {
    peerId: peerIdOf(pass),
    conferenceId: pass.conferenceId,
    conferenceTitle: runtime.state.conference.title,
    actor: pass.actor,
  };
}
