import { generateKeyPairSync } from 'node:crypto';
import { type BallotList, type ListedBallot, listBallots, recount } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { PLAIN_RULES, type PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, identityOf, signingKeyOf } from '../../server/src/application/ballotSigner.ts';
import { checkBallots } from '../../server/src/application/checkBallots.ts';
import { hashReceipts } from '../../server/src/application/secretBallot.ts';
import { type SignedBallots, signBallots } from '../../server/src/application/signedBallots.ts';

const SEED = Buffer.alloc(32, 7);
const key = signingKeyOf(SEED);
const { publicKey, fingerprint } = identityOf(key);

const BALLOTS: readonly ListedBallot[] = [
  ['A', 'yes'],
  ['B', 'yes'],
  ['C', 'no'],
  ['D', 'yes'],
];

function poll(rules: PollRules, ballots: readonly ListedBallot[], also: Partial<Poll> = {}): BallotList {
  const electorate = ['A', 'B', 'C', 'D', 'E'] as SiteId[];
  const base = { id: 'poll_1' as PollId, title: 'Chỉ tiêu', phase: 'closed', rules, createdAt: 1, electorate } as const;
  const counted: Poll = { ...base, closedAt: 5, ...also };
  const list = listBallots('c' as ConferenceId, { ...counted, result: { tally: {}, entitled: 0 } }, ballots);
  if (!list) throw new Error('Nothing is listed.');
  const { tally, votes, entitled } = recount(list);
  const result = { tally, votes, entitled, ballotsHash: hashReceipts(ballots) };
  return listBallots('c' as ConferenceId, { ...counted, result }, ballots) ?? list;
}

const SIGNED = signBallots(poll({ ...PLAIN_RULES, quorum: 50 }, BALLOTS), key);

/** The export as it comes back from a file in which something was changed. */
function changed(change: (list: { -readonly [Part in keyof SignedBallots]: unknown }) => void): unknown {
  const list = JSON.parse(JSON.stringify(SIGNED));
  change(list);
  return list;
}

function ballotsBut(change: (ballots: [string, string][]) => void): unknown {
  return changed((list) => change(list.ballots as [string, string][]));
}

describe('POLL-20: the list of ballots', () => {
  it('is whole as it was signed, also with its fields in another order', () => {
    expect(checkBallots(SIGNED, fingerprint).problems).toEqual([]);
    const { format, seal, ballots, result, poll: listed } = JSON.parse(JSON.stringify(SIGNED));
    const turned = Object.fromEntries(Object.entries(listed).reverse());
    expect(checkBallots({ seal, ballots, result, poll: turned, format }, publicKey).problems).toEqual([]);
  });

  it('comes to the tally, the turnout and the verdict by itself', () => {
    const { tally, votes, entitled, verdict } = recount(SIGNED);
    expect({ tally, votes, entitled }).toEqual({ tally: { yes: 3, no: 1, abstain: 0 }, votes: 4, entitled: 5 });
    expect(verdict).toEqual(SIGNED.result.verdict);
    expect(verdict).toMatchObject({ outcome: 'carried', quorumNeeded: 3, needed: 2, inFavour: 3 });
  });

  it.each([
    [
      'an altered ballot',
      ballotsBut((ballots) => ballots.splice(1, 1, ['B', 'no'])),
      [
        { kind: 'ballotAltered', place: 2, key: 'B' },
        { kind: 'countDiffers', what: 'yes', stated: 3, counted: 2 },
      ],
    ],
    [
      'a ballot given to another voter',
      ballotsBut((ballots) => ballots.splice(1, 1, ['E', 'yes'])),
      [{ kind: 'ballotAltered', place: 2, key: 'E' }],
    ],
    [
      'two swapped ballots',
      ballotsBut((ballots) => ballots.splice(1, 2, ['C', 'no'], ['B', 'yes'])),
      [
        { kind: 'ballotMoved', place: 2, key: 'C', from: 3 },
        { kind: 'ballotMoved', place: 3, key: 'B', from: 2 },
      ],
    ],
    [
      'two voters with each other’s choice',
      ballotsBut((ballots) => ballots.splice(1, 2, ['B', 'no'], ['C', 'yes'])),
      [
        { kind: 'ballotAltered', place: 2, key: 'B' },
        { kind: 'ballotAltered', place: 3, key: 'C' },
      ],
    ],
    [
      'a removed ballot',
      ballotsBut((ballots) => ballots.splice(0, 1)),
      [
        { kind: 'ballotRemoved', place: 1, key: 'A' },
        { kind: 'countDiffers', what: 'votes', stated: 4, counted: 3 },
      ],
    ],
    [
      'an added ballot',
      ballotsBut((ballots) => ballots.push(['E', 'no'])),
      [{ kind: 'ballotAdded', place: 5, key: 'E' }],
    ],
    [
      'a voter counted twice',
      ballotsBut((ballots) => ballots.push(['D', 'yes'])),
      [{ kind: 'ballotFault', key: 'D', fault: 'twice' }],
    ],
    [
      'a changed result',
      changed((list) => {
        list.result = { ...SIGNED.result, tally: { yes: 1, no: 3, abstain: 0 } };
      }),
      [{ kind: 'resultAltered' }, { kind: 'countDiffers', what: 'yes', stated: 1, counted: 3 }],
    ],
    [
      'a changed verdict',
      changed((list) => {
        list.result = { ...SIGNED.result, verdict: { ...SIGNED.result.verdict, outcome: 'notCarried' } };
      }),
      [{ kind: 'resultAltered' }, { kind: 'verdictDiffers', stated: 'notCarried', counted: 'carried' }],
    ],
    [
      'a smaller electorate',
      changed((list) => {
        list.poll = { ...SIGNED.poll, electorate: ['A', 'B', 'C', 'D'] };
      }),
      [{ kind: 'pollAltered' }, { kind: 'countDiffers', what: 'entitled', stated: 5, counted: 4 }],
    ],
    [
      'a seal made to fit',
      changed((list) => {
        list.seal = { ...SIGNED.seal, ballots: SIGNED.seal.ballots.slice(1) };
      }),
      [{ kind: 'signature' }, { kind: 'ballotAdded', place: 1, key: 'A' }],
    ],
    ['no list at all', { format: 'diem-cau-ballots-1' }, [{ kind: 'unreadable' }]],
    ['nothing', null, [{ kind: 'unreadable' }]],
  ])('names %s', (_name, list, problems) => {
    const found = checkBallots(list, publicKey).problems;
    for (const problem of problems) expect(found).toContainEqual(problem);
  });

  it('names only what was altered', () => {
    const list = ballotsBut((ballots) => ballots.splice(1, 1, ['E', 'yes']));
    expect(checkBallots(list).problems.map(({ kind }) => kind)).toEqual(['ballotAltered', 'notTheLogged']);
    const removed = ballotsBut((ballots) => ballots.splice(1, 1));
    expect(checkBallots(removed).problems.filter(({ kind }) => kind.startsWith('ballot'))).toEqual([
      { kind: 'ballotRemoved', place: 2, key: 'B' },
    ]);
  });

  it('names a list that was signed again with another key, given the known key', () => {
    const forged = signBallots(poll(PLAIN_RULES, [['A', 'no']]), generateKeyPairSync('ed25519').privateKey);
    expect(checkBallots(forged).problems).toEqual([]);
    expect(checkBallots(forged, fingerprint).problems).toEqual([{ kind: 'foreignKey' }]);
  });

  it('names ballots that were exchanged before the signing, by the hash in the log', () => {
    const honest = poll(PLAIN_RULES, BALLOTS);
    const exchanged = BALLOTS.map(([voter, choice]) => [voter === 'D' ? 'E' : voter, choice] as const);
    const { problems } = checkBallots(signBallots({ ...honest, ballots: exchanged }, key), publicKey);
    expect(problems).toEqual([{ kind: 'notTheLogged' }]);
  });

  it('counts heads and weights, and names what goes beyond them', () => {
    const heads: PollRules = { ...PLAIN_RULES, voters: 'head', threshold: 'absolute', base: 'entitled' };
    const limits = { A: 31, B: 4, C: 0, D: 0, E: 0 } as Record<string, number> as NonNullable<Poll['limits']>;
    const rooms = poll(
      heads,
      [
        ['A', 'yes:27,no:3'],
        ['B', 'abstain:4'],
      ],
      { limits },
    );
    expect(recount(rooms)).toMatchObject({ votes: 34, entitled: 35, tally: { yes: 27, no: 3, abstain: 4 } });
    expect(rooms.result.verdict).toMatchObject({ outcome: 'carried', needed: 18 });
    const { faults } = recount({
      ...rooms,
      ballots: [
        ['B', 'yes:5'],
        ['X', 'no:1'],
        ['A', 'no:1,yes:1'],
      ],
    });
    expect(faults).toEqual([
      { key: 'B', kind: 'overBound' },
      { key: 'X', kind: 'notEntitled' },
      { key: 'A', kind: 'malformed' },
    ]);
    const weights = { A: 5 } as Record<string, number> as NonNullable<Poll['weights']>;
    expect(recount(poll({ ...PLAIN_RULES, weights }, BALLOTS, { weights }))).toMatchObject({
      votes: 8,
      entitled: 9,
      tally: { yes: 7, no: 1 },
    });
  });

  it('counts several options and marks', () => {
    const options = { o1: 'Một', o2: 'Hai', o3: 'Ba' };
    const several: PollRules = { ...PLAIN_RULES, form: { kind: 'several', options, min: 1, max: 2 } };
    const chosen = poll(several, [
      ['A', 'o1+o3'],
      ['B', 'o3'],
      ['C', 'o1+o2'],
    ]);
    expect(recount(chosen)).toMatchObject({ votes: 3, tally: { o1: 2, o2: 1, o3: 2 }, faults: [] });
    expect(
      recount({
        ...chosen,
        ballots: [
          ['A', 'o3+o1'],
          ['B', 'o1+o2+o3'],
        ],
      }).faults,
    ).toHaveLength(2);
    const rating: PollRules = { ...PLAIN_RULES, form: { kind: 'rating', scale: 5 }, secret: true };
    expect(
      poll(rating, [
        ['receipt', 'r4'],
        ['other', 'r5'],
      ]).result.verdict,
    ).toMatchObject({ meanHundredths: 450 });
  });

  it('is signed by a key that the same seed leads to everywhere, and another seed does not', () => {
    expect(identityOf(signingKeyOf(SEED))).toEqual({ publicKey, fingerprint });
    expect(fingerprintOf(publicKey)).toMatch(/^[0-9a-f]{64}$/);
    expect(identityOf(signingKeyOf(Buffer.alloc(32, 8))).publicKey).not.toBe(publicKey);
  });
});

describe('POLL-20: the recount of a vote of delegates', () => {
  const byPhone = (ballots: readonly ListedBallot[], secret = false) => {
    const limits = { A: 2, B: 1, C: 0 } as Readonly<Record<SiteId, number>>;
    return poll({ ...PLAIN_RULES, voters: 'delegate', secret }, ballots, { limits });
  };
  const problemsOf = (ballots: readonly ListedBallot[], secret = false) =>
    checkBallots(signBallots(byPhone(ballots, secret), key), fingerprint).problems;

  it('names no ballot within the bounds', () => {
    expect(
      problemsOf([
        ['delegate:A:1', 'yes'],
        ['delegate:A:2', 'no'],
        ['delegate:B:1', 'yes'],
      ]),
    ).toEqual([]);
  });

  it('names each ballot of a room that had no vote', () => {
    const foreign = (key: string) => ({ kind: 'ballotFault', key, fault: 'foreignRoom' });
    const ballots: readonly ListedBallot[] = [
      ['delegate:C:1', 'yes'],
      ['delegate:Z:1', 'yes'],
      ['site:A', 'yes'],
    ];
    expect(problemsOf(ballots)).toEqual(ballots.map(([id]) => foreign(id)));
  });

  it('names each room whose phones cast more ballots than it had votes, although the sum is right', () => {
    const ballots: readonly ListedBallot[] = [1, 2, 3].map((phone) => [`delegate:A:${phone}`, 'yes']);
    expect(problemsOf(ballots)).toEqual([{ kind: 'roomOverBound', room: 'A', ballots: 3, bound: 2 }]);
  });

  it('holds a secret one to the sum, since receipts name no room', () => {
    const receipts = [1, 2, 3, 4].map((n): ListedBallot => [String(n).repeat(64), 'yes']);
    expect(problemsOf(receipts.slice(0, 3), true)).toEqual([]);
    expect(problemsOf(receipts, true)).toEqual([{ kind: 'countDiffers', what: 'entitled', stated: 3, counted: 4 }]);
  });
});
