import { describe, expect, it } from 'vitest';
import { LoadMeter } from '../../server/src/adapters/media/workers/loadMeter.ts';
import {
  choosePlace,
  predictLoad,
  ROUTER_COST,
  SESSION_COST,
  type WorkerLoad,
} from '../../server/src/adapters/media/workers/placement.ts';

const IDLE: WorkerLoad = { cpuShare: 0, sessions: 0, joins: 0, carriesRoom: false };

describe('the worker for one more session', () => {
  it('is none where there is no worker', () => {
    expect(choosePlace([])).toBeUndefined();
  });

  it('is the one that uses the least', () => {
    expect(
      choosePlace([
        { ...IDLE, cpuShare: 0.5 },
        { ...IDLE, cpuShare: 0.2 },
        { ...IDLE, cpuShare: 0.3 },
      ]),
    ).toBe(1);
  });

  it('counts those who came since the last report: a rush must not all go to one', () => {
    const loads = [IDLE, IDLE, IDLE].map((load) => ({ ...load }));
    const placed = [0, 0, 0];
    for (let join = 0; join < 99; join++) {
      const place = choosePlace(loads) ?? -1;
      const load = loads[place] ?? IDLE;
      loads[place] = { ...load, joins: load.joins + 1, carriesRoom: true };
      placed[place] = (placed[place] ?? 0) + 1;
    }
    for (const count of placed) expect(Math.abs(count - 33)).toBeLessThanOrEqual(ROUTER_COST / SESSION_COST);
  });

  it('counts sessions that use nothing yet: the stage has not begun', () => {
    expect(
      choosePlace([
        { ...IDLE, sessions: 50 },
        { ...IDLE, sessions: 10 },
      ]),
    ).toBe(1);
    expect(predictLoad({ ...IDLE, sessions: 50, cpuShare: 0.9 })).toBe(0.9);
  });

  it('stays with its room while the others are not lighter by what a pipe costs', () => {
    const home = { ...IDLE, sessions: 2, carriesRoom: true };
    expect(choosePlace([IDLE, home])).toBe(0);
    expect(choosePlace([IDLE, { ...home, sessions: 1 }])).toBe(1);
  });
});

describe('a load meter', () => {
  it('turns processor time into a share of a core, and joins into sessions', () => {
    const meter = new LoadMeter();
    const leave = meter.enter();
    meter.enter();
    expect(meter.load).toStrictEqual({ cpuShare: 0, sessions: 0, joins: 2 });
    meter.report(100, 1_000);
    meter.enter();
    leave();
    leave();
    expect(meter.load).toStrictEqual({ cpuShare: 0, sessions: 2, joins: 1 });
    meter.report(600, 2_000);
    expect(meter.load).toStrictEqual({ cpuShare: 0.5, sessions: 2, joins: 0 });
  });
});
