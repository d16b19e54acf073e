import { z } from 'zod';
import { AGENDA_ITEM_KINDS } from '../domain/agenda/state.ts';
import { ANNOUNCEMENT_AUDIENCES } from '../domain/announcements/state.ts';
import { CARD_LIMITS } from '../domain/cards/limits.ts';
import { CARD_KINDS } from '../domain/cards/state.ts';
import { tidyCells } from '../domain/cards/table.ts';
import { QUESTION_KINDS } from '../domain/dialogue/state.ts';
import { FLOOR_CRITERIA, HAND_KINDS } from '../domain/floor/state.ts';
import { HELP_KINDS } from '../domain/help/state.ts';
import {
  POLL_BASES,
  POLL_THRESHOLDS,
  POLL_VOTERS,
  type PollOptions,
  type PollRules,
  TALLY_VISIBILITIES,
} from '../domain/poll/rules.ts';
import { type DeviceCheck, LOOPBACKS } from '../domain/readiness/state.ts';
import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import { SEAT_LIMITS } from '../domain/seats/limits.ts';
import { SEATINGS } from '../domain/seats/state.ts';
import { STAGE_LIMITS } from '../domain/stage/limits.ts';
import { MEDIA_SOURCES } from '../domain/stage/places.ts';
import { STAGE_LAYOUTS, STOPPABLE_SOURCES } from '../domain/stage/state.ts';
import { cleanLine, cleanText } from '../kernel/cleanText.ts';
import type {
  AgendaItemId,
  AnnouncementId,
  CardId,
  DocumentId,
  HandId,
  HelpId,
  PollId,
  ProposalId,
  QuestionId,
  RespondentId,
  SiteId,
} from '../kernel/ids.ts';
import { isTimeZone } from '../kernel/timeZone.ts';
import {
  type ClientCommand,
  type CommandMessage,
  type HelloMessage,
  MAX_STILL_LENGTH,
  type SignalMessage,
  type TimeMessage,
} from './messages.ts';

/** Ids carry a prefix of their kind, so that no id can be `__proto__` or `constructor`. */
function idSchema<Id extends string>(prefix: string) {
  const form = new RegExp(`^${prefix}_[A-Za-z0-9_-]{6,32}$`);
  return z.custom<Id>((value) => typeof value === 'string' && form.test(value));
}

const siteId = z.custom<SiteId>((value) => typeof value === 'string' && /^[A-Z0-9][A-Z0-9-]{0,23}$/.test(value));
const agendaItemId = idSchema<AgendaItemId>('item');
const questionId = idSchema<QuestionId>('q');
const respondentId = idSchema<RespondentId>('unit');
const proposalId = idSchema<ProposalId>('prop');
const handId = idSchema<HandId>('hand');
const pollId = idSchema<PollId>('poll');
const helpId = idSchema<HelpId>('help');
const announcementId = idSchema<AnnouncementId>('ann');
const cardId = idSchema<CardId>('card');
const documentId = idSchema<DocumentId>('doc');
/** Between 2000 and 2100: a time in seconds is a mistake, not a plan. */
const plannedTime = z.int().min(946_684_800_000).max(4_102_444_800_000);
const slipNumber = z.int().min(1).max(SEAT_LIMITS.slip.max);
const headcount = z.int().min(0).max(ROSTER_LIMITS.headcount.max);

/** A decomposed Vietnamese letter is as many characters as this: the letter, its mark and its tone. */
const MOST_PARTS = 3;

/** Text a person typed, cleaned; `maxLength` is that of the cleaned text. */
function cleaned(clean: (typed: string) => string, maxLength: number) {
  return z
    .string()
    .max(maxLength * MOST_PARTS)
    .transform(clean)
    .pipe(z.string().min(1).max(maxLength));
}

/** A text of several lines. */
function text(maxLength: number) {
  return cleaned(cleanText, maxLength);
}

/** A name or title. */
function line(maxLength: number) {
  return cleaned(cleanLine, maxLength);
}

/** Rows and cells as a spreadsheet copies them. */
const cells = cleaned(tidyCells, CARD_LIMITS.data);
const pageNumber = z.int().min(1).max(2000);
const pageTurn = { page: pageNumber, fromPage: pageNumber.optional() };
/** A time as a view told it, by which a command names what its sender saw. */
const momentSeen = z.int().min(0);

const agendaItem = z.strictObject({
  id: agendaItemId,
  title: line(200),
  kind: z.enum(AGENDA_ITEM_KINDS),
  plannedMinutes: z.int().min(1).max(600),
  presenters: line(200).optional(),
});

const floorCriteria = z
  .array(z.enum(FLOOR_CRITERIA))
  .min(1)
  .max(FLOOR_CRITERIA.length)
  .refine((criteria) => new Set(criteria).size === criteria.length);

/** Labels by key, from `o1` on without a gap. */
const pollOptions: z.ZodType<PollOptions> = z.record(z.string().regex(/^o\d{1,2}$/), line(120)).refine((options) => {
  const count = Object.keys(options).length;
  return (
    count >= 2 && count <= 20 && Array.from({ length: count }, (_, index) => `o${index + 1}` in options).every(Boolean)
  );
});
/** As many sites as a list of sites may have. */
const MAX_WEIGHTS = 2_000;
const ofOptions = z.int().min(1).max(20);

const pollRules: z.ZodType<PollRules> = z.strictObject({
  form: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('yesNoAbstain') }),
    z.strictObject({ kind: z.literal('single'), options: pollOptions }),
    z.strictObject({ kind: z.literal('several'), options: pollOptions, min: ofOptions, max: ofOptions }),
    z.strictObject({ kind: z.literal('rating'), scale: z.int().min(2).max(10) }),
  ]),
  voters: z.enum(POLL_VOTERS),
  secret: z.boolean(),
  visibility: z.enum(TALLY_VISIBILITIES),
  base: z.enum(POLL_BASES),
  threshold: z.enum(POLL_THRESHOLDS),
  quorum: z.int().min(0).max(100),
  weights: z
    .record(siteId, z.int().min(1).max(1000))
    .refine((weights) => Object.keys(weights).length <= MAX_WEIGHTS)
    .optional() as z.ZodType<PollRules['weights']>,
  allowDeclared: z.boolean().optional(),
}) as z.ZodType<PollRules>;

/** A choice is from a closed form of names, so that none can be `__proto__`; the poll says which of them it has. */
const choice = z.string().regex(/^(yes|no|abstain|o([1-9]|1\d|20)|r([1-9]|10))$/);
const ballotContent = z.union([
  choice,
  z.array(choice.regex(/^o/)).min(1).max(20),
  z.record(choice, headcount).refine((counts) => Object.keys(counts).length > 0),
]);

const kilobits = z.int().min(0).max(10_000_000).optional();
const deviceCheck: z.ZodType<DeviceCheck> = z.strictObject({
  camera: z.boolean(),
  microphone: z.boolean(),
  loopback: z.enum(LOOPBACKS),
  uplinkKbps: kilobits,
  downlinkKbps: kilobits,
  roundTripMs: z.int().min(0).max(60_000).optional(),
  lossPercent: z.int().min(0).max(100).optional(),
});

/** The payload of each command a client may send; one entry per command, demanded by the type. */
const COMMAND_SCHEMAS = {
  OpenConference: z.strictObject({ type: z.literal('OpenConference') }),
  SetTimeZone: z.strictObject({ type: z.literal('SetTimeZone'), timeZone: z.string().max(64).refine(isTimeZone) }),
  GoLive: z.strictObject({ type: z.literal('GoLive') }),
  CloseConference: z.strictObject({ type: z.literal('CloseConference') }),
  ArchiveConference: z.strictObject({ type: z.literal('ArchiveConference') }),
  DeclareHeadcount: z.strictObject({ type: z.literal('DeclareHeadcount'), count: headcount }),
  VerifyHeadcount: z.strictObject({ type: z.literal('VerifyHeadcount'), siteId, count: headcount }),
  PlanAgenda: z.strictObject({ type: z.literal('PlanAgenda'), items: z.array(agendaItem).max(50) }),
  StartAgendaItem: z.strictObject({ type: z.literal('StartAgendaItem'), itemId: agendaItemId }),
  FinishAgendaItem: z.strictObject({ type: z.literal('FinishAgendaItem'), itemId: agendaItemId }),
  SkipAgendaItem: z.strictObject({ type: z.literal('SkipAgendaItem'), itemId: agendaItemId }),
  MoveAgendaItem: z.strictObject({
    type: z.literal('MoveAgendaItem'),
    itemId: agendaItemId,
    position: z.int().min(1).max(50),
  }),
  EditAgendaItem: z.strictObject({ type: z.literal('EditAgendaItem'), item: agendaItem }),
  PlanStart: z.strictObject({ type: z.literal('PlanStart'), at: plannedTime }),
  PutCard: z.strictObject({
    type: z.literal('PutCard'),
    cardId,
    itemId: agendaItemId,
    title: line(120),
    kind: z.enum(CARD_KINDS),
    data: cells,
  }),
  RemoveCard: z.strictObject({ type: z.literal('RemoveCard'), cardId }),
  PresentDocumentPage: z.strictObject({ type: z.literal('PresentDocumentPage'), documentId, ...pageTurn }),
  PresentCard: z.strictObject({ type: z.literal('PresentCard'), cardId, ...pageTurn }),
  AskQuestion: z.strictObject({
    type: z.literal('AskQuestion'),
    questionId,
    kind: z.enum(QUESTION_KINDS),
    text: text(1000),
    topic: line(80).optional(),
    askerName: line(80).optional(),
    anonymous: z.boolean(),
  }),
  AcceptQuestion: z.strictObject({ type: z.literal('AcceptQuestion'), questionId }),
  DeclineQuestion: z.strictObject({ type: z.literal('DeclineQuestion'), questionId, reason: text(300) }),
  WithdrawQuestion: z.strictObject({ type: z.literal('WithdrawQuestion'), questionId }),
  CallQuestion: z.strictObject({ type: z.literal('CallQuestion'), questionId }),
  MarkQuestionAnswered: z.strictObject({
    type: z.literal('MarkQuestionAnswered'),
    questionId,
    respondent: line(120).optional(),
  }),
  SetTopic: z.strictObject({ type: z.literal('SetTopic'), questionId, topic: line(80) }),
  NoteQuestion: z.strictObject({ type: z.literal('NoteQuestion'), questionId, note: text(1000) }),
  MergeQuestions: z.strictObject({ type: z.literal('MergeQuestions'), questionId, intoQuestionId: questionId }),
  UnmergeQuestion: z.strictObject({ type: z.literal('UnmergeQuestion'), questionId }),
  ReopenQuestion: z.strictObject({ type: z.literal('ReopenQuestion'), questionId }),
  StartAnswer: z.strictObject({ type: z.literal('StartAnswer'), questionId, respondent: line(120) }),
  GiveWrittenAnswer: z.strictObject({
    type: z.literal('GiveWrittenAnswer'),
    questionId,
    text: text(5000),
    respondent: line(120).optional(),
    private: z.boolean(),
  }),
  AddRespondent: z.strictObject({ type: z.literal('AddRespondent'), respondentId, name: line(120) }),
  SupportQuestion: z.strictObject({ type: z.literal('SupportQuestion'), questionId }),
  WithdrawSupport: z.strictObject({ type: z.literal('WithdrawSupport'), questionId }),
  RequestHelp: z.strictObject({
    type: z.literal('RequestHelp'),
    helpId,
    kind: z.enum(HELP_KINDS),
    text: text(500),
  }),
  SendHelpMessage: z.strictObject({ type: z.literal('SendHelpMessage'), helpId, text: text(500) }),
  TakeHelp: z.strictObject({ type: z.literal('TakeHelp'), helpId }),
  ResolveHelp: z.strictObject({ type: z.literal('ResolveHelp'), helpId }),
  CancelHelp: z.strictObject({ type: z.literal('CancelHelp'), helpId }),
  PublishAnnouncement: z.strictObject({
    type: z.literal('PublishAnnouncement'),
    announcementId,
    text: text(300),
    audience: z.enum(ANNOUNCEMENT_AUDIENCES),
    until: plannedTime.optional(),
  }),
  WithdrawAnnouncement: z.strictObject({ type: z.literal('WithdrawAnnouncement'), announcementId }),
  FreeSeat: z.strictObject({ type: z.literal('FreeSeat'), seat: z.int().min(1).max(5000), takenAt: momentSeen }),
  AllowPhone: z.strictObject({ type: z.literal('AllowPhone'), block: z.int().min(1).max(100_000) }),
  ClosePhones: z.strictObject({ type: z.literal('ClosePhones'), siteId }),
  OpenPhones: z.strictObject({ type: z.literal('OpenPhones'), siteId }),
  SetSeating: z.strictObject({ type: z.literal('SetSeating'), seating: z.enum(SEATINGS) }),
  IssueSlips: z.strictObject({
    type: z.literal('IssueSlips'),
    counts: z.record(siteId, slipNumber).refine((counts) => Object.keys(counts).length > 0) as z.ZodType<
      Extract<ClientCommand, { type: 'IssueSlips' }>['counts']
    >,
  }),
  VoidSlip: z.strictObject({ type: z.literal('VoidSlip'), siteId, slip: slipNumber }),
  ReissueSlip: z.strictObject({ type: z.literal('ReissueSlip'), siteId, slip: slipNumber }),
  RenewRoomCode: z.strictObject({ type: z.literal('RenewRoomCode'), siteId, signOut: z.boolean() }),
  RecordDeviceCheck: z.strictObject({ type: z.literal('RecordDeviceCheck'), check: deviceCheck }),
  RenameRespondent: z.strictObject({ type: z.literal('RenameRespondent'), respondentId, name: line(120) }),
  RemoveRespondent: z.strictObject({ type: z.literal('RemoveRespondent'), respondentId }),
  EnterQuestion: z.strictObject({
    type: z.literal('EnterQuestion'),
    questionId,
    siteId,
    kind: z.enum(QUESTION_KINDS),
    text: text(1000),
    topic: line(80).optional(),
    askerName: line(80).optional(),
    anonymous: z.boolean(),
  }),
  EndAnswer: z.strictObject({ type: z.literal('EndAnswer'), questionId, answer: z.int().min(1).max(10_000) }),
  RouteQuestion: z.strictObject({ type: z.literal('RouteQuestion'), questionId, respondentId }),
  DraftAnswer: z.strictObject({ type: z.literal('DraftAnswer'), questionId, text: text(5000) }),
  DeferQuestion: z.strictObject({
    type: z.literal('DeferQuestion'),
    questionId,
    proposalId,
    text: text(1000),
    unit: line(120),
    dueDate: z.iso.date(),
  }),
  SuggestQuestion: z.strictObject({ type: z.literal('SuggestQuestion'), questionId }),
  WithdrawSuggestion: z.strictObject({ type: z.literal('WithdrawSuggestion'), questionId }),
  CompleteProposal: z.strictObject({ type: z.literal('CompleteProposal'), proposalId }),
  ReopenProposal: z.strictObject({ type: z.literal('ReopenProposal'), proposalId }),
  RaiseHand: z.strictObject({
    type: z.literal('RaiseHand'),
    handId,
    kind: z.enum(HAND_KINDS),
    questionId: questionId.optional(),
  }),
  LowerHand: z.strictObject({ type: z.literal('LowerHand'), handId }),
  DismissHand: z.strictObject({ type: z.literal('DismissHand'), handId }),
  InviteHand: z.strictObject({ type: z.literal('InviteHand'), handId }),
  ConfirmTurn: z.strictObject({ type: z.literal('ConfirmTurn'), handId, invitedAt: momentSeen.optional() }),
  PauseTurn: z.strictObject({ type: z.literal('PauseTurn'), handId }),
  ResumeTurn: z.strictObject({ type: z.literal('ResumeTurn'), handId }),
  ExtendTurn: z.strictObject({
    type: z.literal('ExtendTurn'),
    handId,
    deadline: momentSeen,
    seconds: z.int().min(10).max(1800),
  }),
  EndTurn: z.strictObject({ type: z.literal('EndTurn'), handId }),
  WithdrawInvitation: z.strictObject({ type: z.literal('WithdrawInvitation'), handId }),
  MoveHand: z.strictObject({
    type: z.literal('MoveHand'),
    handId,
    position: z.int().min(1).max(1000),
    reason: line(120).optional(),
  }),
  SetFloorPolicy: z.strictObject({
    type: z.literal('SetFloorPolicy'),
    criteria: z.union([z.literal('manual'), floorCriteria]),
  }),
  SetTurnBudget: z.strictObject({
    type: z.literal('SetTurnBudget'),
    turnSeconds: z.int().min(30).max(3600),
    districtSeconds: z.int().min(60).max(36_000).optional(),
  }),
  CloseList: z.strictObject({ type: z.literal('CloseList') }),
  OpenList: z.strictObject({ type: z.literal('OpenList') }),
  SetLayout: z.strictObject({ type: z.literal('SetLayout'), layout: z.enum(STAGE_LAYOUTS) }),
  PinSite: z.strictObject({ type: z.literal('PinSite'), siteId, voice: z.boolean() }),
  UnpinSite: z.strictObject({ type: z.literal('UnpinSite'), siteId }),
  TakeVoice: z.strictObject({ type: z.literal('TakeVoice'), offeredAt: momentSeen }),
  ShareScreen: z.strictObject({ type: z.literal('ShareScreen') }),
  StopPresenting: z.strictObject({ type: z.literal('StopPresenting'), presentation: z.int().min(1) }),
  StopSiteMedia: z.strictObject({ type: z.literal('StopSiteMedia'), siteId, source: z.enum(STOPPABLE_SOURCES) }),
  AllowSiteMedia: z.strictObject({ type: z.literal('AllowSiteMedia'), siteId, source: z.enum(STOPPABLE_SOURCES) }),
  TakeOffStage: z.strictObject({ type: z.literal('TakeOffStage'), siteId }),
  RemoveSite: z.strictObject({ type: z.literal('RemoveSite'), siteId, reason: text(300).optional() }),
  ReadmitSite: z.strictObject({ type: z.literal('ReadmitSite'), siteId }),
  CreatePoll: z.strictObject({
    type: z.literal('CreatePoll'),
    pollId,
    title: line(300),
    rules: pollRules.optional(),
    itemId: agendaItemId.optional(),
  }),
  OpenPoll: z.strictObject({
    type: z.literal('OpenPoll'),
    pollId,
    seconds: z.int().min(10).max(86_400).optional(),
    acknowledgeSmall: z.boolean().optional(),
  }),
  PublishResult: z.strictObject({ type: z.literal('PublishResult'), pollId }),
  ClosePoll: z.strictObject({ type: z.literal('ClosePoll'), pollId }),
  CastBallot: z.strictObject({
    type: z.literal('CastBallot'),
    pollId,
    choice: ballotContent,
    replaces: z.int().min(0).max(1_000_000).optional(),
    nonce: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,64}$/)
      .optional(),
  }),
} satisfies { [Type in ClientCommand['type']]: z.ZodType<Extract<ClientCommand, { type: Type }>> };

const commandSchema: z.ZodType<ClientCommand> = z.discriminatedUnion('type', [
  // The library's type wants a first member by name.
  COMMAND_SCHEMAS.OpenConference,
  ...Object.values(COMMAND_SCHEMAS).slice(1),
]);

export const commandMessageSchema: z.ZodType<CommandMessage> = z.strictObject({
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  command: commandSchema,
  seen: z.int().min(0).optional(),
});

const viewPosition = z.strictObject({ epoch: z.string().max(64), tick: z.int().min(0) });

export const timeMessageSchema: z.ZodType<TimeMessage> = z.strictObject({});

export const helloMessageSchema: z.ZodType<HelloMessage> = z.strictObject({
  protocol: z.int().min(1).max(1_000_000).optional(),
  build: z.string().max(64).optional(),
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

export const signalMessageSchema: z.ZodType<SignalMessage> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('joinMedia'), rtpCapabilities: mediaParameters }),
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
    lossPercent: z.int().min(0).max(100),
    roundTripMs: z.int().min(0).max(60_000),
    level: z.int().min(0).max(10),
  }),
  z.strictObject({
    type: z.literal('sendStill'),
    picture: z.base64().min(1).max(MAX_STILL_LENGTH),
  }),
  z.strictObject({ type: z.literal('reportSight'), inSight: z.boolean() }),
]);

/**
 * An invite code: 16 letters and digits without those that look alike, 80 bits, or the 12 of a slip, 60 bits; hyphens and
 * case do not matter.
 */
export const inviteCodeSchema = z
  .string()
  .max(40)
  .transform((value) => value.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}([0-9A-HJKMNP-TV-Z]{4})?$/));

/** What somebody says who shares an invitation with colleagues: the name under which the minutes tell what they did. */
export const ownNameSchema = z.strictObject({ name: line(80) });

/** What an organiser says of a conference to be planned: its title, and whether it begins as a copy of the present one. */
export const newConferenceSchema = z.strictObject({ title: line(200), copy: z.boolean() });

/** Which item a document is for, and what it is called; the name of its file is never used. */
export const newDocumentSchema = z.strictObject({ item: agendaItemId, title: line(200) });
