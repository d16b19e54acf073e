import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

/** The tokens of an organisation, as its administrators list, make and revoke them. */
export function apiTokenHandlers({
  apiTokens,
  audit,
  clock,
  limits,
}: HttpAppOptions): RouteHandlers<'listApiTokens' | 'makeApiToken' | 'revokeApiToken'> {
  const record = ({ account, member }: SignedIn, act: string, about: string, detail = '') =>
    audit.record(account.organisationId, { at: clock.wall(), act, outcome: 'ok', by: member.name, about, detail });

  return {
    listApiTokens: { handle: async ({ account }) => ok(await apiTokens.list(account.organisationId)) },
    makeApiToken: {
      async handle(call) {
        const full = refuseWhenLow(limits.storage, 'organiser');
        if (full) return err(full);
        const made = await apiTokens.make(call.account.organisationId, { ...call.body, by: call.member.name });
        if (made.ok) await record(call, 'ApiTokenMade', made.value.name, made.value.scopes.join(', '));
        return made;
      },
    },
    revokeApiToken: {
      async handle(call) {
        const { organisationId } = call.account;
        const { tokenId } = call.params;
        const name = (await apiTokens.list(organisationId)).find(({ id }) => id === tokenId)?.name ?? '';
        const revoked = await apiTokens.revoke(organisationId, tokenId);
        if (revoked.ok) await record(call, 'ApiTokenRevoked', name);
        return revoked;
      },
    },
  };
}
