import type { RosterEvent } from './events.ts';
import { type Headcount, needsVerification, type Site } from './state.ts';

/** What a room's count of itself is: a declaration, or a claim until the desk has verified the room. Rule ROST-7 in SPEC.md. */
export function declareHeadcount({ id, expected, verified }: Site, counted: Headcount): RosterEvent {
  const claims = needsVerification({ expected, ...(verified && { verified: verified.count }) }, counted.count);
  return { type: claims ? 'HeadcountClaimed' : 'HeadcountDeclared', siteId: id, ...counted };
}
