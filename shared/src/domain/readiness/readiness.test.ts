import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  delegateOf,
  draftConference,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  NOW,
  openConference,
  plannedConference,
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { commandMessageSchema } from '../../protocol/schemas.ts';
import { controlView } from '../../views/control.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import { respondentView } from '../../views/respondent.ts';
import { selfView } from '../../views/self.ts';
import type { DomainEvent } from '../events.ts';
import { callList } from './callList.ts';
import { type CheckFault, checkFaults } from './checkFaults.ts';
import type { DeviceCheck } from './state.ts';

const GOOD: DeviceCheck = {
  camera: true,
  microphone: true,
  loopback: 'heard',
  uplinkKbps: 2_000,
  downlinkKbps: 8_000,
  roundTripMs: 40,
  lossPercent: 0,
};
const site = siteActor(EAST_1);

function record(check: DeviceCheck) {
  return { type: 'RecordDeviceCheck', check } as const;
}

function recorded(check: DeviceCheck, siteId: SiteId = EAST_1, at = START): DomainEvent {
  return { type: 'DeviceCheckRecorded', siteId, check, by: siteActor(siteId).id, at };
}

function sourceOf(...events: readonly DomainEvent[]) {
  return { state: stateAfter([...openConference, ...events]), tallies: {}, supports: {}, presence: {} };
}

describe('checks of the rooms', () => {
  it('READY-1: a site records the check of its own room, at the server’s time', () => {
    for (const history of [plannedConference, openConference, liveConference]) {
      given(history)
        .when(record(GOOD), site)
        .thenHappens(recorded(GOOD, EAST_1, NOW));
    }
    given(draftConference).when(record(GOOD), site).thenRejected('SITE_UNKNOWN');
    given(closedConference).when(record(GOOD), site).thenRejected('WRONG_PHASE');
    given(openConference).when(record(GOOD), chair).thenRejected('FORBIDDEN');
    given(openConference).when(record(GOOD), delegateOf(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('READY-1: the last check counts', () => {
    const bad = { ...GOOD, microphone: false };
    const state = given(openConference, recorded(GOOD)).when(record(bad), site).state();
    expect(state.readiness.checks[EAST_1]).toStrictEqual({ ...bad, by: site.id, at: NOW });
  });

  it('READY-2: a check passes with everything working at the limits', () => {
    const limits = { uplinkKbps: 300, downlinkKbps: 300, roundTripMs: 500, lossPercent: 5 };
    expect(checkFaults({ ...GOOD, ...limits })).toEqual([]);
    const { lossPercent: _, ...withoutLoss } = GOOD;
    expect(checkFaults(withoutLoss)).toEqual([]);
  });

  it.each<[Partial<DeviceCheck>, CheckFault]>([
    [{ microphone: false }, 'microphone'],
    [{ loopback: 'notHeard' }, 'loopback'],
    [{ loopback: 'notMeasured' }, 'loopback'],
    [{ camera: false }, 'camera'],
    [{ uplinkKbps: 299 }, 'uplink'],
    [{ uplinkKbps: undefined }, 'uplink'],
    [{ downlinkKbps: 299 }, 'downlink'],
    [{ downlinkKbps: undefined }, 'downlink'],
    [{ roundTripMs: 501 }, 'roundTrip'],
    [{ roundTripMs: undefined }, 'roundTrip'],
    [{ lossPercent: 6 }, 'loss'],
  ])('READY-2: %j fails and is named', (change, fault) => {
    expect(checkFaults({ ...GOOD, ...change })).toEqual([fault]);
  });

  it.each<[Partial<DeviceCheck>, boolean]>([
    [{ uplinkKbps: 10_000_000, downlinkKbps: 10_000_000, roundTripMs: 60_000, lossPercent: 100 }, true],
    [{ uplinkKbps: 10_000_001 }, false],
    [{ downlinkKbps: -1 }, false],
    [{ roundTripMs: 60_001 }, false],
    [{ roundTripMs: 1.5 }, false],
    [{ lossPercent: 101 }, false],
    [{ loopback: 'loud' as 'heard' }, false],
    [{ camera: 1 as unknown as boolean }, false],
  ])('READY-3: figures are whole and bounded: %j', (change, taken) => {
    const message = { commandId: 'command-1', command: record({ ...GOOD, ...change }) };
    expect(commandMessageSchema.safeParse(message).success).toBe(taken);
  });

  it('READY-4: never checked first, then the gravest fault, then the oldest; who passed is not called', () => {
    const check = (at: number, ...faults: readonly CheckFault[]) => ({
      at,
      faults: Object.fromEntries(faults.map((fault) => [fault, true as const])),
    });
    const sites = [
      { id: 'PASSED', check: check(1) },
      { id: 'LINE', check: check(1, 'loss') },
      { id: 'LATER', check: check(9, 'camera', 'loss') },
      { id: 'EARLIER', check: check(2, 'camera') },
      { id: 'SILENT', check: check(9, 'microphone', 'camera') },
      { id: 'NEVER-2' },
      { id: 'NEVER-1' },
    ].map((one) => ({ ...one, id: one.id as SiteId }));
    expect(callList(sites).map(({ id }) => id)).toEqual(['NEVER-1', 'NEVER-2', 'SILENT', 'EARLIER', 'LATER', 'LINE']);
  });

  it('READY-5: a check survives a new import of the list', () => {
    const { readiness } = stateAfter([
      ...openConference,
      recorded(GOOD),
      { type: 'SitesListed', sites: SITES, at: NOW },
    ]);
    expect(Object.keys(readiness.checks)).toEqual([EAST_1]);
  });

  it('READY-6: the desk sees what failed and whom to call; no other view tells', () => {
    const [first] = SITES.filter(({ id }) => id === EAST_2);
    if (!first) throw new Error('a site is missing');
    const named = { ...first, contactName: 'Nguyễn Văn Trực', contactPhone: '0912345678' };
    const source = sourceOf(
      { type: 'SitesListed', sites: [named], at: START },
      recorded({ ...GOOD, camera: false, uplinkKbps: 123_457 }, EAST_2),
    );
    const { sites, readiness } = controlView(source);
    expect(sites[EAST_2]).toMatchObject({
      contactName: 'Nguyễn Văn Trực',
      contactPhone: '0912345678',
      check: { at: START, camera: false, uplinkKbps: 123_457, faults: { camera: true } },
    });
    expect(sites[WEST_1]?.check).toBeUndefined();
    expect(readiness).toEqual({ passed: 0, failed: 1, unchecked: 5 });
    const others = [hallView, phoneView, respondentView].map((viewOf) => JSON.stringify(viewOf(source)));
    others.push(JSON.stringify(selfView(source, siteActor(EAST_2), {})));
    for (const view of others) {
      for (const secret of ['0912345678', 'Nguyễn Văn Trực', '123457']) expect(view).not.toContain(secret);
    }
  });
});
