import { ROLES } from '../../domain/actor.ts';
import type { SessionInfo } from '../messages.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

/** Sessions: how a person gets one, reads it and gives it a name. */
export const SESSION_ROUTES = {
  enter: defineRoute<{ body: { readonly code: string }; reply: SessionInfo }>()({
    method: 'POST',
    path: '/api/sessions',
    summary: 'Exchanges an invitation code for a session, whose cookie the reply sets.',
    authentication: 'none',
    roles: ['nobody'],
    phases: CREATED,
    body: { format: 'json', maxBytes: 1024 },
    reply: 'reply',
    recorded: true,
    errors: [
      'INVITE_UNKNOWN',
      'NO_SEAT_LEFT',
      'SITE_REMOVED',
      'PHONES_CLOSED',
      'PHONE_BLOCKED',
      'ROOM_CODE_RENEWED',
      'SLIP_NEEDED',
      'SLIP_UNKNOWN',
      'SLIP_VOID',
      'SEAT_ON_OTHER_DEVICE',
      'SITE_UNKNOWN',
      'WRONG_PHASE',
      'STORE_FULL',
      'QUOTA_SPENT',
      'STORE_CONFLICT',
    ],
  }),
  readSession: defineRoute<{ reply: SessionInfo }>()({
    method: 'GET',
    path: '/api/session/:peerId',
    summary: 'Reads the session that the browser holds for a peer.',
    authentication: 'cookie',
    roles: ROLES,
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  nameSession: defineRoute<{ body: { readonly name: string }; reply: SessionInfo }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/name',
    summary: 'Gives the session a name of its own, for colleagues who share an invitation.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'moderator', 'minutesSecretary'],
    phases: CREATED,
    body: { format: 'json', maxBytes: 1024 },
    reply: 'reply',
    recorded: true,
    errors: ['NAME_OF_ROLE', 'NAME_TAKEN'],
  }),
} as const;
