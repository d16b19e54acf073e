import { findTwin, nameKey } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { findGroup } from './groups.ts';
import type { RosterState, Site } from './state.ts';

type Sites = Pick<RosterState, 'sites' | 'groupLevel'>;

/**
 * What each site is called wherever it is named: its name, and in brackets its group or parent where another site has an
 * equal name (TEXT-6). Where even these are equal, the code of the site is beside them.
 */
export function labelSites(roster: Sites): ReadonlyMap<SiteId, string> {
  const byName = new Map<string, Site[]>();
  for (const site of Object.values(roster.sites)) {
    const key = nameKey(site.name);
    const equal = byName.get(key);
    if (equal) equal.push(site);
    else byName.set(key, [site]);
  }
  const labels = new Map<SiteId, string>();
  for (const equal of byName.values()) {
    const labelOf = equal.length === 1 ? ({ name }: Site) => name : tellingApart(equal, roster);
    for (const site of equal) labels.set(site.id, labelOf(site));
  }
  return labels;
}

/** The shortest way of naming sites of equal names that tells them all apart. */
function tellingApart(equal: readonly Site[], roster: Sites): (site: Site) => string {
  const withGroup = (site: Site) => bracketed(site, groupOf(site, roster)?.name);
  const withParent = (site: Site) => bracketed(site, parentOf(site, roster)?.name);
  const withCode = (site: Site) => bracketed(site, groupOf(site, roster)?.name, site.id);
  return [withGroup, withParent].find((label) => findTwin(equal.map(label)) === undefined) ?? withCode;
}

function bracketed({ name }: Site, ...parts: readonly (string | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}

/** The group that a site lies in; of a group itself, and outside every one, the parent. */
function groupOf(site: Site, roster: Sites): Site | undefined {
  const group = findGroup(roster, site.id);
  return group === undefined || group.id === site.id ? parentOf(site, roster) : group;
}

function parentOf({ parentId }: Site, { sites }: Sites): Site | undefined {
  return parentId === undefined ? undefined : sites[parentId];
}
