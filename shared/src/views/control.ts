import type { Question } from '../domain/dialogue/state.ts';
import type { SpokenRecord } from '../domain/floor/state.ts';
import { rollCall } from '../domain/roster/rollCall.ts';
import { findDistrict, type RosterState, type Site } from '../domain/roster/state.ts';
import { hallView } from './hall.ts';
import { mapViews, memoise, memoisePair } from './memoise.ts';
import { questionView } from './parts.ts';
import { deskPollView } from './polls.ts';
import type { ControlView, SiteView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/** What the desk and the chair see: every question but withdrawn ones, every poll, every site and its headcounts. */
export function controlView(source: ViewSource): ControlView {
  const { state, tallies, presence } = source;
  return {
    ...hallView(source),
    questions: mapViews(state.dialogue.questions, (question) =>
      isForTheDesk(question) ? questionView(question, state.roster) : undefined,
    ),
    polls: mapViews(state.polls, (poll) => deskPollView(poll, tallies, state.roster)),
    sites: mapViews(state.roster.sites, (site) =>
      siteView(site, presence[site.id], state.floor.spoken[site.id], state.roster),
    ),
    rollCall: countHeads(state.roster),
  };
}

function isForTheDesk(question: Question): boolean {
  return question.state !== 'withdrawn';
}

const countHeads = memoise((roster: RosterState) => rollCall(roster));

const describeSite = memoisePair((site: Site, spoken: SpokenRecord): Omit<SiteView, 'districtId'> => {
  const { declared, verified, ...record } = site;
  return {
    ...record,
    ...(declared && { declared: declared.count }),
    ...(verified && { verified: verified.count }),
    ...(spoken.turns > 0 && { turns: spoken.turns }),
  };
});

const NEVER_SPOKEN: SpokenRecord = { turns: 0, milliseconds: 0 };

function siteView(
  site: Site,
  connections: number | undefined,
  spoken: SpokenRecord | undefined,
  roster: RosterState,
): SiteView {
  const district = findDistrict(roster, site.id);
  return {
    ...describeSite(site, spoken ?? NEVER_SPOKEN),
    ...(district && { districtId: district.id }),
    ...(connections !== undefined && { connections }),
  };
}
