import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { InviteInfo, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { bookFile, LISTS } from '../support/lists.ts';
import { workbookOf } from '../support/workbook.ts';
import { importList, type ListSender, sendList } from '../testkit/importList.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let session: CookieSession;
let organiser: ListSender;

const senderOf = ({ info, cookie }: CookieSession): ListSender => ({
  url: server.url,
  conferenceId: info.conferenceId,
  headers: { cookie, 'x-peer': info.peerId, origin: server.url },
});

beforeAll(async () => {
  server = await TestServer.start();
  session = await exchange(server.url, server.codes.organiser);
  organiser = senderOf(session);
});

afterAll(() => server?.stop());

/** The names of the conference's sites by their codes. */
async function siteNames(): Promise<Readonly<Record<string, string>>> {
  const peer = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
  const names = Object.fromEntries(Object.values(peer.view('control').sites).map(({ id, name }) => [id, name]));
  peer.close();
  return names;
}

/** The code of an invitation; empty where there is none. */
async function codeOf(invitee: string): Promise<string> {
  const path = `/api/conferences/${organiser.conferenceId}/invites`;
  const response = await fetch(`${server.url}${path}`, { headers: organiser.headers });
  const reply = (await response.json()) as Reply<InviteInfo[]>;
  const invite = reply.ok ? reply.value.find(({ actor }) => actor.id === invitee) : undefined;
  return invite?.url.split('#')[1] ?? '';
}

async function seenOf(file: string | Uint8Array, choices?: ListChoices): Promise<string> {
  const shown = await sendList(organiser, { file, ...(choices && { choices }) });
  if (!shown.ok) throw new Error(`The list was refused: ${shown.error.code}`);
  return shown.value.seen;
}

const HEADING = 'code,name,level,parent,expected_headcount\n';

describe('the import of sites', () => {
  it('says which rows are wrong and why, and imports nothing', async () => {
    const wrong = `${HEADING}X1,Đoàn xã Mới,xã,NOWHERE,24\nX2,,xã,DT,24\nX3,Đoàn xã Ba,xã,DT,nhiều\nX4,Đoàn xã Bốn,xã,DT,24\n`;
    const shown = await sendList(organiser, { file: wrong });
    expect(
      shown.ok && shown.value.preview.rows.map(({ line, state, problems }) => [line, state, problems[0]?.code]),
    ).toEqual([
      [2, 'error', 'PARENT_UNKNOWN'],
      [3, 'error', 'NAME_MISSING'],
      [4, 'error', 'HEADCOUNT_INVALID'],
      [5, 'new', undefined],
    ]);
    expect(await importList(organiser, { file: wrong })).toEqual({
      ok: false,
      error: { code: 'IMPORT_HAS_ERRORS', facts: { rows: 3 } },
    });
    expect(Object.keys(await siteNames())).toHaveLength(101);
  });

  it('imports a good list once it is confirmed, and the new site has an invitation', async () => {
    const file = `\uFEFF${HEADING.replaceAll(',', ';')}X4;Đoàn xã Bốn;xã;DT;24\n`;
    expect(await importList(organiser, { file })).toMatchObject({ ok: true });
    expect(await siteNames()).toMatchObject({ X4: 'Đoàn xã Bốn' });
    const entered = await exchange(server.url, await codeOf('site:X4'));
    expect(entered.info.actor).toMatchObject({ role: 'site', siteId: 'X4', name: 'Đoàn xã Bốn' });
  });

  it('LIST-20: imports only what was shown: not another file, other choices, or after another import', async () => {
    const row = (name: string) => `${HEADING}X7,${name},xã,DT,24\nX8,Đoàn xã Tám,xã,DT,24\n`;
    const [mine, theirs] = [row('Đoàn xã Bảy'), row('Đoàn xã Bảy A')];
    const stale = { ok: false, error: { code: 'STALE', facts: { about: 'roster' } } };
    const seen = await seenOf(mine);
    const without: ListChoices = { bySheet: { '': { without: [3] } } };
    expect(await sendList(organiser, { file: theirs, seen })).toEqual(stale);
    expect(await sendList(organiser, { file: mine, choices: without, seen })).toEqual(stale);
    expect(await importList(organiser, { file: theirs })).toMatchObject({ ok: true });
    expect(await sendList(organiser, { file: mine, seen })).toEqual(stale);
    expect(await siteNames()).toMatchObject({ X7: 'Đoàn xã Bảy A' });
    expect(await importList(organiser, { file: mine })).toMatchObject({
      ok: true,
      value: { preview: { counts: { changed: 1, same: 1 } } },
    });
  });

  it('LIST-20: a preview that was seen in one language is confirmed in the other', async () => {
    const file = `${HEADING}X9,Đoàn xã Chín mươi,xã,DT,24\n`;
    const shown = await sendList(organiser, { file, language: 'vi' });
    const seen = shown.ok ? shown.value.seen : '';
    expect(await sendList(organiser, { file, language: 'en', seen })).toMatchObject({ ok: true });
    expect(await siteNames()).toMatchObject({ X9: 'Đoàn xã Chín mươi' });
  });

  it('LIST-21: reads sheet, heading, columns, rows and words as a person chose', async () => {
    const file = bookFile([
      { name: 'Bìa', rows: [['KẾ HOẠCH']] },
      {
        name: 'Danh sách',
        rows: [
          ['DANH SÁCH ĐIỂM CẦU'],
          ['Ký hiệu', 'Nơi họp', 'Loại', 'Thuộc', 'Dự'],
          ['Y1', 'Đoàn xã Chín', 'Cơ sở loại 1', 'DT', 24],
          ['Y2', 'Đoàn xã Mười', 'Cơ sở loại 1', 'DT', 25],
        ],
      },
    ]);
    const choices: ListChoices = {
      sheet: 'Danh sách',
      bySheet: {
        'Danh sách': {
          headingRow: 2,
          columns: { 0: 'code', 1: 'name', 2: 'level', 3: 'parent', 4: 'expected' },
          without: [4],
        },
      },
      levelWords: { 'Cơ sở loại 1': 3 },
    };
    const shown = await sendList(organiser, { file, choices });
    expect(shown.ok && shown.value.preview.rows).toMatchObject([
      { line: 3, state: 'new', code: 'Y1', name: 'Đoàn xã Chín', level: 3, parent: 'DT', expected: 24 },
    ]);
    expect(shown.ok && shown.value.preview.leftOut).toContainEqual({ line: 4, why: 'chosen' });
    expect(await importList(organiser, { file, choices })).toMatchObject({ ok: true });
    // What a person said of a heading is proposed for the next list.
    const next = 'Ký hiệu,Nơi họp,Loại,Thuộc,Dự\nY3,Đoàn xã Mười một,xã,DT,20\n';
    const again = await sendList(organiser, { file: next });
    expect(again.ok && again.value.sheets[0]?.columns.map(({ field, by }) => `${field} ${by}`)).toStrictEqual(
      ['code', 'name', 'level', 'parent', 'expected'].map((field) => `${field} remembered`),
    );
  });

  it('LIST-24: adds a status with the sites that have it, as a person chose', async () => {
    const file = `${HEADING.trim()},status\nV1,Đoàn xã Vùng,xã,DT,24,tạm ngưng\n`;
    const choices: ListChoices = { statusWords: { 'tạm ngưng': { tone: 'warning' } } };
    expect(await importList(organiser, { file, choices })).toMatchObject({ ok: true });
    const peer = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    const { statuses, sites } = peer.view('control');
    peer.close();
    expect(statuses).toMatchObject({ s_1: { name: 'tạm ngưng', tone: 'warning', sites: 1 } });
    expect(sites['V1' as SiteId]?.status).toBe('s_1');
  });

  it('LIST-23: the last import is taken back', async () => {
    const before = await siteNames();
    const file = `${HEADING}Z1,Đoàn xã Thêm,xã,DT,24\nX8,Đoàn xã Tám đổi tên,xã,DT,30\n`;
    expect(await importList(organiser, { file })).toMatchObject({ ok: true });
    expect(await siteNames()).not.toStrictEqual(before);
    const codes = [await codeOf('site:Z1'), await codeOf('delegate:Z1')];
    const peer = await Peer.open(server.url, { peerId: session.info.peerId, cookie: session.cookie });
    await peer.act({ type: 'UndoImport' });
    expect(await siteNames()).toStrictEqual(before);
    // The links of what was added end with it, also once another site has its code.
    for (const code of codes) await expect(exchange(server.url, code)).rejects.toThrow('INVITE_REVOKED');
    expect(await importList(organiser, { file })).toMatchObject({ ok: true });
    for (const code of codes) await expect(exchange(server.url, code)).rejects.toThrow('INVITE_REVOKED');
    const entered = await exchange(server.url, await codeOf('site:Z1'));
    expect(entered.info.actor).toMatchObject({ role: 'site', siteId: 'Z1' });
    // Somebody has come in by the new link, which the log does not say.
    const site = { site: 'Z1' };
    expect(await peer.command({ type: 'UndoImport' })).toMatchObject({
      error: { code: 'IMPORT_IN_USE', facts: site },
    });
    expect(await peer.command({ type: 'DeleteSite', siteId: 'Z1' as SiteId })).toMatchObject({
      error: { code: 'SITE_ENTERED', facts: site },
    });
    peer.close();
  });
});

describe('a file that is no list', () => {
  it.each([
    ['FILE_LOCKED', () => readFile(join(LISTS, '40-password.xlsx'))],
    ['FILE_OTHER_KIND', () => Buffer.from('%PDF-1.7')],
    ['FILE_OTHER_KIND', () => Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['FILE_EMPTY', () => Buffer.alloc(0)],
    ['LIST_TOO_LARGE', () => bomb()],
  ])('is refused with %s', async (code, make) => {
    expect(await sendList(organiser, { file: await make() })).toEqual({ ok: false, error: { code } });
  });

  /** A hundred thousand cells in a few kilobytes, and as many again until it is too much. */
  function bomb(): Buffer {
    const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
    return workbookOf([], { sheetXml: row.repeat(4_000) });
  }

  it('is an error at the cell where a formula has no result', async () => {
    const file = await readFile(join(LISTS, '12-formulas-without-stored-value.xlsx'));
    const shown = await sendList(organiser, { file });
    const codes = shown.ok ? shown.value.preview.rows.flatMap(({ problems }) => problems.map(({ code }) => code)) : [];
    expect(codes).toContain('FORMULA_WITHOUT_VALUE');
    expect((await importList(organiser, { file })).ok).toBe(false);
  });

  it.each([
    ['no table', '"unclosed'],
    ['bytes', '\u0001\u0002\u0003'],
    ['a heading alone', HEADING],
    ['a heading of endless columns', `${HEADING.trim()}${',x'.repeat(400_000)}\n`],
    ['a prototype', `${HEADING}__PROTO__,x,constructor,toString,1\n`],
  ])('imports nothing of %s', async (_name, file) => {
    const reply = await importList(organiser, { file });
    expect(reply.ok).toBe(false);
    expect(!reply.ok && reply.error.code).not.toBe('INTERNAL');
  });

  it('is refused over the limit of bytes', async () => {
    const file = 'x'.repeat(4 * 1024 * 1024 + 1);
    expect(await sendList(organiser, { file })).toEqual({ ok: false, error: { code: 'TOO_LARGE' } });
  });

  it('and a malformed request name what is wrong', async () => {
    const post = async (body: BodyInit, headers = {}) => {
      const url = `${server.url}/api/conferences/${organiser.conferenceId}/sites/import`;
      const reply = await fetch(url, { method: 'POST', headers: { ...organiser.headers, ...headers }, body });
      return reply.json();
    };
    const form = (parts: Readonly<Record<string, string | Blob>>) => {
      const made = new FormData();
      for (const [name, part] of Object.entries(parts)) made.set(name, part);
      return made;
    };
    const file = new Blob([HEADING]);
    const invalid = (path: string) => ({ ok: false, error: { code: 'INVALID', paths: [path] } });
    expect(await post('mã,tên', { 'content-type': 'text/csv' })).toEqual(invalid('(body)'));
    expect(await post(form({ choices: '{}' }))).toEqual(invalid('file'));
    expect(await post(form({ file, choices: '{' }))).toEqual(invalid('choices'));
    expect(await post(form({ file, choices: '{"sheet":1}' }))).toEqual(invalid('sheet'));
    expect(await post(form({ file, choices: '{"other":1}' }))).toMatchObject({ error: { code: 'INVALID' } });
  });

  it('is for the organiser only', async () => {
    const site = senderOf(await exchange(server.url, server.codes.site1));
    expect(await sendList(site, { file: HEADING })).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});
