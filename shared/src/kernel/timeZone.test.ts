import { describe, expect, it } from 'vitest';
import { fc, holds } from '../../../tests/support/property.ts';
import { DEFAULT_TIME_ZONE, isTimeZone, localDay, localTime, momentsAt } from './timeZone.ts';

const at = (iso: string) => Date.parse(iso);
const ZONES = [DEFAULT_TIME_ZONE, 'UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

describe('time zones', () => {
  it('ZONE-1: a day begins at midnight of the zone, whatever the machine is set to', () => {
    expect(localDay(at('2021-03-26T16:59:59Z'), DEFAULT_TIME_ZONE)).toBe('2021-03-26');
    expect(localDay(at('2021-03-26T17:00:00Z'), DEFAULT_TIME_ZONE)).toBe('2021-03-27');
    expect(localDay(at('2021-03-26T03:59:59Z'), 'America/New_York')).toBe('2021-03-25');
    expect(localTime(at('2021-03-26T04:00:00Z'), 'America/New_York')).toBe('2021-03-26T00:00');
    expect(localTime(at('2020-12-01T00:30:00Z'), DEFAULT_TIME_ZONE)).toBe('2020-12-01T07:30');
  });

  it('ZONE-2: a time of a zone is the moment at which its clocks show it', () => {
    expect(momentsAt('2020-12-01T07:30', DEFAULT_TIME_ZONE)).toStrictEqual([at('2020-12-01T00:30:00Z')]);
    expect(momentsAt('2020-12-01T07:30', 'UTC')).toStrictEqual([at('2020-12-01T07:30:00Z')]);
    expect(momentsAt('2021-07-01T12:00', 'America/New_York')).toStrictEqual([at('2021-07-01T16:00:00Z')]);
    expect(momentsAt('2021-01-01T12:00', 'America/New_York')).toStrictEqual([at('2021-01-01T17:00:00Z')]);
    expect(momentsAt('2020-12-01T05:45', 'Asia/Kathmandu')).toStrictEqual([at('2020-12-01T00:00:00Z')]);
  });

  it('ZONE-2: a time that clocks leave out is no moment, and one that they show twice is two', () => {
    expect(momentsAt('2021-03-14T02:30', 'America/New_York')).toStrictEqual([]);
    expect(momentsAt('2021-03-28T02:00', 'Europe/Berlin')).toStrictEqual([]);
    expect(momentsAt('2021-11-07T01:30', 'America/New_York')).toStrictEqual([
      at('2021-11-07T05:30:00Z'),
      at('2021-11-07T06:30:00Z'),
    ]);
    expect(momentsAt('2021-10-31T03:00', 'Europe/Berlin')).toStrictEqual([at('2021-10-31T02:00:00Z')]);
  });

  it.each(['', '2020-12-01', '2020-12-01T7:30', '2021-02-29T07:30', '2020-13-01T07:30', '2020-12-01T24:00', 'x'])(
    'ZONE-2: %j is no time',
    (local) => {
      for (const zone of ZONES) expect(momentsAt(local, zone)).toStrictEqual([]);
    },
  );

  it('ZONE-2: what clocks show at any moment is read back as that moment', () => {
    const minutes = fc.integer({ min: at('2000-01-01T00:00:00Z') / 60_000, max: at('2100-01-01T00:00:00Z') / 60_000 });
    holds(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        expect(momentsAt(localTime(minute * 60_000, zone), zone)).toContain(minute * 60_000);
      }),
      { runs: 1_000 },
    );
  });

  it('ZONE-3: a zone is known by its name', () => {
    for (const zone of ZONES) expect(isTimeZone(zone)).toBe(true);
    for (const zone of [
      '',
      'Hanoi',
      '+07:00',
      'GMT+7',
      'Asia/Ha_Noi',
      '__proto__',
      'x'.repeat(65),
      'Asia/../UTC',
      'UTC\n',
    ]) {
      expect(isTimeZone(zone), zone).toBe(false);
    }
  });
});
