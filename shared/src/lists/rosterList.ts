import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import { LEVEL_PLACES, type SiteLevel } from '../domain/roster/levels.ts';
import type { RosterState, SiteRecord } from '../domain/roster/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import type { OrganisationLevels } from './levels.ts';
import { organisationLevels } from './organisationLevels.ts';
import type { KnownSite } from './preview.ts';

// How a conference's sites and levels look to a list. Nothing else says how the two are related.

/** The levels that a conference has, named in one language. */
export function levelsOfRoster({ levels }: Pick<RosterState, 'levels'>, language: WordLanguage): OrganisationLevels {
  return organisationLevels(
    levels.map(({ vi, en, [language]: { one } }) => ({
      name: one.charAt(0).toLocaleUpperCase('vi') + one.slice(1),
      names: [vi.one, vi.many, en.one, en.many],
    })),
  );
}

/** The sites of a roster as a list is compared with them. */
export function knownSites({ sites }: Pick<RosterState, 'sites'>): readonly KnownSite[] {
  return Object.values(sites).map(
    ({ id, name, level, parentId, expected, contactName, contactPhone, email, status }) => ({
      code: id,
      name,
      level,
      ...(parentId !== undefined && { parent: parentId }),
      expected,
      ...(contactName !== undefined && { contact: contactName }),
      ...(contactPhone !== undefined && { phone: contactPhone }),
      ...(email !== undefined && { email }),
      ...(status !== undefined && { status }),
    }),
  );
}

/** A site of a list as the roster keeps it. */
export function recordFromList(site: KnownSite): SiteRecord {
  const { code, name, level, parent, expected, contact, phone, email, status } = site;
  return {
    id: code as SiteId,
    name,
    level: levelAt(level),
    ...(parent !== undefined && { parentId: parent as SiteId }),
    expected,
    ...(contact !== undefined && { contactName: contact }),
    ...(phone !== undefined && { contactPhone: phone }),
    ...(email !== undefined && { email }),
    ...(status !== undefined && { status }),
  };
}

/** A preview has no level below the lowest. */
function levelAt(place: number): SiteLevel {
  return LEVEL_PLACES[place - 1] ?? LEVEL_PLACES[3];
}
