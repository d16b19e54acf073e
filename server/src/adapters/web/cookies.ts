import { parseCookie, stringifySetCookie } from 'cookie';

const MAX_AGE_SECONDS = 30 * 24 * 3600;

/**
 * One cookie per peer, so that one browser can hold a chair's and a site's window side by side. Over HTTPS the
 * `__Host-` prefix ties it to this host and to encrypted connections.
 */
function sessionCookieName(peerId: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}peer-${peerId}`;
}

/** The `Set-Cookie` value that gives a peer its session token. */
export function sessionCookie(peerId: string, token: string, secure: boolean): string {
  return stringifySetCookie({
    name: sessionCookieName(peerId, secure),
    value: token,
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: MAX_AGE_SECONDS,
  });
}

/** The session token a request carries for a peer, if any. */
export function readSessionToken(
  cookieHeader: string | undefined,
  peerId: string,
  secure: boolean,
): string | undefined {
  return parseCookie(cookieHeader ?? '')[sessionCookieName(peerId, secure)];
}

/** The cookie of an account's session: one for a browser. It ends with the browser. */
function accountCookieName(secure: boolean): string {
  return `${secure ? '__Host-' : ''}account`;
}

/** The `Set-Cookie` value that gives a browser the token of an account's session; an empty one takes it away. */
export function accountCookie(token: string, secure: boolean): string {
  return stringifySetCookie({
    name: accountCookieName(secure),
    value: token,
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    ...(token === '' && { maxAge: 0 }),
  });
}

/** The token of the account's session that a request carries. */
export function readAccountToken(cookieHeader: string | undefined, secure: boolean): string | undefined {
  const token = parseCookie(cookieHeader ?? '')[accountCookieName(secure)];
  return token === '' ? undefined : token;
}

/** The cookie of a sign-in at an identity provider: it ties the answer to the browser that asked. */
function providerCookieName(secure: boolean): string {
  return `${secure ? '__Host-' : ''}provider`;
}

/** Longer than a sign-in there is waited for. */
const PROVIDER_SECONDS = 15 * 60;

/** The `Set-Cookie` value that gives a browser the token of a sign-in at a provider. The page that it returns to sends it. */
export function providerCookie(token: string, secure: boolean, maxAge = PROVIDER_SECONDS): string {
  const name = providerCookieName(secure);
  return stringifySetCookie({ name, value: token, httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge });
}

/** The `Set-Cookie` value that takes it away. */
export function endedProviderCookie(secure: boolean): string {
  return providerCookie('', secure, 0);
}

/** The token of a sign-in at a provider that a request carries. */
export function readProviderToken(cookieHeader: string | undefined, secure: boolean): string | undefined {
  return parseCookie(cookieHeader ?? '')[providerCookieName(secure)];
}

/** The `Set-Cookie` value that takes a peer's session token away. */
export function endedSessionCookie(peerId: string, secure: boolean): string {
  const name = sessionCookieName(peerId, secure);
  return stringifySetCookie({ name, value: '', httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: 0 });
}

/** The most sessions of one browser that are looked at. */
const MAX_HELD = 16;

/** The session tokens of all peers that a browser holds. */
export function readSessionTokens(cookieHeader: string | undefined, secure: boolean): readonly string[] {
  const prefix = sessionCookieName('', secure);
  const held = Object.entries(parseCookie(cookieHeader ?? '')).filter(([name]) => name.startsWith(prefix));
  return held.flatMap(([, token]) => token ?? []).slice(0, MAX_HELD);
}
