import { COMMITMENT_STATES } from '@diem-cau/shared/domain/commitments/state.ts';
import { PHASES } from '@diem-cau/shared/domain/conference/state.ts';
import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import { STATUS_TONES } from '@diem-cau/shared/domain/roster/statuses.ts';
import { ASSIGNED_ROLES, SECOND_FACTOR_POLICIES, STAFF_ROLES } from '@diem-cau/shared/organisation/state.ts';
import { z } from 'zod';
import { conferenceTemplateReply } from './conferenceTemplateReply.ts';
import { letterheadReply } from './letterheadReply.ts';

const nothing = z.strictObject({});
const moment = z.int().describe('Milliseconds since 1970-01-01T00:00Z.');
const staffRole = z.enum(STAFF_ROLES);
const assignedRoles = z.array(z.enum(ASSIGNED_ROLES));

const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: staffRole,
  organisation: z.strictObject({ id: z.string(), name: z.string(), timeZone: z.string() }),
  secondFactor: z.boolean(),
  secondFactorNeeded: z.strictObject({ due: moment, overdue: z.boolean() }).optional(),
  hasPassword: z.boolean(),
  recoveryCodesLeft: z.int(),
});

const organisationName = z.strictObject({ id: z.string(), name: z.string() });

const sessions = z.array(
  z.strictObject({
    id: z.string(),
    startedAt: moment,
    lastUsedAt: moment,
    endsAt: moment,
    agent: z.string(),
    current: z.boolean(),
  }),
);

const oneTimeLink = z.strictObject({ accountId: z.string(), url: z.url(), expiresAt: moment });

const officeConference = z.strictObject({
  id: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  template: z.boolean(),
  registeredAt: moment,
  plannedStart: moment.optional(),
  wentLiveAt: moment.optional(),
  roles: assignedRoles,
  assigned: z.record(z.string(), assignedRoles),
});

const series = z.strictObject({
  conferences: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      phase: z.enum(PHASES),
      at: moment.optional(),
      ...{ sites: z.int(), present: z.int(), people: z.int(), expected: z.int() },
      ...{ questions: z.int(), answered: z.int(), turns: z.int() },
      statuses: z.array(z.strictObject({ name: z.string(), tone: z.enum(STATUS_TONES), sites: z.int() })),
    }),
  ),
  commitments: z.array(
    z.strictObject({
      ...{ id: z.string(), text: z.string(), owner: z.string(), dueDate: z.string().optional() },
      ...{ state: z.enum(COMMITMENT_STATES), late: z.boolean(), madeAt: z.string(), carried: z.int() },
    }),
  ),
  silent: z.array(z.string()),
});

const auditLine = z.strictObject({
  at: moment,
  act: z.string(),
  outcome: z.enum(['ok', 'refused']),
  by: z.string().optional(),
  about: z.string().optional(),
  detail: z.string().optional(),
  repeated: z.number().optional(),
  address: z.string().optional(),
});

/** The schemas of what the routes of accounts and organisations reply. */
export const ACCOUNT_REPLY_SCHEMAS = {
  readOneTimeLink: z.union([
    z.strictObject({ kind: z.literal('foundation') }),
    z.strictObject({ kind: z.literal('password'), name: z.string(), email: z.string(), organisation: z.string() }),
  ]),
  foundOrganisation: account,
  setPassword: account,
  signIn: z.union([
    z.strictObject({ kind: z.literal('signedIn'), account }),
    z.strictObject({
      kind: z.literal('organisations'),
      organisations: z.array(organisationName),
    }),
  ]),
  findProvider: z.strictObject({ organisation: organisationName.optional() }),
  beginProviderSignIn: z.strictObject({ url: z.url() }),
  finishProviderSignIn: z.union([
    z.strictObject({ kind: z.literal('signedIn'), account }),
    z.strictObject({ kind: z.literal('code') }),
  ]),
  confirmProviderSignIn: account,
  readSingleSignOn: z.strictObject({
    provider: z
      .strictObject({ issuer: z.url(), clientId: z.string(), domains: z.array(z.string()), trusted: z.boolean() })
      .optional(),
    issuerOfInstallation: z.url().optional(),
    returnUrl: z.url(),
    signInUrl: z.url(),
  }),
  setSingleSignOn: nothing,
  removeSingleSignOn: nothing,
  signOut: nothing,
  readAccount: account,
  changePassword: nothing,
  listSessions: sessions,
  endSession: nothing,
  beginSecondFactor: z.strictObject({ secret: z.string(), uri: z.string() }),
  confirmSecondFactor: z.strictObject({ recoveryCodes: z.array(z.string()) }),
  removeSecondFactor: nothing,
  readOrganisation: z.strictObject({
    id: z.string(),
    name: z.string(),
    superior: z.string(),
    timeZone: z.string(),
    levels: z.array(z.string()),
    letterhead: letterheadReply,
    letterheadRevision: z.int(),
    templates: z.partialRecord(
      z.enum(PAPER_KINDS),
      z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string(), tags: z.array(z.string()) }),
    ),
    secondFactor: z.enum(SECOND_FACTOR_POLICIES),
    staff: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        email: z.string().optional(),
        role: staffRole,
        active: z.boolean(),
        secondFactor: z.boolean(),
      }),
    ),
  }),
  changeOrganisation: nothing,
  changeLetterhead: nothing,
  setPaperTemplate: nothing,
  removePaperTemplate: nothing,
  demandSecondFactor: nothing,
  addStaff: oneTimeLink,
  changeStaffRole: nothing,
  removeStaff: nothing,
  resetStaffPassword: oneTimeLink,
  listStaffSessions: sessions,
  endStaffSession: nothing,
  readAudit: z.array(auditLine),
  listOfficeConferences: z.array(officeConference),
  readSeries: series,
  createOfficeConference: officeConference,
  listTemplates: z.array(conferenceTemplateReply),
  saveTemplate: z.strictObject({ id: z.string() }),
  renameTemplate: nothing,
  deleteTemplate: nothing,
  assignStaff: nothing,
  markTemplate: nothing,
  renameConference: nothing,
  archiveConference: nothing,
  deleteConference: nothing,
} as const;
