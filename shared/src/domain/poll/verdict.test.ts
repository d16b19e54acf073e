import { describe, expect, it } from 'vitest';
import { PLAIN_RULES, type PollRules } from './rules.ts';
import type { Tally } from './state.ts';
import { verdict } from './verdict.ts';

const OPTIONS = { o1: 'An', o2: 'Bình', o3: 'Chi' };

function decided(tally: Tally, rules: Partial<PollRules> = {}, counts: { votes?: number; present?: number } = {}) {
  const votes = Object.values(tally).reduce((sum, count) => sum + count, 0);
  return verdict({ ...PLAIN_RULES, ...rules }, { tally, votes, present: 0, entitled: 100, ...counts });
}

describe('the verdict', () => {
  it('POLL-14: without its quorum nothing carries, and a share of a vote is a whole vote', () => {
    expect(decided({ yes: 50 }, { quorum: 51 })).toMatchObject({
      outcome: 'noQuorum',
      quorumOf: 100,
      quorumNeeded: 51,
      votes: 50,
    });
    expect(decided({ yes: 51 }, { quorum: 51 }).outcome).toBe('carried');
    const ofPresent = decided({ yes: 17 }, { quorum: 51, base: 'present' }, { present: 33 });
    expect(ofPresent).toMatchObject({ quorumOf: 33, quorumNeeded: 17 });
    expect(ofPresent.outcome).toBe('carried');
  });

  it('POLL-15: a simple majority is more for than against', () => {
    expect(decided({ yes: 2, no: 1, abstain: 50 })).toMatchObject({ outcome: 'carried', needed: 2, inFavour: 2 });
    expect(decided({ yes: 2, no: 2 })).toMatchObject({ outcome: 'notCarried', needed: 3 });
    expect(decided({}).outcome).toBe('notCarried');
  });

  it('POLL-15: an absolute majority is more than half of the base', () => {
    const rules = { threshold: 'absolute' } as const;
    expect(decided({ yes: 5, no: 3, abstain: 2 }, rules)).toMatchObject({
      outcome: 'notCarried',
      needed: 6,
      baseVotes: 10,
    });
    expect(decided({ yes: 6, no: 4 }, rules).outcome).toBe('carried');
    expect(decided({ yes: 50 }, { ...rules, base: 'entitled' })).toMatchObject({ outcome: 'notCarried', needed: 51 });
    expect(decided({ yes: 51 }, { ...rules, base: 'entitled' }).outcome).toBe('carried');
  });

  it('POLL-15: two thirds are at least two thirds of the base', () => {
    const rules = { threshold: 'twoThirds' } as const;
    expect(decided({ yes: 6, no: 3 }, rules)).toMatchObject({ outcome: 'carried', needed: 6 });
    expect(decided({ yes: 6, no: 4 }, rules)).toMatchObject({ outcome: 'notCarried', needed: 7 });
    expect(decided({}, rules).outcome).toBe('notCarried');
  });

  it('POLL-15: a single choice needs more votes than any other', () => {
    const form = { kind: 'single', options: OPTIONS } as const;
    expect(decided({ o1: 3, o2: 2, o3: 2 }, { form })).toMatchObject({
      outcome: 'carried',
      winners: { o1: 3 },
      needed: 3,
    });
    expect(decided({ o1: 3, o2: 3 }, { form })).toMatchObject({ outcome: 'notCarried', winners: {} });
    expect(decided({ o1: 3, o2: 2, o3: 2 }, { form, threshold: 'absolute' }).outcome).toBe('notCarried');
  });

  it('POLL-16: of several at most the places carry, and a tie for the last place gives it to nobody', () => {
    const form = { kind: 'several', options: OPTIONS, min: 1, max: 2 } as const;
    expect(decided({ o1: 5, o2: 4, o3: 3 }, { form }, { votes: 8 }).winners).toStrictEqual({ o1: 5, o2: 4 });
    expect(decided({ o1: 5, o2: 4, o3: 4 }, { form }, { votes: 8 }).winners).toStrictEqual({ o1: 5 });
    const absolute = decided({ o1: 5, o2: 4, o3: 3 }, { form, threshold: 'absolute' }, { votes: 8 });
    expect(absolute).toMatchObject({ winners: { o1: 5 }, needed: 5, outcome: 'carried' });
  });

  it('POLL-16: marks have a mean and decide nothing', () => {
    const rated = decided({ r1: 1, r4: 1, r5: 1 }, { form: { kind: 'rating', scale: 5 } });
    expect(rated).toMatchObject({ outcome: 'rated', meanHundredths: 333 });
    expect(decided({}, { form: { kind: 'rating', scale: 5 } })).toMatchObject({ outcome: 'rated', meanHundredths: 0 });
  });

  it('POLL-17: who has voted was present', () => {
    expect(decided({ yes: 7 }, { base: 'present' }, { present: 3 }).baseVotes).toBe(7);
    expect(decided({ yes: 7 }, { base: 'present' }, { present: 30 }).baseVotes).toBe(30);
  });
});
