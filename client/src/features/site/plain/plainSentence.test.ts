import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { HandId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { FloorView, HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { findPlainSentence } from './plainSentence.ts';

const OWN = 'X-01' as SiteId;
const OTHER = 'X-02' as SiteId;
const POLL = 'poll_000001' as PollId;

const EMPTY_STAGE = { layout: 'speaker', places: {} } as const;
const NOBODY = { queue: [] } as unknown as FloorView;
const OTHERS = { queue: [], speaking: { siteId: OTHER } } as unknown as FloorView;
const INVITED = { queue: [], invited: { siteId: OWN, handId: 'hand_1' as HandId } } as unknown as FloorView;
const SPEAKING = { queue: [], speaking: { siteId: OWN } } as unknown as FloorView;
const WAITING = { queue: [{ siteId: OTHER }, { siteId: OWN }] } as unknown as FloorView;

const hall = (floor: FloorView, phase: Phase = 'live', stage: HallView['stage'] = EMPTY_STAGE) => ({
  ...{ floor, stage },
  conference: { phase } as HallView['conference'],
});
const poll = (voters: PollView['rules']['voters'] = 'site', phase: PollView['phase'] = 'open') =>
  ({ id: POLL, phase, rules: { ...PLAIN_RULES, voters } }) as PollView;
const UNVOTED = { ballots: {} };
const VOTED = { ballots: { [POLL]: 'yes' } };
const NOT_ASKED = { ballots: {}, notAsked: { [POLL]: true } } as const;

describe('the one sentence of a plain hall', () => {
  it('asks for a ballot only where one is still to be cast', () => {
    expect(findPlainSentence(hall(OTHERS), OWN, poll(), UNVOTED).kind).toBe('vote');
    expect(findPlainSentence(hall(OTHERS), OWN, poll(), VOTED).kind).toBe('othersSpeak');
    expect(findPlainSentence(hall(NOBODY), OWN, poll(), NOT_ASKED).kind).toBe('nobody');
    expect(findPlainSentence(hall(NOBODY), OWN, poll('site', 'closed'), UNVOTED).kind).toBe('nobody');
    expect(findPlainSentence(hall(WAITING), OWN, poll(), VOTED)).toStrictEqual({ kind: 'waiting', rank: 2 });
  });

  it('leads to the phones only where its delegates are asked', () => {
    expect(findPlainSentence(hall(NOBODY), OWN, poll('delegate'), UNVOTED).kind).toBe('phoneVote');
    expect(findPlainSentence(hall(NOBODY), OWN, poll('delegate'), NOT_ASKED).kind).toBe('nobody');
  });

  it.each([
    [INVITED, 'invited'],
    [SPEAKING, 'speaking'],
  ] as const)('says to a room that it is its turn before it asks for a ballot: %#', (floor, kind) => {
    for (const voters of ['site', 'delegate'] as const) {
      expect(findPlainSentence(hall(floor), OWN, poll(voters), UNVOTED).kind).toBe(kind);
    }
  });

  it('says beside a presenter’s clock whose it is, and not that nobody speaks', () => {
    const clock = { startedAt: 0, deadline: 60_000 };
    const stage = { ...EMPTY_STAGE, presentation: { kind: 'screen', number: 1, at: 0, clock } } as const;
    expect(findPlainSentence(hall(NOBODY, 'live', stage), OWN, undefined, UNVOTED).kind).toBe('presented');
    expect(findPlainSentence(hall(OTHERS, 'live', stage), OWN, undefined, UNVOTED).kind).toBe('othersSpeak');
  });

  it('says that the conference is over, and not that nobody speaks', () => {
    for (const phase of ['closed', 'archived'] as const) {
      expect(findPlainSentence(hall(NOBODY, phase), OWN, undefined, UNVOTED).kind).toBe('ended');
    }
  });
});
