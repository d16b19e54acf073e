import { PHASES } from '../../domain/conference/state.ts';
import { LINE_TEST_BYTES } from '../messages.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

/** Measuring a line, and what operators and developers ask for. */
export const OPERATION_ROUTES = {
  measureDownlink: defineRoute<{ query: { readonly bytes: number } }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/line',
    summary: 'Sends as many random bytes as the query asks for, to measure a downlink.',
    authentication: 'session',
    roles: ['site', 'chair'],
    phases: CREATED,
    reply: 'application/octet-stream',
    recorded: false,
    errors: [],
  }),
  measureUplink: defineRoute<{ reply: Readonly<Record<never, never>> }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/line',
    summary: 'Takes bytes and discards them, to measure an uplink.',
    authentication: 'session',
    roles: ['site', 'chair'],
    phases: CREATED,
    body: { format: 'file', maxBytes: LINE_TEST_BYTES },
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  health: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/healthz',
    summary: 'Reports whether the server and its store answer.',
    authentication: 'none',
    roles: ['nobody'],
    phases: PHASES,
    reply: 'application/json',
    recorded: false,
    errors: [],
  }),
  metrics: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/metrics',
    summary: 'Reads the metrics in the Prometheus text format.',
    authentication: 'operatorToken',
    roles: ['nobody'],
    phases: PHASES,
    reply: 'text/plain',
    recorded: false,
    errors: ['NOT_FOUND'],
  }),
  readOpenApi: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Reads this description of the HTTP interface.',
    authentication: 'none',
    roles: ['nobody'],
    phases: PHASES,
    reply: 'application/json',
    recorded: false,
    errors: [],
  }),
} as const;
