import { PHASES } from '../../domain/conference/state.ts';
import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { PaperKind } from '../../domain/minutes/state.ts';
import type { AccountId, ConferenceId } from '../../kernel/ids.ts';
import type { Letterhead } from '../../kernel/letterhead.ts';
import { TEMPLATE_LIMITS } from '../../organisation/limits.ts';
import {
  type AssignedRole,
  type OrganisationDetails,
  type SecondFactorPolicy,
  STAFF_ROLES,
  type StaffRole,
} from '../../organisation/state.ts';
import type { ShippedTemplate } from '../../templates/templateNames.ts';
import type { AccountSession, AuditLine, OfficeConference, OneTimeLink, OrganisationInfo } from '../accounts.ts';
import type { SessionInfo } from '../messages.ts';
import type { Series } from '../series.ts';
import { defineRoute } from './route.ts';

const JSON_BODY = { format: 'json', maxBytes: 4 * 1024 } as const;
const FOR_STAFF = {
  authentication: 'account',
  roles: STAFF_ROLES,
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;
const FOR_PLANNERS = { ...FOR_STAFF, roles: ['administrator', 'organiser'] } as const;
const FOR_ADMINISTRATORS = { ...FOR_STAFF, roles: ['administrator'] } as const;

type Nothing = Readonly<Record<never, never>>;

/** The organisation of an account: its details, its staff, its record, and its conferences. */
export const ORGANISATION_ROUTES = {
  readOrganisation: defineRoute<{ reply: OrganisationInfo }>()({
    ...FOR_STAFF,
    recorded: false,
    method: 'GET',
    path: '/api/organisation',
    summary: 'Reads the organisation and its staff.',
    errors: [],
  }),
  changeOrganisation: defineRoute<{ body: { readonly details: OrganisationDetails }; reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation',
    summary: 'Changes the name, the superior body, the time zone and the levels of the organisation.',
    body: JSON_BODY,
    errors: ['STORE_CONFLICT'],
  }),
  changeLetterhead: defineRoute<{
    body: {
      readonly letterhead: Letterhead;
      /** That of the letterhead which its sender has seen. */
      readonly revision: number;
    };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/letterhead',
    summary:
      'Says what stands on the papers of the organisation: form, bodies, number, place, signatures and recipients.',
    body: { format: 'json', maxBytes: 32 * 1024 },
    errors: ['STALE', 'STORE_CONFLICT'],
  }),
  setPaperTemplate: defineRoute<{
    query: {
      readonly paper: PaperKind;
      readonly name: string;
      /** The SHA-256 of the template in whose place it comes; absent: of none. */
      readonly seen?: string | undefined;
    };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/paper-template',
    summary:
      'Takes a template of the office (.docx) from which a paper is made; what it may hold and must name is checked.',
    body: { format: 'file', maxBytes: TEMPLATE_LIMITS.bytes },
    errors: [
      'STALE',
      'TEMPLATE_UNREADABLE',
      'TEMPLATE_TOO_LARGE',
      'TEMPLATE_MACROS',
      'TEMPLATE_LINKS',
      'TEMPLATE_TAGS_UNKNOWN',
      'TEMPLATE_TAGS_MISSING',
      'TEMPLATE_TAG_NOT_ALONE',
      'DOCUMENT_OLD_OFFICE',
      'READER_BUSY',
      'STORE_CONFLICT',
      'STORE_FULL',
    ],
  }),
  removePaperTemplate: defineRoute<{
    body: { readonly paper: PaperKind; readonly seen: string };
    reply: Nothing;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/paper-template/removal',
    summary: 'Has a paper made in the form of the letterhead again.',
    body: JSON_BODY,
    errors: ['STALE', 'STORE_CONFLICT'],
  }),
  readPaperTemplate: defineRoute<{
    query: { readonly paper: PaperKind; readonly sample: boolean };
    reply: unknown;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'GET',
    path: '/api/organisation/paper-template',
    summary: 'Saves the template of a paper, or a sample with every tag to begin one from.',
    reply: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    errors: ['NOT_FOUND'],
  }),
  demandSecondFactor: defineRoute<{ body: { readonly policy: SecondFactorPolicy }; reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/second-factor',
    summary: 'Says whose accounts must have a second factor. Those who have none get seven days.',
    body: JSON_BODY,
    errors: ['STORE_CONFLICT'],
  }),
  addStaff: defineRoute<{
    body: { readonly name: string; readonly email: string; readonly role: StaffRole };
    reply: OneTimeLink;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/staff',
    summary: 'Adds a member of staff, who sets a password by the one-time link of the reply.',
    body: JSON_BODY,
    errors: ['STAFF_EXISTS', 'TOO_MANY_STAFF', 'STORE_CONFLICT', 'STORE_FULL'],
  }),
  changeStaffRole: defineRoute<{ body: { readonly role: StaffRole }; reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/staff/:accountId/role',
    summary: 'Gives a member of staff another role, which counts at once.',
    body: JSON_BODY,
    errors: ['STAFF_UNKNOWN', 'LAST_ADMINISTRATOR', 'STORE_CONFLICT'],
  }),
  removeStaff: defineRoute<{ reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/staff/:accountId/removal',
    summary: 'Removes a member of staff, with its account, its sessions and its open connections.',
    errors: ['STAFF_UNKNOWN', 'LAST_ADMINISTRATOR', 'STORE_CONFLICT'],
  }),
  resetStaffPassword: defineRoute<{ reply: OneTimeLink }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/staff/:accountId/one-time-link',
    summary: 'Makes a one-time link by which a member of staff sets a new password. It turns the second factor off.',
    errors: ['STAFF_UNKNOWN'],
  }),
  listStaffSessions: defineRoute<{ reply: readonly AccountSession[] }>()({
    ...FOR_ADMINISTRATORS,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/staff/:accountId/sessions',
    summary: 'Lists the sessions of a member of staff.',
    errors: ['STAFF_UNKNOWN'],
  }),
  endStaffSession: defineRoute<{ reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/staff/:accountId/sessions/:sessionId/end',
    summary: 'Ends a session of a member of staff, with its open connections.',
    errors: ['STAFF_UNKNOWN', 'SESSION_UNKNOWN'],
  }),
  readAudit: defineRoute<{ reply: readonly AuditLine[] }>()({
    ...FOR_ADMINISTRATORS,
    method: 'GET',
    path: '/api/organisation/record',
    summary:
      'Reads the record: role changes, sign-ins, ended sessions, links that were looked at. The newest come first.',
    errors: [],
  }),
  listOfficeConferences: defineRoute<{ reply: readonly OfficeConference[] }>()({
    ...FOR_STAFF,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/conferences',
    summary: 'Lists the conferences of the organisation in which the reader has a role.',
    errors: [],
  }),
  createOfficeConference: defineRoute<{
    body: {
      readonly title: string;
      /** A conference that the sender plans, or a template of the organisation. */
      readonly like?: ConferenceId | undefined;
      /** A template of the product, in a language; `like` counts before it. */
      readonly shipped?: { readonly name: ShippedTemplate; readonly language: WordLanguage } | undefined;
    };
    reply: OfficeConference;
  }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/conferences',
    summary: 'Creates a conference, empty or with the plan of another one of the organisation or of a template.',
    body: JSON_BODY,
    errors: [
      'CONFERENCE_UNKNOWN',
      'CONFERENCE_EXISTS',
      'TOO_MANY_CONFERENCES',
      'STORE_FULL',
      'QUOTA_SPENT',
      'STORE_CONFLICT',
    ],
  }),
  readSeries: defineRoute<{ reply: Series }>()({
    ...FOR_STAFF,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/conferences/:conferenceId/series',
    summary:
      'Reads the series that a conference belongs to: its copies over time in figures, with the commitments of all.',
    errors: ['CONFERENCE_UNKNOWN'],
  }),
  enterConference: defineRoute<{ body: { readonly role: AssignedRole }; reply: SessionInfo }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/organisation/conferences/:conferenceId/entry',
    summary: 'Opens a session in a conference in one of the roles that the account has there.',
    body: JSON_BODY,
    errors: ['CONFERENCE_UNKNOWN'],
  }),
  assignStaff: defineRoute<{
    body: { readonly accountId: AccountId; readonly role: AssignedRole; readonly assigned: boolean };
    reply: Nothing;
  }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/conferences/:conferenceId/staff',
    summary: 'Gives a member of staff one role in a conference, or takes it away, which ends it at once.',
    body: JSON_BODY,
    errors: ['CONFERENCE_UNKNOWN', 'STAFF_UNKNOWN', 'STORE_CONFLICT'],
  }),
  markTemplate: defineRoute<{ body: { readonly template: boolean }; reply: Nothing }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/conferences/:conferenceId/template',
    summary: 'Keeps a conference as a model for others, or makes it an ordinary one again.',
    body: JSON_BODY,
    errors: ['CONFERENCE_UNKNOWN', 'STORE_CONFLICT'],
  }),
  renameConference: defineRoute<{ body: { readonly title: string }; reply: Nothing }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/conferences/:conferenceId/title',
    summary: 'Gives a conference another title.',
    body: JSON_BODY,
    errors: ['CONFERENCE_UNKNOWN', 'WRONG_PHASE', 'STORE_CONFLICT'],
  }),
  archiveConference: defineRoute<{ reply: Nothing }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/conferences/:conferenceId/archive',
    summary: 'Archives a conference that has closed: it stays readable and is changed no more.',
    errors: ['CONFERENCE_UNKNOWN', 'WRONG_PHASE', 'STORE_CONFLICT'],
  }),
  deleteConference: defineRoute<{ reply: Nothing }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/conferences/:conferenceId/removal',
    summary: 'Deletes a draft: it leaves the list, and its links and open connections end.',
    errors: ['CONFERENCE_UNKNOWN', 'NOT_A_DRAFT', 'STORE_CONFLICT'],
  }),
} as const;
