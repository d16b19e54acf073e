import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AT_DESKS, button, Paths, WIDE } from '../support/paths.ts';
import { importList } from '../testkit/importList.ts';
import { fill } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { TEXTS } from '../testkit/texts.ts';

const SITES_FILE = 'mã,tên,cấp,trực thuộc,số người\nTINH,Tỉnh đoàn,tỉnh,,60\nXA-A1,Đoàn xã A1,xã,TINH,25\n';

const FIRST_SITE_FILE = 'mã,tên,cấp,trực thuộc,số người\nTINH,Tỉnh đoàn,tỉnh,,50\n';

/** Imports a list as another window of the page that sent a preview would. */
async function importElsewhere(preview: Request, file: string): Promise<void> {
  const sent = await preview.allHeaders();
  const headers = Object.fromEntries(['cookie', 'x-peer', 'origin'].map((name) => [name, sent[name] ?? '']));
  const conferenceId = /conferences\/([^/]+)/.exec(preview.url())?.[1] ?? '';
  const reply = await importList({ url: server.url, conferenceId, headers }, { file });
  if (!reply.ok) throw new Error(`The list was refused: ${reply.error.code}`);
}

let server: TestServer;
let paths: Paths;

beforeAll(async () => {
  server = await TestServer.start();
  paths = await Paths.open(server);
});

afterAll(async () => {
  await paths?.close();
  await server?.stop();
});

describe.each(AT_DESKS)('planning in %s', (language, size) => {
  const texts = TEXTS[language];

  it(`goes from an empty draft to an open conference, at ${size.width} pixels`, async () => {
    const title = `Đối thoại quý ${language}`;
    // The cells of the file are shown as they are.
    const cells = SITES_FILE.split(/[,\n]/).filter((cell) => cell !== '');
    const typed = [title, 'Khai mạc', 'Sở Nội vụ', 'danh sách.csv', ...cells];
    await paths.walk(language, size, async (page) => {
      const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
      await paths.join(page, server.codes.organiser);
      await tab(texts.conferences.title);
      await page.getByLabel(texts.conferences.name).fill(title);
      await page.getByLabel(texts.conferences.copy).uncheck();
      await button(page, texts.conferences.create).click();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByText(texts.plan.empty, { exact: true }).waitFor();
      await paths.expectSound(page, language, WIDE, typed);

      await tab(texts.agenda.title);
      await page.getByText(texts.agenda.empty).waitFor();
      await button(page, texts.agenda.edit).click();
      await page.getByLabel(texts.agenda.itemTitle).fill('Khai mạc');
      await paths.expectSound(page, language, WIDE, typed);
      await button(page, texts.agenda.save).click();
      await page.getByTestId('agenda').getByText('1. Khai mạc').waitFor();

      await tab(texts.respondents.title);
      await page.getByLabel(texts.respondents.name).fill('Sở Nội vụ');
      await button(page, texts.respondents.add).click();
      await button(page, fill(texts.respondents.removeOf, { name: 'Sở Nội vụ' })).click();
      await page.getByRole('dialog').getByText(texts.respondents.removeConfirm).waitFor();
      await paths.expectSound(page, language, WIDE, typed);
      await page.getByRole('dialog').getByRole('button', { name: texts.respondents.remove, exact: true }).click();
      await page.getByTestId('respondents').getByRole('listitem').waitFor({ state: 'detached' });

      await tab(texts.plan.sites);
      const file = { name: 'danh sách.csv', mimeType: 'text/csv', buffer: Buffer.from(SITES_FILE) };
      const previewing = page.waitForRequest(/sites\/import/);
      await page.getByTestId('sites-file').setInputFiles(file);
      await page.getByText(fill(texts.importing.file, { file: file.name })).waitFor();
      await paths.expectSound(page, language, WIDE, typed);
      for (const step of ['columns', 'rows', 'preview'] as const) {
        await button(page, texts.importing.next[step]).click();
        await paths.expectSound(page, language, WIDE, typed);
      }
      // A colleague's import changes what the preview promised.
      await importElsewhere(await previewing, FIRST_SITE_FILE);
      await button(page, fill(texts.importing.confirm, { added: '2', changed: '0', kept: '0' })).click();
      await page.getByText(texts.stale.roster).waitFor();
      await button(page, fill(texts.importing.confirm, { added: '1', changed: '1', kept: '0' })).click();
      await page.getByTestId('sites').getByText('Tỉnh đoàn').first().waitFor({ state: 'attached' });
      await button(page, texts.plan.open).click();
      await page.getByText(texts.plan.openedHint).waitFor();

      await tab(texts.plan.invites);
      await page.getByLabel(texts.plan.search, { exact: true }).fill('doan xa');
      const invites = page.getByTestId('invites').locator('tbody').getByRole('row');
      // The room and its phones.
      await expect.poll(() => invites.count()).toBe(2);
      await invites.first().getByRole('button', { name: texts.plan.qr }).click();
      await page.getByRole('dialog').getByRole('img').waitFor();
      await paths.expectSound(page, language, WIDE, [...typed, 'doan xa']);
    });
  });
});
