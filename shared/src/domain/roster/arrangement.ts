import { findTwin } from '../../kernel/cleanText.ts';
import { ok } from '../../kernel/result.ts';
import { WORD_LANGUAGES } from '../conference/vocabulary.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { RosterCommand } from './commands.ts';
import { isAllowedGroupLevel } from './groups.ts';
import { type Levels, sameLevels } from './levels.ts';
import type { RosterState } from './state.ts';
import { countStatuses, type Status } from './statuses.ts';

type ArrangementCommand = Extract<
  RosterCommand,
  { type: 'SetLevels' | 'SetGroupLevel' | 'SetChairsHall' | 'SetStatuses' | 'SetSiteStatus' }
>;

/** Decides levels, groups, the chair's hall and statuses. Rules ROST-10 to ROST-14 and ROST-17 in SPEC.md. */
export function decideArrangement(
  command: ArrangementCommand,
  { roster }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  switch (command.type) {
    case 'SetLevels':
      return setLevels(command.levels, roster, at);
    case 'SetGroupLevel': {
      const { level } = command;
      if (level !== undefined && !isAllowedGroupLevel(level, roster.levels.length)) {
        return reject('LEVEL_UNKNOWN', { level });
      }
      if (roster.chosenGroupLevel === level) return ok([]);
      return ok([{ type: 'GroupLevelSet', ...(level !== undefined && { level }), at }]);
    }
    case 'SetChairsHall': {
      const { siteId } = command;
      if (siteId !== undefined && !roster.sites[siteId]) return reject('SITE_UNKNOWN', { site: siteId });
      if (roster.chairsHall === siteId) return ok([]);
      return ok([{ type: 'ChairsHallSet', ...(siteId !== undefined && { siteId }), at }]);
    }
    case 'SetStatuses':
      return setStatuses(command.statuses, roster, at);
    case 'SetSiteStatus': {
      const { siteId, status } = command;
      const site = roster.sites[siteId];
      if (!site) return reject('SITE_UNKNOWN', { site: siteId });
      if (!isKnownStatus(status, roster)) return reject('STATUS_UNKNOWN');
      if (site.status === status) return ok([]);
      return ok([{ type: 'SiteStatusSet', siteId, ...(status !== undefined && { status }), by: actor.id, at }]);
    }
  }
}

/** Whether a site may have this status: one of the conference's, or none. */
export function isKnownStatus(status: string | undefined, { statuses }: Pick<RosterState, 'statuses'>): boolean {
  return status === undefined || statuses.some(({ key }) => key === status);
}

function setLevels(levels: Levels, roster: RosterState, at: number): Decision {
  for (const language of WORD_LANGUAGES) {
    const twin = findTwin(levels.map((level) => level[language].one));
    if (twin !== undefined) return reject('LEVEL_NAME_TWICE', { name: twin });
  }
  const deepest = Math.max(0, ...Object.values(roster.sites).map(({ level }) => level));
  if (deepest > levels.length) return reject('LEVEL_IN_USE', { level: deepest });
  if (roster.levelsSet && sameLevels(roster.levels, levels)) return ok([]);
  return ok([{ type: 'LevelsSet', levels, at }]);
}

/** Adds statuses to those there are. */
export function addStatuses(added: readonly Status[], roster: RosterState, at: number): Decision {
  return added.length === 0 ? ok([]) : setStatuses([...roster.statuses, ...added], roster, at);
}

function setStatuses(statuses: readonly Status[], roster: RosterState, at: number): Decision {
  const twin = findTwin(statuses.map(({ name }) => name));
  const keyTwice = statuses.find(({ key }, index) => statuses.findIndex((other) => other.key === key) !== index);
  const twice = twin ?? keyTwice?.name;
  if (twice !== undefined) return reject('STATUS_TWICE', { name: twice });
  const kept = new Set(statuses.map(({ key }) => key));
  const counts = countStatuses(roster.sites);
  const lost = roster.statuses.find(({ key }) => !kept.has(key) && (counts[key] ?? 0) > 0);
  if (lost) return reject('STATUS_IN_USE', { name: lost.name, sites: counts[lost.key] ?? 0 });
  return ok(sameStatuses(roster.statuses, statuses) ? [] : [{ type: 'StatusesSet', statuses, at }]);
}

function sameStatuses(a: readonly Status[], b: readonly Status[]): boolean {
  const same = (one: Status, other: Status | undefined) =>
    one.key === other?.key && one.name === other.name && one.tone === other.tone;
  return a.length === b.length && a.every((status, index) => same(status, b[index]));
}
