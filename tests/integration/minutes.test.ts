import { availableParallelism } from 'node:os';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { LogLine, MinutesDraft } from '@diem-cau/shared/protocol/minutes.ts';
import XLSX from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { newId } from '../testkit/ids.ts';
import { paragraphsOf, readParts } from '../testkit/officeFiles.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let chair: Peer;
let site: Peer;
let chairSession: CookieSession;
let secretarySession: CookieSession;
let siteSession: CookieSession;
const handId = newId.hand();

beforeAll(async () => {
  server = await TestServer.start();
  const { url, codes } = server;
  chair = await Peer.join(url, codes.chair);
  site = await Peer.join(url, codes.site1);
  chairSession = await exchange(url, codes.chair);
  siteSession = await exchange(url, codes.site1);
  const invites = await listInvites(url, codes.organiser);
  const secretary = invites.find(({ actor }) => actor.role === 'minutesSecretary');
  secretarySession = await exchange(url, secretary?.code ?? '');
  await chair.act({ type: 'GoLive' });
  const speaker = { name: 'Nguyễn Thị Lan', position: 'Bí thư Đoàn xã' };
  await site.act({ type: 'DeclareHeadcount', count: 12 });
  await site.act({ type: 'RaiseHand', handId, kind: 'comment', speaker, topic: 'thiết bị' });
  await chair.act({ type: 'InviteHand', handId });
  await site.act({ type: 'ConfirmTurn', handId });
  await site.act({ type: 'EndTurn', handId });
});

afterAll(async () => {
  chair?.close();
  site?.close();
  await server?.stop();
});

function call(path: string, { info, cookie }: CookieSession, body?: object): Promise<Response> {
  return fetch(`${server.url}/api/conferences/${info.conferenceId}/${path}`, {
    headers: { cookie, 'x-peer': info.peerId, ...(body && { 'content-type': 'application/json', origin: server.url }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
}

async function draft(session = secretarySession): Promise<MinutesDraft> {
  const reply = (await (await call('minutes?language=vi', session)).json()) as Reply<MinutesDraft>;
  if (!reply.ok) throw new Error(`The draft was refused: ${reply.error.code}`);
  return reply.value;
}

/** The paragraphs of the minutes as they are saved. */
async function saveMinutes(session: CookieSession): Promise<readonly string[]> {
  const response = await call('paper?paper=minutes&file=docx&language=vi', session);
  expect(response.headers.get('content-type')).toContain('wordprocessingml');
  return paragraphsOf(readParts(new Uint8Array(await response.arrayBuffer()))['word/document.xml'] ?? '');
}

const codeOf = async (response: Response) => ((await response.json()) as { error?: { code: string } }).error?.code;

it('PAPER-1: the draft is read while the conference runs, and each sentence leads to its entries', async () => {
  const { document } = await draft();
  const turn = document.sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'turn:1');
  expect(turn?.text).toContain('Nguyễn Thị Lan, Bí thư Đoàn xã');
  const entries = await call(`minutes/entries?versions=${turn?.versions.join()}`, secretarySession);
  const { value: lines } = (await entries.json()) as { value: readonly LogLine[] };
  expect(lines.flatMap(({ events }) => events)).toStrictEqual([
    ...['HandRaised', 'HandInvited', 'TurnBegan', 'TurnEnded'],
  ]);
  expect(lines.map(({ version }) => version)).toStrictEqual(turn?.versions);
});

it('PAPER-5: the entries of an anonymous question do not name who asked it', async () => {
  const questionId = newId.question();
  await site.act({ type: 'AskQuestion', questionId, kind: 'question', text: 'Ai chi trả?', anonymous: true });
  await chair.act({ type: 'AcceptQuestion', questionId });
  await chair.act({ type: 'CallQuestion', questionId });
  await chair.act({ type: 'MarkQuestionAnswered', questionId, respondent: 'Ban Tổ chức' });
  const { document } = await draft();
  const asked = document.sections.flatMap(({ blocks }) => blocks).find(({ text }) => text.includes('Ai chi trả?'));
  const response = await call(`minutes/entries?versions=${asked?.versions.join()}`, secretarySession);
  const { value: lines } = (await response.json()) as { value: readonly LogLine[] };
  const senders = new Map(lines.map(({ events: [happened], by }) => [happened, by]));
  expect(senders.has('QuestionAsked')).toBe(true);
  expect(senders.get('QuestionAsked')).toBeUndefined();
  expect(senders.get('QuestionAccepted')).toBeDefined();
});

it('MIN-8: the Party’s form stands on this conference’s papers once it is chosen, until it is taken back', async () => {
  const headOf = async () => (await saveMinutes(secretarySession)).slice(0, 12).join('|');
  const { officeLetterhead } = await draft();
  expect(await headOf()).toContain('ĐOÀN TNCS HỒ CHÍ MINH');
  const letterhead = { ...officeLetterhead, form: 'party', body: 'Tỉnh ủy', abbreviation: 'TU' } as const;
  await chair.act({
    type: 'SetLetterhead',
    letterhead: { ...letterhead, numberPattern: 'Số [số]-[loại]/[đơn vị]/2026' },
  });
  expect(await headOf()).toContain('TỈNH ỦY|*|ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(await headOf()).toContain('Số ……-BB/TU/2026');
  expect((await draft()).officeLetterhead).toStrictEqual(officeLetterhead);
  const refused = await chair.command({ type: 'SetLetterhead', letterhead: { ...letterhead, numberPattern: '[năm]' } });
  expect(refused).toMatchObject({ ok: false, error: { code: 'INVALID' } });
  await chair.act({ type: 'SetLetterhead' });
  expect(await headOf()).not.toContain('TỈNH ỦY');
});

it('MIN-5: sites read no draft, and get a paper once it is approved', async () => {
  expect(await codeOf(await call('minutes?language=vi', siteSession))).toBe('FORBIDDEN');
  expect(await codeOf(await call('paper?paper=minutes&file=docx&language=vi', siteSession))).toBe('NOT_FOUND');
});

it('PAPER-11, PAPER-17: lists and the log are saved as a workbook by who keeps the minutes', async () => {
  const response = await call('lists?language=vi', secretarySession);
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  const book = XLSX.read(new Uint8Array(await response.arrayBuffer()));
  expect(book.SheetNames.at(-1)).toBe('Nhật ký');
  const log = XLSX.utils.sheet_to_json<string[]>(book.Sheets['Nhật ký'] as XLSX.WorkSheet, { header: 1 });
  expect(log.find((row) => row.at(-1) === 'ConferenceWentLive')?.slice(3, 5)).toStrictEqual([
    'Chủ trì',
    'Thông tin chung',
  ]);
  const asked = log.filter((row) => String(row.at(-1)).includes('QuestionAsked'));
  expect(asked.map((row) => row[3] ?? '')).toStrictEqual(['']);
  expect(await codeOf(await call('lists?language=vi', siteSession))).toBe('FORBIDDEN');
});

it('PAPER-13: on few processors no PDF is made while a conference is live', async () => {
  const response = await call('paper?paper=minutes&file=pdf&language=vi', secretarySession);
  if (availableParallelism() <= 2) expect(await codeOf(response)).toBe('PDF_WHILE_LIVE');
  else expect(response.headers.get('content-type')).toBe('application/pdf');
});

it('PAPER-10, PAPER-15: the chair approves what it saw, and it is saved so, with what is added later below it', async () => {
  await chair.act({ type: 'CloseConference' });
  const details = { numbers: { minutes: '05' }, chair: { name: 'Trần Văn Bình' }, secretary: { name: 'Lê Thị Hoa' } };
  const before = await draft(chairSession);
  await chair.act({ type: 'SetPaperDetails', details });
  const stale = { paper: 'minutes', hash: before.hashes.minutes, language: 'vi' };
  expect(await codeOf(await call('minutes/approval', chairSession, stale))).toBe('STALE');
  const seen = await draft(chairSession);
  expect(seen.gates).toStrictEqual([]);
  const body = { paper: 'minutes', hash: seen.hashes.minutes, language: 'vi' };
  expect(await codeOf(await call('minutes/approval', secretarySession, body))).toBe('FORBIDDEN');
  expect((await call('minutes/approval', chairSession, body)).status).toBe(200);
  await chair.sees('control', 'the approval', ({ minutes }) => minutes.approvals.minutes?.hash === seen.hashes.minutes);

  const approved = await saveMinutes(chairSession);
  expect(approved).toContain('Trần Văn Bình');
  await chair.act({ type: 'NameSpeaker', handId, speaker: { name: 'Ai đó' } });
  expect(await saveMinutes(siteSession)).toStrictEqual(approved);
  expect(approved.join(' ')).toContain('Nguyễn Thị Lan, Bí thư Đoàn xã, điểm cầu');

  await chair.act({ type: 'AddAddendum', number: 1, paper: 'minutes', text: 'Bổ sung một ý kiến.' });
  await chair.act({ type: 'AddAddendum', number: 2, paper: 'minutes', text: 'Sửa một tên.' });
  const withAddenda = await saveMinutes(siteSession);
  expect(withAddenda.slice(0, approved.length)).toStrictEqual(approved);
  const day = /ngày \d\d tháng \d+ năm \d{4}/;
  const [head, first, second] = withAddenda.slice(approved.length).filter((text) => text !== '');
  expect(head).toBe('PHẦN BỔ SUNG');
  expect(first).toMatch(new RegExp(`^Bổ sung 1 \\(${day.source}, .+ ghi\\): Bổ sung một ý kiến\\.$`));
  expect(second).toMatch(/^Bổ sung 2 .* Sửa một tên\.$/);
});

it('PAPER-13: the PDF is made of the very document, with all of its fonts, and its letters survive as NFC', async () => {
  const response = await call('paper?paper=minutes&file=pdf&language=vi', secretarySession);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pdf = Buffer.from(await response.arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { text, embedded } = await readPdf(pdf);
  expect(text).toContain('Nguyễn Thị Lan, Bí thư Đoàn xã');
  expect(text).toBe(text.normalize('NFC'));
  expect(embedded).toBe(true);
});

/** The text of a PDF, and whether every font it names is inside it. */
async function readPdf(pdf: Buffer): Promise<{ readonly text: string; readonly embedded: boolean }> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    }),
  );
  const source = pdf.toString('latin1');
  const [fonts, files] = [/\/Type\/FontDescriptor/g, /\/FontFile[23]? /g].map(
    (mark) => source.match(mark)?.length ?? 0,
  );
  return { text: pages.join(' ').replace(/\s+/g, ' '), embedded: fonts === files && fonts !== 0 };
}
