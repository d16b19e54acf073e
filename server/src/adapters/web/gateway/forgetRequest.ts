import type { IncomingMessage } from 'node:http';
import type { IoServer, IoSocket } from './peerContext.ts';

/** The response object that Engine.IO makes for each handshake; it refers back to the request. */
const responses = new WeakMap<IncomingMessage, object>();

/** Notes the response of each handshake by a middleware of Engine.IO, so that `forgetRequest` can reach it. */
export function noteResponses({ engine }: IoServer): void {
  engine.use((request: IncomingMessage, response: object, next: () => void) => {
    responses.set(request, response);
    next();
  });
}

/**
 * Releases the HTTP request of a handshake, which Socket.IO otherwise keeps with its headers for as long as the socket. The
 * peer is known by its pass by then. Socket.IO documents this for `conn.request` ("Memory usage"); the other fields refer to
 * the same request. `tests/integration/handshakeMemory.test.ts` fails when a release keeps the request anywhere else.
 */
export function forgetRequest(socket: IoSocket): void {
  Reflect.set(responses.get(socket.request) ?? {}, 'req', undefined);
  for (const owner of [socket.conn, socket.client]) Reflect.set(owner, 'request', undefined);
  Reflect.set(socket.conn.transport, 'req', undefined);
  Reflect.set(socket, 'handshake', undefined);
}
