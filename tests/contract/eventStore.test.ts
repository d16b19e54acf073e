import { randomUUID } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ActorId, ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommitDraft, EMPTY_HEAD, type EventStore } from '../../server/src/application/eventStore.ts';
import { type LogAndBoxes, memoryStores, redisStores } from '../support/logStores.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };
const POLL = 'poll_contract' as PollId;
const SITES = ['A', 'B', 'C'] as SiteId[];

function draft(commandId: string, title = commandId): CommitDraft {
  return {
    commandId,
    actor: CHAIR,
    at: 1_700_000_000_000,
    events: [{ type: 'PollCreated', pollId: POLL, title, at: 1_700_000_000_000 }],
  };
}

const opening: CommitDraft = {
  ...draft('open'),
  events: [{ type: 'PollOpened', pollId: POLL, electorate: SITES.slice(0, 2), at: 1 }],
};
const closing: CommitDraft = { ...draft('close'), events: [{ type: 'PollClosing', pollId: POLL, at: 2 }] };

describe.each([
  ['in memory', memoryStores],
  ['in Redis', redisStores],
])('the log %s', (_name, open) => {
  let stores: LogAndBoxes;
  let store: EventStore;
  const conferenceId = () => `conference-${randomUUID()}` as ConferenceId;

  beforeAll(async () => {
    stores = await open();
    store = stores.store;
  });
  afterAll(() => stores.stop());

  it('CONF-12: replaces the bytes of earlier entries and appends one in one step, unless the log has grown', async () => {
    const id = conferenceId();
    const outcome = await store.append(
      id,
      EMPTY_HEAD,
      ['one', 'two', 'three'].map((name) => draft(name)),
    );
    if (outcome.kind !== 'appended') throw new Error(outcome.kind);
    const [one, two, three] = outcome.commits;
    if (!one || !two || !three) throw new Error('An entry is missing.');
    await store.writeSnapshot(id, 'of before');
    const { hash, ...body } = two;
    const bytes = JSON.stringify({ ...body, actor: { ...CHAIR, name: '' }, commandId: '' });
    const changes = [{ version: 2, bytes, command: two }];
    expect(await store.rewrite(id, one, changes, draft('late'))).toBe(false);
    expect(await store.readAfter(id, 0)).toEqual(outcome.commits);
    const told: number[] = [];
    const stop = store.tail(
      id,
      () => 3,
      (commits) => told.push(...commits.map(({ version }) => version)),
    );
    expect(await store.rewrite(id, three, changes, draft('erasure'))).toBe(true);
    const commits = await store.readAfter(id, 0);
    expect(commits.map(({ version, commandId }) => [version, commandId])).toEqual([
      [1, 'one'],
      [2, ''],
      [3, 'three'],
      [4, 'erasure'],
    ]);
    expect(commits[1]).toMatchObject({ hash, actor: { name: '' } });
    expect(commits[3]?.previousHash).toBe(three.hash);
    expect(await store.readSnapshot(id)).toBeUndefined();
    expect(await store.findRepeated(id, [draft('one'), draft('two'), draft('erasure')])).toEqual(
      new Map([
        [0, 1],
        [2, 4],
      ]),
    );
    await waitFor('the tail to tell of it', () => told.includes(4) || undefined);
    stop();
  });

  it('appends several commits at once, each chained to the one before', async () => {
    const id = conferenceId();
    const outcome = await store.append(id, EMPTY_HEAD, [draft('one'), draft('two')]);
    expect(outcome.kind).toBe('appended');
    const commits = await store.readAfter(id, 0);
    expect(commits.map(({ version, commandId }) => [version, commandId])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect(commits[0]?.previousHash).toBe('');
    expect(commits[1]?.previousHash).toBe(commits[0]?.hash);
    expect(outcome.kind === 'appended' && outcome.commits).toEqual(commits);
  });

  it('appends nothing behind a head that is not the last, and returns what the writer has not seen', async () => {
    const id = conferenceId();
    await store.append(id, EMPTY_HEAD, [draft('one')]);
    const outcome = await store.append(id, EMPTY_HEAD, [draft('two')]);
    expect(outcome).toMatchObject({ kind: 'conflict', missing: [{ version: 1, commandId: 'one' }] });
    expect(await store.readAfter(id, 0)).toHaveLength(1);
  });

  it('appends nothing where the version fits but the hash does not', async () => {
    const id = conferenceId();
    await store.append(id, EMPTY_HEAD, [draft('one')]);
    const outcome = await store.append(id, { version: 1, hash: 'f'.repeat(64) }, [draft('two')]);
    expect(outcome.kind).toBe('conflict');
    expect(await store.readAfter(id, 0)).toHaveLength(1);
  });

  it('gives a repeated command its first version and appends nothing of that call', async () => {
    const id = conferenceId();
    const first = await store.append(id, EMPTY_HEAD, [draft('one')]);
    const head = first.kind === 'appended' ? first.commits[0] : undefined;
    const outcome = await store.append(id, head ?? EMPTY_HEAD, [draft('new'), draft('one')]);
    expect(outcome).toEqual({ kind: 'repeated', versions: new Map([[1, 1]]) });
    expect(await store.readAfter(id, 0)).toHaveLength(1);
    expect(await store.findRepeated(id, [draft('new'), draft('one')])).toEqual(new Map([[1, 1]]));
  });

  it('keeps the same command id of two actors apart', async () => {
    const id = conferenceId();
    await store.append(id, EMPTY_HEAD, [draft('one')]);
    const other = { ...draft('one'), actor: { ...CHAIR, id: 'moderator' as ActorId } };
    expect(await store.findRepeated(id, [other])).toEqual(new Map());
  });

  it('lets exactly one of many writers at the same head through', async () => {
    const id = conferenceId();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => store.append(id, EMPTY_HEAD, [draft(`writer-${index}`)])),
    );
    expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(await store.readAfter(id, 0)).toHaveLength(1);
  });

  it('keeps conferences apart', async () => {
    const [one, other] = [conferenceId(), conferenceId()];
    await store.append(one, EMPTY_HEAD, [draft('one')]);
    expect(await store.readAfter(other, 0)).toEqual([]);
    expect(await store.listConferences()).toContain(one);
  });

  it('passes new commits of every writer to a tail', async () => {
    const id = conferenceId();
    const seen: string[] = [];
    let version = 0;
    const stop = store.tail(
      id,
      () => version,
      (commits) => {
        seen.push(...commits.map(({ commandId }) => commandId));
        version = commits.at(-1)?.version ?? version;
      },
    );
    const first = await store.append(id, EMPTY_HEAD, [draft('one')]);
    await store.append(id, (first.kind === 'appended' && first.commits[0]) || EMPTY_HEAD, [draft('two')]);
    await waitFor('both commits on the tail', () => (seen.length === 2 ? true : undefined));
    stop();
    expect(seen).toEqual(['one', 'two']);
  });

  it('keeps the last snapshot', async () => {
    const id = conferenceId();
    expect(await store.readSnapshot(id)).toBeUndefined();
    await store.writeSnapshot(id, '{"version":1}');
    await store.writeSnapshot(id, '{"version":2}');
    expect(await store.readSnapshot(id)).toBe('{"version":2}');
  });

  describe('with its ballot boxes', () => {
    async function opened(): Promise<{ id: ConferenceId; head: typeof EMPTY_HEAD }> {
      const id = conferenceId();
      const outcome = await store.append(id, EMPTY_HEAD, [opening]);
      return { id, head: (outcome.kind === 'appended' && outcome.commits[0]) || EMPTY_HEAD };
    }

    const box = (conferenceId: ConferenceId) => ({ conferenceId, pollId: POLL, secret: false });
    const cast = async (id: ConferenceId, site: number, ballot: string, replaces = 0) => {
      const siteId = SITES[site] as SiteId;
      const { outcome } = await stores.ballots.cast(box(id), { voter: siteId, siteId, asOf: 1 }, ballot, replaces);
      return outcome;
    };

    it('takes no ballot before the poll is opened in the log', async () => {
      expect(await cast(conferenceId(), 0, 'yes')).toBe('notOpen');
    });

    it('counts an entitled voter once, however often the ballot comes, and replaces a changed one', async () => {
      const { id } = await opened();
      const casts = Array.from({ length: 50 }, () => cast(id, 0, 'yes'));
      expect(new Set(await Promise.all(casts))).toEqual(new Set(['recorded']));
      await cast(id, 1, 'yes');
      await cast(id, 1, 'no', 1);
      expect(await stores.ballots.count(box(id))).toMatchObject({ tally: { yes: 1, no: 1 }, votes: 2 });
      expect(await stores.ballots.ballotsOf(box(id), SITES)).toEqual(
        new Map([
          [SITES[0], { ballot: 'yes', casts: 1 }],
          [SITES[1], { ballot: 'no', casts: 2 }],
        ]),
      );
    });

    it('POLL-24: never lets a ballot replace one that its voter cast later', async () => {
      const { id } = await opened();
      expect(await cast(id, 0, 'yes')).toBe('recorded');
      expect(await cast(id, 0, 'no', 1)).toBe('recorded');
      // From a second device whose press was on its way since the first ballot stood, or before any did.
      expect(await cast(id, 0, 'abstain', 1)).toBe('replaced');
      expect(await cast(id, 0, 'abstain', 0)).toBe('replaced');
      expect(await cast(id, 0, 'no', 0)).toBe('recorded');
      expect(await cast(id, 0, 'yes', 2)).toBe('recorded');
      // What stands again is not what the delayed device saw.
      expect(await cast(id, 0, 'no', 1)).toBe('replaced');
      expect(await stores.ballots.ballotsOf(box(id), SITES)).toEqual(new Map([['A', { ballot: 'yes', casts: 3 }]]));
      expect(await stores.ballots.count(box(id))).toMatchObject({ tally: { yes: 1 }, votes: 1 });
    });

    it('refuses a voter who is not in the electorate', async () => {
      const { id } = await opened();
      expect(await cast(id, 2, 'yes')).toBe('notEntitled');
      expect(await stores.ballots.count(box(id))).toEqual({ tally: {}, votes: 0, sites: {} });
    });

    it('takes no ballot after the closing is in the log', async () => {
      const { id, head } = await opened();
      await cast(id, 0, 'yes');
      await store.append(id, head, [closing]);
      expect(await cast(id, 1, 'yes')).toBe('notOpen');
      expect(await stores.ballots.count(box(id))).toMatchObject({ tally: { yes: 1 }, votes: 1 });
    });

    it('confirms after the closing the very ballot that is in the box, and changes nothing', async () => {
      const { id, head } = await opened();
      await cast(id, 0, 'yes');
      await store.append(id, head, [closing]);
      expect(await cast(id, 0, 'yes')).toBe('recorded');
      expect(await cast(id, 0, 'no', 1)).toBe('notOpen');
      expect(await stores.ballots.count(box(id))).toMatchObject({ tally: { yes: 1 }, votes: 1 });
    });

    it('opens no box where the append meets a conflict', async () => {
      const id = conferenceId();
      await store.append(id, EMPTY_HEAD, [draft('one')]);
      await store.append(id, EMPTY_HEAD, [opening]);
      expect(await cast(id, 0, 'yes')).toBe('notOpen');
    });

    async function openedWith(extra: object): Promise<{ id: ConferenceId; head: typeof EMPTY_HEAD }> {
      const id = conferenceId();
      const event = { type: 'PollOpened', pollId: POLL, electorate: SITES, at: 1, ...extra } as const;
      const outcome = await store.append(id, EMPTY_HEAD, [{ ...opening, events: [event] }]);
      return { id, head: (outcome.kind === 'appended' && outcome.commits[0]) || EMPTY_HEAD };
    }

    it('holds the heads of a room to its bound, also when its count is changed', async () => {
      const { id } = await openedWith({ limits: { A: 31, B: 0 } });
      expect(await cast(id, 0, 'yes:27,no:3,abstain:1')).toBe('recorded');
      expect(await cast(id, 0, 'yes:28,no:3,abstain:1', 1)).toBe('overBound');
      expect(await cast(id, 0, 'yes:20,no:11', 1)).toBe('recorded');
      expect(await cast(id, 1, 'yes:1')).toBe('overBound');
      const { tally, votes, sites } = await stores.ballots.count(box(id));
      expect(tally).toMatchObject({ yes: 20, no: 11 });
      expect(tally.abstain ?? 0).toBe(0);
      expect(votes).toBe(31);
      expect(sites?.['A' as SiteId]).toMatchObject({ yes: 20, no: 11 });
    });

    it('counts weights, several options and a changed ballot right', async () => {
      const { id } = await openedWith({ weights: { A: 3 } });
      await cast(id, 0, 'o1+o2');
      await cast(id, 0, 'o1+o3', 1);
      await cast(id, 1, 'o3');
      const { tally, votes } = await stores.ballots.count(box(id));
      expect(tally).toMatchObject({ o1: 3, o3: 4 });
      expect(tally.o2 ?? 0).toBe(0);
      expect(votes).toBe(4);
    });

    it('lets no more phones vote than a room has seats', async () => {
      const { id } = await openedWith({ limits: { A: 2 } });
      const phone = async (name: string) =>
        (await stores.ballots.cast(box(id), { voter: `delegate:A:${name}`, siteId: 'A' as SiteId, asOf: 1 }, 'yes', 0))
          .outcome;
      expect(await Promise.all(['1', '2', '2', '3'].map(phone))).toEqual([
        'recorded',
        'recorded',
        'recorded',
        'overBound',
      ]);
      expect((await stores.ballots.count(box(id))).votes).toBe(2);
    });

    describe('when they are secret', () => {
      const secret = (id: ConferenceId) => ({ ...box(id), secret: true });
      const castSecret = (id: ConferenceId, site: number, receipt: string, ballot: string) => {
        const siteId = SITES[site] as SiteId;
        return stores.ballots.castSecret(secret(id), { voter: siteId, siteId, asOf: 1 }, receipt, ballot);
      };

      it('takes the first ballot for good, and a repeat of it as the same', async () => {
        const { id } = await openedWith({ secret: true });
        const repeats = await Promise.all(Array.from({ length: 50 }, () => castSecret(id, 0, 'r-a', 'yes')));
        expect(new Set(repeats)).toEqual(new Set(['recorded']));
        expect(await castSecret(id, 0, 'r-a', 'yes')).toBe('recorded');
        expect(await castSecret(id, 0, 'r-other', 'no')).toBe('alreadyVoted');
        expect(await castSecret(id, 0, 'r-a', 'no')).toBe('alreadyVoted');
        expect(await stores.ballots.count(secret(id))).toEqual({ tally: {}, votes: 1 });
        expect(await stores.ballots.ballotsOf(secret(id), SITES)).toEqual(
          new Map([['A', { ballot: 'secret', casts: 1 }]]),
        );
      });

      it('holds phones to the seats of their room', async () => {
        const { id } = await openedWith({ secret: true, limits: { A: 1 } });
        const phone = (name: string) =>
          stores.ballots.castSecret(
            secret(id),
            { voter: `delegate:A:${name}`, siteId: 'A' as SiteId, asOf: 1 },
            name,
            'yes',
          );
        expect(await Promise.all([phone('1'), phone('2')])).toEqual(['recorded', 'overBound']);
        expect(await phone('3')).toBe('overBound');
      });

      it('keeps the counts and the receipts when it is sealed, and nothing of who voted', async () => {
        const { id, head } = await openedWith({ secret: true });
        expect(await stores.ballots.nonceKey(secret(id))).toHaveLength(32);
        await castSecret(id, 0, 'r-2', 'yes');
        await castSecret(id, 1, 'r-1', 'no');
        await expect(stores.ballots.seal(secret(id))).rejects.toThrow();
        await store.append(id, head, [closing]);
        expect(await castSecret(id, 2, 'r-3', 'no')).toBe('notOpen');
        await stores.ballots.seal(secret(id));
        await stores.ballots.seal(secret(id));
        expect(await stores.ballots.count(secret(id))).toEqual({ tally: { yes: 1, no: 1 }, votes: 2 });
        expect(await stores.ballots.list(secret(id))).toEqual([
          ['r-1', 'no'],
          ['r-2', 'yes'],
        ]);
        expect(await stores.ballots.ballotsOf(secret(id), SITES)).toEqual(new Map());
        expect(await stores.ballots.nonceKey(secret(id))).toBeUndefined();
      });
    });

    it.each(['SiteRemoved', 'PhonesClosed', 'SeatFreed'] as const)(
      'STAGE-14: takes no ballot that was decided before %s, but confirms those that are in the box',
      async (type) => {
        const { id, head } = await opened();
        const siteId = 'A' as SiteId;
        const castAsOf = async (asOf: number, ballot: string, replaces = 0, voter = 'A') =>
          (await stores.ballots.cast(box(id), { voter, siteId, asOf }, ballot, replaces)).outcome;
        expect(await castAsOf(1, 'yes')).toBe('recorded');
        const facts = { siteId, by: 'moderator' as ActorId, byName: 'Điều phối', at: 0 };
        const event: DomainEvent =
          type === 'SeatFreed' ? { type, siteId, seat: 1, actorId: 'x' as ActorId, at: 0 } : { type, ...facts };
        await store.append(id, head, [{ commandId: 'c-doors', actor: CHAIR, at: 0, events: [event] }]);
        expect(await castAsOf(1, 'yes')).toBe('recorded');
        expect(await castAsOf(1, 'no', 1)).toBe('stale');
        expect(await castAsOf(1, 'no', 0, 'B')).toBe('stale');
        expect((await stores.ballots.count(box(id))).tally).toEqual({ yes: 1 });
        expect(await castAsOf(2, 'no', 1)).toBe('recorded');
      },
    );

    it('announces changed ballots', async () => {
      const { id } = await opened();
      const news: string[] = [];
      const stop = stores.ballots.onChanged((conference, poll) => news.push(`${conference} ${poll}`));
      let choice = 'yes';
      // Subscribing takes a moment that the store does not announce, so the ballot is changed until it is heard.
      await waitFor('the announcement', async () => {
        choice = choice === 'yes' ? 'no' : 'yes';
        await cast(id, 1, choice);
        return news.includes(`${id} ${POLL}`) ? true : undefined;
      });
      stop();
    });
  });
});
