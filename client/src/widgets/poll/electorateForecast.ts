import { isAsked } from '@diem-cau/shared/domain/poll/electorate.ts';
import type { ControlView, PollView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** Who could vote if a poll by heads or delegates opened now. */
export interface ElectorateForecast {
  readonly votes: number;
  /** Rooms without a headcount that counts for this poll. */
  readonly uncounted: number;
  /** Phones with a seat beyond the headcount of their room: not all of these vote. */
  readonly unseated: number;
}

/** Counts as rule POLL-8 will when the poll opens. */
export function forecastElectorate(
  { rules: { voters, allowDeclared }, draft }: Pick<PollView, 'rules' | 'draft'>,
  sites: ControlView['sites'],
): ElectorateForecast {
  let [votes, uncounted, unseated] = [0, 0, 0];
  const asked = (Object.values(sites) as SiteView[]).filter((site) => isAsked(draft?.group, site));
  for (const { verified, declared, phones = 0 } of asked) {
    const people = verified ?? (allowDeclared ? declared : undefined);
    if (people === undefined) uncounted++;
    votes += voters === 'delegate' ? Math.min(people ?? 0, phones) : (people ?? 0);
    if (voters === 'delegate') unseated += Math.max(0, phones - (people ?? 0));
  }
  return { votes, uncounted, unseated };
}
