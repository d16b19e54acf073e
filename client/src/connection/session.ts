import type { Reply, SessionInfo } from '@diem-cau/shared/protocol/messages.ts';
import { callRoute } from './callRoute.ts';

/** Exchanges an invitation code for a session. Errors: `INVITE_UNKNOWN`, `INVALID`, `RATE_LIMITED`, `DISCONNECTED`. */
export function exchangeCode(code: string): Promise<Reply<SessionInfo>> {
  entered = code;
  return callRoute('POST /api/sessions', { body: { code } });
}

let entered: string | undefined;

/** The link that led this page in, to be opened in another browser; kept in memory alone, so a reload forgets it. */
export function enteredLink(): string | undefined {
  return entered === undefined ? undefined : `${location.origin}/join#${entered}`;
}

interface BegunExchange {
  readonly code: string;
  readonly reply: Promise<Reply<SessionInfo>>;
}

let begun: BegunExchange | undefined;

/** The code that the address brings behind its `#`. */
export function codeInAddress(): string | undefined {
  const code = location.hash.slice(1);
  if (code === '') return undefined;
  try {
    return decodeURIComponent(code);
  } catch {
    // Not from our links; the server says that it knows no such code.
    return code;
  }
}

/** A link whose `#` an application escaped on its way leads beside the page: puts the code back behind a `#`. */
function mendAddress(): void {
  const [, code] = /^\/join\/?%23(.+)/.exec(location.pathname) ?? [];
  if (code !== undefined) history.replaceState(history.state, '', `/join#${code}`);
}

/** Exchanges the code of the invitation that is being opened, if one is, while the application is still loading. */
export function beginExchange(): void {
  mendAddress();
  const code = location.pathname === '/join' ? codeInAddress() : undefined;
  if (code !== undefined) begun = { code, reply: exchangeCode(code) };
}

/** The answer to what was begun, if anything was. */
export function begunExchange(): Promise<Reply<SessionInfo>> | undefined {
  return begun?.reply;
}

/** The answer to what was begun for this code, once; a new exchange otherwise. Errors: as `exchangeCode`. */
export function finishExchange(code: string): Promise<Reply<SessionInfo>> {
  const early = begun;
  begun = undefined;
  return early?.code === code ? early.reply : exchangeCode(code);
}
