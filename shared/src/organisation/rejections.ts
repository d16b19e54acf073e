import { err } from '../kernel/result.ts';

/** A refusal by a rule of the organisation; `most` is the largest number that is taken, `about` what has changed. */
export type OrganisationRejection =
  | { readonly code: PlainRejectionCode }
  | { readonly code: BoundRejectionCode; readonly facts: { readonly most: number } }
  | { readonly code: 'STALE'; readonly facts: { readonly about: string } };

type PlainRejectionCode =
  | 'FORBIDDEN'
  | 'CONFERENCE_UNKNOWN'
  | 'ORGANISATION_EXISTS'
  | 'STAFF_EXISTS'
  | 'STAFF_UNKNOWN'
  | 'LAST_ADMINISTRATOR'
  | 'TEMPLATE_UNKNOWN'
  | 'TEMPLATE_NAME_TAKEN';

type BoundRejectionCode = 'TOO_MANY_STAFF' | 'TOO_MANY_CONFERENCES' | 'TOO_MANY_TEMPLATES';

/** Refuses with a code that has no facts. */
export function refuse<Code extends PlainRejectionCode>(code: Code) {
  return err({ code });
}

/** Refuses what its sender gave on something that has changed since. */
export function refuseStale(about: string) {
  return err({ code: 'STALE', facts: { about } } as const);
}

/** Refuses one too many. */
export function refuseBeyond<Code extends BoundRejectionCode>(code: Code, most: number) {
  return err({ code, facts: { most } });
}
