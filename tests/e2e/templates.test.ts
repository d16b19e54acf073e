import { outlineOf } from '@diem-cau/shared/templates/shippedTemplates.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { launchBrowser } from '../testkit/browser.ts';
import { firstStartToken, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { fill, LAPTOP, openWindow } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { TEXTS } from '../testkit/texts.ts';

const vi = TEXTS.vi;
const OUTLINE = outlineOf('surveyBriefing', 'vi');
const NAME = 'Giao ban của Quận Đoàn';

let server: TestServer;
let browser: Browser;
let office: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await TestServer.start();
  const founder = new StaffBrowser(server.url);
  await founder.found(firstStartToken(server.output), 'Quận Đoàn', 'lan@example.vn');
  browser = await launchBrowser();
  office = await openWindow(browser, 'vi', LAPTOP);
  page = await office.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

const test = walk('templates of conferences', { timeout: 180_000 });

test.step('ORG-21: a new conference shows what a template of the product brings, and begins with it', async () => {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel(vi.signIn.email).fill('lan@example.vn');
  await page.getByLabel(vi.signIn.password, { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await button(vi.office.create).click();
  await dialog().getByRole('textbox').fill('Giao ban lần 1');
  const shipped = fill(vi.conferenceTemplates.shipped, { name: OUTLINE.name });
  await dialog().getByLabel(vi.conferenceTemplates.from).selectOption({ label: shipped });
  const brings = dialog().getByTestId('template-brings');
  for (const { title } of OUTLINE.agenda) await brings.getByText(title, { exact: true }).waitFor();
  expect(await violationsOn(page)).toStrictEqual([]);
  await dialog().getByRole('button', { name: vi.office.create }).click();
  await page.getByRole('heading', { name: 'Giao ban lần 1' }).waitFor();
  await page.getByRole('tab', { name: vi.agenda.title, exact: true }).click();
  await page
    .getByText(OUTLINE.agenda[1]?.title ?? '')
    .first()
    .waitFor({ state: 'attached' });
});

test.step('ORG-19: its plan is kept as a template of the office, which is renamed and begun with', async () => {
  await page.goto(`${server.url}/office`);
  await page.getByTestId('office-conferences').getByRole('button', { name: vi.conferenceTemplates.save }).click();
  await dialog().getByLabel(vi.conferenceTemplates.name).fill(NAME);
  await dialog().getByLabel(vi.conferenceTemplates.about).fill('Họp sáu tháng một lần');
  await dialog().getByRole('button', { name: vi.conferenceTemplates.save }).click();
  const row = page.getByTestId('office-own-templates').locator('tbody tr');
  await row.getByText(NAME).waitFor();
  await row.getByRole('button', { name: vi.conferenceTemplates.rename }).click();
  await dialog().getByLabel(vi.conferenceTemplates.name).fill(`${NAME} 2`);
  await dialog().getByRole('button', { name: vi.office.rename }).click();
  await row.getByText(`${NAME} 2`).waitFor();
  expect(await violationsOn(page)).toStrictEqual([]);
  await row.getByRole('button', { name: fill(vi.conferenceTemplates.use, { meeting: 'hội nghị' }) }).click();
  await dialog().getByTestId('template-brings').getByText('Họp sáu tháng một lần').waitFor();
  await dialog().getByRole('button', { name: vi.actions.close }).first().click();
});

test.step('ORG-20: it is deleted, and the empty list says what to do', async () => {
  await page.getByTestId('office-own-templates').getByRole('button', { name: vi.conferenceTemplates.remove }).click();
  await dialog().getByRole('button', { name: vi.conferenceTemplates.remove }).click();
  await page.getByTestId('office-own-templates').waitFor({ state: 'detached' });
  await page.getByText(/^Chưa có mẫu nào của cơ quan/).waitFor();
});
