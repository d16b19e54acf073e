import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import { Connection, type ConnectionListener } from '@diem-cau/shared/sync/connection.ts';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEVICE } from './device.ts';
import { gatherEvidence } from './gatherEvidence.ts';
import { SocketTransport } from './socketTransport.ts';

let http: HttpServer;
let io: Server;

beforeEach(async () => {
  http = createServer();
  io = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // A page's connection goes to where the page came from.
  const { port } = http.address() as AddressInfo;
  Object.assign(globalThis, { location: new URL(`http://127.0.0.1:${port}/`) });
});

afterEach(async () => {
  await io.close();
  Reflect.deleteProperty(globalThis, 'location');
});

const IGNORE: ConnectionListener = {
  handleStatus() {},
  handleWelcome() {},
  handleViews() {},
  handleRejected() {},
  handleTime() {},
  handleObstacle() {},
  handlePending() {},
};

/** The client core over a real socket, as a page puts them together. */
function openConnection(): Connection {
  const connection = new Connection(
    { connect: (listener) => new SocketTransport('peer', listener), device: DEVICE, gatherEvidence },
    IGNORE,
  );
  connection.open();
  return connection;
}

const WELCOME = { ok: true, value: { conferenceId: 'c', actor: { role: 'organiser' }, serverTime: 0, frames: [] } };

it('SYNC-3: gives up on a command with which one connection after the other ends, and sends the others on', async () => {
  let sent = 0;
  io.on('connection', (socket) => {
    socket.on('hello', (_message, answer) => answer(WELCOME));
    socket.on('command', ({ command }, answer) => {
      if (command.type !== 'PlanAgenda') answer({ ok: true, value: { version: 1 } });
      else {
        sent++;
        // As a server does whose limit a message exceeds: no answer, and the end of the connection.
        socket.conn.close();
      }
    });
  });
  const connection = openConnection();
  const replies = await Promise.all([
    connection.send({ type: 'PlanAgenda', items: [] }),
    connection.send({ type: 'OpenConference' }),
  ]);
  expect(replies).toMatchObject([{ ok: false, error: { code: 'UNDELIVERABLE' } }, { ok: true }]);
  expect(sent).toBe(5);
  connection.close();
}, 30_000);

it('SYNC-4: refuses what is too large before it is sent', async () => {
  let sent = 0;
  io.on('connection', (socket) => {
    socket.on('hello', (_message, answer) => answer(WELCOME));
    socket.on('command', () => sent++);
  });
  const connection = openConnection();
  const title = 'ế'.repeat(200_000);
  const item = { id: 'item_000001' as AgendaItemId, title, kind: 'dialogue', plannedMinutes: 1 } as const;
  expect(await connection.send({ type: 'EditAgendaItem', item })).toEqual({ ok: false, error: { code: 'TOO_LARGE' } });
  expect(sent).toBe(0);
  connection.close();
});
