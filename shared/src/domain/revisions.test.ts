import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../tests/testkit/exampleCommands.ts';
import {
  chair,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import type { AgendaItemId, DocumentId, HandId, QuestionId } from '../kernel/ids.ts';
import { revisionSeen } from '../views/seen.ts';
import type { Actor } from './actor.ts';
import type { DomainCommand } from './commands.ts';
import type { DomainEvent } from './events.ts';
import { COMMAND_SUBJECTS, revisionOf, subjectsOf } from './revisions.ts';

const HAND = 'hand_000001' as HandId;
const OTHER_HAND = 'hand_000002' as HandId;
const ITEM = 'item_000001' as AgendaItemId;
const OTHER_ITEM = 'item_000002' as AgendaItemId;
const QUESTION = 'q_000001' as QuestionId;
const by = { by: moderator.id, at: START };

function turn(handId: HandId, siteId = EAST_1): readonly DomainEvent[] {
  return [
    { type: 'HandRaised', handId, siteId, kind: 'comment', at: START },
    { type: 'HandInvited', handId, ...by },
    { type: 'TurnBegan', handId, siteId, deadline: START + 180_000, at: START },
  ];
}
const turnEnded: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START };
const asked: readonly DomainEvent[] = [
  {
    type: 'QuestionAsked',
    question: {
      id: QUESTION,
      kind: 'question',
      text: '?',
      source: 'live',
      siteId: WEST_1,
      askedBy: siteActor(WEST_1).id,
      anonymous: false,
      askedAt: START,
    },
  },
];
const planned: DomainEvent = {
  type: 'AgendaPlanned',
  items: [ITEM, OTHER_ITEM].map((id) => ({ id, title: id, kind: 'dialogue', plannedMinutes: 10 })),
  at: START,
};
const card = { id: 'card_000001', itemId: ITEM, title: 'Kết quả', kind: 'table', data: 'a\tb\n1\t2' } as const;
const shared: DomainEvent = { type: 'ScreenShared', by: chair.id, at: START };
const presented: DomainEvent = { type: 'CardPresented', cardId: card.id as never, page: 1, ...by };
const stopped: DomainEvent = { type: 'PresentationStopped', ...by };

/** A command as it was pressed on one state and arrives on a later one. */
interface Delayed {
  readonly command: DomainCommand;
  readonly actor?: Actor;
  readonly before?: readonly DomainEvent[];
  /** What came between the press and the arrival. */
  readonly meanwhile: readonly DomainEvent[];
}

const DELAYED: Readonly<Record<string, Delayed>> = {
  'a list that others closed and opened again': {
    command: { type: 'CloseList' },
    meanwhile: [
      { type: 'ListClosed', ...by },
      { type: 'ListOpened', ...by },
    ],
  },
  'a layout that somebody else has set': {
    command: { type: 'SetLayout', layout: 'grid' },
    meanwhile: [{ type: 'LayoutSet', layout: 'sideBySide', ...by }],
  },
  'a layout that a presentation has turned': { command: { type: 'SetLayout', layout: 'grid' }, meanwhile: [shared] },
  'a microphone that was allowed and stopped again': {
    command: { type: 'AllowSiteMedia', siteId: EAST_1, source: 'microphone' },
    before: [{ type: 'SiteMediaStopped', siteId: EAST_1, source: 'microphone', byName: 'a', ...by }],
    meanwhile: [
      { type: 'SiteMediaAllowed', siteId: EAST_1, source: 'microphone', ...by },
      { type: 'SiteMediaStopped', siteId: EAST_1, source: 'microphone', byName: 'b', ...by },
    ],
  },
  'a site that has the floor for another turn': {
    command: { type: 'TakeOffStage', siteId: EAST_1 },
    before: turn(HAND),
    meanwhile: [turnEnded, ...turn(OTHER_HAND)],
  },
  'a site that was pinned and let go': {
    command: { type: 'PinSite', siteId: EAST_1, voice: false },
    meanwhile: [
      { type: 'SitePinned', siteId: EAST_1, voice: true, ...by },
      { type: 'SiteUnpinned', siteId: EAST_1, ...by },
    ],
  },
  'a turn that was paused and resumed': {
    command: { type: 'PauseTurn', handId: HAND },
    before: turn(HAND),
    meanwhile: [
      { type: 'TurnPaused', handId: HAND, at: START },
      { type: 'TurnResumed', handId: HAND, deadline: START + 180_000, at: START },
    ],
  },
  'an agenda that has gone on': {
    command: { type: 'StartAgendaItem', itemId: OTHER_ITEM },
    before: [planned],
    meanwhile: [{ type: 'AgendaItemStarted', itemId: ITEM, at: START }],
  },
  'an item that was edited': {
    command: {
      type: 'EditAgendaItem',
      item: { id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 5 },
    },
    before: [planned],
    meanwhile: [
      {
        type: 'AgendaItemEdited',
        item: { id: ITEM, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 20 },
        at: START,
      },
    ],
  },
  'an item that was moved into another part': {
    command: { type: 'EditAgendaItem', item: { id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 5 } },
    before: [planned],
    meanwhile: [{ type: 'AgendaItemMoved', itemId: ITEM, position: 1, part: 'Buổi sáng', at: START }],
  },
  'an agenda in which an item was edited into another part': {
    command: { type: 'MoveAgendaItem', itemId: ITEM },
    before: [planned],
    meanwhile: [
      {
        type: 'AgendaItemEdited',
        item: { id: ITEM, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 10, part: 'Buổi sáng' },
        at: START,
      },
    ],
  },
  'a plan that was edited': {
    command: { type: 'PlanAgenda', items: [] },
    actor: { ...chair, role: 'organiser' },
    before: [planned],
    meanwhile: [planned],
  },
  'a topic that was set': {
    command: { type: 'SetTopic', questionId: QUESTION, topic: 'Kinh phí' },
    before: asked,
    meanwhile: [{ type: 'TopicSet', questionId: QUESTION, topic: 'Biên chế', at: START }],
  },
  'a question that was reopened': {
    command: { type: 'DeclineQuestion', questionId: QUESTION, reason: 'Trùng' },
    before: asked,
    meanwhile: [{ type: 'QuestionAccepted', questionId: QUESTION, at: START }],
  },
  'a headcount that the other device of the room declared': {
    command: { type: 'DeclareHeadcount', count: 20 },
    actor: siteActor(EAST_1),
    meanwhile: [{ type: 'HeadcountDeclared', siteId: EAST_1, count: 25, by: siteActor(EAST_1).id, at: START }],
  },
  'a stage on which something else is presented': {
    command: { type: 'PresentCard', cardId: card.id as never, page: 1 },
    before: [planned, { type: 'CardPut', card: card as never, ...by }],
    meanwhile: [shared],
  },
};

describe('a command that arrives late', () => {
  it.each(Object.keys(DELAYED))('STALE-1: changes nothing and says so, pressed on %s', (name) => {
    const { command, actor = chair, before = [], meanwhile } = DELAYED[name] as Delayed;
    const phase = command.type === 'PlanAgenda' ? openConference : liveConference;
    const pressed = stateAfter([...phase, ...before]);
    const seen = revisionOf(command, actor, pressed.revisions);
    expect(seen).toBeDefined();
    given(phase, before).when(command, actor, NOW, seen).state();
    given(phase, before, meanwhile).when(command, actor, NOW, seen).thenRejected('STALE');
  });

  it('STALE-1: is not stale where an item was moved or edited inside its part', () => {
    const item = { id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 5 } as const;
    const { revisions } = stateAfter([...liveConference, planned]);
    const edit = { type: 'EditAgendaItem', item } as const;
    given(liveConference, planned, { type: 'AgendaItemMoved', itemId: ITEM, position: 2, at: START })
      .when(edit, chair, NOW, revisionOf(edit, chair, revisions))
      .state();
    const move = { type: 'MoveAgendaItem', itemId: ITEM } as const;
    given(liveConference, planned, { type: 'AgendaItemEdited', item, at: START })
      .when(move, chair, NOW, revisionOf(move, chair, revisions))
      .state();
  });

  it('STALE-2: that only asks for what is already so changes nothing and is fine', () => {
    const close = { type: 'CloseList' } as const;
    given(liveConference, { type: 'ListClosed', ...by })
      .when(close, chair, NOW, 0)
      .thenNothingHappens();
    const share = { type: 'ShareScreen' } as const;
    given(liveConference, shared).when(share, chair, NOW, 0).thenNothingHappens();
  });

  it('STALE-3: names the turn it ends, pauses or extends, and never touches the next', () => {
    const next = [...liveConference, ...turn(HAND), turnEnded, ...turn(OTHER_HAND, WEST_1)];
    for (const type of ['EndTurn', 'PauseTurn', 'ResumeTurn'] as const) {
      given(next).when({ type, handId: HAND }, moderator).thenRejected('STALE', { about: 'turn' });
    }
    given(next).when({ type: 'EndTurn', handId: HAND }, siteActor(EAST_1)).thenRejected('STALE');
    const extend = { type: 'ExtendTurn', handId: HAND, deadline: START + 180_000, seconds: 60 } as const;
    given(next).when(extend, moderator).thenRejected('STALE');
  });

  it('STALE-3: of two who extend a turn at once, the second adds nothing', () => {
    const extend = { type: 'ExtendTurn', handId: HAND, deadline: START + 180_000, seconds: 60 } as const;
    const first = given(liveConference, turn(HAND)).when(extend, moderator);
    const extended: DomainEvent = { type: 'TurnExtended', handId: HAND, deadline: START + 240_000, at: NOW };
    first.thenHappens(extended);
    given(liveConference, turn(HAND), extended).when(extend, chair).thenRejected('STALE', { about: 'turn' });
  });

  it('STALE-3: names the presentation it ends, and leaves another one standing', () => {
    const stop = { type: 'StopPresenting', presentation: 1 } as const;
    const cards = [planned, { type: 'CardPut', card: card as never, ...by }] as const;
    given(liveConference, cards, shared, presented).when(stop, chair).thenRejected('STALE', { about: 'presentation' });
    given(liveConference, cards, shared, stopped, presented).when(stop, chair).thenRejected('STALE');
    // Turning a page begins no new presentation.
    const page: DomainEvent = { ...presented, page: 2 };
    given(liveConference, cards, presented, page)
      .when(stop, chair)
      .thenHappens({ type: 'PresentationStopped', by: chair.id, at: NOW });
  });

  it('STALE-3: turns the page that its sender saw', () => {
    const document = { id: 'doc_000001' as DocumentId, itemId: ITEM, title: 'x', bytes: 1, sha256: '00', pages: 9 };
    const added: DomainEvent = { type: 'DocumentAdded', document, ...by };
    const at = (page: number): DomainEvent => ({ type: 'DocumentPagePresented', documentId: document.id, page, ...by });
    const turnPage = { type: 'PresentDocumentPage', documentId: document.id, page: 4, fromPage: 3 } as const;
    given(liveConference, planned, added, at(3)).when(turnPage, chair).state();
    given(liveConference, planned, added, at(4)).when(turnPage, chair).thenNothingHappens();
    given(liveConference, planned, added, at(7)).when(turnPage, chair).thenRejected('STALE', { about: 'page' });
    given(liveConference, planned, added, at(3), shared).when(turnPage, chair).thenRejected('STALE');
  });

  it('STALE-3: takes the voice that was offered last, confirms the last invitation, and frees the seat it saw taken', () => {
    const pin = (at: number): DomainEvent => ({ type: 'SitePinned', siteId: EAST_1, voice: true, by: chair.id, at });
    const unpinned: DomainEvent = { type: 'SiteUnpinned', siteId: EAST_1, ...by };
    given(liveConference, pin(START), unpinned, pin(NOW))
      .when({ type: 'TakeVoice', offeredAt: START }, siteActor(EAST_1))
      .thenRejected('STALE', { about: 'voice' });
    const invited = (at: number): DomainEvent => ({ type: 'HandInvited', handId: HAND, by: chair.id, at });
    const raised: DomainEvent = { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'comment', at: START };
    const withdrawn: DomainEvent = { type: 'InvitationWithdrawn', handId: HAND, ...by };
    given(liveConference, raised, invited(START), withdrawn, invited(NOW))
      .when({ type: 'ConfirmTurn', handId: HAND, invitedAt: START }, siteActor(EAST_1))
      .thenRejected('STALE', { about: 'invitation' });
    const seated: DomainEvent = { type: 'SeatTaken', siteId: EAST_1, seat: 1, actorId: 'delegate:x' as never, at: NOW };
    given(liveConference, seated)
      .when({ type: 'FreeSeat', seat: 1, takenAt: START }, siteActor(EAST_1))
      .thenRejected('STALE', { about: 'seat' });
  });

  it('STALE-3: replies to the question that its sender saw called', () => {
    const called: readonly DomainEvent[] = [
      ...asked,
      { type: 'QuestionAccepted', questionId: QUESTION, at: START },
      { type: 'QuestionCalled', questionId: QUESTION, at: START },
    ];
    const reply = { type: 'RaiseHand', handId: HAND, kind: 'reply' } as const;
    given(liveConference, called)
      .when({ ...reply, questionId: QUESTION }, siteActor(EAST_1))
      .state();
    given(liveConference, called)
      .when({ ...reply, questionId: 'q_000002' as QuestionId }, siteActor(EAST_1))
      .thenRejected('STALE', { about: 'question' });
  });

  it('STALE-1: without word of what its sender saw, it means what stands', () => {
    given(liveConference, { type: 'LayoutSet', layout: 'sideBySide', ...by })
      .when({ type: 'SetLayout', layout: 'grid' }, chair)
      .state();
  });
});

describe('what a command is about', () => {
  it('STALE-1: is said of every command, or why it needs no revision', () => {
    expect(Object.keys(COMMAND_SUBJECTS).sort()).toStrictEqual(Object.keys(EXAMPLE_COMMANDS).sort());
    for (const command of Object.values(EXAMPLE_COMMANDS)) {
      const subjects = subjectsOf(command, { siteId: EAST_1 });
      expect(subjects === undefined || subjects.length > 0).toBe(true);
    }
  });

  it('STALE-1: is told to the desk in full, to a room and a respondent where they may be late', () => {
    const { revisions } = stateAfter([...liveConference, { type: 'LayoutSet', layout: 'grid', ...by }]);
    const layout = { type: 'SetLayout', layout: 'grid' } as const;
    expect(revisionSeen(layout, chair, { control: { revisions } })).toBe(1);
    const share = { type: 'ShareScreen' } as const;
    const declare = { type: 'DeclareHeadcount', count: 2 } as const;
    const self = { revisions: { [`headcount ${EAST_1}`]: 3 } };
    expect(revisionSeen(declare, siteActor(EAST_1), { self })).toBe(3);
    expect(revisionSeen(share, siteActor(EAST_1), { self })).toBeUndefined();
    expect(revisionSeen({ type: 'GoLive' }, chair, { control: { revisions } })).toBeUndefined();
  });
});
