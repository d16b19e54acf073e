import { expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST_1,
  openConference,
  organiser,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import type { DomainEvent } from '../domain/events.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { selfView } from './self.ts';
import type { ViewSource } from './source.ts';

const NAME = 'Nguyễn Văn An';
const listed: readonly DomainEvent[] = [
  {
    type: 'ParticipantsListed',
    siteId: EAST_1,
    participants: [
      { number: 1, name: NAME },
      { number: 2, name: 'Trần Thị Bình' },
    ],
    by: organiser.id,
    at: START,
  },
  { type: 'ParticipantArrived', siteId: EAST_1, number: 1, means: 'name', by: siteActor(EAST_1).id, at: START },
];

it('PART-7: names are told to the operator of the room alone; the desk sees how many there are', () => {
  const source: ViewSource = {
    state: stateAfter([...openConference, ...listed]),
    presence: {},
    tallies: {},
    supports: {},
  };
  const tells = (view: object) => JSON.stringify(view).includes(NAME);
  expect(tells(selfView(source, siteActor(EAST_1), {}))).toBe(true);
  expect(controlView(source).sites[EAST_1]?.names).toEqual({ listed: 2, present: 1 });
  expect(controlView(source).sites[WEST_1]?.names).toBeUndefined();
  const others = [siteActor(WEST_1), delegateOf(EAST_1), chair].map((actor) => selfView(source, actor, {}));
  for (const view of [...others, controlView(source), hallView(source), phoneView(source)]) {
    expect(tells(view)).toBe(false);
  }
});
