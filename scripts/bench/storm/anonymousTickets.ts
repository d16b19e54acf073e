import type { Ticket } from './client.ts';

/** Tickets for servers without authentication; as long as the real ones. */
export function anonymousTickets(count: number): readonly Ticket[] {
  return Array.from({ length: count }, (_, index) => {
    const peerId = `peer${String(index).padStart(8, '0')}`;
    const headers = { Cookie: `peer-${peerId}=${'x'.repeat(43)}`, Origin: 'http://127.0.0.1' };
    return { auth: { peerId }, headers };
  });
}
