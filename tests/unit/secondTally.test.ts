import { choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import { type ListedBallot, listBallots, type Recount, recount } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { POLL_BASES, POLL_THRESHOLDS, type PollForm, type PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { type RawList, recountVotes } from '../../scripts/recount/recount.ts';
import { Random } from '../../scripts/support/random.ts';
import { hashReceipts } from '../../server/src/application/secretBallot.ts';
import { SEED } from '../support/seed.ts';

/** How many polls are drawn. */
const POLLS = 1_000;
/** Ballots that say what hardly any poll asks. */
const SENSELESS = ['', 'yes+no', 'o9', 'yes:0', 'r99', 'o2+o1', 'yes:3,no:2'];
const ID = 'poll_000001' as PollId;

interface DrawnPoll {
  readonly poll: Poll;
  readonly ballots: readonly ListedBallot[];
}

function drawForm(random: Random): PollForm {
  const count = random.between(2, 6);
  const options = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`o${index + 1}`, `Phương án ${index}`]),
  );
  const max = random.between(1, count);
  return random.draw<PollForm>([
    { kind: 'yesNoAbstain' },
    { kind: 'single', options },
    { kind: 'several', options, min: random.between(1, max), max },
    { kind: 'rating', scale: random.between(2, 10) },
  ]);
}

function drawRules(random: Random): PollRules {
  const form = drawForm(random);
  const voters = random.draw(
    form.kind === 'several' ? (['site', 'delegate'] as const) : (['site', 'head', 'delegate'] as const),
  );
  return {
    form,
    voters,
    secret: voters !== 'head' && random.chance(0.3),
    visibility: 'all',
    base: random.draw(POLL_BASES),
    threshold: random.draw(POLL_THRESHOLDS),
    quorum: random.draw([0, 0, 33, 50, 67, 100]),
  };
}

/** One vote of a voter, or the heads of a room; a few are none that should count. */
function drawBallot({ form, voters }: PollRules, random: Random, most: number): string {
  const choices = choicesOf(form);
  if (random.chance(0.02)) return random.draw(SENSELESS);
  if (voters === 'head') {
    const heads = random.between(1, Math.max(1, most));
    const first = random.between(0, heads);
    const [one = '', other = ''] = [choices[0], choices[1]];
    return [[one, first] as const, [other, heads - first] as const]
      .flatMap(([choice, count]) => (count > 0 ? [`${choice}:${count}`] : []))
      .join(',');
  }
  if (form.kind !== 'several') return random.draw(choices);
  const wanted = random.between(form.min, form.max);
  const left = [...choices];
  while (left.length > wanted) left.splice(random.between(0, left.length - 1), 1);
  return left.join('+');
}

function drawPoll(random: Random): DrawnPoll {
  const rules = drawRules(random);
  const electorate = Array.from({ length: random.between(1, 12) }, (_, index) => `S-${index}` as SiteId);
  const byPeople = rules.voters !== 'site';
  const limits = Object.fromEntries(electorate.map((id) => [id, random.between(0, 8)]));
  const isWeighted = !rules.secret && rules.voters === 'site' && random.chance(0.3);
  const weights = Object.fromEntries(electorate.map((id) => [id, random.between(2, 9)]));
  const ballots = electorate.flatMap((id): readonly ListedBallot[] => {
    if (random.chance(0.2)) return [];
    const count = rules.voters === 'delegate' ? random.between(0, (limits[id] ?? 0) + (random.chance(0.1) ? 1 : 0)) : 1;
    return Array.from({ length: count }, (_, index) => {
      const voter = rules.voters === 'delegate' ? `delegate:${id}:${index}` : id;
      const key = rules.secret ? `receipt of ${voter}` : random.chance(0.02) ? 'NOBODY' : voter;
      return [key, drawBallot(rules, random, limits[id] ?? 0)];
    });
  });
  const poll: Poll = {
    id: ID,
    title: 'Chỉ tiêu',
    phase: 'closed',
    rules,
    createdAt: 1,
    electorate,
    ...(byPeople && { limits }),
    ...(isWeighted && { weights }),
    ...(random.chance(0.8) && { present: random.between(0, 60) }),
  };
  return { poll, ballots };
}

/** The raw lines of a log with this poll and the result that the product counts. */
function linesOf(
  { rules, title, electorate, limits, weights, present }: Poll,
  counted: Recount,
  ballots: DrawnPoll['ballots'],
) {
  const { tally, votes, entitled } = counted;
  const hash = rules.secret ? { receiptsHash: hashReceipts(ballots) } : { ballotsHash: hashReceipts(ballots) };
  const events = [
    { type: 'PollCreated', pollId: ID, title, rules },
    { type: 'PollOpened', pollId: ID, electorate, limits, weights },
    { type: 'PollClosing', pollId: ID, present },
    { type: 'PollClosed', pollId: ID, result: { tally, votes, entitled, ...hash } },
  ];
  return events.map((event) => JSON.stringify({ bytes: JSON.stringify({ events: [event] }), hash: '' }));
}

function bothCounts({ poll, ballots }: DrawnPoll) {
  const listed = listBallots('c' as ConferenceId, { ...poll, result: { tally: {}, entitled: 0 } }, ballots);
  if (!listed) throw new Error('Nothing is listed.');
  const first = recount(listed);
  const list: RawList = { ballots, result: { verdict: first.verdict } };
  const [second] = recountVotes(linesOf(poll, first, ballots), new Map([[ID, list]]));
  return { first, second };
}

describe('DOSS-5: the second tally', () => {
  it(`agrees with the first on ${POLLS} random polls (seed ${SEED})`, () => {
    const outcomes = new Map<string, number>();
    for (let number = 0; number < POLLS; number++) {
      const drawn = drawPoll(Random.ofNumbers(SEED, number));
      const { first, second } = bothCounts(drawn);
      const wrong = first.faults.map(({ key }) => key).toSorted();
      const what = `poll ${number} of seed ${SEED}`;
      expect(second?.count?.wrong.toSorted(), what).toStrictEqual(wrong);
      expect(second?.count?.crowded, what).toStrictEqual(first.crowdedRooms.map(({ room }) => room));
      // What a ballot without sense counts for is no question: both name it.
      if (drawn.ballots.some(([, says]) => SENSELESS.includes(says))) continue;
      const found = second?.differences.filter(({ kind }) => kind !== 'wrongBallot' && kind !== 'crowdedRoom');
      expect(found, what).toStrictEqual([]);
      expect(Object.fromEntries(second?.count?.tally ?? []), what).toStrictEqual(first.tally);
      expect(second?.count?.votes, what).toBe(first.votes);
      expect(second?.count?.entitled, what).toBe(first.entitled);
      expect(second?.count?.outcome, what).toBe(first.verdict.outcome);
      outcomes.set(first.verdict.outcome, (outcomes.get(first.verdict.outcome) ?? 0) + 1);
    }
    // The draw reaches every outcome often enough to mean something.
    for (const outcome of ['carried', 'notCarried', 'noQuorum', 'rated'])
      expect(outcomes.get(outcome)).toBeGreaterThan(50);
  });

  it('names a number that the log states otherwise, other ballots, another decision, and a vote without ballots', () => {
    const drawn = drawPoll(Random.ofNumbers(SEED, 3));
    const ballots: DrawnPoll['ballots'] = [
      ['S-0', 'yes'],
      ['S-1', 'no'],
    ];
    const poll: Poll = {
      ...drawn.poll,
      electorate: ['S-0', 'S-1'] as SiteId[],
      rules: {
        ...drawn.poll.rules,
        form: { kind: 'yesNoAbstain' },
        voters: 'site',
        secret: false,
        base: 'cast',
        threshold: 'simple',
        quorum: 0,
      },
    };
    const { limits: _limits, weights: _weights, ...plain } = poll;
    const { first } = bothCounts({ poll: plain, ballots });
    const lines = linesOf(plain, { ...first, tally: { ...first.tally, yes: 2 } }, ballots);
    const differences = (list: RawList) => recountVotes(lines, new Map([[ID, list]]))[0]?.differences;
    expect(differences({ ballots })).toStrictEqual([{ kind: 'number', what: 'yes', stated: 2, counted: 1 }]);
    expect(differences({ ballots: ballots.toReversed() })?.map(({ kind }) => kind)).toContain('otherBallots');
    const stated = { outcome: 'carried', winners: {} };
    expect(differences({ ballots, result: { verdict: stated } })?.map(({ kind }) => kind)).toContain('decision');
    expect(recountVotes(lines, new Map())[0]?.differences).toStrictEqual([{ kind: 'noBallots' }]);
  });
});
