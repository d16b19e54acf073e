import { ROLES } from '@diem-cau/shared/domain/actor.ts';
import { PHASES } from '@diem-cau/shared/domain/conference/state.ts';
import { QUESTION_KINDS } from '@diem-cau/shared/domain/dialogue/state.ts';
import { READING_AUDIENCES } from '@diem-cau/shared/domain/documents/state.ts';
import type { RouteWhere } from '@diem-cau/shared/protocol/routes.ts';
import { z } from 'zod';
import { ACCOUNT_REPLY_SCHEMAS } from './accountReplySchemas.ts';
import { API_REPLY_SCHEMAS } from './apiReplySchemas.ts';
import { BOARD_REPLY_SCHEMAS } from './boardReplySchemas.ts';
import { DELIVERY_REPLY_SCHEMAS } from './deliveryReplySchemas.ts';
import { checkedImport } from './importReply.ts';
import { MINUTES_REPLY_SCHEMAS } from './minutesReplySchemas.ts';
import { RECORDING_REPLY_SCHEMAS } from './recordingReplySchemas.ts';
import { STREAM_REPLY_SCHEMAS } from './streamReplySchemas.ts';
import { SURVEY_REPLY_SCHEMAS } from './surveyReplySchemas.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const identity = { publicKey: z.string(), fingerprint: sha256 };
const nothing = z.strictObject({});

const actor = z.strictObject({
  id: z.string(),
  role: z.enum(ROLES),
  name: z.string(),
  siteId: z.string().optional(),
});

const session = z.strictObject({
  peerId: z.string(),
  conferenceId: z.string(),
  conferenceTitle: z.string(),
  actor,
});

const invite = z.strictObject({
  actor,
  url: z.url(),
  revoked: z.literal(true).optional(),
  used: z.strictObject({ firstAt: z.int(), lastAt: z.int(), count: z.int() }).optional(),
});

const conference = z.strictObject({
  id: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  wentLiveAt: z.int().optional().describe('Milliseconds since 1970-01-01T00:00Z.'),
  organiserUrl: z.url(),
});

const conferenceDocument = z.strictObject({
  id: z.string(),
  itemId: z.string().optional(),
  title: z.string(),
  bytes: z.int(),
  sha256,
  pages: z.int(),
  presented: z.literal(true).optional(),
  readers: z
    .strictObject({
      audience: z.enum(READING_AUDIENCES),
      from: z.int().optional().describe('Milliseconds since 1970-01-01T00:00Z.'),
    })
    .optional(),
  replaces: z.string().optional(),
  replacedBy: z.string().optional(),
});

const documentOpenings = z.record(
  z.string(),
  z.strictObject({ sites: z.record(z.string(), z.int()), phones: z.int() }),
);

/** The schema of each route's successful reply, for the OpenAPI document and the tests that hold the server to it. */
export const REPLY_SCHEMAS: {
  readonly [Name in RouteWhere<{ readonly reply: 'reply' }>]: z.ZodType;
} = {
  ...ACCOUNT_REPLY_SCHEMAS,
  ...BOARD_REPLY_SCHEMAS,
  ...API_REPLY_SCHEMAS,
  ...DELIVERY_REPLY_SCHEMAS,
  ...MINUTES_REPLY_SCHEMAS,
  ...SURVEY_REPLY_SCHEMAS,
  ...RECORDING_REPLY_SCHEMAS,
  ...STREAM_REPLY_SCHEMAS,
  enterConference: session,
  enter: session,
  readSession: session,
  nameSession: session,
  leaveConference: nothing,
  moveSeat: z.strictObject({ url: z.url() }),
  importSites: checkedImport,
  listInvites: z.array(invite),
  readRoomInvite: invite,
  listSlips: z.array(z.strictObject({ siteId: z.string(), number: z.int(), url: z.url() })),
  listConferences: z.array(conference),
  createConference: conference,
  readPublicAnswers: z.strictObject({
    conference: z.strictObject({ title: z.string(), phase: z.enum(PHASES), timeZone: z.string() }),
    answers: z.record(
      z.string(),
      z.strictObject({
        id: z.string(),
        kind: z.enum(QUESTION_KINDS),
        text: z.string(),
        topic: z.string().optional(),
        siteName: z.string().optional(),
        groupName: z.string().optional(),
        askers: z.strictObject({ sites: z.int(), anonymous: z.int(), questions: z.int() }).optional(),
        others: z.record(z.string(), z.string()).optional(),
        answer: z.strictObject({ text: z.string(), respondent: z.string(), at: z.int() }),
      }),
    ),
  }),
  readReceipts: z.strictObject({ receipts: z.array(z.tuple([sha256, z.string()])) }),
  readSigningKey: z.strictObject({
    ...identity,
    earlier: z.array(z.strictObject({ ...identity, until: z.iso.datetime() })),
  }),
  addDocument: conferenceDocument,
  attachProgressFile: nothing,
  removeDocument: nothing,
  openDocument: nothing,
  readDocumentOpenings: documentOpenings,
  measureUplink: nothing,
};
