import { findTwin, nameKey } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { findDistrict, type RosterState, type Site } from './state.ts';

type Sites = RosterState['sites'];

/**
 * What each site is called wherever it is named: its name, and in brackets its district or parent where another site has an
 * equal name (TEXT-6). Where even these are equal, the code of the site is beside them.
 */
export function labelSites(sites: Sites): ReadonlyMap<SiteId, string> {
  const byName = new Map<string, Site[]>();
  for (const site of Object.values(sites)) {
    const key = nameKey(site.name);
    const equal = byName.get(key);
    if (equal) equal.push(site);
    else byName.set(key, [site]);
  }
  const labels = new Map<SiteId, string>();
  for (const equal of byName.values()) {
    const labelOf = equal.length === 1 ? ({ name }: Site) => name : tellingApart(equal, sites);
    for (const site of equal) labels.set(site.id, labelOf(site));
  }
  return labels;
}

/** The shortest way of naming sites of equal names that tells them all apart. */
function tellingApart(equal: readonly Site[], sites: Sites): (site: Site) => string {
  const withGroup = (site: Site) => bracketed(site, groupOf(site, sites)?.name);
  const withParent = (site: Site) => bracketed(site, parentOf(site, sites)?.name);
  const withCode = (site: Site) => bracketed(site, groupOf(site, sites)?.name, site.id);
  return [withGroup, withParent].find((label) => findTwin(equal.map(label)) === undefined) ?? withCode;
}

function bracketed({ name }: Site, ...parts: readonly (string | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}

/** The district that a site lies in; of a district itself, and outside every one, the parent. */
function groupOf(site: Site, sites: Sites): Site | undefined {
  const district = findDistrict({ sites }, site.id);
  return district === undefined || district.id === site.id ? parentOf(site, sites) : district;
}

function parentOf({ parentId }: Site, sites: Sites): Site | undefined {
  return parentId === undefined ? undefined : sites[parentId];
}
