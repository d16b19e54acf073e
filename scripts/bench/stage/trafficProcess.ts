import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { SourceLine } from './stageLoad.ts';
import type { TrafficOrder, TrafficReport } from './traffic.ts';

// Sends what is on the stage, and receives it as all its viewers, in a process of its own. Every packet carries the
// moment it was sent in its RTP timestamp, which SRTP leaves readable, on the clock that both sides share.

const LOOPBACK = '127.0.0.1';
const TICK_MS = 1;
const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;
const SETTLE_MS = 400;
const HEADER_BYTES = 12;
/** Of a timestamp, for sounds as for pictures: a receiver cannot tell them apart, since the router numbers its codecs itself. */
const UNITS_PER_MS = 90;
/** A VP8 descriptor and the head of a key frame of 1280×720 (RFC 6386, 9.1), or a receiver would wait for one. */
const KEY_FRAME_START = Buffer.from([0x10, 0x00, 0x00, 0x00, 0x9d, 0x01, 0x2a, 0x00, 0x05, 0xd0, 0x02]);

interface Stream {
  received: number;
  first: number;
  highest: number;
}

const receivers: Socket[] = [];
let sender: Socket | undefined;
let streams = new Map<number, Stream>();
let delays: number[] = [];
let isCounting = false;
const sequences = new Map<number, number>();

process.on('message', (order) => void obey(order as TrafficOrder).then((report) => process.send?.(report)));
process.on('disconnect', () => process.exit(0));

async function obey(order: TrafficOrder): Promise<object> {
  if (order.do === 'run') return run(order.lines, order.seconds);
  while (receivers.length < order.receivers) {
    const socket = await open();
    socket.on('message', take);
    receivers.push(socket);
  }
  sender ??= await open();
  return {
    sendPort: sender.address().port,
    receivePorts: receivers.slice(0, order.receivers).map((socket) => socket.address().port),
  };
}

/** Sends for a while before counting starts, so that every source is running. */
async function run(lines: readonly SourceLine[], seconds: number): Promise<TrafficReport> {
  streams = new Map();
  delays = [];
  const sent = new Map<SourceLine, number>();
  const due = new Map(lines.map((line, index) => [line, index / lines.length]));
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    for (const line of lines) {
      let waiting = (due.get(line) ?? 0) + ((now - last) / 1_000) * line.packetsPerSecond;
      for (; waiting >= 1; waiting--) {
        emit(line);
        if (isCounting) sent.set(line, (sent.get(line) ?? 0) + 1);
      }
      due.set(line, waiting);
    }
    last = now;
  }, TICK_MS);
  await pause(SETTLE_MS);
  process.send?.({ counting: true });
  isCounting = true;
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await pause(seconds * 1_000);
  const took = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  clearInterval(timer);
  // Packets in flight still count.
  await pause(SETTLE_MS);
  isCounting = false;
  const sorted = Float64Array.from(delays).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  let received = 0;
  let expected = 0;
  for (const stream of streams.values()) {
    received += stream.received;
    expected += stream.highest - stream.first + 1;
  }
  return {
    least: [...sent].reduce((sum, [line, count]) => sum + count * line.receivers, 0),
    received,
    lost: Math.max(0, expected - received),
    delayP50Ms: at(0.5),
    delayP99Ms: at(0.99),
    cores: (user + system) / 1_000 / took,
  };
}

function emit({ ssrc, payloadType, port, bytes }: SourceLine): void {
  const sequence = sequences.get(ssrc) ?? 1;
  sequences.set(ssrc, (sequence + 1) & 0xffff);
  const packet = Buffer.alloc(HEADER_BYTES + bytes);
  packet[0] = 0x80;
  packet[1] = payloadType | 0x80;
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(nowInUnits(), 4);
  packet.writeUInt32BE(ssrc, 8);
  KEY_FRAME_START.copy(packet, HEADER_BYTES);
  sender?.send(packet, port, LOOPBACK);
}

function take(packet: Buffer): void {
  const type = packet[1] ?? 0;
  if (!isCounting || packet.length < HEADER_BYTES || (type >= 192 && type <= 223)) return;
  delays.push(((nowInUnits() - packet.readUInt32BE(4)) >>> 0) / UNITS_PER_MS);
  const ssrc = packet.readUInt32BE(8);
  const sequence = packet.readUInt16BE(2);
  const stream = streams.get(ssrc);
  if (!stream) {
    streams.set(ssrc, { received: 1, first: sequence, highest: sequence });
    return;
  }
  stream.received++;
  const ahead = (sequence - stream.highest) & 0xffff;
  if (ahead < 0x8000) stream.highest += ahead;
}

/** 32 bits hold twelve hours. */
function nowInUnits(): number {
  return Math.floor((performance.timeOrigin + performance.now()) * UNITS_PER_MS) % 0x1_0000_0000;
}

async function open(): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: RECEIVE_BUFFER_BYTES });
  socket.on('error', () => {});
  socket.bind(0, LOOPBACK);
  await once(socket, 'listening');
  return socket;
}
