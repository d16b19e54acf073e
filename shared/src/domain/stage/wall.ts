import type { SiteId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { ConferenceState } from '../state.ts';
import { judgeForWall, WALL_SOURCES, type WallSource } from './places.ts';

/** How long the desk listens to one site before it must ask again, in milliseconds. */
export const LISTENING_MS = 60_000;

/** What sites may show the desk: everything, but for the sources named here by site. */
export interface WallPolicy {
  readonly refused: Readonly<Record<SiteId, readonly WallSource[]>>;
}

/** Who may look at the wall. */
export function mayWatchWall({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'chair' || role === 'moderator';
}

/** Who may listen to a site privately: not the chair, whose hall would hear it too. */
export function mayListenPrivately({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'moderator';
}

/** What the wall may show now; undefined while the conference is not in session. */
export function wallPolicy(state: ConferenceState): WallPolicy | undefined {
  const { phase } = state.conference;
  if (phase !== 'open' && phase !== 'live') return undefined;
  const entries = Object.values(state.roster.sites)
    .map(({ id }) => [id, WALL_SOURCES.filter((source) => !judgeForWall(state, id, source).ok)] as const)
    .filter(([, sources]) => sources.length > 0);
  return { refused: Object.fromEntries(entries) };
}

/** Whether a site may send something to the wall now. */
export function isOnWall(policy: WallPolicy | undefined, siteId: SiteId, source: WallSource): boolean {
  return policy !== undefined && !policy.refused[siteId]?.includes(source);
}
