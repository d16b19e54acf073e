import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import type { Device } from 'mediasoup-client';
import type { ConnectionState } from 'mediasoup-client/types';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MediaSignalPort } from './mediaSignalPort.ts';
import { StageMedia } from './stageMedia.ts';
import type { StageMediaSnapshot } from './stageMediaSnapshot.ts';

/** A transport of a browser whose packets a test lets through or not. */
class Line {
  readonly id = 'transport-1';
  readonly observer = { on: () => {} };
  closed = false;
  connectionState: ConnectionState = 'new';
  readonly #listeners: ((state: ConnectionState) => void)[] = [];

  on(event: string, listener: (state: ConnectionState) => void): void {
    if (event === 'connectionstatechange') this.#listeners.push(listener);
  }

  become(state: ConnectionState): void {
    this.connectionState = state;
    for (const listener of this.#listeners) listener(state);
  }

  async getStats(): Promise<ReadonlyMap<string, unknown>> {
    return new Map();
  }

  async restartIce(): Promise<void> {}

  close(): void {
    this.closed = true;
  }
}

let lines: Line[];
let answers: boolean;
let snapshot: StageMediaSnapshot | undefined;
let media: StageMedia;

/** A server that answers, or, with the socket down, does not. */
const port: MediaSignalPort = {
  signal: (async (message: SignalMessage) => {
    if (!answers) return { ok: false, error: { code: 'DISCONNECTED' } };
    const receive = { id: 'transport-1', iceCandidates: [{ ip: '203.0.113.7', port: 44_400 }] };
    const value = message.type === 'joinMedia' ? { receive, consumers: [] } : { iceParameters: {} };
    return { ok: true, value };
  }) as MediaSignalPort['signal'],
  onNotice: () => () => {},
};

/** What the library makes of a browser. */
async function createDevice(): Promise<Device> {
  const device: Pick<Device, 'load'> & { recvRtpCapabilities: object; createRecvTransport(): Line } = {
    load: async () => {},
    recvRtpCapabilities: {},
    createRecvTransport() {
      const line = new Line();
      lines.push(line);
      return line;
    },
  };
  return device as unknown as Device;
}

function open(make: () => Promise<Device>): void {
  media = new StageMedia(port, make);
  media.subscribe((next) => {
    snapshot = next;
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  lines = [];
  answers = true;
  snapshot = undefined;
});

afterEach(() => {
  media.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('says that the way of the media is blocked, and to which address, once three restarts have led nowhere', async () => {
  open(createDevice);
  await media.join({ codecs: [] });
  lines[0]?.become('failed');
  await vi.advanceTimersByTimeAsync(8_000);
  expect(snapshot?.obstacle).toBeUndefined();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(snapshot?.obstacle).toStrictEqual({ kind: 'pathBlocked', address: '203.0.113.7:44400' });
  // It stands while everything is tried again, until something comes through.
  expect(lines.length).toBeGreaterThan(1);
  lines.at(-1)?.become('connected');
  expect(snapshot?.obstacle).toBeUndefined();
});

it('does not take an outage of the whole network for a blocked way', async () => {
  open(createDevice);
  await media.join({ codecs: [] });
  answers = false;
  lines[0]?.become('failed');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(snapshot?.obstacle).toBeUndefined();
});

it('says that a browser has no WebRTC', async () => {
  open(() => Promise.reject(new Error('device not supported')));
  await media.join({ codecs: [] });
  expect(snapshot).toMatchObject({ state: 'failed', obstacle: { kind: 'noWebRtc' } });
});
