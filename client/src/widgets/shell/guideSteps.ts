import type { Role } from '@diem-cau/shared/domain/actor.ts';

/** The five things that a guide names for each role. */
export const GUIDE_STEPS = ['step1', 'step2', 'step3', 'step4', 'step5'] as const;

/** A role that a person has; the server itself has no screen. */
export type GuidedRole = Exclude<Role, 'system'>;

const GUIDED_ROLES: Readonly<Record<GuidedRole, true>> = {
  organiser: true,
  chair: true,
  moderator: true,
  minutesSecretary: true,
  respondent: true,
  site: true,
  delegate: true,
  captioner: true,
  interpreter: true,
  observer: true,
};

/** Whether there is a guide for a role of this name. */
export function isGuidedRole(name: string): name is GuidedRole {
  return Object.hasOwn(GUIDED_ROLES, name);
}

/** Where the printable guide of a role stands. It brings along whom to call, behind the `#`, which no server sees. */
export function guidePath(
  role: GuidedRole,
  about: {
    readonly title?: string | undefined;
    readonly contact?: { readonly name: string; readonly phone: string } | undefined;
  } = {},
): string {
  const brought = new URLSearchParams({ ...(about.title !== undefined && { title: about.title }), ...about.contact });
  return `/guide/${role}${brought.size > 0 ? `#${brought}` : ''}`;
}
