import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { Server } from 'socket.io';
import { FanOut } from '../../server/src/adapters/web/gateway/fanOut.ts';
import { jsonParser } from '../../server/src/adapters/web/gateway/jsonParser.ts';
import { freePort } from '../../tests/testkit/freePort.ts';
import { median } from '../support/median.ts';
import { anonymousTickets } from './storm/anonymousTickets.ts';
import { Crowd } from './storm/crowdHandle.ts';

// What one frame to many phones costs, by Socket.IO's own broadcast and by the gateway's, by turns in one process, so that
// other work on the machine meets both alike. The clients live in a process of their own.

const PHONES = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 2_500);
const ROUNDS = 6;
const FRAMES = 20;
/** Between two frames (ms); a frame to all is written by then. */
const EVERY_MS = 100;
const TEXT = 'Đề nghị các điểm cầu kiểm tra lại âm thanh trước khi phát biểu. '.repeat(4);

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  transports: ['websocket'],
  perMessageDeflate: false,
  parser: jsonParser,
});
const port = await freePort();
await new Promise<void>((resolve) => {
  http.listen(port, '127.0.0.1', resolve);
});
const crowd = new Crowd();
await crowd.enter(port, anonymousTickets(PHONES), false);
const fanOut = new FanOut();
const frameOf = (tick: number) => ({ audience: 'phone', epoch: 'e', tick, view: { TEXT } }) as unknown as ViewFrame;
const ways = {
  socketIo: (tick: number) => void io.emit('frame', frameOf(tick)),
  gateway: (tick: number) => fanOut.send('phones', [...io.sockets.sockets.values()], frameOf(tick)),
};
const cpu: Record<keyof typeof ways, number[]> = { socketIo: [], gateway: [] };
const blocked: Record<keyof typeof ways, number[]> = { socketIo: [], gateway: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const way of Object.keys(ways) as (keyof typeof ways)[]) await measure(way);
}
const perCpuSecond = (way: keyof typeof ways) => Math.round((PHONES * FRAMES) / median(cpu[way]));
const result = {
  phones: PHONES,
  socketIoPerCpuSecond: perCpuSecond('socketIo'),
  gatewayPerCpuSecond: perCpuSecond('gateway'),
  gatewayPerSocketIo: Number((perCpuSecond('gateway') / perCpuSecond('socketIo')).toPrecision(3)),
  socketIoBlockedMs: Number(median(blocked.socketIo).toPrecision(3)),
  gatewayBlockedMs: Number(median(blocked.gateway).toPrecision(3)),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(`${PHONES} phones, median of ${ROUNDS} rounds by turns`);
  console.log(`  Deliveries per CPU-s: ${result.gatewayPerCpuSecond}, Socket.IO ${result.socketIoPerCpuSecond}`);
  console.log(
    `  The thread is held at a stretch: ${result.gatewayBlockedMs} ms, Socket.IO ${result.socketIoBlockedMs} ms`,
  );
}
await crowd.leave();
await io.close();

/** Notes the CPU of a few frames (s), and how long each kept the thread at a stretch (CPU-ms). */
async function measure(way: keyof typeof ways): Promise<void> {
  const before = process.cpuUsage();
  for (let tick = 0; tick < FRAMES; tick++) {
    const began = process.threadCpuUsage().user + process.threadCpuUsage().system;
    ways[way](tick);
    const { user, system } = process.threadCpuUsage();
    blocked[way].push((user + system - began) / 1_000);
    await wait(EVERY_MS);
    while (fanOut.isSending('phones')) await wait(1);
  }
  const { user, system } = process.cpuUsage(before);
  cpu[way].push((user + system) / 1e6);
}
