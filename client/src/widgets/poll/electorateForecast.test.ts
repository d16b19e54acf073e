import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { expect, it } from 'vitest';
import { forecastElectorate } from './electorateForecast.ts';

const rooms: readonly Partial<SiteView>[] = [
  { verified: 24, declared: 30, phones: 20 },
  { declared: 12, phones: 12 },
  { claimed: 5_000, phones: 3 },
  { verified: 2, phones: 5 },
];
const sites = Object.fromEntries(rooms.map((room, index) => [`S-${index}`, room])) as ControlView['sites'];

it('POLL-8: the chair is told before the opening who could vote, and which rooms could not', () => {
  const rules = (also: object) => ({ rules: { ...PLAIN_RULES, ...also } });
  expect(forecastElectorate(rules({ voters: 'delegate' }), sites)).toEqual({ votes: 22, uncounted: 2, unseated: 18 });
  expect(forecastElectorate(rules({ voters: 'delegate', allowDeclared: true }), sites)).toEqual({
    votes: 34,
    uncounted: 1,
    unseated: 6,
  });
  expect(forecastElectorate(rules({ voters: 'head' }), sites)).toEqual({ votes: 26, uncounted: 2, unseated: 0 });
});
