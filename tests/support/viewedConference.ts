import type { Actor } from '../../shared/src/domain/actor.ts';
import type { Question } from '../../shared/src/domain/dialogue/state.ts';
import type { DomainEvent } from '../../shared/src/domain/events.ts';
import { type Tally, votesIn } from '../../shared/src/domain/poll/state.ts';
import type { AgendaItemId, HandId, PollId, QuestionId, SiteId } from '../../shared/src/kernel/ids.ts';
import { controlView } from '../../shared/src/views/control.ts';
import { hallView } from '../../shared/src/views/hall.ts';
import { phoneView } from '../../shared/src/views/phone.ts';
import { respondentView } from '../../shared/src/views/respondent.ts';
import { selfView } from '../../shared/src/views/self.ts';
import type { ViewSource } from '../../shared/src/views/source.ts';
import {
  chair,
  delegateOf,
  EAST,
  EAST_1,
  EAST_2,
  liveConference,
  moderator,
  NOW,
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../testkit/given.ts';
import { presenceOf } from '../testkit/presence.ts';

// A conference with a question in every state, a poll in every phase and a turn on the floor, and its views.

/** A ballot of somebody who has cast once. */
export const once = (ballot: string) => ({ ballot, casts: 1 });

/** A site of its own for the anonymous asker, so that its id and name stand nowhere else by chance. */
export const SECRET_SITE = 'SECRET-SITE' as SiteId;
export const SECRET_SITE_NAME = 'Xã Bí Mật';
export const SECRET_NAME = 'Người Hỏi Kín';
export const secretAsker: Actor = {
  ...delegateOf(SECRET_SITE, 'secret-device'),
  id: 'delegate:SECRET-ACTOR' as Actor['id'],
};
export const asker = delegateOf(EAST_1);

function asked(name: string, changes: Partial<Question> = {}): DomainEvent {
  return {
    type: 'QuestionAsked',
    question: {
      id: idOf(name),
      kind: 'question',
      text: `text of ${name}`,
      source: 'live',
      siteId: EAST_1,
      askedBy: asker.id,
      askerName: `name of ${name}`,
      anonymous: false,
      askedAt: START,
      ...changes,
    },
  };
}

export function idOf(name: string): QuestionId {
  return `q_${name}` as QuestionId;
}

function secret(name: string): DomainEvent {
  const who = { siteId: SECRET_SITE, askedBy: secretAsker.id, askerName: SECRET_NAME, anonymous: true };
  return asked(name, who);
}

export function became(step: 'Accepted' | 'Withdrawn' | 'Called' | 'Answered', name: string): DomainEvent {
  return { type: `Question${step}`, questionId: idOf(name), at: NOW };
}

function declined(name: string): DomainEvent {
  return { type: 'QuestionDeclined', questionId: idOf(name), reason: `reason of ${name}`, at: NOW };
}

const QUESTIONS: readonly DomainEvent[] = [
  asked('submitted'),
  ...[asked('accepted'), became('Accepted', 'accepted')],
  ...[asked('answered'), became('Accepted', 'answered'), became('Called', 'answered'), became('Answered', 'answered')],
  ...[asked('declined'), declined('declined')],
  ...[asked('withdrawn'), became('Withdrawn', 'withdrawn')],
  ...[asked('relented'), declined('relented'), became('Accepted', 'relented')],
  secret('secretSubmitted'),
  ...[secret('secretAccepted'), became('Accepted', 'secretAccepted')],
  ...[secret('secretDeclined'), declined('secretDeclined')],
  ...[secret('secretCalled'), became('Accepted', 'secretCalled'), became('Called', 'secretCalled')],
];

export function poll(name: string): PollId {
  return `poll_${name}` as PollId;
}

export const RESULT: Tally = { yes: 5, no: 2, abstain: 0 };
const electorate = [...SITES.map(({ id }) => id), SECRET_SITE];

function pollUntil(name: string, phase: 'draft' | 'open' | 'closing' | 'closed'): readonly DomainEvent[] {
  const pollId = poll(name);
  const all: readonly DomainEvent[] = [
    { type: 'PollCreated', pollId, title: `title of ${name}`, at: START },
    { type: 'PollOpened', pollId, electorate, at: START },
    { type: 'PollClosing', pollId, at: NOW },
    { type: 'PollClosed', pollId, result: { tally: RESULT, entitled: 6 }, at: NOW },
  ];
  return all.slice(0, ['draft', 'open', 'closing', 'closed'].indexOf(phase) + 1);
}

function raised(siteId: SiteId, at = START): DomainEvent {
  return { type: 'HandRaised', handId: handOf(siteId), siteId, kind: 'question', at };
}

export function handOf(siteId: SiteId): HandId {
  return `hand_${siteId}` as HandId;
}

const FLOOR: readonly DomainEvent[] = [
  ...[raised(EAST_1), raised(EAST_2), raised(WEST_1), raised(EAST, START - 1)],
  { type: 'HandInvited', handId: handOf(EAST_1), by: chair.id, at: START },
  { type: 'TurnBegan', handId: handOf(EAST_1), siteId: EAST_1, deadline: NOW, at: START },
  { type: 'TurnPaused', handId: handOf(EAST_1), at: START },
  { type: 'HandInvited', handId: handOf(EAST_2), by: chair.id, at: START },
];

const ITEM = 'item_000001' as AgendaItemId;
export const state = stateAfter([
  ...liveConference,
  {
    type: 'SitesListed',
    sites: [{ id: SECRET_SITE, name: SECRET_SITE_NAME, level: 3, parentId: EAST, expected: 9 }],
    at: START,
  },
  { type: 'AgendaPlanned', items: [{ id: ITEM, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 90 }], at: START },
  { type: 'AgendaItemStarted', itemId: ITEM, at: START },
  { type: 'HeadcountDeclared', siteId: EAST_1, count: 19, by: siteActor(EAST_1).id, at: START },
  { type: 'HeadcountVerified', siteId: EAST_1, count: 21, by: moderator.id, at: START },
  { type: 'HeadcountDeclared', siteId: WEST_1, count: 8, by: siteActor(WEST_1).id, at: START },
  { type: 'SeatTaken', siteId: EAST_1, seat: 1, actorId: asker.id, at: START },
  ...QUESTIONS,
  ...pollUntil('draft', 'draft'),
  ...pollUntil('closing', 'closing'),
  ...pollUntil('closed', 'closed'),
  ...pollUntil('open', 'open'),
  ...FLOOR,
]);

export function counted(tally: Tally) {
  return { tally, votes: votesIn(tally) };
}

export const RUNNING: Tally = { yes: 3, no: 0, abstain: 1 };
const SUPPORTS = { [idOf('accepted')]: { sites: 2, delegates: 7 } };
export const source: ViewSource = {
  state,
  tallies: { [poll('open')]: counted(RUNNING) },
  supports: SUPPORTS,
  presence: { [EAST_1]: presenceOf(2), [WEST_1]: presenceOf(1) },
};

export const hall = hallView(source);
export const phone = phoneView(source);
export const control = controlView(source);
export const sharedViews = { hall, phone, control, respondent: respondentView(source) };
export const everySelf = [asker, secretAsker, chair, delegateOf(WEST_1), siteActor(EAST_1), siteActor(SECRET_SITE)].map(
  (actor) => selfView(source, actor, { [poll('open')]: once('yes') }),
);
