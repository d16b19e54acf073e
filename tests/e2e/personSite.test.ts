import type { AgendaItemId, HandId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { CHAIR, SITE1, SPEAKER1 } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { misfitsOn, openLaptop, openWindow } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';

// A secretary joins alone, on a phone and on mobile data.

const SMALLEST = { width: 320, height: 640 };
const USUAL = { width: 390, height: 844 };
const SIDEWAYS = { width: 844, height: 390 };
const SMALLEST_SIDEWAYS = { width: 640, height: 320 };
const POLL = 'poll_person0001' as PollId;
/** Under a finger nothing is smaller (CSS pixels). */
const FINGERTIP = 44;

let server: TestServer;
let browser: Browser;
let phone: Page;
let chairPage: Page;
let chair: Peer;
let desk: Peer;
let organiser: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  const { url, codes } = server;
  [chair, desk, organiser] = (await Promise.all(
    [codes.chair, codes.moderator, codes.organiser].map((code) => Peer.join(url, code)),
  )) as [Peer, Peer, Peer];
  chairPage = await openPage(await openLaptop(browser), CHAIR);
  await enter(chairPage, url, codes.chair);
  const window = await openWindow(browser, 'vi', SMALLEST, { hasTouch: true, isMobile: true, screen: SMALLEST });
  phone = await openPage(window, SITE1);
  await phone.addInitScript(useMobileData);
});

afterAll(async () => {
  for (const peer of [chair, desk, organiser]) peer?.close();
  await browser?.close();
  await server?.stop();
});

/** Runs in the page: the browser says what a phone's says that has left the reach of its Wi-Fi. */
function useMobileData(): void {
  const connection = Object.assign(new EventTarget(), { type: 'cellular' });
  Object.defineProperty(navigator, 'connection', { value: connection });
}

function press(name: string): Promise<void> {
  return phone.getByRole('button', { name, exact: true }).tap();
}

/** Plans one person for the first site. */
async function expectOne(): Promise<void> {
  const id = 'DT-01' as SiteId;
  const site = organiser.view('control').sites[id];
  if (!site) throw new Error('The example has no such site');
  const { name, level, parentId } = site;
  await organiser.act({ type: 'ChangeSite', site: { id, name, level, expected: 1, ...(parentId && { parentId }) } });
}

/** Which buttons of the bar are not whole in sight, or smaller than a fingertip. */
function lostButtons(): Promise<readonly string[]> {
  return phone.locator('[data-operator="bar"] button').evaluateAll(
    (buttons, least) =>
      buttons
        .filter((button) => {
          const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
          const inside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
          return !inside || width < least || height < least;
        })
        .map((button) => button.textContent ?? ''),
    FINGERTIP,
  );
}

describe('a secretary alone on a phone', () => {
  const test = walk('is seen and heard, asks and votes on 320 pixels', { timeout: 240_000 });

  test.step('comes in by the check of the devices, since no other machine is there', async () => {
    await expectOne();
    await phone.goto(`${server.url}/join#${server.codes.site1}`);
    await press(vi.devices.enter.replace('{{meeting}}', 'hội nghị'));
    await phone.getByTestId('phone-hall').waitFor();
  });

  test.step('ROST-18: counts as present without being asked', async () => {
    await desk.sees('control', 'one person present', ({ sites }) => sites['DT-01' as SiteId]?.declared === 1);
    await press(vi.site.phone.more);
    const dialog = phone.getByRole('dialog');
    await dialog.getByRole('button', { name: vi.help.title }).waitFor();
    expect(await dialog.getByRole('button', { name: vi.site.headcount }).count()).toBe(0);
    expect(await dialog.getByRole('button', { name: vi.room.title }).count()).toBe(0);
    await phone.keyboard.press('Escape');
  });

  test.step('LADDER-5: begins with little on mobile data, and says what it uses', async () => {
    const use = phone.getByTestId('data-use');
    await use.getByText(vi.site.phone.mobileData).waitFor();
    expect(await use.getAttribute('data-saves')).toBe('true');
    await expect.poll(() => use.textContent()).toMatch(/MB mỗi giờ/);
    await press(vi.site.phone.sharper);
    await phone.locator('[data-testid="data-use"][data-saves="false"]').waitFor();
    await press(vi.site.phone.cheaper);
  });

  test.step('sees and hears the chair', async () => {
    await chair.act({ type: 'GoLive' });
    await chair.act({ type: 'StartAgendaItem', itemId: 'item_dialogue' as AgendaItemId });
    await seesPictureOf(phone, 'chair', CHAIR);
    await hearsToneOf(phone, 'chair', CHAIR);
  });

  test.step('raises a hand, confirms the invitation, and is seen and heard by the chair', async () => {
    await press(vi.site.raiseHand);
    await desk.sees('control', 'the hand', ({ floor }) => floor.queue.length === 1);
    const handId = desk.view('control').floor.queue[0]?.handId as HandId;
    await desk.act({ type: 'InviteHand', handId });
    await phone.getByTestId('invited').waitFor();
    expect(await lostButtons()).toStrictEqual([]);
    await press(vi.turn.confirm);
    await seesPictureOf(chairPage, SPEAKER1, SITE1);
    await hearsToneOf(chairPage, SPEAKER1, SITE1);
    await press(vi.turn.end);
    await phone.getByRole('dialog').getByRole('button', { name: vi.turn.end }).tap();
    await phone.getByRole('button', { name: vi.site.raiseHand }).waitFor();
  });

  test.step('asks a question, and votes', async () => {
    await press(vi.site.phone.ask);
    const dialog = phone.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Phụ cấp của bí thư ấp khi nào được chi trả?');
    await dialog.getByRole('button', { name: vi.ask.send }).tap();
    await desk.sees('control', 'the question', ({ questions }) => Object.keys(questions).length > 0);
    await chair.act({ type: 'CreatePoll', pollId: POLL, title: 'Thông qua chỉ tiêu năm 2021' });
    await chair.act({ type: 'OpenPoll', pollId: POLL });
    await press(vi.site.phone.vote);
    await dialog.getByRole('button', { name: 'Tán thành', exact: true }).tap();
    await desk.sees('control', 'the ballot', ({ polls }) => polls[POLL]?.votes === 1);
    await dialog.waitFor({ state: 'detached' });
  });

  test.step('REC-2: says that the conference is recorded, and that this is paused', async () => {
    const mark = phone.getByTestId('phone-hall').locator('[data-recording]');
    await chair.act({ type: 'StartRecording' });
    await mark.filter({ hasText: vi.rec.on }).waitFor();
    // The longer words stand while the next step measures.
    await chair.act({ type: 'PauseRecording' });
    await mark.filter({ hasText: vi.rec.paused }).waitFor();
  });

  test.step('has every button within reach, upright and sideways, and nothing breaks WCAG 2.2 AA', async () => {
    expect(await misfitsOn(phone, [SMALLEST, USUAL, SIDEWAYS, SMALLEST_SIDEWAYS], 20_000)).toStrictEqual([]);
    for (const size of [SMALLEST, USUAL, SIDEWAYS, SMALLEST_SIDEWAYS]) {
      await phone.setViewportSize(size);
      await expect.poll(lostButtons, { message: `at ${size.width}` }).toStrictEqual([]);
      expect(await violationsOn(phone)).toStrictEqual([]);
    }
  });
});
