import type { AgendaItemId, HandId, PollId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import { utils, write } from '@e965/xlsx';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { walk } from '../support/walk.ts';
import { enter, launchBrowser, openPage } from '../testkit/browser.ts';
import { MailServer } from '../testkit/mailServer.ts';
import { firstStartToken, PASSWORD } from '../testkit/office.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { fill, LAPTOP, type Language, openWindow, PHONE } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { TEXTS } from '../testkit/texts.ts';

// A cooperative union from the first start of its server to its own open conference, and what its people read there.

const UNION = 'Liên minh Hợp tác xã Lâm Đồng';
const TITLE = 'Đối thoại với giám đốc hợp tác xã';
const EMAIL = 'lan@example.vn';
const HALL = { colour: [58, 84, 104], toneHz: 660 } as const;
const vi = TEXTS.vi;

/** As an office writes it: a letterhead and a title above the heading, a total below the list. */
const LIST = [
  [UNION.toUpperCase()],
  ['DANH SÁCH ĐIỂM CẦU DỰ HỘI NGHỊ'],
  [],
  ['STT', 'Mã', 'Tên điểm cầu', 'Cấp', 'Trực thuộc', 'Số người', 'Người liên hệ', 'Điện thoại', 'Email'],
  [1, 'LM', 'Văn phòng Liên minh', 'Liên minh', '', 40, 'Nguyễn Thị Hoa', '0263 3822 001', ''],
  [
    2,
    'HTX-01',
    'Rau sạch Xuân Hương',
    'Hợp tác xã',
    'LM',
    12,
    'Trần Văn Nam',
    '0912 345 678',
    'xuan-huong@htx.example',
  ],
  [3, 'HTX-02', 'Cà phê Cầu Đất', 'Hợp tác xã', 'LM', 15, 'K’Brel', '0913 456 789', 'khong-co@htx.example'],
  ['', '', 'Tổng cộng', '', '', 67, '', '', ''],
];

/**
 * Words of the Youth Union, of the State's levels and of the words that other organisations use, which a cooperative
 * union finds on no screen. “Xã” alone is a commune; “hợp tác xã” and “xã hội” are not.
 */
const FOREIGN =
  /huyện|(?<!hợp tác |[\p{L}])xã(?! viên| hội|\p{L})|phường|đồng chí|đoàn viên|tỉnh đoàn|chi đoàn|hiến kế|đại biểu|thầy, cô|district|commune\b|province|comrade|youth union|delegate/giu;

let mailServer: MailServer;
let server: TestServer;
let browser: Browser;
let office: BrowserContext;
let page: Page;
const codes = new Map<string, string>();

beforeAll(async () => {
  mailServer = await MailServer.start({
    judge: (to) => (to.startsWith('khong-co') ? { responseCode: 550, message: '5.1.1 No such user here' } : undefined),
  });
  server = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1' } });
  browser = await launchBrowser();
  office = await openWindow(browser, 'vi', LAPTOP);
  page = await office.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailServer?.stop();
});

const button = (name: string, on = page) => on.getByRole('button', { name, exact: true });
const tab = (name: string, on = page) => on.getByRole('tab', { name, exact: true }).click();

const first = walk('goes from the first start to the first own conference', { timeout: 120_000 });

first.step('an administrator founds the organisation by the printed link', async () => {
  await page.goto(`${server.url}/start#${firstStartToken(server.output)}`);
  await page.getByLabel(vi.start.name).fill(UNION);
  await page.getByLabel(vi.start.levels).fill('Liên minh, Hợp tác xã');
  await page.getByLabel(vi.account.name).fill('Nguyễn Thị Lan');
  await page.getByLabel(vi.signIn.email).fill(EMAIL);
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(PASSWORD);
  await button(vi.start.found).click();
  await page.getByRole('heading', { name: UNION }).waitFor();
});

first.step('creates a conference, which begins with its levels and takes its words', async () => {
  const create = vi.office.create;
  await button(create).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(TITLE);
  await dialog.getByRole('button', { name: create }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await tab(vi.agenda.title);
  await page.getByLabel(vi.vocabulary.preset).selectOption('cooperative');
  await button(vi.vocabulary.set).click();
  await page.getByText(vi.vocabulary.same).waitFor({ state: 'attached' });
});

first.step('imports a list with title rows in four steps', async () => {
  await tab(vi.plan.sites);
  const book = { SheetNames: ['Danh sách'], Sheets: { 'Danh sách': utils.aoa_to_sheet(LIST) } };
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type="file"]').setInputFiles({ name: 'danh-sach.xlsx', mimeType, buffer });
  await page.getByText(fill(vi.importing.headingFound, { line: 4 })).waitFor();
  for (const step of ['columns', 'rows', 'preview'] as const) await button(vi.importing.next[step]).click();
  await button(fill(vi.importing.confirm, { added: 3, changed: 0, kept: 0 })).click();
  await page.getByTestId('sites').getByText('Cà phê Cầu Đất').waitFor({ state: 'attached' });
});

first.step('has an invitation for everybody, and opens', async () => {
  await tab(vi.plan.invites);
  const rows = page.getByTestId('invites').locator('tr[data-actor]');
  // Six of staff, three rooms and their phones.
  await expect.poll(() => rows.count()).toBe(12);
  for (const row of await rows.all()) {
    const link = await row.locator('input').inputValue();
    codes.set((await row.getAttribute('data-actor')) ?? '', link.split('#')[1] ?? '');
  }
  await button(vi.plan.open).click();
  // The chair is called as a cooperative calls it.
  await page.getByText(vi.plan.openedHint.replace('Chủ trì', 'Chủ tọa')).waitFor();
});

first.step('sends the invitations by a mail server of its own, and sees which one was returned', async () => {
  const settings = await office.newPage();
  await settings.goto(`${server.url}/office`);
  await tab(vi.channels.title, settings);
  await settings.getByLabel(vi.channels.host, { exact: true }).first().fill('127.0.0.1');
  await settings.getByLabel(vi.channels.security, { exact: true }).first().selectOption('none');
  await settings.getByLabel(vi.channels.port, { exact: true }).first().fill(String(mailServer.port));
  await settings.getByLabel(vi.channels.from, { exact: true }).fill('van-phong@lien-minh.example');
  await button(vi.channels.save, settings).click();
  await button(vi.channels.test, settings).click();
  await settings.getByText(fill(vi.channels.testSent, { to: EMAIL })).waitFor();
  await settings.close();

  await tab(vi.letters.tab);
  await button(fill(vi.letters.invite_other, { count: 2 })).click();
  const row = (site: string) => page.getByTestId('letter-board').locator(`tr[data-recipient="site:${site}"]`);
  const [taken, unknown] = ['HTX-01', 'HTX-02'].map(row);
  await taken?.locator('[data-state="sent"]').waitFor();
  await unknown?.locator('[data-state="bounced"]').waitFor();
  expect(await unknown?.textContent()).toContain('5.1.1 No such user here');
  const letter = mailServer.letters.find(({ envelopeTo }) => envelopeTo.includes('xuan-huong@htx.example'));
  expect(letter?.text).toContain(`/join#${codes.get('site:HTX-01')}`);
});

first.step('keeps what is typed when another tab is opened, and reminds those who have not entered', async () => {
  const subject = page.getByLabel(vi.letters.subject);
  await subject.fill('Kính mời [ĐIỂM CẦU]');
  await tab(vi.plan.sites);
  await tab(vi.letters.tab);
  expect(await subject.inputValue()).toBe('Kính mời [ĐIỂM CẦU]');
  await button(fill(vi.letters.remind_other, { count: 2 })).click();
  const row = page.getByTestId('letter-board').locator('tr[data-recipient="site:HTX-01"]');
  await row.locator('[data-state="sent"]').nth(1).waitFor();
  expect(mailServer.letters.at(-1)?.subject).toMatch(/^Nhắc: /);
});

/** Gives the screens something to show: an agenda, a vote, a hand, a question of a site, a unit that answers. */
async function hold(): Promise<void> {
  const join = (actor: string) => Peer.join(server.url, codes.get(actor) ?? '');
  const [organiser, chair, site] = [await join('organiser'), await join('chair'), await join('site:HTX-01')];
  const itemId = 'item_dialogue' as AgendaItemId;
  const questionId = 'q_loan000001' as QuestionId;
  const pollId = 'poll_fund0001' as PollId;
  const items = [{ id: itemId, kind: 'dialogue', title: 'Hỏi và trả lời', plannedMinutes: 45 }] as const;
  await organiser.act({ type: 'PlanAgenda', items });
  await organiser.act({ type: 'AddRespondent', respondentId: 'unit_plan0001' as RespondentId, name: 'Phòng Kế hoạch' });
  await chair.act({ type: 'GoLive' });
  await chair.act({ type: 'StartAgendaItem', itemId });
  await site.act({ type: 'DeclareHeadcount', count: 12 });
  await site.act({ type: 'RaiseHand', handId: 'hand_0000001' as HandId, kind: 'question' });
  const text = 'Hợp tác xã vay vốn ở đâu?';
  await site.act({ type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false });
  await chair.act({ type: 'CreatePoll', pollId, title: 'Lập quỹ hỗ trợ hợp tác xã' });
  await chair.act({ type: 'OpenPoll', pollId });
  for (const peer of [organiser, chair, site]) peer.close();
}

/** Foreign words in what a page says: its texts, and the names of what has none in sight. */
async function foreignOn(shown: Page): Promise<readonly string[]> {
  const said = await shown.evaluate(() => {
    const texts: string[] = [document.title];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      // A list of ready-made words or levels offers those of all organisations; what is chosen counts.
      if (!node.parentElement?.closest('script, style, option:not(:checked)')) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });
  return [...new Set(said.map((text) => text.normalize('NFC').trim()).filter((text) => text.match(FOREIGN)))];
}

/** Waits until nothing on a page is still being read. */
async function settle(shown: Page): Promise<void> {
  await expect.poll(() => shown.locator('[class*="skeleton"]').count()).toBe(0);
}

/** Every screen of the union, one after the other, with each of its tabs and its guide. */
async function visit(language: Language, look: (shown: Page, name: string) => Promise<void>): Promise<void> {
  const texts = TEXTS[language];
  const window = await openWindow(browser, language, LAPTOP);
  const narrow = await openWindow(browser, language, PHONE, { hasTouch: true, isMobile: true });
  const lookThrough = async (shown: Page, name: string) => {
    await look(shown, name);
    const tabs = shown.getByRole('tab');
    for (let index = 0; index < (await tabs.count()); index++) {
      await tabs.nth(index).click();
      await settle(shown);
      await look(shown, `${name} ${await tabs.nth(index).textContent()}`);
    }
    const guide = shown.getByRole('button', { name: texts.actions.guide, exact: true });
    if ((await guide.count()) === 0) return;
    await guide.click();
    await shown.getByRole('dialog').waitFor();
    await look(shown, `${name} guide`);
    await shown.keyboard.press('Escape');
  };
  const signIn = await window.newPage();
  await signIn.goto(`${server.url}/sign-in`);
  await look(signIn, 'sign-in');
  await signIn.getByLabel(texts.signIn.email).fill(EMAIL);
  await signIn.getByLabel(texts.signIn.password, { exact: true }).fill(PASSWORD);
  await signIn.getByRole('button', { name: texts.signIn.enter, exact: true }).click();
  await signIn.getByRole('heading', { name: UNION }).waitFor();
  await lookThrough(signIn, 'office');
  await signIn.close();
  for (const actor of [
    'organiser',
    'chair',
    'moderator',
    'site:HTX-02',
    'respondent:unit_plan0001',
    'observer',
    'delegate:HTX-01',
  ]) {
    const isPhone = actor.startsWith('delegate');
    const shown = await openPage(isPhone ? narrow : window, HALL);
    await shown.goto(`${server.url}/join#${codes.get(actor)}`);
    await shown.waitForURL(/\/\w+\/[\w-]{12}$/);
    if (actor === 'chair' || actor.startsWith('site')) {
      const entry = shown.getByRole('button', { name: texts.devices.enter, exact: true });
      await entry.waitFor();
      await look(shown, `${actor} devices`);
      await entry.click();
      await entry.waitFor({ state: 'detached' });
    }
    await settle(shown);
    await lookThrough(shown, actor);
    if (actor === 'moderator') {
      await shown.goto(shown.url().replace('/desk/', '/record/'));
      await shown.getByRole('tab').first().waitFor();
      await lookThrough(shown, 'record');
    }
    await shown.close();
  }
  await Promise.all([window.close(), narrow.close()]);
}

it('shows a cooperative union no word of other organisations, in both languages', { timeout: 240_000 }, async () => {
  await hold();
  for (const { actor, code } of await listInvites(server.url, codes.get('organiser') ?? '')) codes.set(actor.id, code);
  const found: string[] = [];
  for (const language of ['vi', 'en'] as const) {
    await visit(language, async (shown, name) => {
      const foreign = await foreignOn(shown);
      found.push(...foreign.map((line) => `${language} ${name}: ${line}`));
    });
  }
  expect(found).toStrictEqual([]);
});

it('sends a chair away at once whose invitation is revoked in mid-session', { timeout: 60_000 }, async () => {
  const window = await openWindow(browser, 'vi', LAPTOP);
  const chairPage = await openPage(window, HALL);
  await enter(chairPage, server.url, codes.get('chair') ?? '');
  await chairPage.getByText('Hỏi và trả lời').first().waitFor();
  const peer = await Peer.join(server.url, codes.get('chair') ?? '');
  const ended = new Promise<void>((resolve) => peer.socket.once('disconnect', () => resolve()));
  await tab(vi.plan.invites);
  await page.locator('tr[data-actor="chair"]').getByRole('button', { name: vi.plan.revoke }).click();
  await chairPage.getByText(vi.errors.INVITE_REVOKED).waitFor();
  await ended;
  await chairPage.reload();
  await chairPage.getByText(vi.errors.INVITE_REVOKED).waitFor();
  peer.close();
  await window.close();
});
