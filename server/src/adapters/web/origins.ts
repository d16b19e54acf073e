/**
 * Whether a request may come from the page it names. Socket.IO's `cors` option does not stop a WebSocket of a foreign
 * page, so the gateway asks here at every handshake, and HTTP at every request that changes something.
 * A request without an Origin comes from no page and is let through only where `required` is false.
 */
export function isAllowedOrigin(origin: string | undefined, allowed: ReadonlySet<string>, required: boolean): boolean {
  return origin === undefined ? !required : allowed.has(origin);
}
