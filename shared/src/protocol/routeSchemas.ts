import { z } from 'zod';
import { ACTOR_LIMITS } from '../domain/actor.ts';
import { COMMITMENT_LIMITS } from '../domain/commitments/limits.ts';
import { CONFERENCE_LIMITS } from '../domain/conference/limits.ts';
import { WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { DOCUMENT_LIMITS } from '../domain/documents/limits.ts';
import { PAPER_KINDS } from '../domain/minutes/state.ts';
import { RECORDED_TRACKS } from '../domain/recording/state.ts';
import type { ConferenceId } from '../kernel/ids.ts';
import { ACCOUNT_ROUTE_SCHEMAS, accountId, sessionId } from './accountSchemas.ts';
import { API_ROUTE_SCHEMAS, tokenId } from './apiTokenSchemas.ts';
import { BOARD_ROUTE_SCHEMAS } from './boardSchemas.ts';
import {
  agendaItemId,
  commitmentId,
  documentId,
  line,
  pollId,
  progressId,
  recordedPartId,
  surveyId,
} from './commands/forms.ts';
import { DELIVERY_ROUTE_SCHEMAS } from './deliverySchemas.ts';
import { ERASURE_ROUTE_SCHEMAS } from './erasureSchemas.ts';
import { listChoices } from './listChoicesSchema.ts';
import { LINE_TEST_BYTES } from './messages.ts';
import { PAPER_FILES } from './minutes.ts';
import type { PathParameters } from './routes/route.ts';
import type { RouteJson, RouteName, RouteQuery } from './routes.ts';
import { SINGLE_SIGN_ON_ROUTE_SCHEMAS } from './singleSignOnSchemas.ts';
import { SURVEY_ROUTE_SCHEMAS } from './surveySchemas.ts';

type SchemaOf<Value> = [Value] extends [undefined] ? undefined : z.ZodType<Value>;

/** The schemas of a route's query and JSON body; `undefined` where it has none. */
export interface RouteSchemas<Name extends RouteName> {
  readonly query: SchemaOf<RouteQuery<Name>>;
  readonly body: SchemaOf<RouteJson<Name>>;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const language = z.enum(WORD_LANGUAGES);
const paper = z.enum(PAPER_KINDS);
/** At most as many entries as a screen shows of one sentence. */
const versions = z
  .string()
  .regex(/^[0-9]{1,9}(,[0-9]{1,9}){0,99}$/)
  .transform((list) => list.split(',').map(Number));

const NOTHING = { query: undefined, body: undefined };

/**
 * The schemas of every route. Both are strict: what they do not name is refused with `INVALID`. An invitation code is
 * checked by its handler, since a malformed code counts as a wrong one.
 */
export const ROUTE_SCHEMAS: { readonly [Name in RouteName]: RouteSchemas<Name> } = {
  enter: { ...NOTHING, body: z.strictObject({ code: z.string() }) },
  readSession: NOTHING,
  leaveConference: NOTHING,
  moveSeat: NOTHING,
  nameSession: { ...NOTHING, body: z.strictObject({ name: line(ACTOR_LIMITS.name) }) },
  importSites: {
    query: z.strictObject({ language: z.enum(WORD_LANGUAGES).optional(), seen: sha256.optional() }),
    body: listChoices,
  },
  listInvites: { ...NOTHING, query: z.strictObject({ purpose: z.literal('file').optional() }) },
  readRoomInvite: NOTHING,
  listSlips: NOTHING,
  listConferences: NOTHING,
  createConference: { ...NOTHING, body: z.strictObject({ title: line(CONFERENCE_LIMITS.title), copy: z.boolean() }) },
  readPublicAnswers: NOTHING,
  readReceipts: NOTHING,
  exportBallots: NOTHING,
  readSigningKey: NOTHING,
  readMinutes: { ...NOTHING, query: z.strictObject({ language }) },
  readMinutesEntries: { ...NOTHING, query: z.strictObject({ versions }) },
  approvePaper: { ...NOTHING, body: z.strictObject({ paper, hash: sha256, language }) },
  downloadPaper: { ...NOTHING, query: z.strictObject({ paper, file: z.enum(PAPER_FILES), language }) },
  downloadLists: { ...NOTHING, query: z.strictObject({ language }) },
  downloadDossier: NOTHING,
  readRecording: NOTHING,
  readStream: NOTHING,
  readStreamFile: NOTHING,
  readSaidLines: NOTHING,
  readPartCaptions: { ...NOTHING, query: z.strictObject({ peer: z.string() }) },
  readRecordedFile: {
    ...NOTHING,
    query: z.strictObject({ track: z.enum(RECORDED_TRACKS), format: z.enum(['webm', 'mp4']), peer: z.string() }),
  },
  addDocument: {
    ...NOTHING,
    query: z.strictObject({
      item: agendaItemId.optional(),
      title: line(DOCUMENT_LIMITS.title),
      replaces: documentId.optional(),
    }),
  },
  removeDocument: NOTHING,
  readDocument: NOTHING,
  openDocument: NOTHING,
  readDocumentOpenings: NOTHING,
  attachProgressFile: {
    ...NOTHING,
    query: z.strictObject({ commitment: commitmentId, progress: progressId, name: line(COMMITMENT_LIMITS.fileName) }),
  },
  readProgressFile: NOTHING,
  measureDownlink: {
    ...NOTHING,
    query: z.strictObject({ bytes: z.coerce.number().int().min(0).max(LINE_TEST_BYTES).default(0) }),
  },
  measureUplink: NOTHING,
  ...ACCOUNT_ROUTE_SCHEMAS,
  ...BOARD_ROUTE_SCHEMAS,
  ...SINGLE_SIGN_ON_ROUTE_SCHEMAS,
  ...DELIVERY_ROUTE_SCHEMAS,
  ...API_ROUTE_SCHEMAS,
  ...ERASURE_ROUTE_SCHEMAS,
  ...SURVEY_ROUTE_SCHEMAS,
  health: NOTHING,
  metrics: NOTHING,
  readOpenApi: NOTHING,
};

/** The schemas of the path parameters. What does not match one names nothing: the answer is `NOT_FOUND`. */
export const PARAMETER_SCHEMAS: { readonly [Name in keyof PathParameters]: z.ZodType<PathParameters[Name]> } = {
  conferenceId: z.custom<ConferenceId>((value) => typeof value === 'string'),
  documentId,
  pollId,
  surveyId,
  partId: recordedPartId,
  streamFile: z.string().regex(/^(index\.m3u8|[0-9a-z]{1,12}-\d{5,9}\.ts)$/),
  peerId: z.string(),
  accountId,
  sessionId,
  tokenId,
};
