import { describe, expect, it } from 'vitest';
import { unitActor } from '../../../tests/support/aiming.ts';
import { ALL_STEPS, countedConference, run } from '../../../tests/support/histories.ts';
import { fc, holds } from '../../../tests/support/property.ts';
import { ANSWERING_STEPS, ASKING_STEPS, DIALOGUE_STEPS } from '../../../tests/support/steps/dialogueSteps.ts';
import { POLL_STEPS } from '../../../tests/support/steps/pollSteps.ts';
import {
  chair,
  delegateOf,
  EAST_1,
  moderator,
  PROVINCE,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import { presenceOf } from '../../../tests/testkit/presence.ts';
import type { Actor } from '../domain/actor.ts';
import type { DomainCommand } from '../domain/commands.ts';
import { type EarlierOutcome, type Question, standsFor } from '../domain/dialogue/state.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { Message, MessageLine } from '../domain/messages/state.ts';
import type { BallotCount, Poll } from '../domain/poll/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, QuestionId, RespondentId } from '../kernel/ids.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { applyPatch, diff } from './mergePatch.ts';
import { phoneView } from './phone.ts';
import { publicAnswersView } from './publicAnswers.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';
import type { ViewSource } from './source.ts';

// Whatever people do, no view holds what its audience may not see. Everything said is marked by a word of its own, and
// who may see each word is told here a second time, from the questions and polls themselves.

const UNITS = ['unit_a', 'unit_b'].map((id) => unitActor(id as RespondentId));
const SITES = [PROVINCE, EAST_1, WEST_1];
const PEOPLE: readonly Actor[] = [
  ...[chair, moderator, ...UNITS],
  ...SITES.flatMap((id) => [siteActor(id), delegateOf(id)]),
];
/** Votes that no other number in a view equals. */
const VOTES = 7_654_321;
/** The same for whatever a poll asks. */
const COUNTED = { o1: VOTES, r1: VOTES };
const BOX: BallotCount = { tally: COUNTED, votes: 55, sites: { [EAST_1]: COUNTED } };

/** The command with every text in it replaced by a word that stands nowhere else. */
function brand(command: DomainCommand, index: number): DomainCommand {
  switch (command.type) {
    case 'AskQuestion':
      return { ...command, text: `<text ${index}>`, askerName: `<name ${index}>` };
    case 'DeclineQuestion':
      return { ...command, reason: `<reason ${index}>` };
    case 'DraftAnswer':
      return { ...command, text: `<draft ${index}>` };
    case 'GiveWrittenAnswer':
      return { ...command, text: `<answer ${index}>` };
    case 'NoteQuestion':
      return { ...command, note: `<note ${index}>` };
    case 'SendMessage':
    case 'WriteToDesk':
      return { ...command, text: `<message ${index}>` };
    case 'CreatePoll':
      return { ...command, title: `<poll ${index}>` };
    case 'RecordPollResult':
      return { ...command, result: { ...BOX, entitled: 60 } };
    default:
      return command;
  }
}

type AudienceName = 'control' | 'respondent' | 'hall' | 'phone';

/** What each shared view is made into, and each person's own one. */
function viewsOf(source: ViewSource) {
  return {
    shared: {
      control: controlView(source),
      respondent: respondentView(source),
      hall: hallView(source),
      phone: phoneView(source),
    } satisfies Record<AudienceName, object>,
    own: new Map(PEOPLE.map((actor) => [actor, selfView(source, actor, {})])),
  };
}

function sourceOf(state: ConferenceState): ViewSource {
  const boxes = Object.keys(state.polls).map((id): [PollId, BallotCount] => [id as PollId, BOX]);
  return { state, tallies: Object.fromEntries(boxes), supports: {}, presence: { [EAST_1]: presenceOf(1) } };
}

/** The marked words in a view that it should not hold. */
function untold(view: unknown, words: ReadonlySet<string>): readonly string[] {
  return (JSON.stringify(view).match(/<[a-z]+ \d+>/g) ?? []).filter((word) => !words.has(word));
}

function isKnownToHalls({ state, acceptedAt }: Pick<Question, 'state' | 'acceptedAt'>): boolean {
  return (
    ['accepted', 'called', 'answered'].includes(state) ||
    (['noted', 'deferred'].includes(state) && acceptedAt !== undefined)
  );
}

function add(words: Set<string>, ...more: readonly (string | undefined)[]): void {
  for (const word of more) if (word !== undefined) words.add(word);
}

/** The names of those who asked what was merged into a question and let others know it. */
function namesBehind({ origins = {} }: Question): readonly (string | undefined)[] {
  return Object.values(origins).map(({ anonymous, askerName }) => (anonymous ? undefined : askerName));
}

function textsOn(line: MessageLine | undefined): readonly string[] {
  return Object.values<Message>(line?.messages ?? {}).map(({ text }) => text);
}

/** Every word that an audience may find in its view; all others are none of its business. */
function mayBeTold(audience: AudienceName, { dialogue, polls, messages }: ConferenceState): ReadonlySet<string> {
  const words = new Set<string>();
  if (audience === 'control') for (const line of Object.values(messages)) add(words, ...textsOn(line));
  for (const question of Object.values(dialogue.questions)) {
    const told = audience === 'control' ? question.state !== 'withdrawn' : isKnownToHalls(question);
    if (!told) continue;
    add(words, question.text, question.note, ...namesBehind(question));
    if (!question.anonymous) add(words, question.askerName);
    const { writtenAnswer, draft, declineReason } = question;
    if (writtenAnswer && (!writtenAnswer.private || audience === 'control')) add(words, writtenAnswer.text);
    if (audience === 'control') add(words, draft?.text, declineReason);
    for (const outcome of Object.values<EarlierOutcome>(question.earlier ?? {})) {
      if (audience !== 'control' && !isKnownToHalls(outcome)) continue;
      add(words, outcome.note);
      if (!outcome.writtenAnswer?.private || audience === 'control') add(words, outcome.writtenAnswer?.text);
      if (audience === 'control') add(words, outcome.promise?.text, outcome.promise?.unit);
    }
  }
  for (const { phase, title } of Object.values(polls)) {
    if (audience === 'control' || phase !== 'draft') add(words, title);
  }
  return words;
}

/** Every word that a person may find in its private view. */
function mayBeToldAlone(actor: Actor, { dialogue, messages }: ConferenceState): ReadonlySet<string> {
  const words = new Set<string>(textsOn(messages[actor.id]));
  for (const question of Object.values(dialogue.questions)) {
    const isTheirs = question.askedBy === actor.id;
    const isRouted = question.routedTo !== undefined && unitActor(question.routedTo).id === actor.id;
    if (!isTheirs && !(isRouted && actor.role === 'respondent')) continue;
    add(words, question.text, question.note, question.writtenAnswer?.text, question.declineReason);
    add(words, ...namesBehind(question));
    for (const { note, writtenAnswer, promise } of Object.values<EarlierOutcome>(question.earlier ?? {})) {
      add(words, note, writtenAnswer?.text, promise?.text, promise?.unit);
    }
    if (isRouted) add(words, question.draft?.text);
    if (!question.anonymous) add(words, question.askerName);
    const standing = standsFor(dialogue.questions, question);
    if (standing === question) continue;
    add(words, standing.note, standing.declineReason);
    if (!standing.writtenAnswer?.private) add(words, standing.writtenAnswer?.text);
    if (isKnownToHalls(standing)) add(words, standing.text);
    for (const earlier of Object.values<EarlierOutcome>(standing.earlier ?? {})) {
      if (!isKnownToHalls(earlier)) continue;
      add(words, earlier.note, earlier.writtenAnswer?.private ? undefined : earlier.writtenAnswer?.text);
    }
  }
  return words;
}

/** POLL-13, said a second time. */
function mayKnowTally({ phase, rules: { secret, visibility } }: Poll, audience: AudienceName): boolean {
  const desk = audience === 'control';
  if (phase === 'closed') return desk || visibility === 'all';
  if (phase === 'published') return true;
  return !secret && (visibility === 'all' || (visibility === 'desk' && desk));
}

const VISIBLE: readonly AudienceName[] = ['control', 'respondent', 'hall', 'phone'];

/** Members that would tell who somebody is, or who may vote. */
const FORBIDDEN_MEMBERS = /"(askedBy|electorate|weights|actorId|receiptsHash|stateBeforeMerge)"/;

function checkPrivacy(state: ConferenceState): void {
  const { shared, own } = viewsOf(sourceOf(state));
  for (const audience of VISIBLE) {
    const view = shared[audience];
    expect(untold(view, mayBeTold(audience, state)), `words in ${audience}`).toStrictEqual([]);
    for (const poll of Object.values(state.polls)) {
      const seen = view.polls[poll.id];
      const tells = seen !== undefined && (JSON.stringify(seen).includes(String(VOTES)) || 'verdict' in seen);
      if (!mayKnowTally(poll, audience)) expect(tells, `tally of ${poll.phase} in ${audience}`).toBe(false);
      if (audience !== 'control' || poll.rules.secret) expect(seen ?? {}).not.toHaveProperty('groups');
    }
    checkAnonymity(view);
  }
  checkPublicAnswers(state);
  for (const [actor, view] of own) {
    expect(untold(view, mayBeToldAlone(actor, state)), `words for ${actor.id}`).toStrictEqual([]);
    checkAnonymity(view);
    if (actor.role !== 'respondent') expect(view).not.toHaveProperty('routed');
    expect(JSON.stringify(view)).not.toContain(String(VOTES));
  }
}

/** VIEW-28, said a second time: public answers to what the halls know, and no name of a person who asked. */
function checkPublicAnswers(state: ConferenceState): void {
  const words = new Set<string>();
  for (const question of Object.values(state.dialogue.questions)) {
    const { writtenAnswer, text } = question;
    if (writtenAnswer && !writtenAnswer.private && isKnownToHalls(question)) add(words, text, writtenAnswer.text);
  }
  expect(untold(publicAnswersView(state), words), 'words in public answers').toStrictEqual([]);
}

/** Nothing that is anonymous names its room or asker, however deep it lies; and nothing names a phone. */
function checkAnonymity(view: object): void {
  const text = JSON.stringify(view, (_key, value: unknown) => {
    const origin = value as { anonymous?: boolean };
    if (origin?.anonymous) {
      for (const member of ['siteId', 'siteName', 'askerName']) expect(value).not.toHaveProperty(member);
    }
    return value;
  });
  expect(text).not.toMatch(FORBIDDEN_MEMBERS);
  expect(text).not.toContain('delegate:');
}

/** Asked and routed already, so that drafts have somewhere to go: one anonymously, one by name. */
const begun: readonly DomainEvent[] = [
  ...countedConference,
  ...(['a', 'b'] as const).flatMap((name, index): DomainEvent[] => [
    {
      type: 'QuestionAsked',
      question: {
        ...{ id: `q_${name}` as QuestionId, kind: 'idea', source: 'live', siteId: EAST_1, askedAt: START },
        ...{ text: `<text ${1_000 + index}>`, askerName: `<name ${1_000 + index}>` },
        ...{ askedBy: delegateOf(EAST_1).id, anonymous: index === 0 },
      },
    },
    {
      type: 'QuestionRouted',
      questionId: `q_${name}` as QuestionId,
      respondentId: `unit_${name}` as RespondentId,
      at: START,
    },
  ]),
];

/** What can be said and voted, more than hands and agenda, which have no secrets. */
const SPOKEN = fc.oneof(...ASKING_STEPS, ...DIALOGUE_STEPS, ...ANSWERING_STEPS, ...ANSWERING_STEPS);
const histories = fc.array(fc.oneof(SPOKEN, SPOKEN, fc.oneof(...POLL_STEPS), fc.oneof(...ALL_STEPS)), {
  minLength: 80,
  maxLength: 140,
});

describe('views over random histories', { timeout: 60_000 }, () => {
  it('VIEW-1: VIEW-2, VIEW-3, VIEW-4, VIEW-6, VIEW-7, VIEW-14, VIEW-15, VIEW-16, VIEW-18, VIEW-27, VIEW-28 and POLL-13 hold after every step', () => {
    const told = { questions: 0, drafts: 0, polls: 0 };
    holds(
      fc.property(histories, (steps) => {
        const { state, events } = run(begun, steps, (now) => checkPrivacy(now.state), brand);
        expect(stateAfter(events)).toStrictEqual(state);
        told.questions += events.filter(({ type }) => type === 'QuestionAccepted').length;
        told.drafts += events.filter(({ type }) => type === 'AnswerDrafted').length;
        told.polls += events.filter(({ type }) => type === 'PollOpened').length;
      }),
      { runs: 50, shrinks: false },
    );
    // The histories are worth something only if there was something to tell.
    for (const [what, count] of Object.entries(told)) expect(count, what).toBeGreaterThan(5);
  });

  it('PATCH-1: patches from step to step lead to every view, over the wire', () => {
    let patches = 0;
    holds(
      fc.property(histories, (steps) => {
        let before = viewsOf(sourceOf(stateAfter(begun)));
        const follow = (name: string, known: object, next: object) => {
          const patch = diff(known, next);
          const arrived = patch ? applyPatch(known, JSON.parse(JSON.stringify(patch))) : known;
          expect(arrived, name).toStrictEqual(JSON.parse(JSON.stringify(next)));
          if (patch) patches++;
        };
        run(
          begun,
          steps,
          ({ state }) => {
            const after = viewsOf(sourceOf(state));
            for (const audience of VISIBLE) follow(audience, before.shared[audience], after.shared[audience]);
            for (const [actor, next] of after.own) follow(actor.id, before.own.get(actor) ?? {}, next);
            before = after;
          },
          brand,
        );
      }),
      { runs: 25, shrinks: false },
    );
    expect(patches).toBeGreaterThan(300);
  });
});
