import { z } from 'zod';
import { CONFERENCE_LIMITS } from '../domain/conference/limits.ts';
import { WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { PAPER_KINDS } from '../domain/minutes/state.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { AccountId, ConferenceId, OrganisationId } from '../kernel/ids.ts';
import { isTimeZone } from '../kernel/timeZone.ts';
import { ORGANISATION_LIMITS, TEMPLATE_LIMITS } from '../organisation/limits.ts';
import { ASSIGNED_ROLES, SECOND_FACTOR_POLICIES, STAFF_ROLES } from '../organisation/state.ts';
import { SHIPPED_TEMPLATES } from '../templates/templateNames.ts';
import { ACCOUNT_LIMITS } from './accounts.ts';
import { line } from './commands/forms.ts';
import { letterhead } from './letterheadSchema.ts';

/** The id of an account. */
export const accountId = z.custom<AccountId>((value) => typeof value === 'string' && /^acct_[a-z0-9]{12}$/.test(value));

/** The id of an organisation. */
export const organisationId = z.custom<OrganisationId>(
  (value) => typeof value === 'string' && /^org_[a-z0-9]{12}$/.test(value),
);

/** What names a session on screens: the beginning of a hash. */
export const sessionId = z.custom<string>((value) => typeof value === 'string' && /^[\w-]{22}$/.test(value));

/**
 * A password as it was typed: nothing is cut or cleaned (ASVS 5.0, 6.2.8). Whether it is long enough is for the route to
 * say, in words of its own.
 */
const password = z.string().max(ACCOUNT_LIMITS.password);

const token = z.string().max(ACCOUNT_LIMITS.token);
/** A code of a second factor, as it may be typed. */
export const code = z.string().max(ACCOUNT_LIMITS.code);
const email = z.string().max(ACCOUNT_LIMITS.email).transform(cleanLine).pipe(z.email());
const staffName = line(ORGANISATION_LIMITS.staffName);
const role = z.enum(STAFF_ROLES);

const details = z.strictObject({
  name: line(ORGANISATION_LIMITS.name),
  // Empty where there is none.
  superior: z.literal('').or(line(ORGANISATION_LIMITS.name)),
  timeZone: z.string().max(CONFERENCE_LIMITS.timeZone).refine(isTimeZone),
  levels: z
    .array(line(ORGANISATION_LIMITS.level))
    .min(ORGANISATION_LIMITS.levels.min)
    .max(ORGANISATION_LIMITS.levels.max),
});

const paper = z.enum(PAPER_KINDS);
/** Names the bytes of a template. */
const templateHash = z.custom<string>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));

const conferenceId = z.custom<ConferenceId>((value) => typeof value === 'string' && value.length <= 100);
const templateWords = {
  name: line(ORGANISATION_LIMITS.templateName),
  about: z.literal('').or(line(ORGANISATION_LIMITS.templateAbout)),
};
const templateRevision = z.int().min(1);

const NOTHING = { query: undefined, body: undefined };

/** The schemas of the routes of accounts and organisations. */
export const ACCOUNT_ROUTE_SCHEMAS = {
  readOneTimeLink: { ...NOTHING, body: z.strictObject({ token }) },
  foundOrganisation: { ...NOTHING, body: z.strictObject({ token, details, name: staffName, email, password }) },
  setPassword: { ...NOTHING, body: z.strictObject({ token, password }) },
  // A malformed address is a wrong one.
  signIn: {
    ...NOTHING,
    body: z.strictObject({
      email: z.string().max(ACCOUNT_LIMITS.email),
      password,
      code: code.optional(),
      organisationId: organisationId.optional(),
    }),
  },
  signOut: NOTHING,
  readAccount: NOTHING,
  changePassword: { ...NOTHING, body: z.strictObject({ password, next: password }) },
  listSessions: NOTHING,
  endSession: NOTHING,
  beginSecondFactor: { ...NOTHING, body: z.strictObject({ password }) },
  confirmSecondFactor: { ...NOTHING, body: z.strictObject({ code }) },
  removeSecondFactor: { ...NOTHING, body: z.strictObject({ password, code }) },
  readOrganisation: NOTHING,
  changeOrganisation: { ...NOTHING, body: z.strictObject({ details }) },
  changeLetterhead: { ...NOTHING, body: z.strictObject({ letterhead, revision: z.int().min(0) }) },
  setPaperTemplate: {
    body: undefined,
    query: z.strictObject({ paper, name: line(TEMPLATE_LIMITS.name), seen: templateHash.optional() }),
  },
  removePaperTemplate: { ...NOTHING, body: z.strictObject({ paper, seen: templateHash }) },
  readPaperTemplate: {
    body: undefined,
    query: z.strictObject({ paper, sample: z.enum(['true', 'false']).transform((value) => value === 'true') }),
  },
  demandSecondFactor: { ...NOTHING, body: z.strictObject({ policy: z.enum(SECOND_FACTOR_POLICIES) }) },
  addStaff: { ...NOTHING, body: z.strictObject({ name: staffName, email, role }) },
  changeStaffRole: { ...NOTHING, body: z.strictObject({ role }) },
  removeStaff: NOTHING,
  resetStaffPassword: NOTHING,
  listStaffSessions: NOTHING,
  endStaffSession: NOTHING,
  readAudit: NOTHING,
  listOfficeConferences: NOTHING,
  createOfficeConference: {
    ...NOTHING,
    body: z.strictObject({
      title: line(CONFERENCE_LIMITS.title),
      like: conferenceId.optional(),
      shipped: z.strictObject({ name: z.enum(SHIPPED_TEMPLATES), language: z.enum(WORD_LANGUAGES) }).optional(),
    }),
  },
  listTemplates: { body: undefined, query: z.strictObject({ language: z.enum(WORD_LANGUAGES) }) },
  saveTemplate: { ...NOTHING, body: z.strictObject({ ...templateWords, from: conferenceId, sites: z.boolean() }) },
  renameTemplate: { ...NOTHING, body: z.strictObject({ ...templateWords, revision: templateRevision }) },
  deleteTemplate: { ...NOTHING, body: z.strictObject({ revision: templateRevision }) },
  readSeries: NOTHING,
  enterConference: { ...NOTHING, body: z.strictObject({ role: z.enum(ASSIGNED_ROLES) }) },
  assignStaff: {
    ...NOTHING,
    body: z.strictObject({ accountId, role: z.enum(ASSIGNED_ROLES), assigned: z.boolean() }),
  },
  renameConference: { ...NOTHING, body: z.strictObject({ title: line(CONFERENCE_LIMITS.title) }) },
  archiveConference: NOTHING,
  deleteConference: NOTHING,
  markTemplate: { ...NOTHING, body: z.strictObject({ template: z.boolean() }) },
} as const;
