import { type Role, siteActorId } from '@diem-cau/shared/domain/actor.ts';
import { AGENDA_ITEM_KINDS } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AnyCommand, CommandType } from '@diem-cau/shared/domain/commands.ts';
import { QUESTION_KINDS } from '@diem-cau/shared/domain/dialogue/state.ts';
import { FLOOR_CRITERIA, HAND_KINDS } from '@diem-cau/shared/domain/floor/state.ts';
import { mayEverSend } from '@diem-cau/shared/domain/permissions.ts';
import { POLL_BASES, POLL_THRESHOLDS, POLL_VOTERS, TALLY_VISIBILITIES } from '@diem-cau/shared/domain/poll/rules.ts';
import { DEVICE_STATES, LINE_STATES, type PageState, PICTURE_STATES } from '@diem-cau/shared/domain/stage/sitePages.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import { EXAMPLE_COMMANDS } from '../../tests/testkit/exampleCommands.ts';
import { SITES } from '../../tests/testkit/given.ts';
import type { Random } from '../support/random.ts';
import type { Known } from './known.ts';
import { poison, spoil } from './poison.ts';

/** One event on a socket; `raw` is what goes over the wire as it is. */
export type SocketCase =
  | { readonly kind: string; readonly event: string; readonly args: readonly unknown[]; readonly acknowledged: boolean }
  | { readonly kind: string; readonly raw: string };

/** Few ids, so that commands meet; and so that no conference grows without bounds. */
const IDS_OF_A_KIND = 12;
/** What is created has ids of its own more often, so that what has ended is followed by something new. */
const IDS_OF_CREATED = 60;
const TEXTS = [
  'Kiến nghị',
  'Đề nghị cấp thiết bị dùng chung',
  'a\nb',
  '   x  ',
  'Ệ',
  '✓',
  '<b>đậm</b>',
  'x'.repeat(300),
];

/** A value for each member of a command by its name, mostly a valid one. */
const MEMBERS: Readonly<Record<string, (random: Random, old: unknown) => unknown>> = {
  siteId: (random) => random.draw(SITES).id,
  to: (random) => SITES.filter(() => random.chance(0.4)).map(({ id }) => siteActorId(id)),
  of: (random) => siteActorId(random.draw(SITES).id),
  upTo: (random) => random.between(1, 6),
  kind: (random) => random.draw([...QUESTION_KINDS, ...HAND_KINDS, ...AGENDA_ITEM_KINDS]),
  text: (random) => random.draw(TEXTS),
  title: (random) => random.draw(TEXTS),
  note: (random) => random.draw(TEXTS),
  anonymous: (random) => random.chance(0.5),
  private: (random) => random.chance(0.5),
  count: (random) => random.between(0, 40),
  seat: (random) => random.between(1, 4),
  position: (random) => random.between(1, 8),
  seconds: (random) => random.draw([10, 30, 600]),
  turnSeconds: (random) => random.between(30, 300),
  plannedMinutes: (random) => random.between(1, 60),
  criteria: (random) => (random.chance(0.3) ? 'manual' : FLOOR_CRITERIA.filter(() => random.chance(0.6))),
  rules: pollRules,
  choice: ballot,
  nonce: (random) => `nonce-${random.between(100_000_000, 999_999_999)}-fuzz`,
};

const OPTIONAL: Partial<Record<CommandType, readonly string[]>> = {
  CreatePoll: ['rules', 'itemId'],
  OpenPoll: ['seconds', 'acknowledgeSmall'],
  CastBallot: ['nonce'],
  SetTurnBudget: ['groupSeconds'],
  MoveAgendaItem: ['beforeId', 'part'],
  AddAgendaItem: ['beforeId'],
  AskQuestion: ['topic', 'askerName'],
  MarkQuestionAnswered: ['respondent'],
  MakeCommitment: ['dueDate', 'target'],
  PutAssignment: ['owner', 'dueDate', 'target'],
  ReportProgress: ['figure'],
  GiveWrittenAnswer: ['respondent'],
  TimePresentation: ['seconds'],
};

const OPTIONAL_VALUES: Readonly<Record<string, unknown>> = {
  acknowledgeSmall: true,
  groupSeconds: 600,
  topic: 'Kinh phí',
  askerName: 'Nguyễn Văn A',
  beforeId: 'item_000001',
  part: 'Buổi sáng',
  respondent: 'Sở Nội vụ',
  owner: { kind: 'named', name: 'Sở Nội vụ' },
  dueDate: '2026-06-30',
  target: { number: 10, unit: 'bộ' },
  figure: 4,
  seconds: 600,
};

function pollRules(random: Random): unknown {
  const options = Object.fromEntries(
    Array.from({ length: random.between(2, 5) }, (_, index) => [`o${index + 1}`, `Lựa chọn ${index + 1}`]),
  );
  return {
    form: random.draw([
      { kind: 'yesNoAbstain' },
      { kind: 'single', options },
      { kind: 'several', options, min: 1, max: random.between(1, 3) },
      { kind: 'rating', scale: random.between(2, 10) },
    ]),
    voters: random.draw(POLL_VOTERS),
    secret: random.chance(0.5),
    visibility: random.draw(TALLY_VISIBILITIES),
    base: random.draw(POLL_BASES),
    threshold: random.draw(POLL_THRESHOLDS),
    quorum: random.between(0, 100),
    ...(random.chance(0.2) && { weights: { [random.draw(SITES).id]: random.between(1, 9) } }),
    ...(random.chance(0.5) && { allowDeclared: true }),
  };
}

function ballot(random: Random): unknown {
  const one = () => random.draw(['yes', 'no', 'abstain', 'o1', 'o2', 'o3', 'r1', 'r5']);
  if (random.chance(0.6)) return one();
  if (random.chance(0.5)) return [...new Set(['o1', 'o2', 'o3'].filter(() => random.chance(0.6)))];
  return { [one()]: random.between(0, 30), [one()]: random.between(0, 30) };
}

/** Members of commands that a page reads from its views, by the name that they have there. */
const FROM_VIEWS: Readonly<Record<string, string>> = {
  block: 'blocked',
  deadline: 'deadline',
  offeredAt: 'voiceOfferedAt',
  page: 'pages',
  part: 'part',
  presentation: 'number',
  seat: 'taken',
  slip: 'slips',
  takenAt: 'takenAt',
};

/** The member of a command that names what it creates. */
const CREATED: Partial<Record<CommandType, string>> = {
  AddRespondent: 'respondentId',
  AskQuestion: 'questionId',
  CallEntry: 'handId',
  CallSite: 'handId',
  CreatePoll: 'pollId',
  DeferQuestion: 'proposalId',
  EnterQuestion: 'questionId',
  MakeCommitment: 'commitmentId',
  PutAssignment: 'assignmentId',
  ReportProgress: 'progressId',
  GiveFloor: 'handId',
  PublishAnnouncement: 'announcementId',
  PutCard: 'cardId',
  PutSurvey: 'surveyId',
  RaiseHand: 'handId',
  RegisterSpeaker: 'registrationId',
  RequestCorrection: 'correctionId',
  RequestHelp: 'helpId',
  SendMessage: 'messageId',
  WriteToDesk: 'messageId',
};

/** Where the views name what a command can be about: the one thing of its kind, or those in a state. */
const ABOUT: Partial<Record<CommandType, readonly [member: string, inViews: string]>> = {
  AcceptQuestion: ['questionId', 'q submitted'],
  CallEntry: ['entryId', 'entry waiting'],
  CompleteCommitment: ['commitmentId', 'com open'],
  CallQuestion: ['questionId', 'q accepted'],
  CastBallot: ['pollId', 'poll open'],
  ClosePoll: ['pollId', 'poll open'],
  CloseSurvey: ['surveyId', 'survey open'],
  ConfirmTurn: ['handId', 'invited.handId'],
  EndAnswer: ['questionId', 'calledQuestionId'],
  EndTurn: ['handId', 'speaking.handId'],
  ExtendTurn: ['handId', 'speaking.handId'],
  FinishAgendaItem: ['itemId', 'item running'],
  GiveWrittenAnswer: ['questionId', 'q accepted'],
  MarkQuestionAnswered: ['questionId', 'calledQuestionId'],
  MoveAgendaItem: ['itemId', 'item planned'],
  OpenPoll: ['pollId', 'poll draft'],
  OpenSurvey: ['surveyId', 'survey draft'],
  MoveSurveyDeadline: ['surveyId', 'survey open'],
  RemoveSurvey: ['surveyId', 'survey draft'],
  PauseTurn: ['handId', 'speaking.handId'],
  PublishResult: ['pollId', 'poll closed'],
  ResumeTurn: ['handId', 'speaking.handId'],
  RemoveAgendaItem: ['itemId', 'item planned'],
  StartAgendaItem: ['itemId', 'item planned'],
  StartAnswer: ['questionId', 'calledQuestionId'],
  SettleCorrection: ['correctionId', 'corr'],
  SuggestQuestion: ['questionId', 'q accepted'],
  UnmergeQuestion: ['questionId', 'q merged'],
  WithdrawInvitation: ['handId', 'invited.handId'],
};

function idOf(prefix: string, random: Random, upTo: number): string {
  return `${prefix}_${String(random.between(1, upTo)).padStart(6, '0')}`;
}

/** Another value of the same form: ids of the same kind, mostly such as the sender knows; members by their names. */
function vary(value: unknown, random: Random, known: Known, name = ''): unknown {
  const prefix = typeof value === 'string' ? /^([a-z]+)_\d{6}$/.exec(value)?.[1] : undefined;
  const seen = known.valuesOf(prefix ?? FROM_VIEWS[name] ?? '');
  if (seen.length > 0 && random.chance(0.8)) return random.draw(seen);
  const member = MEMBERS[name];
  if (member && random.chance(0.8)) return member(random, value);
  if (prefix !== undefined) return idOf(prefix, random, IDS_OF_A_KIND);
  if (Array.isArray(value)) return value.map((one) => vary(one, random, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, vary(inner, random, known, key)]));
}

const TYPES = Object.keys(EXAMPLE_COMMANDS) as CommandType[];
/** How often such a command is passed over: after it, much of the conference refuses what others send. */
const SELDOM: Partial<Record<CommandType, number>> = {
  CloseConference: 0.99,
  ArchiveConference: 0.9,
  CloseList: 0.8,
  ClosePhones: 0.9,
  ClosePoll: 0.9,
  DismissHand: 0.8,
  EndTurn: 0.8,
  RemoveSite: 0.97,
  SetSeating: 0.9,
  TakeOffStage: 0.8,
  WithdrawInvitation: 0.9,
};

function typesOf(role: Role): readonly CommandType[] {
  const permitted = TYPES.filter((type) => mayEverSend(role, type));
  return permitted.length > 0 ? permitted : TYPES;
}

const TYPES_OF_ROLE = new Map<Role, readonly CommandType[]>();

function pickType(role: Role, random: Random): CommandType {
  const known = TYPES_OF_ROLE.get(role) ?? typesOf(role);
  TYPES_OF_ROLE.set(role, known);
  const type = random.draw(random.chance(0.85) ? known : TYPES);
  return random.chance(SELDOM[type] ?? 0) ? pickType(role, random) : type;
}

function command(known: Known, random: Random): { type: CommandType; message: Record<string, unknown> } {
  const type = pickType(known.role, random);
  const varied = vary(EXAMPLE_COMMANDS[type], random, known) as Record<string, unknown>;
  const [member, inViews] = ABOUT[type] ?? [];
  const about = known.valuesOf(inViews ?? '');
  if (member !== undefined && about.length > 0 && random.chance(0.7)) varied[member] = random.draw(about);
  const created = CREATED[type];
  if (created !== undefined && random.chance(0.6)) {
    const prefix = String(varied[created]).split('_')[0] ?? '';
    varied[created] = idOf(prefix, random, IDS_OF_CREATED);
  }
  for (const name of OPTIONAL[type] ?? []) {
    const value = OPTIONAL_VALUES[name] ?? MEMBERS[name]?.(random, undefined);
    if (random.chance(0.5)) varied[name] = typeof value === 'string' ? vary(value, random, known, name) : value;
  }
  // Some ids come again, from the same actor and from others.
  const commandId = random.chance(0.05)
    ? 'fuzz-again'
    : `fuzz-${random.between(0, 2 ** 31)}-${random.between(0, 2 ** 31)}`;
  const seen = random.chance(0.5) ? seenOf(varied, known, random) : undefined;
  return { type, message: { commandId, command: varied, ...(seen !== undefined && { seen }) } };
}

/** The revision in the sender's views, sometimes an older one. */
function seenOf(command: Record<string, unknown>, known: Known, random: Random): number | undefined {
  const seen = known.seen(command as unknown as AnyCommand);
  return seen !== undefined && seen > 0 && random.chance(0.2) ? seen - 1 : seen;
}

function signal(random: Random, { transportIds, consumerIds, routerRtpCapabilities }: Known) {
  const transportId = transportIds.length > 0 && random.chance(0.8) ? random.draw(transportIds) : 'transport-of-nobody';
  const source = random.draw(['camera', 'microphone', 'screen']);
  const fingerprints = [{ algorithm: 'sha-256', value: Array(32).fill('AB').join(':') }];
  const rtpParameters = {
    mid: String(random.between(0, 9)),
    codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2, parameters: {} }],
    encodings: [{ ssrc: random.between(1, 100_000) }],
    headerExtensions: [],
    rtcp: { cname: 'fuzz' },
  };
  return random.draw<{ type: string } & Record<string, unknown>>([
    {
      type: 'joinMedia',
      rtpCapabilities: routerRtpCapabilities ?? { codecs: [], headerExtensions: [] },
      savesData: random.chance(0.5),
    },
    { type: 'connectTransport', transportId, dtlsParameters: { role: 'client', fingerprints } },
    { type: 'produce', transportId, source, rtpParameters },
    { type: 'closeProducer', source },
    { type: 'standBy', source, off: random.chance(0.5) },
    { type: 'leaveMedia', transportId },
    { type: 'consumersReady', consumerIds: random.chance(0.7) ? consumerIds.slice(0, 64) : ['nobody'] },
    { type: 'restartIce', transportId },
    { type: 'watchOwn', watch: random.chance(0.5) },
    { type: 'showOne', one: random.chance(0.5) },
    { type: 'followLanguages', voice: random.pick(['lang_khmer1', 'lang_', '__proto__']) },
  ]);
}

/** The greeting of a page that has no views yet. */
export const FIRST_HELLO = { protocol: PROTOCOL_VERSION };

/** What a site's page says that it shows. */
function pageState(random: Random): PageState {
  if (random.chance(0.4)) return { shows: 'board' };
  const [camera, microphone] = [random.draw(DEVICE_STATES), random.draw(DEVICE_STATES)];
  return {
    shows: 'hall',
    id: `page_fuzz${random.between(10, 14)}`,
    hall: {
      camera,
      microphone,
      line: random.draw(LINE_STATES),
      picture: random.draw(PICTURE_STATES),
      claim: random.between(0, 9),
    },
  };
}

function hello(random: Random): unknown {
  const position = () => ({ epoch: random.draw(['x', 'epoch-of-nobody', '']), tick: random.between(0, 50) });
  const known = { control: position(), respondent: position(), hall: position(), phone: position(), self: position() };
  const protocol = random.chance(0.9) ? PROTOCOL_VERSION : random.between(0, 9);
  const page = random.chance(0.8) ? pageState(random) : poison(random);
  return random.chance(0.5) ? { protocol, page } : { protocol, known };
}

const FOREIGN_EVENTS = [
  '',
  'HELLO',
  'frame',
  'rejected',
  'join',
  '__proto__',
  'constructor',
  'x'.repeat(200),
  '\u0000',
];

/** The next event of a connection. */
export function socketCase(known: Known, random: Random): SocketCase {
  const dice = random.next();
  const acknowledged = !random.chance(0.03);
  if (dice < 0.36) {
    const { type, message } = command(known, random);
    return { kind: type, event: 'command', args: [message], acknowledged };
  }
  if (dice < 0.68) {
    const { type, message } = command(known, random);
    return { kind: `${type} spoilt`, event: 'command', args: [spoil(message, random)], acknowledged };
  }
  if (dice < 0.71) return { kind: 'hello', event: 'hello', args: [hello(random)], acknowledged };
  if (dice < 0.76) return { kind: 'hello spoilt', event: 'hello', args: [spoil(hello(random), random)], acknowledged };
  if (dice < 0.775) return { kind: 'page', event: 'page', args: [{ page: pageState(random) }], acknowledged };
  if (dice < 0.82) {
    const message = signal(random, known);
    return { kind: message.type, event: 'signal', args: [message], acknowledged };
  }
  if (dice < 0.91) {
    const message = signal(random, known);
    return { kind: `${message.type} spoilt`, event: 'signal', args: [spoil(message, random)], acknowledged };
  }
  if (dice < 0.95) {
    const event = random.draw(FOREIGN_EVENTS);
    return { kind: 'unknown event', event, args: [poison(random)], acknowledged };
  }
  const event = random.draw(['hello', 'time', 'page', 'command', 'signal']);
  const args = Array.from({ length: random.draw([0, 2, 3, 30]) }, () => poison(random));
  return { kind: `${event} arguments`, event, args, acknowledged };
}
