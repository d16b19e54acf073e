import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Board, BoardOutcome, BoardQuestions } from '@diem-cau/shared/protocol/board.ts';
import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

// One who leads two clusters, and is nobody in a third: what a press on the board does in each of them.

const RED = [1, 0, 0] as const;

interface Cluster {
  readonly id: ConferenceId;
  readonly organiser: Peer;
}

let server: TestServer;
let office: StaffBrowser;
let leader: StaffBrowser;
let led: readonly Cluster[];
let planned: Cluster;
let foreign: Cluster;

beforeAll(async () => {
  server = await TestServer.start();
  office = new StaffBrowser(server.url);
  await office.found(firstStartToken(server.output), 'Tỉnh đoàn', 'first@example.vn');
  leader = await office.addStaff('Người điều hành chung', 'leader@example.vn', 'member');
  led = [await openCluster('Cụm 1', ['moderator']), await openCluster('Cụm 2', ['organiser', 'chair'])];
  planned = await openCluster('Cụm 3', ['organiser']);
  foreign = await openCluster('Cụm 4', []);
});

afterAll(async () => {
  for (const { organiser } of [...(led ?? []), planned, foreign]) organiser?.close();
  await server?.stop();
});

async function openCluster(title: string, roles: readonly AssignedRole[]): Promise<Cluster> {
  const { id } = await office.createConference(title);
  const { id: accountId } = await leader.send<AccountInfo>('GET', '/api/account');
  for (const role of roles) {
    await office.send('POST', `/api/organisation/conferences/${id}/staff`, { accountId, role, assigned: true });
  }
  const entered = await office.enter(id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  const organiser = await Peer.open(server.url, { peerId: entered.value.peerId, cookie: office.cookie });
  const { AddSite, AddAgendaItem } = EXAMPLE_COMMANDS;
  await organiser.act({ ...AddSite, site: { id: 'X-01' as SiteId, name: 'Xã Một', level: 1, expected: 20 } });
  await organiser.act(AddAgendaItem);
  await organiser.act({ type: 'OpenConference' });
  return { id: id as ConferenceId, organiser };
}

const ids = () => [...led, planned, foreign].map(({ id }) => id);

const announce = (announcementId: string) =>
  leader.send<{ readonly outcomes: readonly BoardOutcome[] }>('POST', '/api/organisation/board/announcement', {
    ...{ announcementId, text: 'Nghỉ giải lao 15 phút', audience: 'all', conferences: ids() },
  });

const codes = (outcomes: readonly BoardOutcome[]) => outcomes.map(({ error }) => error?.code ?? 'arrived');

it('ORG-18: the board has what its reader has a role in, and no other conference', async () => {
  const board = await leader.send<Board>('GET', '/api/organisation/board');
  expect(
    board.conferences.map(({ title, mayAnnounce, mayAddDocument }) => [title, mayAnnounce, mayAddDocument]),
  ).toEqual([
    ['Cụm 1', true, true],
    ['Cụm 2', true, true],
    ['Cụm 3', false, true],
  ]);
});

it('ORG-24: an announcement reaches each conference in which its sender may announce, once, under the sender’s name', async () => {
  const { outcomes } = await announce('ann_board000001');
  expect(codes(outcomes)).toStrictEqual(['arrived', 'arrived', 'FORBIDDEN', 'CONFERENCE_UNKNOWN']);
  // Pressed again, nothing is added.
  expect(codes((await announce('ann_board000001')).outcomes)).toStrictEqual(codes(outcomes));
  for (const { organiser } of led) {
    await organiser.hello();
    const standing = Object.values(organiser.view('control').announcements);
    expect(standing).toMatchObject([{ text: 'Nghỉ giải lao 15 phút', by: 'Người điều hành chung' }]);
  }
  for (const { organiser } of [planned, foreign]) expect(organiser.view('control').announcements).toStrictEqual({});
});

it('ORG-24: a document reaches each conference in which its sender may arrange, once', async () => {
  const send = async () => {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(minimalPdf([RED, RED]))]));
    form.set('choices', JSON.stringify({ upload: 'upload-of-board-1', title: 'Báo cáo quý I', conferences: ids() }));
    const headers = { origin: server.url, cookie: leader.cookie };
    const response = await fetch(`${server.url}/api/organisation/board/document`, {
      method: 'POST',
      headers,
      body: form,
    });
    const reply = await response.json();
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value.outcomes as readonly BoardOutcome[];
  };
  const expected = ['arrived', 'arrived', 'arrived', 'CONFERENCE_UNKNOWN'];
  expect(codes(await send())).toStrictEqual(expected);
  expect(codes(await send())).toStrictEqual(expected);
  for (const { organiser } of [...led, planned]) {
    await organiser.hello();
    expect(Object.values(organiser.view('control').documents)).toMatchObject([{ title: 'Báo cáo quý I', pages: 2 }]);
  }
});

it('ORG-23, ORG-25, PAPER-20: the workbook and the joint paper are made for who leads, and name no other conference', async () => {
  const file = async (path: string) => {
    const response = await fetch(`${server.url}${path}`, { headers: { cookie: leader.cookie } });
    expect(response.status, path).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const list = await leader.send<BoardQuestions>('GET', '/api/organisation/board/questions?order=at&descending=true');
  expect(list).toStrictEqual({ total: 0, lines: [], items: [] });
  const book = read(await file('/api/organisation/board/lists?order=at&descending=true&language=vi'));
  expect(book.SheetNames).toStrictEqual(['Các hội nghị', 'Câu hỏi, kiến nghị']);
  const wanted = led.map(({ id }) => id).join(',');
  const path = `/api/organisation/board/paper?file=docx&language=vi&conferences=${wanted}`;
  const text = strFromU8(unzipSync(await file(path))['word/document.xml'] ?? new Uint8Array());
  for (const words of ['Kết luận chung tại 2 hội nghị', 'I. Cụm 1', 'II. Cụm 2']) expect(text).toContain(words);
  const other = await leader.call(
    'GET',
    `/api/organisation/board/paper?file=docx&language=vi&conferences=${wanted},${foreign.id}`,
  );
  expect(other).toStrictEqual({ ok: false, error: { code: 'CONFERENCE_UNKNOWN' } });
});
