import { z } from 'zod';
import { code, organisationId } from './accountSchemas.ts';
import { SINGLE_SIGN_ON_LIMITS } from './singleSignOn.ts';

const NOTHING = { query: undefined, body: undefined };

/**
 * By https, so that nobody in between reads the secret; by http only on this machine, for a trial. Neither a name nor a
 * query nor a fragment: an issuer has none (OpenID Connect Discovery 1.0, section 3).
 */
export const issuer = z
  .string()
  .max(SINGLE_SIGN_ON_LIMITS.issuer)
  .regex(/^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?)(\/[^\s?#]*)?$/)
  .pipe(z.url());

/** A domain of e-mail addresses; ASCII, in small letters. */
export const domain = z
  .string()
  .max(SINGLE_SIGN_ON_LIMITS.domain)
  .toLowerCase()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);

/** The schemas of the routes of single sign-on. */
export const SINGLE_SIGN_ON_ROUTE_SCHEMAS = {
  findProvider: { ...NOTHING, query: z.strictObject({ organisation: organisationId.optional() }) },
  beginProviderSignIn: { ...NOTHING, body: z.strictObject({ organisationId }) },
  finishProviderSignIn: {
    ...NOTHING,
    body: z.strictObject({ query: z.string().max(SINGLE_SIGN_ON_LIMITS.returned) }),
  },
  confirmProviderSignIn: { ...NOTHING, body: z.strictObject({ code }) },
  readSingleSignOn: NOTHING,
  setSingleSignOn: {
    ...NOTHING,
    body: z.strictObject({
      issuer,
      clientId: z.string().trim().min(1).max(SINGLE_SIGN_ON_LIMITS.clientId),
      secret: z.string().max(SINGLE_SIGN_ON_LIMITS.secret),
      domains: z.array(domain).max(SINGLE_SIGN_ON_LIMITS.domains),
      trusted: z.boolean(),
    }),
  },
  removeSingleSignOn: NOTHING,
} as const;
