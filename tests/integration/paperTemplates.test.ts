import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { AccountInfo, OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import { readTemplate } from '../../server/src/adapters/readers/templates/readTemplate.ts';
import { LETTERHEADS } from '../support/papers.ts';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { paragraphsOf, readParts } from '../testkit/officeFiles.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const BODY = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const PATH = '/api/organisation/paper-template';

let sample: Buffer;
beforeAll(async () => {
  sample = await paperFiles.sampleTemplate('minutes', LETTERHEADS.state);
});

/** The sample with some of its files changed. */
function templateWith(change: (files: Files) => Files): Buffer {
  const files = unzipSync(sample);
  return Buffer.from(zipSync({ ...files, ...change(files) }));
}

const changed = (name: string, from: string, to: string) =>
  templateWith((files) => {
    const text = strFromU8(files[name] ?? new Uint8Array());
    expect(text).toContain(from);
    return { [name]: strToU8(text.replace(from, to)) };
  });
const related = (attributes: string) =>
  changed(RELATIONS, '</Relationships>', `<Relationship Id="rX" Type="http://x/image" ${attributes}/></Relationships>`);
const withField = (instruction: string) =>
  changed(BODY, '<w:p>', `<w:p><w:r><w:instrText>${instruction}</w:instrText></w:r>`);
const withFile = (name: string, content = 'x') => templateWith(() => ({ [name]: strToU8(content) }));

describe('a template that somebody gives', () => {
  it('PAPER-19: the sample is taken, with its tags', async () => {
    const read = await readTemplate(sample);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.tags).toEqual(expect.arrayContaining(['number', 'text', 'addenda', 'secretary']));
    expect(unzipSync(read.value.docx)[BODY]).toEqual(unzipSync(sample)[BODY]);
  });

  it.each<readonly [string, string, () => Buffer]>([
    ['a program', 'TEMPLATE_MACROS', () => withFile('word/vbaProject.bin')],
    ['a control', 'TEMPLATE_MACROS', () => withFile('word/activeX/activeX1.xml')],
    [
      'the type of one with macros',
      'TEMPLATE_MACROS',
      () => changed('[Content_Types].xml', 'document.main+xml', 'macroEnabled.main+xml'),
    ],
    ['a linked picture', 'TEMPLATE_LINKS', () => related('Target="https://x.example/a.png" TargetMode="External"')],
    ['a link spelled by references', 'TEMPLATE_LINKS', () => related('Target="file:///a" TargetMode="Extern&#97;l"')],
    ['a field that fetches', 'TEMPLATE_LINKS', () => withField('INCLUDEPICTURE "https://x.example/a.png"')],
    ['a field that starts a program', 'TEMPLATE_LINKS', () => withField('DDEAUTO c:\\\\windows\\\\cmd.exe')],
    ['a part of another kind', 'TEMPLATE_LINKS', () => changed(BODY, '<w:p>', '<w:altChunk r:id="rX"/><w:p>')],
    ['an embedded object', 'TEMPLATE_LINKS', () => withFile('word/embeddings/a.xlsx')],
    ['declared entities', 'TEMPLATE_UNREADABLE', () => withFile('word/a.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>')],
    ['broken text', 'TEMPLATE_UNREADABLE', () => changed(BODY, '</w:body>', '')],
    ['half of itself', 'TEMPLATE_UNREADABLE', () => sample.subarray(0, sample.length / 2)],
    ['a PDF', 'TEMPLATE_UNREADABLE', () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['no file', 'TEMPLATE_UNREADABLE', () => Buffer.alloc(0)],
    [
      'the text in the middle of a line',
      'TEMPLATE_TAG_NOT_ALONE',
      () => changed(BODY, '{{nội dung}}', 'Về {{nội dung}}'),
    ],
    ['an unknown tag', 'TEMPLATE_TAGS_UNKNOWN', () => changed(BODY, '{{trích yếu}}', '{{người ký}}')],
    ['no place for the number', 'TEMPLATE_TAGS_MISSING', () => changed(BODY, '{{số}}', 'Số: 05')],
  ])('PAPER-19: one with %s is refused: %s', async (_, code, make) => {
    expect(await readTemplate(make())).toMatchObject({ ok: false, error: { code } });
  });

  it('PAPER-19: one that unpacks to far more than it weighs is refused', async () => {
    const bomb = templateWith(() => ({ 'word/media/a.png': new Uint8Array(30 * 1024 * 1024) }));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await readTemplate(bomb)).toMatchObject({ error: { code: 'TEMPLATE_TOO_LARGE', facts: { megabytes: 24 } } });
  });
});

describe("the office's templates", () => {
  let server: TestServer;
  let office: StaffBrowser;
  beforeAll(async () => {
    server = await TestServer.start();
    office = new StaffBrowser(server.url);
    await office.found(firstStartToken(server.output), 'Tỉnh đoàn', 'a@example.vn');
  });
  afterAll(() => server?.stop());

  const send = async (path: string, body?: Buffer) => {
    const headers = { origin: server.url, cookie: office.cookie };
    return fetch(`${server.url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body && { body: new Uint8Array(body) }),
    });
  };
  const readTemplates = async () => (await office.send<OrganisationInfo>('GET', '/api/organisation')).templates;

  const enter = async (id: string, role: 'organiser' | 'chair') => {
    const entered = await office.enter(id, role);
    if (!entered.ok) throw new Error(entered.error.code);
    const { peerId } = entered.value;
    const peer = await Peer.open(server.url, { peerId, cookie: office.cookie });
    onTestFinished(() => peer.close());
    return { peerId, act: peer.act.bind(peer) };
  };

  it('ORG-14, PAPER-19: a paper is made from the template that an administrator gave, until it is removed', async () => {
    const given = Buffer.from(await (await send(`${PATH}?paper=minutes&sample=true`)).arrayBuffer());
    const own = given.subarray();
    const path = `${PATH}?paper=minutes&name=${encodeURIComponent('Mẫu biên bản.docx')}`;
    const marked = Buffer.from(
      zipSync({
        ...unzipSync(own),
        [BODY]: strToU8(strFromU8(unzipSync(own)[BODY] ?? new Uint8Array()).replace('CỘNG HÒA', 'MẪU RIÊNG')),
      }),
    );
    expect(await (await send(path, marked)).json()).toStrictEqual({ ok: true, value: {} });
    const { minutes } = await readTemplates();
    expect(minutes).toMatchObject({ name: 'Mẫu biên bản.docx' });
    // A second administrator, who has not seen it.
    expect(await (await send(path, sample)).json()).toMatchObject({ error: { code: 'STALE' } });
    const kept = new Uint8Array(await (await send(`${PATH}?paper=minutes&sample=false`)).arrayBuffer());
    expect(strFromU8(unzipSync(kept)[BODY] ?? new Uint8Array())).toContain('MẪU RIÊNG');

    const { id } = await office.createConference('Đối thoại');
    const organiser = await enter(id, 'organiser');
    const { AddSite } = EXAMPLE_COMMANDS;
    await organiser.act({ ...AddSite, site: { id: 'X-01' as SiteId, name: 'Xã Một', level: 1, expected: 0 } });
    await organiser.act({ type: 'OpenConference' });
    const { id: accountId } = await office.send<AccountInfo>('GET', '/api/account');
    await office.send('POST', `/api/organisation/conferences/${id}/staff`, {
      accountId,
      role: 'chair',
      assigned: true,
    });
    const chair = await enter(id, 'chair');
    await chair.act({ type: 'GoLive' });
    const headers = { cookie: office.cookie, 'x-peer': chair.peerId };
    const save = async () => {
      const file = await fetch(`${server.url}/api/conferences/${id}/paper?paper=minutes&file=docx&language=vi`, {
        headers,
      });
      return paragraphsOf(readParts(new Uint8Array(await file.arrayBuffer()))[BODY] ?? '');
    };
    const made = await save();
    expect(made.some((text) => text.startsWith('MẪU RIÊNG'))).toBe(true);
    expect(made).toContain('TỈNH ĐOÀN');
    expect(made.join('\n')).not.toContain('{{');

    const removal = { paper: 'minutes', seen: minutes?.sha256 };
    expect(await office.call('POST', `${PATH}/removal`, removal)).toStrictEqual({ ok: true, value: {} });
    expect(await readTemplates()).toStrictEqual({});
    expect((await send(`${PATH}?paper=minutes&sample=false`)).status).toBe(404);
    expect((await save()).some((text) => text.startsWith('MẪU RIÊNG'))).toBe(false);
  });
});
