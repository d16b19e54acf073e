import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ErasureId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { OrganisationCommand } from '@diem-cau/shared/organisation/commands.ts';
import { initialOrganisation, type RegisteredConference } from '@diem-cau/shared/organisation/state.ts';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { signingKeyOf } from '../../server/src/application/ballotSigner.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { eraseEntries } from '../../server/src/application/erasure/eraseEntries.ts';
import { signErasure } from '../../server/src/application/erasure/erasureRecord.ts';
import { PersonErasure } from '../../server/src/application/erasure/personErasure.ts';
import { ERASED_MARK, wordEraser } from '../../server/src/application/erasure/personWords.ts';
import { type CommitDraft, EMPTY_HEAD, hashOf } from '../../server/src/application/eventStore.ts';
import { Fault } from '../../server/src/application/fault.ts';
import { SYSTEM_STAFF } from '../../server/src/application/organisations/organisations.ts';
import { LogSources } from '../../server/src/application/papers/logSources.ts';
import { SNAPSHOT_EVERY } from '../../server/src/application/snapshot.ts';
import { storedEntry, verifyLog } from '../../server/src/application/verifyLog.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { EAST_1, NOW, organiser, plannedConference, START } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';
import { waitFor } from '../testkit/waitFor.ts';

const NAME = 'Nguyễn Văn An';
const key = signingKeyOf(Buffer.alloc(32, 7));

describe('words about a person', () => {
  const erase = wordEraser([NAME, '0912 345 678', 'an.nv@example.vn']);

  it.each([
    [NAME, ERASED_MARK],
    ['nguyễn  văn an', ERASED_MARK],
    ['NGUYỄN VĂN AN'.normalize('NFD'), ERASED_MARK],
    [`Đồng chí ${NAME}, bí thư: phát biểu`, `Đồng chí ${ERASED_MARK}, bí thư: phát biểu`],
    ['Gọi 0912345678 hoặc 0912.345.678.', `Gọi ${ERASED_MARK} hoặc ${ERASED_MARK}.`],
    ['Gọi 0912 - 345 - 678 hoặc (0912) 345 678.', `Gọi ${ERASED_MARK} hoặc (${ERASED_MARK}.`],
    ['AN.NV@example.vn', ERASED_MARK],
    [`Chủ trì: ${NAME}\nThư ký: Trần Bình`, `Chủ trì: ${ERASED_MARK}\nThư ký: Trần Bình`],
    [`${NAME} UBND xã`, `${ERASED_MARK} UBND xã`],
  ])('CONF-12: are erased from %j', (text, left) => {
    expect(erase(text)).toEqual({ text: left, left: 0 });
  });

  it('CONF-12: have any characters that addresses and names have', () => {
    const words = ['an@tinh-doan.vn', 'an_(1)+a/b@example.vn', 'Lê Thị-An', '+84 (28) 3822-1234'];
    expect(wordEraser(words)(words.join(', '))).toEqual({ text: words.map(() => ERASED_MARK).join(', '), left: 0 });
  });

  it.each(['Nguyễn Văn Anh', 'Nguyễn Văn Ân', '00912345678', 'xan.nv@example.vn', 'A\u0301n'])(
    'CONF-12: are not found in %j, which stays byte by byte',
    (text) => expect(erase(text)).toEqual({ text, left: 0 }),
  );

  it.each(['Nguyễn Văn An Bình', 'NGUYỄN VĂN AN BÌNH', 'Nguyễn Văn An Ý', 'NGUYỄN VĂN AN Ý'])(
    'CONF-12: a longer name that begins with this one is left and counted: %s',
    (longer) => {
      expect(erase(`${longer} và ${NAME}`)).toEqual({ text: `${longer} và ${ERASED_MARK}`, left: 1 });
    },
  );
});

const listed: DomainEvent = {
  type: 'ParticipantsListed',
  siteId: EAST_1,
  participants: [
    { number: 1, name: NAME, position: 'Bí thư xã Đông', code: 'A01' },
    { number: 2, name: `${NAME} Bình` },
  ],
  by: organiser.id,
  at: START,
};

function draftOf(commandId: string, index: number): CommitDraft {
  return { commandId, actor: organiser, at: NOW, events: [{ type: 'ConferenceRenamed', title: `${index}`, at: NOW }] };
}

async function eraseFrom({ store }: Awaited<ReturnType<typeof loadConference>>, signer = key) {
  const commits = await store.readAfter(CONFERENCE_ID, 0);
  const { changes } = eraseEntries(commits, wordEraser([NAME]));
  const entries = changes.map(({ version, bytes }) => [version, hashOf(bytes)] as const);
  const erasure = signErasure(CONFERENCE_ID, { erasureId: 'erasure_1' as ErasureId, entries }, signer);
  const events: readonly DomainEvent[] = [{ type: 'WordsErased', ...erasure, at: NOW }];
  const head = commits.at(-1) ?? { version: 0, hash: '' };
  expect(
    await store.rewrite(CONFERENCE_ID, head, changes, { commandId: 'e', actor: SYSTEM_ACTOR, at: NOW, events }),
  ).toBe(true);
  return (await store.readAfter(CONFERENCE_ID, 0)).map(storedEntry);
}

const loaded = () => loadConference([...plannedConference, listed]);

describe('the proof', () => {
  const REQUEST = { words: [NAME], reference: `Đơn của ông ${NAME}` };
  const setUp = async (forget: () => Promise<'forgotten' | 'traces'>) => {
    const renamed: DomainEvent = { type: 'ConferenceRenamed', title: `Gặp mặt ${NAME}`, at: START };
    const { store } = await loadConference([...plannedConference, listed, renamed]);
    const asked: OrganisationCommand[] = [];
    const office = {
      ...initialOrganisation,
      name: 'Tỉnh đoàn',
      conferences: new Map([[CONFERENCE_ID, {} as RegisteredConference]]),
    };
    const organisations = {
      read: async () => office,
      submit: async (_id: OrganisationId, _by: unknown, command: OrganisationCommand) => {
        asked.push(command);
        return ok(office);
      },
    };
    const traces = { erase: async () => 0, forget };
    const erasure = new PersonErasure({ store, traces, organisations, signingKey: key, clock: new TestClock(NOW) });
    return { asked, prove: () => erasure.erase('org_1' as OrganisationId, SYSTEM_STAFF, REQUEST) };
  };

  it('ORG-13: and the record do not name the person, though a conference and the request do', async () => {
    const { asked, prove } = await setUp(async () => 'forgotten');
    const proof = await prove();
    expect(proof).toMatchObject({
      reference: `Đơn của ông ${ERASED_MARK}`,
      conferences: [{ title: `Gặp mặt ${ERASED_MARK}` }],
    });
    expect(JSON.stringify([proof, asked])).not.toContain(NAME);
  });

  it('ORG-13: is given, and the record written, where the disk cannot be cleared', async () => {
    const { asked, prove } = await setUp(() => Promise.reject(new Fault('STORE_UNAVAILABLE', 'A replica was lost.')));
    expect(await prove()).toMatchObject({ disk: 'traces', conferences: [{ entries: 1 }] });
    expect(asked).toMatchObject([{ type: 'RecordErasure', conferences: 1, entries: 1 }]);
  });
});

describe('the conferences from which a person is erased', () => {
  const eraseIn = async (events: readonly DomainEvent[], words: readonly string[]) => {
    const { store } = await loadConference(events);
    const office = { ...initialOrganisation, formerConferences: new Set([CONFERENCE_ID]) };
    const organisations = { read: async () => office, submit: async () => ok(office) };
    const traces = { erase: async () => 0, forget: async () => 'forgotten' as const };
    const erasure = new PersonErasure({ store, traces, organisations, signingKey: key, clock: new TestClock(NOW) });
    await erasure.erase('org_1' as OrganisationId, SYSTEM_STAFF, { words, reference: 'CV 1' });
    return JSON.stringify(await store.readAfter(CONFERENCE_ID, 0));
  };
  const deleted: DomainEvent = { type: 'ConferenceDeleted', at: NOW };

  it('ORG-13: are those too that were deleted, but none that was taken out otherwise', async () => {
    expect(await eraseIn([...plannedConference, listed, deleted], [NAME])).not.toContain(`${NAME}"`);
    expect(await eraseIn([...plannedConference, listed], [NAME])).toContain(`${NAME}"`);
  });

  it('CONF-12: keep the codes of their sites, also where somebody is called by one', async () => {
    const before = await eraseIn([...plannedConference, listed, deleted], ['Nobody Known']);
    expect(await eraseIn([...plannedConference, listed, deleted], [EAST_1])).toBe(before);
  });
});

describe('a log from which a person was erased', () => {
  it('CONF-12: names them no more, nor what stood beside the name, and its chain is whole', async () => {
    const conference = await loaded();
    const entries = await eraseFrom(conference);
    const text = JSON.stringify(entries);
    for (const word of [`${NAME}"`, 'Bí thư xã Đông', 'A01']) expect(text).not.toContain(word);
    expect(text).toContain(`${NAME} Bình`);
    expect(verifyLog(entries)).toEqual([]);
  });

  it('CONF-12: may differ only where a signed entry says so', async () => {
    const entries = await eraseFrom(await loaded());
    const [first, ...rest] = entries;
    if (!first) throw new Error('There is no entry.');
    const edited = { ...first, bytes: first.bytes.replace('Bình', 'Binh') };
    expect(verifyLog([edited, ...rest])).toEqual([{ version: 1, kind: 'edited' }]);
    const unsigned = rest.map((entry) => {
      const bytes = entry.bytes.replace(/"signature":"./, '"signature":"_');
      return { bytes, hash: hashOf(bytes) };
    });
    expect(verifyLog([first, ...unsigned])).toContainEqual({ version: 1, kind: 'edited' });
  });

  it('CONF-12: a server that has it loaded has what is there now, and tells its listeners once', async () => {
    const conference = await loaded();
    const { runtime, store } = conference;
    await ConferenceRuntime.readState(CONFERENCE_ID, store, new TestClock(NOW));
    const news: string[] = [];
    runtime.onAdvance(({ after, events }) => {
      expect(JSON.stringify(after)).not.toContain(`${NAME}"`);
      news.push(...events.map(({ type }) => type));
    });
    await eraseFrom(conference);
    await waitFor('the erasure to be known', () => runtime.version === 2 || undefined);
    expect(runtime.state.participants[EAST_1]?.people[1]).toMatchObject({ name: ERASED_MARK });
    expect(news).toEqual(['WordsErased']);
    const reply = await runtime.submit({
      commandId: 'after',
      actor: organiser,
      command: { type: 'RenameConference', title: 'Sau khi xóa' },
    });
    expect(reply).toEqual({ ok: true, value: { version: 3 } });
    runtime.close();
  });

  it('CONF-12: a server that wrote a snapshot in that moment replaces it by one without the words', async () => {
    let stale = '';
    class LateSnapshot extends MemoryStore {
      override async append(...args: Parameters<MemoryStore['append']>): ReturnType<MemoryStore['append']> {
        if (stale) await this.writeSnapshot(CONFERENCE_ID, stale);
        return super.append(...args);
      }
    }
    const store = new LateSnapshot();
    const entries = Array.from({ length: SNAPSHOT_EVERY }, (_, index) => draftOf(`c${index}`, index));
    const conference = await loadConference([...plannedConference, listed], store);
    await store.append(CONFERENCE_ID, (await store.readAfter(CONFERENCE_ID, 0))[0] ?? EMPTY_HEAD, entries);
    const { runtime } = conference;
    stale = await waitFor('a snapshot', () => store.readSnapshot(CONFERENCE_ID));
    expect(stale).toContain(`${NAME}"`);
    await eraseFrom(conference);
    await waitFor('the erasure to be known', () => runtime.version === SNAPSHOT_EVERY + 2 || undefined);
    expect(await store.readSnapshot(CONFERENCE_ID)).not.toContain(`${NAME}"`);
    runtime.close();
  });

  it('CONF-12: what is known of its entries is read again', async () => {
    const conference = await loaded();
    const { runtime, store } = conference;
    const sources = new LogSources(store);
    await sources.read(runtime);
    await eraseFrom(conference);
    await waitFor('the erasure to be known', () => runtime.version === 2 || undefined);
    expect((await sources.read(runtime)).version).toBe(2);
    runtime.close();
  });

  it('CONF-12: nothing is erased while a session runs', async () => {
    const { runtime } = await loadConference();
    const reply = await runtime.submit({
      commandId: 'erase',
      actor: SYSTEM_ACTOR,
      command: { type: 'EraseWords', ...signErasure(CONFERENCE_ID, { erasureId: 'e' as ErasureId, entries: [] }, key) },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'WRONG_PHASE' } });
    runtime.close();
  });
});
