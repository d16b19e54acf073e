import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  delegateOf,
  EAST_1,
  given,
  liveConference,
  openConference,
  plannedConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, HandId } from '../../kernel/ids.ts';
import { type Actor, ROLES } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { initialState } from '../state.ts';
import { canProduce, stageSlots } from './places.ts';
import { STOPPABLE_SOURCES } from './state.ts';

const HAND = 'hand_000001' as HandId;
const invited: readonly DomainEvent[] = [
  { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'question', at: START },
  { type: 'HandInvited', handId: HAND, by: chair.id, at: START },
];
const began: DomainEvent = { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: START, at: START };
const paused: DomainEvent = { type: 'TurnPaused', handId: HAND, at: START };
const ended: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START };

const STATES = {
  none: initialState,
  draft: stateAfter(plannedConference),
  open: stateAfter(openConference),
  live: stateAfter(liveConference),
  invited: stateAfter([...liveConference, ...invited]),
  speaking: stateAfter([...liveConference, ...invited, began]),
  paused: stateAfter([...liveConference, ...invited, began, paused]),
  ended: stateAfter([...liveConference, ...invited, began, ended]),
  closed: stateAfter(closedConference),
  // A log that broke CONF-4: nobody stays on the stage even then.
  closedInATurn: stateAfter([...liveConference, ...invited, began, { type: 'ConferenceClosed', at: START }]),
};
type StateName = keyof typeof STATES;
const NAMES = Object.keys(STATES) as StateName[];
const CHAIR_ON_STAGE: readonly StateName[] = ['open', 'live', 'invited', 'speaking', 'paused', 'ended'];
const SITE_ON_STAGE: readonly StateName[] = ['speaking', 'paused'];

describe('the stage', () => {
  it.each(NAMES)('STAGE-1: the chair is on the stage while the conference is open or live: %s', (name) => {
    const kinds = stageSlots(STATES[name]).map(({ kind }) => kind);
    expect(kinds.includes('chair')).toBe(CHAIR_ON_STAGE.includes(name));
  });

  it.each(NAMES)('STAGE-2: a site is on the stage during its turn only: %s', (name) => {
    const speakers = stageSlots(STATES[name]).filter(({ kind }) => kind === 'speaker');
    expect(speakers).toStrictEqual(SITE_ON_STAGE.includes(name) ? [{ kind: 'speaker', siteId: EAST_1 }] : []);
  });

  it('STAGE-2: the speaking site is the most prominent, and leaves when the turn ends', () => {
    expect(stageSlots(STATES.speaking)).toStrictEqual([{ kind: 'chair' }, { kind: 'speaker', siteId: EAST_1 }]);
    const after = given(liveConference, invited, began).when({ type: 'EndTurn', handId: HAND }, chair).state();
    expect(stageSlots(after)).toStrictEqual([{ kind: 'chair' }]);
  });

  it('STAGE-3: in every state, nobody but the chair and the speaking site may send', () => {
    for (const name of NAMES) {
      for (const role of ROLES) {
        for (const siteId of [undefined, EAST_1, WEST_1]) {
          const actor: Actor = { id: 'x' as ActorId, role, name: 'x', ...(siteId && { siteId }) };
          const allowed =
            (role === 'chair' && CHAIR_ON_STAGE.includes(name)) ||
            (role === 'site' && siteId === EAST_1 && SITE_ON_STAGE.includes(name));
          for (const source of STOPPABLE_SOURCES) {
            const answer = canProduce(STATES[name], actor, source);
            if (allowed) expect(answer, `${name} ${role} ${siteId}`).toMatchObject({ ok: true });
            else
              expect(answer, `${name} ${role} ${siteId}`).toStrictEqual({ ok: false, error: { code: 'NOT_ON_STAGE' } });
          }
        }
      }
    }
  });

  it('STAGE-3: each gets its own place', () => {
    expect(canProduce(STATES.speaking, chair, 'camera')).toStrictEqual({ ok: true, value: { kind: 'chair' } });
    expect(canProduce(STATES.speaking, siteActor(EAST_1), 'microphone')).toStrictEqual({
      ok: true,
      value: { kind: 'speaker', siteId: EAST_1 },
    });
    expect(canProduce(STATES.speaking, delegateOf(EAST_1), 'microphone').ok).toBe(false);
  });
});
