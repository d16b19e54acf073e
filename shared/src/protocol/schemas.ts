import { z } from 'zod';
import { READINESS_LIMITS } from '../domain/readiness/limits.ts';
import { STAGE_LIMITS } from '../domain/stage/limits.ts';
import { MEDIA_SOURCES } from '../domain/stage/places.ts';
import { DEVICE_STATES, LINE_STATES, type PageState, PICTURE_STATES } from '../domain/stage/sitePages.ts';
import { AGENDA_SCHEMAS } from './commands/agenda.ts';
import { ANNOUNCEMENTS_SCHEMAS } from './commands/announcements.ts';
import { CAPTIONS_SCHEMAS } from './commands/captions.ts';
import { CARDS_SCHEMAS } from './commands/cards.ts';
import { COMMITMENTS_SCHEMAS } from './commands/commitments.ts';
import { CONCLUSIONS_SCHEMAS } from './commands/conclusions.ts';
import { CONFERENCE_SCHEMAS } from './commands/conference.ts';
import { DIALOGUE_SCHEMAS } from './commands/dialogue.ts';
import { DOCUMENTS_SCHEMAS } from './commands/documents.ts';
import { FLOOR_SCHEMAS } from './commands/floor.ts';
import { languageId, ranged, siteId } from './commands/forms.ts';
import { HELP_SCHEMAS } from './commands/help.ts';
import { INTERPRETATION_SCHEMAS } from './commands/interpretation.ts';
import { INVITATIONS_SCHEMAS } from './commands/invitations.ts';
import { MESSAGES_SCHEMAS } from './commands/messages.ts';
import { MINUTES_SCHEMAS } from './commands/minutes.ts';
import { PARTICIPANTS_SCHEMAS } from './commands/participants.ts';
import { POLL_SCHEMAS } from './commands/poll.ts';
import { READINESS_SCHEMAS } from './commands/readiness.ts';
import { RECORDING_SCHEMAS } from './commands/recording.ts';
import { ROSTER_SCHEMAS } from './commands/roster.ts';
import { RUNNING_ORDER_SCHEMAS } from './commands/runningOrder.ts';
import { SEATS_SCHEMAS } from './commands/seats.ts';
import { STAGE_SCHEMAS } from './commands/stage.ts';
import { STREAMING_SCHEMAS } from './commands/streaming.ts';
import { SURVEY_SCHEMAS } from './commands/surveys.ts';
import { INVITE_CODE } from './inviteCode.ts';
import type { ClientCommand, CommandMessage, HelloMessage, PageMessage, TimeMessage } from './messages.ts';
import { isInviteCode, readCode } from './readCode.ts';
import { MAX_STILL_LENGTH, type SignalMessage } from './signals.ts';

/** The payload of each command a client may send; one entry per command, demanded by the type. */
const COMMAND_SCHEMAS = {
  ...CONFERENCE_SCHEMAS,
  ...ROSTER_SCHEMAS,
  ...AGENDA_SCHEMAS,
  ...CARDS_SCHEMAS,
  ...DOCUMENTS_SCHEMAS,
  ...DIALOGUE_SCHEMAS,
  ...FLOOR_SCHEMAS,
  ...RUNNING_ORDER_SCHEMAS,
  ...SEATS_SCHEMAS,
  ...PARTICIPANTS_SCHEMAS,
  ...READINESS_SCHEMAS,
  ...HELP_SCHEMAS,
  ...ANNOUNCEMENTS_SCHEMAS,
  ...CONCLUSIONS_SCHEMAS,
  ...COMMITMENTS_SCHEMAS,
  ...MINUTES_SCHEMAS,
  ...MESSAGES_SCHEMAS,
  ...RECORDING_SCHEMAS,
  ...STREAMING_SCHEMAS,
  ...CAPTIONS_SCHEMAS,
  ...INTERPRETATION_SCHEMAS,
  ...INVITATIONS_SCHEMAS,
  ...STAGE_SCHEMAS,
  ...POLL_SCHEMAS,
  ...SURVEY_SCHEMAS,
} satisfies { [Type in ClientCommand['type']]: z.ZodType<Extract<ClientCommand, { type: Type }>> };

// The library's type wants a first member by name.
const { OpenConference: first, ...others } = COMMAND_SCHEMAS;
const commandSchema: z.ZodType<ClientCommand> = z.discriminatedUnion('type', [first, ...Object.values(others)]);

/** Checks a command and its envelope. */
export const commandMessageSchema: z.ZodType<CommandMessage> = z.strictObject({
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  command: commandSchema,
  seen: z.int().min(0).optional(),
});

const viewPosition = z.strictObject({ epoch: z.string().max(64), tick: z.int().min(0) });

const pageState: z.ZodType<PageState> = z.discriminatedUnion('shows', [
  z.strictObject({
    shows: z.literal('hall'),
    id: z
      .string()
      .regex(/^page_[A-Za-z0-9_-]{6,24}$/)
      .optional(),
    hall: z.strictObject({
      camera: z.enum(DEVICE_STATES),
      microphone: z.enum(DEVICE_STATES),
      line: z.enum(LINE_STATES),
      picture: z.enum(PICTURE_STATES),
      claim: z.int().min(0),
    }),
  }),
  z.strictObject({ shows: z.literal('board') }),
]);

/** Checks what a page says that it shows. */
export const pageMessageSchema: z.ZodType<PageMessage> = z.strictObject({ page: pageState });

/** Checks a question for the time. */
export const timeMessageSchema: z.ZodType<TimeMessage> = z.strictObject({});

/** Checks a greeting. */
export const helloMessageSchema: z.ZodType<HelloMessage> = z.strictObject({
  protocol: z.int().min(1).max(1_000_000).optional(),
  build: z.string().max(64).optional(),
  page: pageState.optional(),
  known: z
    .strictObject({
      control: viewPosition.optional(),
      respondent: viewPosition.optional(),
      hall: viewPosition.optional(),
      phone: viewPosition.optional(),
      self: viewPosition.optional(),
    })
    .optional(),
});

const mediaId = z.string().min(1).max(64);
/** mediasoup checks these itself, inside and out; here they only must be objects. */
const mediaParameters = z.record(z.string(), z.unknown());

/** Checks a message about media. */
export const signalMessageSchema: z.ZodType<SignalMessage> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('joinMedia'),
    rtpCapabilities: mediaParameters,
    savesData: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('joinPlain'),
    rtpCapabilities: mediaParameters,
    ip: z.literal('127.0.0.1'),
    port: z.int().min(1_024).max(65_535),
    srtp: z.boolean(),
  }),
  z.strictObject({ type: z.literal('connectTransport'), transportId: mediaId, dtlsParameters: mediaParameters }),
  z.strictObject({
    type: z.literal('produce'),
    transportId: mediaId,
    source: z.enum(MEDIA_SOURCES),
    rtpParameters: mediaParameters,
  }),
  z.strictObject({ type: z.literal('closeProducer'), source: z.enum(MEDIA_SOURCES) }),
  z.strictObject({ type: z.literal('standBy'), source: z.enum(MEDIA_SOURCES), off: z.boolean() }),
  z.strictObject({ type: z.literal('leaveMedia'), transportId: mediaId }),
  z.strictObject({ type: z.literal('consumersReady'), consumerIds: z.array(mediaId).max(64) }),
  z.strictObject({ type: z.literal('restartIce'), transportId: mediaId }),
  z.strictObject({ type: z.literal('watchWall'), siteIds: z.array(siteId).max(STAGE_LIMITS.wallPage) }),
  z.strictObject({ type: z.literal('listenTo'), siteId: siteId.optional() }),
  z.strictObject({
    type: z.literal('reportLine'),
    lossPercent: ranged(READINESS_LIMITS.lossPercent),
    roundTripMs: ranged(READINESS_LIMITS.roundTripMs),
    level: z.int().min(0).max(10),
  }),
  z.strictObject({
    type: z.literal('sendStill'),
    picture: z.base64().min(1).max(MAX_STILL_LENGTH),
  }),
  z.strictObject({ type: z.literal('reportSight'), inSight: z.boolean() }),
  z.strictObject({ type: z.literal('watchOwn'), watch: z.boolean() }),
  z.strictObject({ type: z.literal('showOne'), one: z.boolean() }),
  z.strictObject({
    type: z.literal('followLanguages'),
    voice: languageId.optional(),
    signer: languageId.optional(),
  }),
]);

/** An invite code, read from whatever it was pasted with: 16 letters and digits, or the 12 of a slip. */
export const inviteCodeSchema = z.string().max(INVITE_CODE.pasted).transform(readCode).refine(isInviteCode);
