import { nameKey } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import type { OrganisationLevels } from '../levels.ts';
import { PlaceIndex } from '../places.ts';
import type { KnownSite } from '../preview.ts';

/** What a text says of a site. */
export type FoundSite =
  | { readonly kind: 'one'; readonly site: KnownSite }
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** A placeholder for the site that answers, which has no place in the conference's order. */
const PROBE: KnownSite = { code: '', name: '', level: 0, expected: 0 };

/** Finds the sites of answers by what forms call them. */
export class AnswerSites {
  readonly #index: PlaceIndex<KnownSite>;
  readonly #byCode: ReadonlyMap<string, KnownSite>;
  readonly #explained = new Map<string, SiteId>();

  /** `explained`: the sites that a person says texts mean. */
  constructor(
    sites: readonly KnownSite[],
    levels: OrganisationLevels,
    explained: Readonly<Record<string, SiteId>> = {},
  ) {
    this.#index = new PlaceIndex(sites, levels);
    this.#byCode = new Map(sites.map((site) => [site.code, site]));
    for (const [text, siteId] of Object.entries(explained)) this.#explained.set(nameKey(text), siteId);
  }

  find(text: string): FoundSite {
    const site = this.#byCode.get(this.#explained.get(nameKey(text)) ?? '');
    if (site) return { kind: 'one', site };
    const found = this.#index.find(text, PROBE);
    if (found.kind === 'one') return { kind: 'one', site: found.place };
    return { kind: found.kind === 'several' ? 'several' : 'none' };
  }
}
