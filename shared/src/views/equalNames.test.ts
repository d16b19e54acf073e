import { describe, expect, it } from 'vitest';
import { ALL_STEPS, countedConference, run } from '../../../tests/support/histories.ts';
import { fc, holds } from '../../../tests/support/property.ts';
import {
  delegateOf,
  EAST_1,
  EAST_2,
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import { presenceOf } from '../../../tests/testkit/presence.ts';
import type { Actor } from '../domain/actor.ts';
import { respondentActorId } from '../domain/dialogue/state.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { HandId, QuestionId, RespondentId, SiteId } from '../kernel/ids.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';

const NAME = 'Xã Tân Lập';
const UNIT = 'unit_a' as RespondentId;
const unit: Actor = { id: respondentActorId(UNIT), role: 'respondent', name: 'unit_a' };
const COMMUNES = SITES.filter(({ level }) => level === 3);
/** All communes have one name, and steps that import a list would give them others. */
const renamed: DomainEvent = {
  type: 'SitesListed',
  sites: COMMUNES.map((site) => ({ ...site, name: NAME })),
  at: START,
};

const question = { kind: 'question', text: 'Kinh phí?', source: 'live', anonymous: false, askedAt: START } as const;
/** One of them speaks, one waits, and one has asked, so that every audience sees one. */
const BEGUN: readonly DomainEvent[] = [
  ...countedConference,
  renamed,
  { type: 'HandRaised', handId: 'hand_1' as HandId, siteId: EAST_1, kind: 'comment', at: START },
  { type: 'TurnBegan', handId: 'hand_1' as HandId, siteId: EAST_1, deadline: START + 60_000, at: START },
  { type: 'HandRaised', handId: 'hand_2' as HandId, siteId: EAST_2, kind: 'comment', at: START },
  {
    type: 'QuestionAsked',
    question: { ...question, id: 'q_a' as QuestionId, siteId: WEST_1, askedBy: siteActor(WEST_1).id },
  },
  { type: 'QuestionAccepted', questionId: 'q_a' as QuestionId, at: START },
  { type: 'QuestionRouted', questionId: 'q_a' as QuestionId, respondentId: UNIT, at: START },
];

function everyView(state: ConferenceState): readonly unknown[] {
  const presence = Object.fromEntries(SITES.map(({ id }) => [id, presenceOf(1)]));
  const source = { state, tallies: {}, supports: {}, presence };
  const rooms = COMMUNES.flatMap(({ id }) => [siteActor(id), delegateOf(id)]);
  const actors = [unit, ...rooms];
  return [
    ...[controlView(source), respondentView(source), hallView(source), phoneView(source)],
    ...actors.map((actor) => selfView(source, actor, {})),
  ];
}

/** The names that stand in a view without what tells them apart; the form that changes a site begins with its listed name. */
function bareNames(view: unknown): readonly string[] {
  return JSON.stringify(view).match(new RegExp(`"(?!listedName)[^"]*":"${NAME}"`, 'g')) ?? [];
}

describe('equal names in views', () => {
  it('VIEW-25: no audience is ever given the bare name of a site that another one has too', () => {
    for (const view of everyView(stateAfter(BEGUN))) {
      expect(JSON.stringify(view)).toContain(`${NAME} (Huyện `);
      expect(bareNames(view)).toStrictEqual([]);
    }
    holds(
      fc.property(fc.array(fc.oneof(...ALL_STEPS), { minLength: 40, maxLength: 80 }), (steps) => {
        run(BEGUN, steps, ({ state }) => {
          if (COMMUNES.some(({ id }) => state.roster.sites[id as SiteId]?.name !== NAME)) return;
          for (const view of everyView(state)) expect(bareNames(view)).toStrictEqual([]);
        });
      }),
      { runs: 20 },
    );
  });
});
