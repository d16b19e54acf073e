import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnishRoom } from '../support/room.ts';
import { enter, type FakeDevices, hearsToneOf, isSilentAt, launchBrowser, openPage } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const HALL: FakeDevices = { colour: [40, 160, 60], toneHz: 300 };
const SITES = ['DT-01', 'DT-02', 'DT-03'] as const;

let server: TestServer;
let browser: Browser;
let chair: Page;
const sites: Page[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  const context = await openLaptop(browser);
  const invites = await listInvites(server.url, server.codes.organiser);
  const desk = await Peer.join(server.url, server.codes.moderator);
  const hand = await Peer.join(server.url, server.codes.chair);
  await hand.act({ type: 'GoLive' });
  hand.close();
  chair = await openHall(server.codes.chair);
  for (const id of SITES) {
    const siteId = id as SiteId;
    const code = invites.find(({ actor }) => actor.role === 'site' && actor.siteId === siteId)?.code ?? '';
    sites.push(await openHall(code));
    await desk.act({ type: 'PinSite', siteId, voice: true });
    const operator = await Peer.join(server.url, code);
    const place = () => operator.view('hall').stage.places[`speaker:${id}`];
    await operator.sees('hall', 'the offer', () => place()?.voiceOfferedAt !== undefined);
    await operator.act({ type: 'TakeVoice', offeredAt: place()?.voiceOfferedAt ?? 0 });
    operator.close();
  }
  desk.close();

  async function openHall(code: string): Promise<Page> {
    const page = await openPage(context, HALL);
    await furnishRoom(page, { echoes: false });
    await enter(page, server.url, code);
    await page.waitForURL(/\/(chair|site)\//);
    return page;
  }
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function setVoice(page: Page | undefined, on: boolean): Promise<void> {
  await page?.evaluate((speaks) => window.room.setVoice(speaks), on);
}

it('VOICE-1: of four halls with open microphones those that speak are heard, regardless of who came first', async () => {
  const [listener, second, third] = sites;
  if (!listener) throw new Error('There is no listener.');
  await setVoice(chair, false);
  await hearsToneOf(listener, 'speaker:DT-02', HALL);
  await hearsToneOf(listener, 'speaker:DT-03', HALL);

  await setVoice(second, false);
  await setVoice(chair, true);
  await hearsToneOf(listener, 'chair', HALL);
  await hearsToneOf(listener, 'speaker:DT-03', HALL);

  await setVoice(second, true);
  await setVoice(third, false);
  await hearsToneOf(listener, 'speaker:DT-02', HALL);
  await hearsToneOf(listener, 'chair', HALL);
  await isSilentAt(listener, 'speaker:DT-03');
  expect(await listener.getByTestId('stage-audio').count()).toBe(3);
}, 240_000);
