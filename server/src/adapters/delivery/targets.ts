import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import ipaddr from 'ipaddr.js';

type Range = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Addresses and CIDR ranges one by one. Throws an `Error` for anything else. */
export function parseRanges(texts: readonly string[]): readonly Range[] {
  return texts.map((text) => {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });
}

/**
 * Which machines letters may be handed to. An administrator names mail server and gateway, so that without a rule this
 * server would reach whatever its own network has: the operator allows the addresses of private networks one by one.
 */
export class Targets {
  readonly #allowed: readonly Range[];

  constructor(allowed: readonly string[]) {
    this.#allowed = parseRanges(allowed);
  }

  /**
   * The address to connect to. The connection must use it and not the name, which may lead elsewhere by then. Refuses a
   * name of which any address is private.
   */
  async resolve(host: string): Promise<Result<string, SendFault>> {
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
