import { ROLES } from '../../domain/actor.ts';
import type { ReceiptList, SigningKeyInfo } from '../messages.ts';
import { CREATED, SINCE_LIVE } from './phases.ts';
import { defineRoute } from './route.ts';

/** What proves a counted poll. */
export const POLL_ROUTES = {
  readReceipts: defineRoute<{ reply: ReceiptList }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/polls/:pollId/receipts',
    summary: 'Reads the receipts of a counted secret poll, in which each voter can find their own.',
    authentication: 'session',
    roles: ROLES,
    phases: SINCE_LIVE,
    reply: 'reply',
    recorded: true,
    errors: [],
  }),
  exportBallots: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/polls/:pollId/ballots',
    summary: 'Downloads the signed ballots of a counted poll, which anybody can count again.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'moderator', 'minutesSecretary', 'observer', 'site'],
    phases: SINCE_LIVE,
    reply: 'application/json',
    recorded: true,
    errors: [],
  }),
  readSigningKey: defineRoute<{ reply: SigningKeyInfo }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/signing-key',
    summary: 'Reads the public key that signs exported ballots, and the earlier ones.',
    authentication: 'session',
    roles: ROLES,
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
} as const;
