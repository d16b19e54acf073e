import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { forgetRequest, noteResponses } from '../../server/src/adapters/web/gateway/forgetRequest.ts';
import { jsonParser } from '../../server/src/adapters/web/gateway/jsonParser.ts';
import type { IoServer } from '../../server/src/adapters/web/gateway/peerContext.ts';

const ADVICE =
  'Socket.IO keeps the request of a handshake in a field that forgetRequest.ts does not clear: take a heap snapshot, ' +
  'find what retains the IncomingMessage, and clear it there';

/** Whether the garbage collector takes an object within a few rounds. */
async function isCollected(reference: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 20 && reference.deref(); round++) {
    // In a turn of its own: looking at a weak reference keeps its target until the turn ends.
    await setTimeout(20);
    collect();
    await setTimeout(0);
  }
  return reference.deref() === undefined;
}

/** Connects one client and holds its socket; resolves to its request, which nothing here keeps. */
async function connect(forget: boolean) {
  const httpServer = createServer();
  const server: IoServer = new Server(httpServer, { transports: ['websocket'], parser: jsonParser });
  if (forget) noteResponses(server);
  const sockets: object[] = [];
  const requested = new Promise<WeakRef<IncomingMessage>>((resolve) => {
    server.on('connection', (socket) => {
      sockets.push(socket);
      const request = new WeakRef(socket.request);
      if (forget) forgetRequest(socket);
      socket.onAny((_event, ...args) => (args.at(-1) as (reply: unknown) => void)('still there'));
      resolve(request);
    });
  });
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  const { port } = httpServer.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'] });
  const request = await requested;
  return {
    request,
    client,
    async close() {
      client.close();
      await server.close();
      sockets.length = 0;
    },
  };
}

it('keeps no request of a handshake in memory once a peer is connected, and the connection still works', async () => {
  const kept = await connect(false);
  const forgotten = await connect(true);
  try {
    expect(await isCollected(forgotten.request), ADVICE).toBe(true);
    expect(await isCollected(kept.request), 'without it the request stays: the test sees what it looks for').toBe(
      false,
    );
    expect(await forgotten.client.emitWithAck('hello', {})).toBe('still there');
  } finally {
    await kept.close();
    await forgotten.close();
  }
});
