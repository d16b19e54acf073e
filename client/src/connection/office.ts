import type { AccountInfo, OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { callRoute } from './callRoute.ts';

/** The account that this browser is signed in with. Errors: `UNAUTHENTICATED`, `DISCONNECTED`. */
export function fetchAccount(): Promise<Reply<AccountInfo>> {
  return callRoute('GET /api/account', {});
}

/** What the organisation says of itself, for its staff. Errors: `UNAUTHENTICATED`, `DISCONNECTED`. */
export function fetchOrganisation(): Promise<Reply<OrganisationInfo>> {
  return callRoute('GET /api/organisation', {});
}

/** The secret of the one-time link that is being opened, if one is. */
export function takeLinkToken(): string | undefined {
  const token = location.hash.slice(1);
  // Out of the address, so that it stays in no history and on no shared screen.
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token === '' ? undefined : token;
}
