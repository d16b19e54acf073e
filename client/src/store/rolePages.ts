import type { Role } from '@diem-cau/shared/domain/actor.ts';

/** The first part of a page's address. */
export type PageName = 'site' | 'chair' | 'watch' | 'desk' | 'm' | 'plan' | 'respond' | 'record' | 'playback';

const PAGE_OF_ROLE: Readonly<Record<Role, PageName>> = {
  organiser: 'plan',
  chair: 'chair',
  moderator: 'desk',
  minutesSecretary: 'record',
  respondent: 'respond',
  site: 'site',
  delegate: 'm',
  captioner: 'watch',
  interpreter: 'watch',
  observer: 'watch',
  system: 'desk',
};

/** The page of a role. */
function pageOf(role: Role): PageName {
  return PAGE_OF_ROLE[role];
}

/** Those who follow up, each beside a page of its own. */
const MAY_FOLLOW_UP: ReadonlySet<Role> = new Set(['organiser', 'chair', 'moderator', 'minutesSecretary']);

/** Those who may play what was recorded, sites and observers where the conference lets them. */
const MAY_PLAY: ReadonlySet<Role> = new Set([...MAY_FOLLOW_UP, 'site', 'observer']);

/** Whether a role has a page, be it as its own or beside it. */
export function mayOpen(role: Role, page: PageName): boolean {
  if (page === 'playback') return MAY_PLAY.has(role);
  return pageOf(role) === page || (page === 'record' && MAY_FOLLOW_UP.has(role));
}

/** The address of a peer's page. */
export function pathOf(role: Role, peerId: string): string {
  return `/${pageOf(role)}/${peerId}`;
}

const PAGES = [...Object.values(PAGE_OF_ROLE), 'playback'].join('|');
const PEER_PATH = new RegExp(`^/(?:${PAGES})/([\\w-]{12})(?:/|$)`);

/** The peer whose page an address is, if it is one. */
export function peerInPath(path: string): string | undefined {
  return PEER_PATH.exec(path)?.[1];
}
