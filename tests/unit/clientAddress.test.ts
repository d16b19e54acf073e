import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, UNKNOWN_ADDRESS } from '../../server/src/adapters/web/clientAddress.ts';

function addressOf(trusted: readonly string[], from: string | undefined, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return clientAddress(trusted)({ headers, socket: { remoteAddress: from } } as unknown as IncomingMessage);
}

describe('the address of a client', () => {
  it('is the other end’s, whatever it claims, unless a proxy is trusted', () => {
    expect(addressOf([], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
    expect(addressOf([], '127.0.0.1', '198.51.100.1')).toBe('127.0.0.1');
    expect(addressOf(['10.0.0.5'], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  it('is what trusted proxies say, and no further', () => {
    const trusted = ['10.0.0.0/24', '2001:db8::5'];
    expect(addressOf(trusted, '10.0.0.5', '198.51.100.1')).toBe('198.51.100.1');
    expect(addressOf(trusted, '10.0.0.5', '1.2.3.4, 198.51.100.1, 10.0.0.9')).toBe('198.51.100.1');
    expect(addressOf(trusted, '2001:db8::5', '198.51.100.1')).toBe('198.51.100.1');
    expect(addressOf(trusted, '10.0.1.5', '198.51.100.1')).toBe('10.0.1.5');
    expect(addressOf(trusted, '10.0.0.5')).toBe('10.0.0.5');
  });

  it('counts an IPv6 address by its /64, and a mapped IPv4 address as itself', () => {
    const network = addressOf([], '2001:db8:1:2:aaaa::1');
    expect(network).toBe('2001:db8:1:2::/64');
    expect(addressOf([], '2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(network);
    expect(addressOf([], '2001:db8:1:3::1')).not.toBe(network);
    expect(addressOf([], '::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(addressOf(['10.0.0.5'], '::ffff:10.0.0.5', '198.51.100.1')).toBe('198.51.100.1');
  });

  it('is unknown once the connection is closed, whatever the request claims', () => {
    expect(addressOf([], undefined)).toBe(UNKNOWN_ADDRESS);
    expect(addressOf(['10.0.0.5'], undefined, '198.51.100.1')).toBe(UNKNOWN_ADDRESS);
  });

  it('takes no more room than an address where a proxy passes on something else', () => {
    expect(addressOf(['10.0.0.5'], '10.0.0.5', 'x'.repeat(5_000)).length).toBeLessThan(100);
  });
});
