import { err } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { rowOf, type TokenRoute } from '@diem-cau/shared/protocol/routes.ts';
import type { Request } from 'express';
import type { StoredApiToken } from '../../../application/organisations/apiTokens.ts';
import { noteCaller } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';

/** A program that sends a token of an organisation. */
export interface TokenCaller {
  readonly token: StoredApiToken;
}

/** Authenticates a request by the token of its header `Authorization: Bearer`. Errors: `UNAUTHENTICATED`, `FORBIDDEN`. */
export async function findTokenCaller(
  request: Request,
  route: TokenRoute,
  { apiTokens }: HttpAppOptions,
): Promise<Reply<TokenCaller>> {
  const given = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '')?.[1];
  const { scope } = rowOf(route);
  if (given === undefined || scope === undefined) return err({ code: 'UNAUTHENTICATED' });
  const admitted = await apiTokens.admit(given, scope);
  if (!admitted.ok) return admitted;
  const { id } = admitted.value;
  noteCaller(request, { pass: { actor: { id, role: 'program' } }, session: id });
  return { ok: true, value: { token: admitted.value } };
}
