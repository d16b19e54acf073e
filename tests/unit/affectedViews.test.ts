import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import { type OwnBallots, selfView } from '@diem-cau/shared/views/self.ts';
import type { SelfView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { affectsPrivateView } from '../../server/src/projections/affectedViews.ts';
import { unitActor } from '../support/aiming.ts';
import { AGENDA_STEPS, ALL_STEPS, countedConference, ROSTER_STEPS, run } from '../support/histories.ts';
import { fc, holds } from '../support/property.ts';
import { CONCLUSION_STEPS } from '../support/steps/conclusionSteps.ts';
import { ANSWERING_STEPS, ASKING_STEPS, DIALOGUE_STEPS } from '../support/steps/dialogueSteps.ts';
import { HELP_STEPS, MESSAGE_STEPS } from '../support/steps/messageSteps.ts';
import { POLL_STEPS } from '../support/steps/pollSteps.ts';
import type { Step } from '../support/steps/step.ts';
import {
  chair,
  delegateOf,
  EAST_1,
  moderator,
  organiser,
  PROVINCE,
  siteActor,
  stateAfter,
  WEST_1,
} from '../testkit/given.ts';

const PEOPLE: readonly Actor[] = [
  ...[organiser, chair, moderator],
  ...['unit_a', 'unit_b'].map((id) => unitActor(id as RespondentId)),
  ...[PROVINCE, EAST_1, WEST_1].flatMap((id) => [siteActor(id), delegateOf(id), delegateOf(id, 'phone 1')]),
];

/** What everybody sees; sites and phones have voted in these polls. */
function ownViews(state: ConferenceState, ballots: OwnBallots): readonly SelfView[] {
  const source = { state, tallies: {}, supports: {}, presence: {} };
  return PEOPLE.map((actor) => selfView(source, actor, actor.siteId ? ballots : {}));
}

/** A ballot in every poll that has been opened. */
function votedIn({ polls }: ConferenceState): OwnBallots {
  const opened = Object.values(polls).filter(({ phase }) => phase !== 'draft');
  return Object.fromEntries(opened.map(({ id }) => [id, { ballot: 'yes', casts: 1 }]));
}

describe('whom an event concerns', () => {
  it.each([
    [
      'in a whole conference',
      // Weighted so that merges and drafts of answers, which need others before them, are reached.
      [
        ...ALL_STEPS,
        ...HELP_STEPS,
        ...HELP_STEPS,
        ...MESSAGE_STEPS,
        ...ASKING_STEPS,
        ...DIALOGUE_STEPS,
        ...ANSWERING_STEPS,
      ],
      [
        ...['HelpRequested', 'HelpTaken', 'HelpLeftOpen', 'QuestionAsked', 'QuestionAccepted', 'QuestionsMerged'],
        ...['QuestionRouted', 'AnswerDrafted', 'HeadcountDeclared', 'SeatFreed', 'MessageSent', 'LineRead'],
      ],
    ],
    [
      'while the chair concludes and the agenda changes',
      [...CONCLUSION_STEPS, ...CONCLUSION_STEPS, ...AGENDA_STEPS],
      ['CommitmentMade', 'AgendaItemEdited'],
    ],
    ['while people vote', [...POLL_STEPS, ...ROSTER_STEPS], ['PollOpened', 'PollClosing', 'HeadcountVerified']],
  ] as const)('is everybody whose own view it changes, %s', (_, kinds, expected) => {
    const reached = new Set<string>();
    const steps = fc.array(fc.oneof(...kinds), { minLength: 60, maxLength: 120 });
    const look = (history: readonly Step[]) => {
      let seen = countedConference.length;
      let before = stateAfter(countedConference);
      run(countedConference, history, ({ state, events }) => {
        const news = events.slice(seen);
        const types = news.map(({ type }) => type);
        // Ballots come from the box; all other changes from events.
        const ballots = votedIn(before);
        const views = [ownViews(before, ballots), ownViews(state, ballots)] as const;
        [seen, before] = [events.length, state];
        for (const [index, actor] of PEOPLE.entries()) {
          if (isDeepStrictEqual(views[0][index], views[1][index])) continue;
          for (const type of types) reached.add(type);
          const isConcerned = news.some((event) => affectsPrivateView(event, state, actor));
          expect(isConcerned, `${types.join(', ')} changes what ${actor.id} sees`).toBe(true);
        }
      });
    };
    holds(fc.property(steps, look), { runs: 100 });
    expect([...reached]).toEqual(expect.arrayContaining([...expected]));
  });
});
