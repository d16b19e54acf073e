import type { Role } from '@diem-cau/shared/domain/actor.ts';

/** The first part of a page's address. */
export type PageName = 'site' | 'chair' | 'watch' | 'desk' | 'm' | 'plan' | 'respond';

const PAGE_OF_ROLE: Readonly<Record<Role, PageName>> = {
  organiser: 'plan',
  chair: 'chair',
  moderator: 'desk',
  minutesSecretary: 'desk',
  respondent: 'respond',
  site: 'site',
  delegate: 'm',
  observer: 'watch',
  system: 'desk',
};

/** The page of a role. */
export function pageOf(role: Role): PageName {
  return PAGE_OF_ROLE[role];
}

/** The address of a peer's page. */
export function pathOf(role: Role, peerId: string): string {
  return `/${pageOf(role)}/${peerId}`;
}
