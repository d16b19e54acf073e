import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';

/** Refusals of messages that are recorded in the security log: those that no page of ours provokes by itself. */
const RECORDED: ReadonlySet<ErrorCode> = new Set([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'UNKNOWN_EVENT',
  'RATE_LIMITED',
  'QUOTA_SPENT',
  'STORE_FULL',
  'SITE_REMOVED',
]);

/** The refusal of a message that the security log should hold, if it is one. */
export function recordedRefusal(reply: Reply<unknown>): ErrorCode | undefined {
  return !reply.ok && RECORDED.has(reply.error.code) ? reply.error.code : undefined;
}

/** The name of what a message asked for: its command or request, or its event alone. Short words only, no content. */
export function actOf(event: string, payload: unknown): string {
  const { command, type } = Object(payload) as { readonly command?: unknown; readonly type?: unknown };
  const named = event === 'command' ? (Object(command) as { readonly type?: unknown }).type : type;
  return [event, named].filter(isWord).join(' ');
}

/** Whether an accepted message began private listening; then it names the site. */
export function isListening(event: string, payload: unknown): payload is { readonly siteId: string } {
  const { type, siteId } = Object(payload) as { readonly type?: unknown; readonly siteId?: unknown };
  return event === 'signal' && type === 'listenTo' && typeof siteId === 'string';
}

function isWord(text: unknown): text is string {
  return typeof text === 'string' && /^[A-Za-z]{1,40}$/.test(text);
}
