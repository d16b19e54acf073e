import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { furnishRoom, OWN_MICROPHONE, USB_MICROPHONE } from '../support/room.ts';
import { walk } from '../support/walk.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const ROOM: FakeDevices = { colour: [40, 160, 60], toneHz: 300 };
const HALL: FakeDevices = { colour: [40, 60, 200], toneHz: 880 };
const HAND = 'hand_rooms01' as HandId;

let server: TestServer;
let browser: Browser;
let plan: Page;
let site1: Page;
let site2: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  const context = await openLaptop(browser);
  plan = await context.newPage();
  site1 = await openPage(context, ROOM);
  await furnishRoom(site1, { echoes: true });
  site2 = await openPage(context, HALL);
  await furnishRoom(site2, { echoes: false });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function checkRoom(page: Page, code: string): Promise<void> {
  await page.goto(`${server.url}/join#${code}`);
  await page.getByRole('button', { name: 'Kiểm tra phòng họp' }).click();
  await page.getByTestId('room-check').waitFor({ timeout: 60_000 });
}

function warning(page: Page, name: 'cannot-hear' | 'not-heard', reason: string) {
  return page.locator(`[data-testid="${name}"][data-reason="${reason}"]`);
}

describe('a room', () => {
  const test = walk('step by step', { timeout: 300_000 });

  test.step('passes its check with sound from loudspeaker to microphone, picture and line measured', async () => {
    await checkRoom(site1, server.codes.site1);
    expect(await site1.locator('[data-testid="room-check"] [data-bad="true"]').allTextContents()).toEqual([]);
    await site1.getByText('Kết quả đã gửi tổ điều phối.').waitFor();
  });

  test.step('fails where the microphone does not hear the loudspeaker', async () => {
    await checkRoom(site2, server.codes.site2);
    const bad = site2.locator('[data-testid="room-check"] [data-bad="true"]');
    expect(await bad.evaluateAll((items) => items.map((item) => item.getAttribute('data-part')))).toEqual(['loopback']);
  });

  test.step('stands on the planning board: passed, or to be telephoned after those who never checked', async () => {
    await plan.goto(`${server.url}/join#${server.codes.organiser}`);
    await plan.getByRole('tab', { name: 'Mức sẵn sàng' }).click();
    await plan.locator('[data-testid="readiness-passed"] [data-site="DT-01"]').waitFor();
    const calls = plan.locator('[data-testid="readiness-calls"] [data-site]');
    expect(await calls.count()).toBe(100);
    expect(await calls.last().textContent()).toContain('Micro không thu được tiếng loa');
  });

  test.step('goes on with another microphone when the chosen one is unplugged, and back when it is plugged in', async () => {
    await site1.getByLabel('Micro', { exact: true }).selectOption(USB_MICROPHONE.deviceId);
    await site1.reload();
    const choice = site1.getByLabel('Micro', { exact: true });
    await expect.poll(() => choice.inputValue()).toBe(USB_MICROPHONE.deviceId);
    await site1.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
    await site1.evaluate((id) => window.room.unplug(id), USB_MICROPHONE.deviceId);
    await site1.locator('[data-testid="stand-in"][data-device="microphone"]').waitFor();
    await site1.getByText('Micro bật').waitFor();
    await site1.evaluate((id) => window.room.plug(id), USB_MICROPHONE.deviceId);
    await site1.locator('[data-testid="stand-in"]').waitFor({ state: 'detached' });
    await site1.getByText('Micro bật').waitFor();
  });

  test.step('READY-7, READY-9: speaks in its turn in a test of the halls, and the plan names whom to telephone', async () => {
    await enter(site2, server.url, server.codes.site2);
    await site2.getByTestId('hall').waitFor();
    // A page out of sight receives no pictures.
    await site2.bringToFront();
    const card = plan.getByTestId('hall-test');
    await card.getByRole('button', { name: 'Thử 2 điểm cầu' }).click();
    await site1.locator('[data-testid="hall-test-turn"][data-own="true"]').waitFor();
    await seesPictureOf(site2, 'speaker:DT-01', ROOM);
    await hearsToneOf(site2, 'speaker:DT-01', ROOM);
    await card.getByRole('button', { name: 'Thử 2 điểm cầu' }).waitFor({ timeout: 20_000 });
    const found = card.locator('[data-fault]');
    const faults = await found.evaluateAll((all) => all.map((one) => one.getAttribute('data-fault') ?? ''));
    // The first room echoes, and what a busy machine loses or leaves out is nobody's promise.
    expect(faults.filter((fault) => !['echo', 'loss', 'slowPicture'].includes(fault))).toEqual([]);
    expect(await site1.getByTestId('hall-test-turn').count()).toBe(0);
  });

  test.step('is told that it is not heard: a silent microphone, then none at all, then well again', async () => {
    await takeTheFloor();
    await hearsToneOf(site2, 'speaker:DT-01', ROOM);
    await site1.evaluate(() => window.room.setVoice(false));
    await warning(site1, 'not-heard', 'silent').waitFor({ timeout: 60_000 });
    await site1.evaluate(() => window.room.setVoice(true));
    await warning(site1, 'not-heard', 'silent').waitFor({ state: 'detached' });
    await site1.evaluate(
      (ids) => {
        for (const id of ids) window.room.unplug(id);
      },
      [OWN_MICROPHONE.deviceId, USB_MICROPHONE.deviceId],
    );
    await warning(site1, 'not-heard', 'ended').waitFor();
    expect(await site1.getByTestId('cannot-hear').count()).toBe(0);
    await site1.evaluate((id) => window.room.plug(id), OWN_MICROPHONE.deviceId);
    await site1.getByTestId('not-heard').waitFor({ state: 'detached' });
    await hearsToneOf(site2, 'speaker:DT-01', ROOM);
  });

  test.step('is told that it cannot hear while the stage has sound and its own loudspeaker is muted', async () => {
    const muteStage = (muted: boolean) =>
      site2.locator('[data-testid="stage-audio"]').evaluateAll((elements, value) => {
        for (const element of elements) (element as HTMLAudioElement).muted = value;
      }, muted);
    await muteStage(true);
    await warning(site2, 'cannot-hear', 'muted').waitFor();
    expect(await site2.getByTestId('not-heard').count()).toBe(0);
    await muteStage(false);
    await site2.getByTestId('cannot-hear').waitFor({ state: 'detached' });
  });
});

/** Site 1 speaks; chair and desk act over sockets of their own. */
async function takeTheFloor(): Promise<void> {
  const { codes, url } = server;
  const chair = await Peer.join(url, codes.chair);
  await chair.act({ type: 'GoLive' });
  const peer = await Peer.join(url, codes.site1);
  await peer.act({ type: 'RaiseHand', handId: HAND, kind: 'question' });
  await chair.act({ type: 'InviteHand', handId: HAND });
  await peer.act({ type: 'ConfirmTurn', handId: HAND });
  peer.close();
  chair.close();
}
