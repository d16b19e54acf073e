import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaItemId, EntryId, HandId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';

const HALL: FakeDevices = { colour: [74, 92, 128], toneHz: 440 };
const LAN = { name: 'Nguyễn Thị Lan', position: 'Bí thư Đoàn thị trấn' };
/** Units that report one after another; the second does not come. */
const UNITS = 5;
const ABSENT = 1;

let server: TestServer;
let browser: Browser;
let chair: Peer;
let desk: Page;
let sites: ReadonlyMap<SiteId, Peer>;
let ids: readonly SiteId[];

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  chair = await Peer.join(server.url, server.codes.chair);
  await chair.act({ type: 'GoLive' });
  const invites = (await listInvites(server.url, server.codes.organiser)).filter(({ actor }) => actor.role === 'site');
  const { chairsHall } = chair.view('control');
  const called = invites.filter(({ actor }) => actor.siteId !== chairsHall).slice(0, UNITS);
  ids = called.map(({ actor }) => actor.siteId as SiteId);
  const here = called.filter((_, index) => index !== ABSENT);
  const peers = await Promise.all(here.map(({ code }) => Peer.join(server.url, code)));
  sites = new Map(here.map(({ actor }, index) => [actor.siteId as SiteId, peers[index] as Peer]));
  desk = await openPage(await browser.newContext({ viewport: { width: 1366, height: 768 } }), HALL);
  await desk.goto(`${server.url}/join#${server.codes.moderator}`);
  await desk.getByTestId('speaking-card').waitFor();
});

afterAll(async () => {
  for (const peer of [chair, ...(sites?.values() ?? [])]) peer?.close();
  await browser?.close();
  await server?.stop();
});

const entries = () => desk.getByTestId('running-order').getByRole('listitem');
const within = (entry: Locator, name: string) => entry.getByRole('button', { name: new RegExp(`^${name}`) });

/** The invited site confirms, and has the floor. */
async function beginTurn(siteId: SiteId): Promise<{ readonly end: () => Promise<void> }> {
  const peer = sites.get(siteId);
  if (!peer) throw new Error(`Nobody is at ${siteId}.`);
  await peer.sees('hall', 'the invitation', ({ floor }) => floor.invited?.siteId === siteId);
  const { invited } = peer.view('hall').floor;
  if (!invited) throw new Error('Nobody is invited.');
  const { handId, invitedAt } = invited;
  await peer.act({ type: 'ConfirmTurn', handId, invitedAt });
  return { end: () => peer.act({ type: 'EndTurn', handId }) };
}

const { step } = walk('who speaks');

step('FLOOR-22: the desk calls a site that has not raised its hand, with the name of who will speak', async () => {
  const [siteId] = ids;
  if (!siteId) throw new Error('There is no site.');
  await desk.locator(`button[data-site="${siteId}"]`).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel(vi.speech.name).fill(LAN.name);
  await dialog.getByLabel(vi.speech.position).fill(LAN.position);
  await dialog.getByRole('button', { name: vi.speech.callSite }).click();
  await dialog.waitFor({ state: 'detached' });
  const turn = await beginTurn(siteId);
  await desk.getByTestId('speaking-card').getByText(LAN.name).waitFor();
  expect(chair.view('control').floor.speaking).toMatchObject({ siteId, speaker: LAN });
  await turn.end();
});

step('RUN-9: a name typed in the desk’s order does not overwrite the one that a room gave meanwhile', async () => {
  const itemId = Object.keys(chair.view('control').agenda.items)[0] as AgendaItemId;
  const entryId = 'entry_000000' as EntryId;
  const [siteId] = ids;
  const room = siteId && sites.get(siteId);
  if (!room) throw new Error('There is no site.');
  await chair.act({ type: 'PlanRunningOrder', itemId, entries: [{ id: entryId, siteId, seconds: 300 }] });
  await desk.getByRole('button', { name: vi.order.open }).click();
  const dialog = desk.getByRole('dialog');
  await entries().nth(0).waitFor();
  await dialog.getByRole('button', { name: vi.order.edit }).click();
  await dialog.getByLabel(vi.speech.name).fill('Trần Văn Nam');
  await room.act({ type: 'DescribeEntry', itemId, entryId, speaker: LAN });
  // What the desk shows after that says that it has the room’s name too.
  await room.act({ type: 'RaiseHand', handId: 'hand_named0' as HandId, kind: 'comment' });
  await desk.getByTestId('queue-entry').waitFor();
  await dialog.getByRole('button', { name: vi.order.save }).click();
  await desk.getByText(vi.stale.speech).waitFor();
  await entries().nth(0).getByText(LAN.name).waitFor();
  expect(chair.view('control').runningOrders[itemId]?.[entryId]?.speaker).toStrictEqual(LAN);
  await room.act({ type: 'LowerHand', handId: 'hand_named0' as HandId });
  await desk.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

step('RUN-4, RUN-7: five units report in order; the absent one is passed over and stays on the list', async () => {
  const itemId = Object.keys(chair.view('control').agenda.items)[0] as AgendaItemId;
  const planned = ids.map((siteId, index) => ({ id: `entry_00000${index}` as EntryId, siteId, seconds: 300 }));
  await chair.act({ type: 'PlanRunningOrder', itemId, entries: planned });
  await desk.getByRole('button', { name: vi.order.open }).click();
  for (const [index, siteId] of ids.entries()) {
    if (index === ABSENT) continue;
    const entry = entries().nth(index);
    await expect.poll(() => entry.getAttribute('data-next')).toBe('true');
    await within(entry, vi.turn.invite).click();
    const turn = await beginTurn(siteId);
    await turn.end();
    await expect.poll(() => entry.getAttribute('data-state')).toBe('spoken');
  }
  await within(entries().nth(ABSENT), vi.order.passOver).click();
  await expect.poll(() => entries().nth(ABSENT).getAttribute('data-state')).toBe('passed');
  expect(await entries().count()).toBe(UNITS);
});

step('AGEN-9: what is typed about an item stays on screen when the item ends meanwhile', async () => {
  const item = Object.values<AgendaItem>(chair.view('control').agenda.items)[0];
  if (!item) throw new Error('There is no item.');
  await chair.act({ type: 'StartAgendaItem', itemId: item.id });
  await desk.keyboard.press('Escape');
  await desk.getByTestId('open-agenda').click();
  const edit = desk.getByLabel(`${vi.agenda.editItem}: ${item.title}`, { exact: true });
  await edit.click();
  const title = desk.getByLabel(vi.agenda.itemTitle);
  await title.fill('Khai mạc, giới thiệu đại biểu');
  await chair.act({ type: 'FinishAgendaItem', itemId: item.id });
  await edit.waitFor({ state: 'detached' });
  expect(await title.inputValue()).toBe('Khai mạc, giới thiệu đại biểu');
});
