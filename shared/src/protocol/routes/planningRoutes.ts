import { BEFORE_CLOSE } from '../../domain/permissionTable.ts';
import type { CheckedImport, ConferenceSummary, InviteInfo, SlipInfo } from '../messages.ts';
import { BEFORE_ARCHIVE, CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

/** Planning: the list of sites, invitations, slips, and the other conferences of the office. */
export const PLANNING_ROUTES = {
  importSites: defineRoute<{
    /** `seen`: the revision of the preview that is confirmed. */
    query: { readonly mode: 'preview' | 'confirm'; readonly seen?: number | undefined };
    reply: CheckedImport;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/sites/import',
    summary:
      'Checks a list of sites (CSV or XLSX) and, with mode=confirm, imports it as the preview of the revision `seen` showed it.',
    authentication: 'session',
    roles: ['organiser'],
    phases: BEFORE_CLOSE,
    body: { format: 'file', maxBytes: 1024 * 1024 },
    reply: 'reply',
    recorded: true,
    errors: [
      'FILE_UNREADABLE',
      'LIST_TOO_LARGE',
      'READER_BUSY',
      'IMPORT_HAS_ERRORS',
      'STALE',
      'STORE_FULL',
      'QUOTA_SPENT',
      'STORE_CONFLICT',
    ],
  }),
  listInvites: defineRoute<{ reply: readonly InviteInfo[] }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/invites',
    summary: 'Lists all invitations of the conference.',
    authentication: 'session',
    roles: ['organiser'],
    phases: CREATED,
    reply: 'reply',
    recorded: true,
    errors: [],
  }),
  readRoomInvite: defineRoute<{ reply: InviteInfo }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/room-invite',
    summary: 'Reads the link for the phones in the room of the asking site.',
    authentication: 'session',
    roles: ['site'],
    phases: CREATED,
    reply: 'reply',
    recorded: true,
    errors: ['SITE_UNKNOWN'],
  }),
  listSlips: defineRoute<{ reply: readonly SlipInfo[] }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/slips',
    summary: 'Lists the slips to print: of all rooms for the organiser, of its own room for a site.',
    authentication: 'session',
    roles: ['organiser', 'site'],
    phases: CREATED,
    reply: 'reply',
    recorded: true,
    errors: [],
  }),
  listConferences: defineRoute<{ reply: readonly ConferenceSummary[] }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/all',
    summary: 'Lists all conferences of the office.',
    authentication: 'session',
    roles: ['organiser'],
    phases: CREATED,
    reply: 'reply',
    recorded: true,
    errors: [],
  }),
  createConference: defineRoute<{
    body: { readonly title: string; readonly copy: boolean };
    reply: ConferenceSummary;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/next',
    summary: 'Creates another conference, empty or with a copy of the plan of this one.',
    authentication: 'session',
    roles: ['organiser'],
    phases: BEFORE_ARCHIVE,
    body: { format: 'json', maxBytes: 4 * 1024 },
    reply: 'reply',
    recorded: true,
    errors: ['STORE_FULL', 'QUOTA_SPENT', 'STORE_CONFLICT', 'CONFERENCE_EXISTS'],
  }),
} as const;
