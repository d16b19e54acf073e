import { readFile } from 'node:fs/promises';
import type { AgendaItemId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { checkDossier } from '../../scripts/verify/dossier/checkDossier.ts';
import { wordFinding } from '../../scripts/verify/dossier/words.ts';
import { walk } from '../support/walk.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';

const HALL: FakeDevices = { colour: [74, 92, 128], toneHz: 440 };
const LAPTOP = { viewport: { width: 1366, height: 768 } };

let server: TestServer;
let browser: Browser;
let chair: Peer;
let secretary: Page;
let operator: Page;
let site: SiteView;
let itemId: AgendaItemId;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  chair = await Peer.join(server.url, server.codes.chair);
  await chair.act({ type: 'GoLive' });
  itemId = Object.keys(chair.view('control').agenda.items)[0] as AgendaItemId;
  await chair.act({ type: 'StartAgendaItem', itemId });
  const { sites, chairsHall } = chair.view('control');
  site = Object.values<SiteView>(sites).find(({ id }) => id !== chairsHall) as SiteView;
  secretary = await open((await inviteOf('minutesSecretary')) ?? '');
});

afterAll(async () => {
  chair?.close();
  await browser?.close();
  await server?.stop();
});

async function inviteOf(role: string, siteId?: SiteId): Promise<string | undefined> {
  const invites = await listInvites(server.url, server.codes.organiser);
  return invites.find(({ actor }) => actor.role === role && (siteId === undefined || actor.siteId === siteId))?.code;
}

async function open(code: string): Promise<Page> {
  const page = await openPage(await browser.newContext(LAPTOP), HALL);
  await page.goto(`${server.url}/join#${code}`);
  return page;
}

const commitments = () => Object.values<CommitmentView>(chair.view('control').commitments);

const { step } = walk('conclusions and what becomes of them');

step('CONC-3, CONC-8: the secretary types, and three assignments are accepted by keys', async () => {
  const editor = secretary.getByTestId('conclusion-editor');
  await editor
    .getByLabel(vi.conclusions.text)
    .fill(
      [
        'Hội nghị cơ bản nhất trí với báo cáo.',
        `Giao ${site.name} lắp đặt 10 bộ máy tính, hoàn thành trước ngày 30/6/2099.`,
        'Đề nghị Văn phòng Tỉnh đoàn tổng hợp ý kiến trong vòng 10 ngày.',
        'Yêu cầu các đơn vị báo cáo trong quý I/2099.',
      ].join('\n'),
    );
  const proposed = secretary.getByTestId('proposed').getByRole('listitem');
  const assigned = secretary.getByTestId('assignments').locator('[data-assignment]');
  for (const left of [2, 1, 0]) {
    await editor.getByLabel(vi.conclusions.text).press('Alt+1');
    await expect.poll(() => proposed.count()).toBe(left);
  }
  await expect.poll(() => assigned.count()).toBe(3);
  await editor.getByRole('status').getByText(vi.conclusions.typing.recorded).waitFor();
  const conclusion = chair.view('control').conclusions[itemId];
  expect(Object.values(conclusion?.assignments ?? {})).toContainEqual(
    expect.objectContaining({
      owner: { kind: 'site', siteId: site.id, name: site.name },
      dueDate: '2099-06-30',
      target: { number: 10, unit: 'bộ máy tính' },
    }),
  );
});

step('CONC-4, CONC-5: the chair confirms with one press, and each assignment is a commitment', async () => {
  const page = await openPage(await browser.newContext(LAPTOP), HALL);
  await enter(page, server.url, server.codes.chair);
  const panel = page.getByTestId('chair-conclusion');
  await panel.getByRole('button', { name: vi.conclusions.confirm }).click();
  await expect.poll(() => commitments().length).toBe(3);
  await secretary.locator('[data-testid="conclusion-state"][data-confirmed="true"]').waitFor();
  await panel.getByRole('button', { name: new RegExp(vi.cards.present) }).click();
  await page.getByTestId('conclusionCard').getByText('Hội nghị cơ bản nhất trí').waitFor();
  await page.context().close();
});

step('CONC-2: the chair’s text of the same moment stays beside the secretary’s until one is chosen', async () => {
  await chair.act({ type: 'WriteConclusion', about: itemId, text: 'Hội nghị nhất trí cao.', basedOn: 0 });
  const other = secretary.getByTestId('other-texts').locator('[data-other]');
  await other.getByText('Hội nghị nhất trí cao.').waitFor();
  await other.getByRole('button', { name: vi.conclusions.useThis }).click();
  await other.waitFor({ state: 'detached' });
  await expect.poll(() => secretary.getByLabel(vi.conclusions.text).inputValue()).toBe('Hội nghị nhất trí cao.');
});

step('CONC-2: words typed on while those before them are on their way conflict with nobody', async () => {
  const field = secretary.getByLabel(vi.conclusions.text);
  await field.fill('Hội nghị nhất trí cao');
  // Both within one turn of the page: no answer can come between them.
  await field.evaluate((element, more) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    const area = element as HTMLTextAreaElement;
    const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    value?.set?.call(area, `${area.value}${more}`);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, ', giao Văn phòng tổng hợp');
  const whole = 'Hội nghị nhất trí cao, giao Văn phòng tổng hợp';
  await expect.poll(() => chair.view('control').conclusions[itemId]?.text).toBe(whole);
  expect(chair.view('control').conclusions[itemId]?.others).toStrictEqual({});
  expect(await field.inputValue()).toBe(whole);
});

const conclusionNow = () => chair.view('control').conclusions[itemId];

/** The chair confirms the conclusion as it stands. */
async function confirm(): Promise<void> {
  await chair.act({ type: 'ConfirmConclusion', about: itemId, revision: conclusionNow()?.revision ?? 0 });
}

step(
  'MIN-2: a summary saved late rests on the sentence that its writer read, and says that it is outdated',
  async () => {
    await confirm();
    await secretary.getByRole('tab', { name: vi.record.papers }).click();
    const block = secretary.locator(`[data-block="conclusion:${itemId}"]`);
    await block.getByText('giao Văn phòng tổng hợp').waitFor();
    await block.getByRole('button').last().click();
    const basedOn = conclusionNow()?.textVersion ?? 0;
    const text = 'Hội nghị hoàn toàn nhất trí.';
    await chair.act({ type: 'WriteConclusion', about: itemId, text, basedOn });
    await expect.poll(() => conclusionNow()?.text).toBe(text);
    await confirm();
    await block.getByText('Hội nghị hoàn toàn nhất trí.').waitFor();
    const editor = secretary.getByRole('dialog');
    await editor.getByLabel(vi.minutes.summary).fill('Không ai có ý kiến khác.');
    await editor.getByRole('button', { name: vi.minutes.save }).click();
    await block.getByText('Không ai có ý kiến khác.').waitFor();
    await block.getByText(vi.minutes.outdated).waitFor();
    await block.getByText('Hội nghị hoàn toàn nhất trí.').waitFor();
    await secretary.getByRole('tab', { name: vi.conclusions.tab }).click();
  },
);

step('MIN-4: the secretary names who spoke, beside what still stands in the way of the approval', async () => {
  const room = await Peer.join(server.url, server.codes.site1);
  const handId = newId.hand();
  await room.act({ type: 'RaiseHand', handId, kind: 'comment' });
  await chair.act({ type: 'InviteHand', handId });
  await room.act({ type: 'ConfirmTurn', handId });
  await room.act({ type: 'EndTurn', handId });
  room.close();
  await secretary.getByRole('tab', { name: vi.record.papers }).click();
  const gates = secretary.getByTestId('minutes-gates');
  const name = gates.getByRole('button', { name: /^Người phát biểu/ });
  await name.click();
  const dialog = secretary.getByRole('dialog');
  await dialog.getByLabel(vi.speech.name).fill('Nguyễn Thị Lan');
  await dialog.getByRole('button', { name: vi.speech.save }).click();
  await secretary.locator('[data-block^="turn:"]').getByText('Nguyễn Thị Lan').waitFor();
  expect(await name.count()).toBe(0);
  await secretary.getByRole('tab', { name: vi.conclusions.tab }).click();
});

step('COM-3, COM-4: the site reports on its own link after the close, and the ledger shows the figure', async () => {
  await chair.act({ type: 'CloseConference' });
  const page = await open((await inviteOf('site', site.id)) ?? '');
  await page.waitForURL(/\/site\//);
  await page.goto(`${page.url().split(/[?#]/)[0]}/operator`);
  const own = page.getByTestId('own-commitments');
  await own.getByRole('button', { name: vi.commitments.report }).click();
  const report = page.getByRole('dialog');
  await report.getByLabel(vi.commitments.reportText).fill('Đã lắp xong 4 bộ');
  await report.getByLabel(vi.commitments.figure.replace('{{unit}}', 'bộ máy tính')).fill('4');
  await report.getByRole('button', { name: vi.commitments.sendReport }).click();
  await own.getByText('Đã lắp xong 4 bộ').waitFor();
  await secretary.getByRole('tab', { name: vi.ledger.tab }).click();
  const card = secretary.getByTestId('commitments').locator('[data-commitment]').filter({ hasText: site.name });
  await card.getByText('Đã lắp xong 4 bộ').waitFor();
  await card.getByText('4/10 bộ máy tính').waitFor();
  operator = page;
});

step(
  'MIN-7: the site asks on the same page to correct the minutes, and reads the secretary’s answer there',
  async () => {
    const corrections = operator.getByTestId('own-corrections');
    await corrections.getByLabel(vi.papers.correctText).fill('Điểm cầu có 42 người, không phải 40.');
    await corrections.getByRole('button', { name: vi.papers.correctSend }).click();
    await corrections.locator('[data-correction]').getByText('Điểm cầu có 42 người').waitFor();
    expect(await corrections.getByLabel(vi.papers.correctText).inputValue()).toBe('');
    await secretary.getByRole('tab', { name: vi.record.papers }).click();
    const asked = secretary.locator('[data-correction]').filter({ hasText: site.name });
    await asked.getByLabel(vi.minutes.settleText).fill('Đã sửa thành 42.');
    await asked.getByRole('button', { name: vi.minutes.settle, exact: true }).click();
    await corrections.getByText('Đã sửa thành 42.').waitFor();
    await operator.getByText('Biên bản và thông báo kết luận sẽ có ở đây').waitFor();
  },
);

step('MIN-5: the chair approves what stood there at the first press, not what has come since', async () => {
  const signers = { chair: { name: 'Trần Văn Bình' }, secretary: { name: 'Lê Thị Hoa' } };
  await chair.act({ type: 'SetPaperDetails', details: { numbers: {}, ...signers } });
  const page = await open(server.codes.chair);
  await page.waitForURL(/\/chair\//);
  await page.goto(page.url().replace('/chair/', '/record/'));
  await page.getByRole('tab', { name: vi.record.papers }).click();
  const paper = page.locator('[data-paper="minutes"]');
  const approve = paper.getByRole('button', { name: vi.minutes.approve, exact: true });
  const sure = paper.getByRole('button', { name: vi.minutes.approveNow });
  await page.getByText(vi.minutes.noGates).waitFor();
  await approve.click();
  await chair.act({ type: 'SetPaperDetails', details: { numbers: {}, venue: 'Hội trường B', ...signers } });
  await page.locator('[data-block="head:place"]').getByText('Hội trường B').waitFor();
  await sure.click();
  await approve.waitFor();
  expect(chair.view('control').minutes.approvals).toStrictEqual({});
  await approve.click();
  await sure.click();
  await expect.poll(() => Object.keys(chair.view('control').minutes.approvals)).toStrictEqual(['minutes']);
  await page.context().close();
});

step('VIEW-29: the site saves the approved paper, and asks for no more corrections', async () => {
  const paper = operator.getByTestId('own-papers').locator('[data-paper="minutes"]');
  const saved = operator.waitForEvent('download');
  await paper.getByRole('button', { name: vi.papers.saveDocx }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('bien-ban.docx');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  const corrections = operator.getByTestId('own-corrections');
  await corrections.getByText('Đã sửa thành 42.').waitFor();
  expect(await corrections.getByLabel(vi.papers.correctText).count()).toBe(0);
  await operator.context().close();
});

step('SEARCH-5, DOSS-1: the secretary finds a task without accents, goes to it, and saves the dossier', async () => {
  const search = secretary.getByRole('search', { name: vi.search.all.replace('{{meeting}}', 'hội nghị') });
  await search.getByRole('textbox').fill('may tinh');
  await search.getByRole('button', { name: vi.search.kinds.commitment }).first().click();
  const card = secretary.getByTestId('commitments').locator('[data-arrived]');
  await card.getByText('Đã lắp xong 4 bộ').waitFor();
  expect(await search.getByTestId('search-hits').count()).toBe(0);

  await secretary.getByRole('tab', { name: vi.record.papers }).click();
  const saved = secretary.waitForEvent('download');
  await secretary.getByRole('button', { name: vi.dossier.save }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^ho-so-[\w-]+\.zip$/);
  const check = checkDossier(await readFile(await file.path()));
  expect(check.findings.map(wordFinding)).toStrictEqual([]);
  expect(check.manifest?.files.map(({ path }) => path)).toContain('papers/minutes.docx');
});
