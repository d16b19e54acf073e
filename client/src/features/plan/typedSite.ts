import { LEVEL_PLACES } from '@diem-cau/shared/domain/roster/levels.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { contactOfTyped, type TypedContact, typedContact } from './contacts/typedContact.ts';

/** The form of a site's code. */
export const SITE_CODE = /^[A-Z0-9][A-Z0-9-]*$/;

/** A site as it is typed. */
export interface TypedSite extends TypedContact {
  readonly code: string;
  readonly name: string;
  /** The place of its level, from 1. */
  readonly level: string;
  /** The code of the site above; empty for none. */
  readonly parent: string;
  readonly expected: string;
  readonly status: string;
}

/** What a form begins with: what stands, or an empty site on the top level. */
export function typedSite(site: SiteView | undefined, expected: string): TypedSite {
  return {
    code: site?.id ?? '',
    name: site?.listedName ?? site?.name ?? '',
    level: `${site?.level ?? 1}`,
    parent: site?.parentId ?? '',
    expected,
    ...typedContact(site),
    status: site?.status ?? '',
  };
}

/** The record that was typed; undefined while something that a site needs is missing or wrong. */
export function recordOfTyped(typed: TypedSite, expected: number | undefined): SiteRecord | undefined {
  const name = cleanLine(typed.name);
  const level = LEVEL_PLACES.find((place) => `${place}` === typed.level);
  if (!SITE_CODE.test(typed.code) || name === '' || level === undefined || expected === undefined) return undefined;
  return {
    id: typed.code as SiteId,
    name,
    level,
    ...(typed.parent !== '' && { parentId: typed.parent as SiteId }),
    expected,
    ...contactOfTyped(typed),
    ...(typed.status !== '' && { status: typed.status }),
  };
}
