import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** Tells the address that a request or a WebSocket handshake comes from. */
export type ClientAddress = (request: IncomingMessage) => string;

/** The address of a client whose connection is already closed: the system does not know it any more. */
export const UNKNOWN_ADDRESS = 'unknown';

/** Addresses and CIDR ranges of proxies, one by one. Throws a `TypeError` for anything else. */
export function compileProxies(trusted: readonly string[]): (address: string) => boolean {
  const trusts = proxyAddr.compile([...trusted]);
  return (address) => trusts(address, 0);
}

/**
 * The address of the other end, or what a trusted proxy says of it: `X-Forwarded-For` is read from the right, as far as
 * the proxies are trusted, since anybody can send that header. An IPv6 address counts by its /64, which is what one
 * household or office has. Never throws: a client may reset its connection before its request is read, which makes its
 * address `UNKNOWN_ADDRESS`.
 */
export function clientAddress(trusted: readonly string[]): ClientAddress {
  const trusts = compileProxies(trusted);
  return (request) => networkOf(proxyAddr(request, trusts));
}

function networkOf(address: string | undefined): string {
  if (address === undefined) return UNKNOWN_ADDRESS;
  // A trusted proxy may pass on what is no address; it counts as one, and takes no room.
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const prefix = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${prefix.join(':')}::/64`;
}
