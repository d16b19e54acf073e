import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import { FLOOR_LIMITS } from '@diem-cau/shared/domain/floor/limits.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { SiteLevel } from '@diem-cau/shared/domain/roster/levels.ts';
import type {
  ActorId,
  AgendaItemId,
  AnnouncementId,
  CaptionId,
  CardId,
  ConferenceId,
  DocumentId,
  HandId,
  HelpId,
  MessageId,
  PollId,
  ProposalId,
  QuestionId,
  RespondentId,
  SiteId,
} from '@diem-cau/shared/kernel/ids.ts';
import { captioner, chair, siteActor } from '../testkit/given.ts';

// A live conference in which every text has its maximum length: with blanks, or as one word that fits on no line.

/** Makes texts of a length; each `mark` begins another text. */
export type LongText = (length: number, mark: string) => string;

export const withoutBlanks: LongText = (length, mark) => mark + 'Nghiêng'.repeat(length).slice(0, length - mark.length);

export const withBlanks: LongText = (length, mark) =>
  `${mark} ${'Phường Nghiêng '.repeat(length)}`
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, 'ơ');

export const EAST_ROOM = 'DD-01' as SiteId;
const WEST_ROOM = 'DT-01' as SiteId;
const NORTH_ROOM = 'DT-02' as SiteId;
const LAST_ROOM = 'DT-03' as SiteId;
const UNIT = 'unit_000001' as RespondentId;
const handOf = (site: SiteId) => `hand_of-${site}` as HandId;
const question = (mark: string) => `q_long${mark}` as QuestionId;
const ITEMS = ['item_long01', 'item_long02', 'item_long03'] as AgendaItemId[];
const [FIRST_ITEM = '' as AgendaItemId] = ITEMS;

/** Colleagues at the desk have different names. */
export function longModerator(text: LongText): Actor {
  return { id: 'moderator' as ActorId, role: 'moderator', name: text(80, 'M') };
}

export function longUnit(text: LongText): Actor {
  return { id: respondentActorId(UNIT), role: 'respondent', name: text(120, 'U') };
}

/** The steps that lead to that conference. */
export function longConference(id: ConferenceId, text: LongText): readonly (readonly [Actor, DomainCommand])[] {
  const desk = longModerator(text);
  const contact = { contactName: text(120, 'C'), contactPhone: '+84 (91) 234.56-78' };
  const site = (code: string, level: SiteLevel, parent: string | undefined, name = text(120, code)) => ({
    ...{ id: code as SiteId, name, level, expected: 24, ...contact },
    ...(parent !== undefined && { parentId: parent as SiteId }),
  });
  // Equal names in two districts are shown with their district; no displayed name is longer.
  const equal = text(120, 'E');
  const sites = [
    site('BD', 1, undefined),
    site('DD', 2, 'BD'),
    site('DT', 2, 'BD'),
    site(EAST_ROOM, 3, 'DD', equal),
    site(WEST_ROOM, 3, 'DT', equal),
    site(NORTH_ROOM, 3, 'DT'),
    site(LAST_ROOM, 3, 'DT'),
  ];
  const items = ITEMS.map((item) => ({
    ...{
      id: item,
      title: text(200, item),
      kind: 'dialogue',
      plannedMinutes: 600,
      presenters: text(200, 'P'),
      part: text(120, `${item}p`),
    },
  })) as Extract<DomainCommand, { type: 'PlanAgenda' }>['items'];
  const options = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`o${n}`, text(120, `O${n}`)]));
  const cell = (mark: string) => text(90, mark);
  const row = (mark: string, columns: number) =>
    Array.from({ length: columns }, (_, column) => cell(`${mark}${column}`)).join('\t');
  const ask = (mark: string, from: SiteId): readonly [Actor, DomainCommand] => [
    siteActor(from),
    {
      ...{ type: 'AskQuestion', questionId: question(mark), kind: 'question', anonymous: false },
      ...{ text: text(1000, mark), topic: text(80, mark), askerName: text(80, 'A') },
    },
  ];
  const card = (cardId: string, kind: 'table' | 'figures' | 'bars', data: string): readonly [Actor, DomainCommand] => [
    desk,
    { type: 'PutCard', cardId: cardId as CardId, itemId: FIRST_ITEM, title: text(120, kind), kind, data },
  ];
  const rooms = [EAST_ROOM, WEST_ROOM, NORTH_ROOM, LAST_ROOM];
  return [
    [SYSTEM_ACTOR, { type: 'CreateConference', conferenceId: id, title: text(200, 'T') }],
    [SYSTEM_ACTOR, { type: 'ImportSites', sites }],
    [SYSTEM_ACTOR, { type: 'PlanAgenda', items }],
    [desk, { type: 'AddRespondent', respondentId: UNIT, name: text(120, 'U') }],
    [desk, { type: 'AddRespondent', respondentId: 'unit_000002' as RespondentId, name: text(120, 'V') }],
    card('card_table1', 'table', [row('H', 6), row('R', 6), row('S', 6)].join('\n')),
    card('card_figures', 'figures', [row('F', 3), row('G', 3)].join('\n')),
    card('card_bars01', 'bars', `${cell('B')}\t12\t15\n${cell('D')}\t7\t9`),
    [
      SYSTEM_ACTOR,
      {
        type: 'AddDocument',
        document: {
          ...{ id: 'doc_long0001' as DocumentId, itemId: FIRST_ITEM, title: text(200, 'D'), pages: 3 },
          ...{ bytes: 1_000, sha256: '0'.repeat(64) },
        },
      } as DomainCommand,
    ],
    [
      desk,
      {
        ...{ type: 'CreatePoll', pollId: 'poll_open01' as PollId, title: text(300, 'V'), itemId: FIRST_ITEM },
        rules: { ...PLAIN_RULES, form: { kind: 'single', options } },
      },
    ],
    [desk, { type: 'CreatePoll', pollId: 'poll_draft1' as PollId, title: text(300, 'W'), rules: PLAIN_RULES }],
    [SYSTEM_ACTOR, { type: 'OpenConference' }],
    [chair, { type: 'GoLive' }],
    ...rooms.map((from): readonly [Actor, DomainCommand] => [siteActor(from), { type: 'DeclareHeadcount', count: 24 }]),
    [desk, { type: 'StartAgendaItem', itemId: FIRST_ITEM }],
    ...['w', 'x', 'y', 'z', 'v'].map((mark, index) => ask(mark, rooms[index % rooms.length] ?? EAST_ROOM)),
    ...['x', 'y', 'z', 'v'].map((mark): readonly [Actor, DomainCommand] => [
      desk,
      { type: 'AcceptQuestion', questionId: question(mark) },
    ]),
    [desk, { type: 'RouteQuestion', questionId: question('y'), respondentId: UNIT }],
    [longUnit(text), { type: 'DraftAnswer', questionId: question('y'), text: text(5000, 'draft') }],
    [desk, { type: 'SuggestQuestion', questionId: question('y') }],
    [
      desk,
      {
        ...{ type: 'DeferQuestion', questionId: question('z'), proposalId: 'prop_long01' as ProposalId },
        ...{ text: text(1000, 'R'), unit: text(120, 'U'), dueDate: '2020-01-31' },
      },
    ],
    [
      desk,
      {
        ...{ type: 'GiveWrittenAnswer', questionId: question('v'), private: false },
        ...{ text: text(5000, 'W'), respondent: text(120, 'U') },
      },
    ],
    [desk, { type: 'CallQuestion', questionId: question('x') }],
    [desk, { type: 'StartAnswer', questionId: question('x'), respondent: text(120, 'U') }],
    [captioner, { type: 'WriteCaption', captionId: 'cap_long01' as CaptionId, text: text(160, 'C') }],
    [
      desk,
      {
        type: 'PublishAnnouncement',
        announcementId: 'ann_long001' as AnnouncementId,
        text: text(300, 'N'),
        audience: 'all',
      },
    ],
    [
      siteActor(EAST_ROOM),
      { type: 'RequestHelp', helpId: 'help_long01' as HelpId, kind: 'sound', text: text(500, 'H') },
    ],
    [desk, { type: 'SendHelpMessage', helpId: 'help_long01' as HelpId, text: text(500, 'I') }],
    [
      desk,
      {
        ...{ type: 'SendMessage', messageId: 'msg_long01' as MessageId, text: text(1000, 'M') },
        to: [siteActor(EAST_ROOM).id, longUnit(text).id],
      },
    ],
    [siteActor(EAST_ROOM), { type: 'WriteToDesk', messageId: 'msg_long02' as MessageId, text: text(1000, 'K') }],
    ...rooms.map((from): readonly [Actor, DomainCommand] => [
      siteActor(from),
      {
        type: 'RaiseHand',
        handId: handOf(from),
        kind: 'comment',
        speaker: { name: text(FLOOR_LIMITS.speakerName, 'N'), position: text(FLOOR_LIMITS.speakerPosition, 'P') },
        topic: text(FLOOR_LIMITS.topic, 'T'),
      },
    ]),
    [desk, { type: 'MoveHand', handId: handOf(NORTH_ROOM), position: 1, reason: text(120, 'B') }],
    [desk, { type: 'InviteHand', handId: handOf(EAST_ROOM) }],
    [siteActor(EAST_ROOM), { type: 'ConfirmTurn', handId: handOf(EAST_ROOM) }],
    [desk, { type: 'InviteHand', handId: handOf(WEST_ROOM) }],
    [desk, { type: 'PinSite', siteId: NORTH_ROOM, voice: true }],
    [chair, { type: 'OpenPoll', pollId: 'poll_open01' as PollId }],
  ];
}
