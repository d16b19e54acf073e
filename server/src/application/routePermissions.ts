import { ROLES, type Role } from '@diem-cau/shared/domain/actor.ts';

/** Who may use which route of a conference; what is not in a row is refused. */
const ROUTE_PERMISSIONS = {
  importSites: ['organiser'],
  listInvites: ['organiser'],
  readRoomInvite: ['site'],
  readReceipts: ROLES,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type ProtectedRoute = keyof typeof ROUTE_PERMISSIONS;

export function mayUseRoute(role: Role, route: ProtectedRoute): boolean {
  return (ROUTE_PERMISSIONS[route] as readonly Role[]).includes(role);
}
