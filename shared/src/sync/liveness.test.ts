import { beforeEach, describe, expect, it } from 'vitest';
import { TestDevice } from '../../../tests/support/testDevice.ts';
import { Liveness } from './liveness.ts';

let device: TestDevice;
let found: string[];
let liveness: Liveness;

beforeEach(() => {
  device = new TestDevice();
  found = [];
  liveness = new Liveness(device, {
    handleSilent: (silent) => found.push(silent ? 'silent' : 'heard'),
    handleDead: () => found.push('dead'),
  });
  liveness.start(60);
});

/** Lets the server speak so many times, with a pause before each. */
function speak(times: number, pauseMs = 1_000): void {
  for (let time = 0; time < times; time++) {
    device.pass(pauseMs);
    liveness.handlePacket();
  }
}

describe('the signs of life at a page', () => {
  it('LIVE-1: a silent connection is found dead within three seconds', () => {
    speak(30);
    expect(found).toStrictEqual([]);
    device.pass(2_500);
    expect(found).toStrictEqual([]);
    device.pass(500);
    expect(found).toStrictEqual(['dead']);
  });

  it('LIVE-2: a line that pauses is called quiet after three seconds, and dead only after more than it has shown', () => {
    speak(5, 2_500);
    speak(1, 4_500);
    expect(found).toStrictEqual(['silent', 'heard']);
    device.pass(6_000);
    expect(found).toStrictEqual(['silent', 'heard', 'silent']);
    device.pass(14_000);
    expect(found).toStrictEqual(['silent', 'heard', 'silent', 'dead']);
  });

  it('LIVE-2: while a whole view is on its way it is waited for', () => {
    liveness.allow(15_000);
    device.pass(12_000);
    expect(found).toStrictEqual(['silent']);
    liveness.handlePacket();
    liveness.allow(0);
    speak(5);
    device.pass(3_000);
    expect(found).toStrictEqual(['silent', 'heard', 'dead']);
  });

  it('LIVE-4: a page that was held up, or slept, first reads what has come meanwhile', () => {
    speak(3);
    // Time passes while no timer fires.
    device.sleep(60_000);
    device.pass(0);
    expect(found).toStrictEqual([]);
    liveness.handlePacket();
    device.pass(1_000);
    expect(found).toStrictEqual([]);
  });

  it('says nothing once it is stopped, and watches the next connection afresh', () => {
    liveness.stop();
    device.pass(60_000);
    expect(found).toStrictEqual([]);
    liveness.start(60);
    speak(3);
    device.pass(3_000);
    expect(found).toStrictEqual(['dead']);
  });
});
