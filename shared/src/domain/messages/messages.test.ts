import { describe, expect, it } from 'vitest';
import {
  chair,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, MessageId, RespondentId } from '../../kernel/ids.ts';
import { type Actor, siteActorId } from '../actor.ts';
import { respondentActorId } from '../dialogue/state.ts';
import type { DomainEvent } from '../events.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { type MessageLine, unreadAt } from './state.ts';

const UNIT = 'unit_000001' as RespondentId;
const unit: Actor = { id: respondentActorId(UNIT), role: 'respondent', name: 'Sở Nội vụ' };
const [EAST, WEST] = [siteActorId(EAST_1), siteActorId(WEST_1)];
const added: DomainEvent = { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START };
const closed: DomainEvent = { type: 'ConferenceClosed', at: START };
const TEXT = 'Đề nghị bật mi-crô';

function idOf(number: number): MessageId {
  return `msg_${String(number).padStart(6, '0')}` as MessageId;
}

function sent(number: number, to: readonly ActorId[] = [EAST]): DomainEvent {
  return { type: 'MessageSent', messageId: idOf(number), to, name: 'Điều phối', text: TEXT, at: START };
}

function written(number: number, of: ActorId = EAST): DomainEvent {
  return { type: 'DeskWrittenTo', messageId: idOf(number), of, name: 'Xã', text: TEXT, at: START };
}

function lineOf(...events: readonly DomainEvent[]): MessageLine {
  return stateAfter([...liveConference, ...events]).messages[EAST] as MessageLine;
}

const send = { type: 'SendMessage', messageId: idOf(1), to: [EAST], text: TEXT } as const;
const write = { type: 'WriteToDesk', messageId: idOf(1), text: TEXT } as const;

describe('messages between the desk and sites or units', () => {
  it('MSG-1: the desk writes first, to several sites and units at once, each once', () => {
    const to = [EAST, WEST, unit.id, EAST];
    given(liveConference, added)
      .when({ ...send, to }, moderator)
      .thenHappens({
        ...{ type: 'MessageSent', messageId: idOf(1), to: [EAST, WEST, unit.id] },
        ...{ name: moderator.name, text: TEXT, at: NOW },
      });
    given(liveConference)
      .when({ ...send, to: [] }, chair)
      .thenNothingHappens();
    given(liveConference)
      .when({ ...send, to: [EAST, unit.id] }, chair)
      .thenRejected('ADDRESSEE_UNKNOWN');
    given(liveConference)
      .when({ ...send, to: [chair.id] }, chair)
      .thenRejected('ADDRESSEE_UNKNOWN');
    given(liveConference, sent(1)).when(send, moderator).thenRejected('MESSAGE_EXISTS');
  });

  it('MSG-1: the organiser writes after the close only, and no site writes to another', () => {
    given(liveConference).when(send, organiser).thenRejected('WRONG_PHASE');
    given(liveConference, closed)
      .when(send, organiser)
      .thenHappens(expect.objectContaining({ type: 'MessageSent' }));
    given(liveConference).when(send, siteActor(WEST_1)).thenRejected('FORBIDDEN');
  });

  it('MSG-2: a site and a unit write to the desk on their own lines', () => {
    given(liveConference)
      .when(write, siteActor(EAST_1))
      .thenHappens(expect.objectContaining({ type: 'DeskWrittenTo', of: EAST }));
    given(liveConference, added)
      .when(write, unit)
      .thenHappens(expect.objectContaining({ of: unit.id }));
    given(liveConference).when(write, unit).thenRejected('ADDRESSEE_UNKNOWN');
    given(liveConference, written(1)).when(write, siteActor(EAST_1)).thenRejected('MESSAGE_EXISTS');
  });

  it('MSG-3: numbers go on while the state keeps the last ones', () => {
    const { messages, count } = lineOf(
      ...Array.from({ length: MESSAGE_LIMITS.kept + 5 }, (_, index) => sent(index + 1)),
    );
    expect(count).toBe(MESSAGE_LIMITS.kept + 5);
    expect(Object.keys(messages)).toHaveLength(MESSAGE_LIMITS.kept);
    expect(messages[String(count)]?.id).toBe(idOf(count));
  });

  it('MSG-4: unread is what came from the other end since one read or wrote', () => {
    const line = lineOf(sent(1), sent(2), written(3), sent(4));
    expect([unreadAt('desk', line), unreadAt('correspondent', line)]).toStrictEqual([0, 1]);
    const site = siteActor(EAST_1);
    const read = given(liveConference, sent(1), sent(2)).when({ type: 'ReadMessages', upTo: 1 }, site);
    read.thenHappens({ type: 'LineRead', of: EAST, by: 'correspondent', upTo: 1, at: NOW });
    expect(unreadAt('correspondent', read.state().messages[EAST] as MessageLine)).toBe(1);
    given(liveConference, written(1))
      .when({ type: 'ReadLine', of: EAST, upTo: 1 }, moderator)
      .thenHappens({ type: 'LineRead', of: EAST, by: 'desk', upTo: 1, at: NOW });
  });

  it('MSG-4: reading again changes nothing, and nobody reads what was not written', () => {
    const site = siteActor(EAST_1);
    const twice: DomainEvent = { type: 'LineRead', of: EAST, by: 'correspondent', upTo: 2, at: START };
    given(liveConference, sent(1), sent(2), twice).when({ type: 'ReadMessages', upTo: 1 }, site).thenHappens();
    given(liveConference, sent(1)).when({ type: 'ReadMessages', upTo: 2 }, site).thenRejected('MESSAGE_UNKNOWN');
    given(liveConference).when({ type: 'ReadLine', of: EAST, upTo: 1 }, chair).thenRejected('MESSAGE_UNKNOWN');
  });

  it('MSG-5: the twenty-first unread message is refused, with whom it was for', () => {
    const many = Array.from({ length: MESSAGE_LIMITS.unread }, (_, index) => index + 1);
    const more = { ...send, messageId: idOf(99), to: [WEST, EAST] };
    const most = MESSAGE_LIMITS.unread;
    given(liveConference, ...many.map((number) => sent(number)))
      .when(more, moderator)
      .thenRejected('ADDRESSEE_BEHIND', expect.objectContaining({ most }) as never);
    given(liveConference, ...many.map((number) => written(number)))
      .when({ ...write, messageId: idOf(99) }, siteActor(EAST_1))
      .thenRejected('DESK_BEHIND', { most });
  });

  it('MSG-6: the line of a removed unit ends', () => {
    const state = stateAfter([
      ...liveConference,
      ...[added, sent(1, [EAST, unit.id])],
      { type: 'RespondentRemoved', respondentId: UNIT, at: START },
    ]);
    expect(Object.keys(state.messages)).toStrictEqual([EAST]);
  });
});
