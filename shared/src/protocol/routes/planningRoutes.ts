import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import { BEFORE_CLOSE } from '../../domain/permissionTable.ts';
import type { ListChoices } from '../../lists/listChoices.ts';
import type { CheckedImport, ConferenceSummary, InviteInfo, SlipInfo } from '../messages.ts';
import { BEFORE_ARCHIVE, CREATED } from './phases.ts';
import { defineRoute } from './route.ts';
import { SHEET_BODY, SHEET_ERRORS } from './sheetUpload.ts';

/** Planning: the list of sites, invitations, slips, and the other conferences of the office. */
export const PLANNING_ROUTES = {
  importSites: defineRoute<{
    /** `seen` names the preview that is confirmed; without it the list is only checked. */
    query: { readonly language?: WordLanguage | undefined; readonly seen?: string | undefined };
    body: ListChoices;
    reply: CheckedImport;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/sites/import',
    summary:
      'Checks a list of sites in any spreadsheet or text table and, with `seen`, imports it as the preview of that name showed it.',
    authentication: 'session',
    roles: ['organiser'],
    phases: BEFORE_CLOSE,
    body: SHEET_BODY,
    reply: 'reply',
    recorded: true,
    errors: [...SHEET_ERRORS, 'STORE_FULL', 'QUOTA_SPENT', 'STORE_CONFLICT'],
  }),
  listInvites: defineRoute<{
    /** `file`: they are saved as a workbook, which the log of the organisation tells apart from a look at the page. */
    query: { readonly purpose?: 'file' | undefined };
    reply: readonly InviteInfo[];
  }>()({
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
