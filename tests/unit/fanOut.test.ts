import { setImmediate as turn } from 'node:timers/promises';
import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { expect, it } from 'vitest';
import { FanOut, type Receiver } from '../../server/src/adapters/web/gateway/fanOut.ts';

const frameOf = (tick: number, text = '') =>
  ({ audience: 'phone', epoch: 'e', tick, view: { text } }) as unknown as ViewFrame;

/** Connections that note what is written to them. */
function crowd(count: number) {
  const got: { text: string; bytes: Buffer }[][] = Array.from({ length: count }, () => []);
  const receivers = got.map((own): Receiver & { connected: boolean } => ({
    connected: true,
    conn: { write: (text, { wsPreEncodedFrame: [bytes = Buffer.alloc(0)] }) => own.push({ text, bytes }) },
  }));
  const ticks = () => got.map((own) => own.map(({ text }) => JSON.parse(text.slice(1))[1].tick));
  return { got, receivers, ticks };
}

it('sends to a small room at once', () => {
  const { receivers, ticks } = crowd(3);
  const fanOut = new FanOut();
  fanOut.send('hall', receivers, frameOf(1));
  expect(ticks()).toStrictEqual([[1], [1], [1]]);
  expect(fanOut.isSending('hall')).toBe(false);
});

it('lets others have a turn between slices, keeps the order of a room, and skips who has gone', async () => {
  const { receivers, ticks } = crowd(1_000);
  const desk = crowd(2);
  const fanOut = new FanOut();
  fanOut.send('phones', receivers, frameOf(1));
  fanOut.send('phones', receivers, frameOf(2));
  expect(ticks().flat()).toHaveLength(200);
  // A small room does not wait for a large one.
  fanOut.send('desk', desk.receivers, frameOf(7));
  expect(desk.ticks()).toStrictEqual([[7], [7]]);
  const last = receivers[999];
  if (last) last.connected = false;
  let turns = 0;
  for (; fanOut.isSending('phones'); turns++) await turn();
  expect(turns).toBeGreaterThanOrEqual(9);
  expect(ticks().slice(0, 999)).toStrictEqual(Array.from({ length: 999 }, () => [1, 2]));
  expect(ticks()[999]).toStrictEqual([]);
});

it('encodes a frame once, as one WebSocket message of any length', () => {
  for (const length of [10, 1_000, 100_000]) {
    const { got, receivers } = crowd(2);
    new FanOut().send('hall', receivers, frameOf(1, 'ệ'.repeat(length)));
    const [[one], [other]] = got as [(typeof got)[0], (typeof got)[0]];
    expect(one?.bytes).toBe(other?.bytes);
    const bytes = one?.bytes ?? Buffer.alloc(0);
    const short = (bytes[1] ?? 0) & 127;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const said = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    expect(bytes[0]).toBe(0x81);
    expect(bytes.length - header).toBe(said);
    expect(bytes.toString('utf8', header)).toBe(`4${one?.text}`);
  }
});

it('drops what waits when it closes', async () => {
  const { receivers, ticks } = crowd(300);
  const fanOut = new FanOut();
  fanOut.send('phones', receivers, frameOf(1));
  fanOut.close();
  await turn();
  expect(ticks().flat()).toHaveLength(200);
});
