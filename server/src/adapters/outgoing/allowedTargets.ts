import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import ipaddr from 'ipaddr.js';
import type { Targets } from '../../application/outgoing.ts';

type Range = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Addresses and CIDR ranges one by one. Throws an `Error` for anything else. */
export function parseRanges(texts: readonly string[]): readonly Range[] {
  return texts.map((text) => {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });
}

/** Public addresses, and those of private networks that the operator allows. */
export class AllowedTargets implements Targets {
  readonly #allowed: readonly Range[];

  constructor(allowed: readonly string[]) {
    this.#allowed = parseRanges(allowed);
  }

  async resolve(host: string): Promise<Result<string, 'nameUnknown' | 'privateAddress'>> {
    const name = host.replace(/^\[|\]$/g, '');
    const addresses = isIP(name) > 0 ? [name] : await addressesOf(name);
    const [first] = addresses;
    if (first === undefined) return err('nameUnknown');
    return addresses.every((address) => this.#isAllowed(address)) ? ok(first) : err('privateAddress');
  }

  #isAllowed(text: string): boolean {
    const address = ipaddr.process(text);
    // Everything else is private, reserved, or another form of an address that may be.
    if (address.range() === 'unicast') return true;
    return this.#allowed.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
  }
}

async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
