import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../tests/testkit/exampleCommands.ts';
import { A_HAND, A_POLL, A_QUESTION, AN_ITEM } from '../../../tests/testkit/exampleIds.ts';
import type { CommandType } from '../domain/commands.ts';
import { PLAIN_RULES } from '../domain/poll/rules.ts';
import { ROUTE_SCHEMAS } from './routeSchemas.ts';
import { commandMessageSchema, helloMessageSchema, inviteCodeSchema, signalMessageSchema } from './schemas.ts';

const { nameSession, createConference, addDocument } = ROUTE_SCHEMAS;

const SERVERS_OWN: readonly CommandType[] = [
  'CreateConference',
  'DeleteConference',
  'EraseWords',
  'ImportSites',
  'ApprovePaper',
  'RecordPollResult',
  'ClosePollAtDeadline',
  'CloseSurveyAtDeadline',
  'EnterOpinions',
  'EndAbandonedScreen',
  'LapseInvitation',
  'TakeSeat',
  'TurnHallTest',
  'AddDocument',
  'AttachProgressFile',
  'ListenToSite',
  'HaltRecording',
  'HaltStream',
  'FileRecordedPart',
  'RecogniseCaption',
  'ReportRecordingGap',
  'ExpireRecordedParts',
  'RemoveDocument',
];
const CLIENT_TYPES = (Object.keys(EXAMPLE_COMMANDS) as CommandType[]).filter((type) => !SERVERS_OWN.includes(type));

const commandId = 'c0mmand-0001';
const { AskQuestion, PlanAgenda } = EXAMPLE_COMMANDS;

function accepts(command: unknown): boolean {
  return commandMessageSchema.safeParse({ commandId, command }).success;
}

/** The command as the domain receives it. */
function parsed(command: unknown): unknown {
  return commandMessageSchema.parse({ commandId, command }).command;
}

describe('commands on the wire', () => {
  it.each(CLIENT_TYPES)('WIRE-1: a well-formed %s passes unchanged', (type) => {
    expect(parsed(EXAMPLE_COMMANDS[type])).toStrictEqual(EXAMPLE_COMMANDS[type]);
  });

  it.each(CLIENT_TYPES)('WIRE-1: a malformed %s is refused', (type) => {
    const example: Readonly<Record<string, unknown>> = { ...EXAMPLE_COMMANDS[type] };
    expect(accepts({ ...example, extra: 1 })).toBe(false);
    for (const key of Object.keys(example)) {
      const { [key]: _, ...without } = example;
      expect(accepts(without), `without ${key}`).toBe(false);
      for (const wrong of [null, [], {}, [example[key]], Number.NaN, '', '\u0000']) {
        // An agenda without items is an agenda, and a conference may have no statuses and no reports.
        const mayBeEmpty = ['items', 'statuses', 'entries'].includes(key);
        if (mayBeEmpty && Array.isArray(wrong) && wrong.length === 0) continue;
        // A unit may have no contact any more.
        if (type === 'SetRespondentContact' && JSON.stringify(wrong) === '{}') continue;
        expect(accepts({ ...example, [key]: wrong }), `${key}: ${JSON.stringify(wrong)}`).toBe(false);
      }
    }
  });

  it.each([
    undefined,
    null,
    'GoLive',
    1,
    [],
    [EXAMPLE_COMMANDS.GoLive],
    {},
    { type: 'Nonsense' },
    { type: 'constructor' },
  ])('WIRE-1: %j is no command', (command) => {
    expect(accepts(command)).toBe(false);
  });

  it.each([undefined, null, 7, '', 'short', 'x'.repeat(65), 'with space', 'semi;colon', ['c0mmand-0001']])(
    'WIRE-1: %j is no id of a message',
    (id) => {
      const command = EXAMPLE_COMMANDS.GoLive;
      expect(commandMessageSchema.safeParse({ commandId: id, command }).success).toBe(false);
      expect(commandMessageSchema.safeParse({ commandId, command, more: 1 }).success).toBe(false);
    },
  );

  it.each([-1, 5, 1.5, '1', null])('WIRE-1: %j is no level of groups', (level) => {
    expect(accepts({ type: 'SetGroupLevel', level: 2 })).toBe(true);
    expect(accepts({ type: 'SetGroupLevel', level })).toBe(false);
  });

  it('WIRE-1: an actor does not name itself', () => {
    const message = { commandId, command: EXAMPLE_COMMANDS.GoLive, actor: { role: 'chair' } };
    expect(commandMessageSchema.safeParse(message).success).toBe(false);
    expect(accepts({ ...AskQuestion, siteId: 'DD-01' })).toBe(false);
    expect(accepts({ ...AskQuestion, askedBy: 'chair' })).toBe(false);
  });

  it.each(SERVERS_OWN)('WIRE-2: %s is not taken from a client', (type) => {
    expect(accepts(EXAMPLE_COMMANDS[type])).toBe(false);
  });

  const WRONG_IDS = ['__proto__', 'constructor', 'x', '', 'hand', 'hand_', 'hand_short', 'hand_00000!', 'HAND_000001'];

  it.each([...WRONG_IDS, A_QUESTION, A_POLL, AN_ITEM, `hand_${'x'.repeat(33)}`, `${A_HAND}\n`, 1, null, [A_HAND]])(
    'WIRE-3: %j names no hand',
    (handId) => {
      expect(accepts({ type: 'LowerHand', handId })).toBe(false);
    },
  );

  it('WIRE-3: every kind of id has its own prefix', () => {
    for (const id of [A_HAND, A_POLL, AN_ITEM, '__proto__']) {
      expect(accepts({ type: 'AcceptQuestion', questionId: id })).toBe(false);
    }
    for (const id of [A_HAND, A_QUESTION, AN_ITEM, '__proto__']) {
      expect(accepts({ type: 'OpenPoll', pollId: id })).toBe(false);
    }
    for (const id of [A_HAND, A_QUESTION, A_POLL, '__proto__']) {
      expect(accepts({ type: 'StartAgendaItem', itemId: id })).toBe(false);
    }
    for (const siteId of ['__proto__', 'constructor', 'dd-01', '-DD', '', 'D'.repeat(25), 'DD-01\n', 1, ['DD-01']]) {
      expect(accepts({ type: 'VerifyHeadcount', siteId, count: 1 })).toBe(false);
    }
  });

  it('WIRE-4: text is composed and trimmed, and loses control characters but line breaks', () => {
    const text = `  ${'Đoàn viên ở xa'.normalize('NFD')}\u0000\u0007\r\n\u009FHỗ trợ?\t `;
    expect(parsed({ ...AskQuestion, text })).toMatchObject({ text: 'Đoàn viên ở xa\nHỗ trợ?' });
  });

  it('WIRE-4: text loses the characters that turn its direction', () => {
    const turning = '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C';
    expect(parsed({ ...AskQuestion, text: `Xã ${turning}Một` })).toMatchObject({ text: 'Xã Một' });
    expect(accepts({ ...AskQuestion, text: turning })).toBe(false);
  });

  it.each(['\u200B', '\u2060', '\u00AD', '\u3164', '\u2800', '\u034F', '\u00A0\u200D', '\u{E0041}\uFE0F'])(
    'WIRE-4: %j alone is no text, name, option, unit, title or cell',
    (nothing) => {
      const form = { kind: 'single', options: { o1: 'Một', o2: nothing } };
      const commands = [
        { ...AskQuestion, text: nothing },
        { ...AskQuestion, askerName: nothing },
        { ...EXAMPLE_COMMANDS.AddRespondent, name: nothing },
        { ...EXAMPLE_COMMANDS.CreatePoll, title: nothing },
        { ...EXAMPLE_COMMANDS.CreatePoll, rules: { ...PLAIN_RULES, form } },
        { ...EXAMPLE_COMMANDS.PutCard, title: nothing },
        { ...EXAMPLE_COMMANDS.PutCard, data: nothing },
        { ...PlanAgenda, items: [{ ...PlanAgenda.items[0], title: nothing }] },
      ];
      for (const command of commands) expect(accepts(command)).toBe(false);
      expect(nameSession.body.safeParse({ name: nothing }).success).toBe(false);
      expect(createConference.body.safeParse({ title: nothing, copy: false }).success).toBe(false);
      expect(addDocument.query.safeParse({ item: PlanAgenda.items[0]?.id, title: nothing }).success).toBe(false);
    },
  );

  it('WIRE-4: a name has one line, whatever was pasted into it, and a text keeps its lines', () => {
    const typed = ' Sở\tY\u00A0tế\r\ntỉnh\u2028';
    expect(parsed({ ...EXAMPLE_COMMANDS.AddRespondent, name: typed })).toMatchObject({ name: 'Sở Y tế tỉnh' });
    expect(parsed({ ...AskQuestion, text: typed })).toMatchObject({ text: 'Sở Y tế\ntỉnh' });
    expect(nameSession.body.parse({ name: typed })).toStrictEqual({ name: 'Sở Y tế tỉnh' });
    expect(addDocument.query.parse({ item: PlanAgenda.items[0]?.id, title: typed }).title).toBe('Sở Y tế tỉnh');
  });

  it('WIRE-4: text of nothing but spaces and control characters is refused', () => {
    for (const text of ['', '   ', '\u0000', '\u0001\u0002', '\n\t\r', '\u0085 ']) {
      expect(accepts({ ...AskQuestion, text })).toBe(false);
    }
  });

  it.each([
    ['a question', 1000, (text: string) => ({ ...AskQuestion, text })],
    ['a topic', 80, (topic: string) => ({ ...AskQuestion, topic })],
    ['a name', 80, (askerName: string) => ({ ...AskQuestion, askerName })],
    ['a reason', 300, (reason: string) => ({ ...EXAMPLE_COMMANDS.DeclineQuestion, reason })],
    ['the title of a poll', 300, (title: string) => ({ ...EXAMPLE_COMMANDS.CreatePoll, title })],
    ['the title of an item', 200, (title: string) => ({ ...PlanAgenda, items: [{ ...PlanAgenda.items[0], title }] })],
  ])('WIRE-4: %s is at most %i characters long', (_, maxLength, commandWith) => {
    expect(accepts(commandWith('x'.repeat(maxLength)))).toBe(true);
    expect(accepts(commandWith('x'.repeat(maxLength + 1)))).toBe(false);
    expect(accepts(commandWith('x'.repeat(10_000)))).toBe(false);
  });

  it('WIRE-4: the length is that of the composed text', () => {
    const text = 'ế'.repeat(1000);
    expect(parsed({ ...AskQuestion, text: text.normalize('NFD') })).toMatchObject({ text });
  });

  const WRONG_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, 1.5, '5', -1, 5001, null, [5], true];

  it.each(WRONG_NUMBERS)('WIRE-5: %j is no headcount', (count) => {
    expect(accepts({ type: 'DeclareHeadcount', count })).toBe(false);
    expect(accepts({ type: 'VerifyHeadcount', siteId: 'DD-01', count })).toBe(false);
  });

  it('ZONE-3: a time zone that the server does not know is refused', () => {
    for (const timeZone of ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'UTC', 'America/New_York']) {
      expect(accepts({ type: 'SetTimeZone', timeZone })).toBe(true);
    }
    for (const timeZone of ['', 'Asia/Hanoi', '+07:00', 'GMT+7'])
      expect(accepts({ type: 'SetTimeZone', timeZone })).toBe(false);
  });

  it('WIRE-5: numbers keep within their bounds', () => {
    for (const count of [0, 5000]) expect(accepts({ type: 'DeclareHeadcount', count })).toBe(true);
    const extend = { type: 'ExtendTurn', handId: 'hand_000001', deadline: 1 };
    for (const seconds of [10, 1800]) expect(accepts({ ...extend, seconds })).toBe(true);
    for (const seconds of [9, 1801, -60, Number.NaN]) expect(accepts({ ...extend, seconds })).toBe(false);
    const [item] = PlanAgenda.items;
    for (const plannedMinutes of [0, 601, 1.5]) {
      expect(accepts({ ...PlanAgenda, items: [{ ...item, plannedMinutes }] })).toBe(false);
    }
    expect(accepts({ ...PlanAgenda, items: Array(51).fill(item) })).toBe(false);
  });

  it('WIRE-5: choices are from their lists', () => {
    expect(accepts({ ...EXAMPLE_COMMANDS.CastBallot, choice: 'maybe' })).toBe(false);
    expect(accepts({ ...EXAMPLE_COMMANDS.RaiseHand, kind: 'toString' })).toBe(false);
    expect(accepts({ ...AskQuestion, kind: 'demand' })).toBe(false);
    expect(accepts({ ...AskQuestion, anonymous: 'yes' })).toBe(false);
  });
});

describe('other messages on the wire', () => {
  it('WIRE-6: a greeting says what its sender knows, or nothing', () => {
    for (const hello of [
      {},
      { known: {} },
      { known: { hall: { epoch: 'e', tick: 0 }, self: { epoch: 'e', tick: 7 } } },
    ]) {
      expect(helloMessageSchema.safeParse(hello).success).toBe(true);
    }
    const wrong = [
      null,
      [],
      'hello',
      { role: 'chair' },
      { known: [] },
      { known: { other: { epoch: 'e', tick: 0 } } },
      { known: { hall: { epoch: 'e', tick: -1 } } },
      { known: { hall: { epoch: 'e', tick: Number.NaN } } },
      { known: { hall: { epoch: 'e'.repeat(65), tick: 0 } } },
      { known: { hall: { epoch: 'e', tick: 0, extra: 1 } } },
    ];
    for (const hello of wrong) expect(helloMessageSchema.safeParse(hello).success, JSON.stringify(hello)).toBe(false);
  });

  const SIGNALS: readonly Readonly<Record<string, unknown>>[] = [
    { type: 'joinMedia', rtpCapabilities: { codecs: [] } },
    { type: 'standBy', source: 'camera', off: true },
    { type: 'leaveMedia', transportId: 'transport' },
    { type: 'joinPlain', rtpCapabilities: {}, ip: '127.0.0.1', port: 40_000, srtp: true },
    { type: 'connectTransport', transportId: 't', dtlsParameters: {} },
    { type: 'produce', transportId: 't', source: 'camera', rtpParameters: {} },
    { type: 'closeProducer', source: 'microphone' },
    { type: 'consumersReady', consumerIds: ['a', 'b'] },
    { type: 'restartIce', transportId: 't' },
    { type: 'watchWall', siteIds: ['DT-01'] },
    { type: 'sendStill', picture: '/9j/2Q==' },
    { type: 'reportSight', inSight: false },
    { type: 'watchOwn', watch: true },
    { type: 'showOne', one: true },
  ];

  it.each(SIGNALS)('WIRE-6: $type passes well-formed and is refused malformed', (signal) => {
    const accepted = (message: unknown) => signalMessageSchema.safeParse(message).success;
    expect(signalMessageSchema.parse(signal)).toStrictEqual(signal);
    expect(accepted({ ...signal, extra: 1 })).toBe(false);
    expect(accepted([signal])).toBe(false);
    for (const key of Object.keys(signal)) {
      const { [key]: _, ...without } = signal;
      expect(accepted(without), `without ${key}`).toBe(false);
      for (const wrong of [null, 7, '', 'x'.repeat(65), [null]]) {
        expect(accepted({ ...signal, [key]: wrong }), `${key}: ${JSON.stringify(wrong)}`).toBe(false);
      }
    }
  });

  it('WIRE-6: the languages that a page follows are ids, and may be absent', () => {
    const accepted = (message: unknown) => signalMessageSchema.safeParse(message).success;
    expect(accepted({ type: 'followLanguages' })).toBe(true);
    expect(accepted({ type: 'followLanguages', voice: 'lang_khmer1', signer: 'lang_signed' })).toBe(true);
    for (const voice of ['khmer', '__proto__', 7, null]) {
      expect(accepted({ type: 'followLanguages', voice }), JSON.stringify(voice)).toBe(false);
    }
  });

  it('WIRE-6: sources are the camera, the microphone and the screen, and no more than 64 consumers are named at once', () => {
    const accepted = (message: unknown) => signalMessageSchema.safeParse(message).success;
    expect(accepted({ type: 'closeProducer', source: 'loudspeaker' })).toBe(false);
    expect(accepted({ type: 'consumersReady', consumerIds: Array(64).fill('a') })).toBe(true);
    expect(accepted({ type: 'consumersReady', consumerIds: Array(65).fill('a') })).toBe(false);
    expect(accepted({ type: 'unknown' })).toBe(false);
  });

  it('WIRE-6: what is said of a line is whole and within bounds, and a still is Base64, of 15 KB at most', () => {
    const accepted = (message: unknown) => signalMessageSchema.safeParse(message).success;
    const report = { type: 'reportLine', lossPercent: 8, roundTripMs: 40, level: 3 };
    expect(accepted(report)).toBe(true);
    for (const [key, most] of [
      ['lossPercent', 100] as const,
      ['roundTripMs', 60_000] as const,
      ['level', 10] as const,
    ]) {
      expect(accepted({ ...report, [key]: most })).toBe(true);
      for (const wrong of [-1, most + 1, 0.5, '1', null, undefined])
        expect(accepted({ ...report, [key]: wrong })).toBe(false);
    }
    expect(accepted({ type: 'sendStill', picture: 'A'.repeat(20 * 1024) })).toBe(true);
    for (const picture of ['A'.repeat(20 * 1024 + 4), 'no Base64!', '', new Uint8Array([0xff, 0xd8])]) {
      expect(accepted({ type: 'sendStill', picture })).toBe(false);
    }
    expect(accepted({ type: 'listenTo' })).toBe(true);
    expect(accepted({ type: 'listenTo', siteId: 'not a site' })).toBe(false);
    expect(accepted({ type: 'watchWall', siteIds: Array(50).fill('DT-01') })).toBe(false);
  });

  it('WIRE-6: an invite code may be typed in any case and with any separators', () => {
    expect(inviteCodeSchema.parse(' abcd-efgh jkmn.pqrs ')).toBe('ABCDEFGHJKMNPQRS');
    expect(inviteCodeSchema.parse('https://hop.vn/join#ABCD-EFGH-JKMN-PQRO')).toBe('ABCDEFGHJKMNPQR0');
    // No code has a U.
    for (const wrong of ['', 'ABCD', 'ABCDEFGHJKMNPQRU', 'A'.repeat(17), '-'.repeat(2_001), 16, null, ['A']]) {
      expect(inviteCodeSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});
