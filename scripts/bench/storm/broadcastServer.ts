import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { Server } from 'socket.io';

// Sends one and the same text to every client, four times a second: by bare Socket.IO (BY=socketio), or as bytes written to
// raw sockets (BY=sockets), which is the least that a delivery can cost. Listens on PORT; the text has BYTES bytes.

const EVERY_MS = 250;
const bytes = Number(process.env.BYTES);
const text = 'x'.repeat(Math.max(0, bytes - '42["frame",""]'.length));
const http = createServer();
if (process.env.BY === 'sockets') serveSockets();
else serveSocketIo();
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

function serveSocketIo(): void {
  const io = new Server(http, { serveClient: false, transports: ['websocket'], perMessageDeflate: false });
  setInterval(() => io.emit('frame', text), EVERY_MS);
}

function serveSockets(): void {
  const sockets = new Set<Socket>();
  const frame = frameOf(`42["frame","${text}"]`);
  http.on('upgrade', (request, socket: Socket) => {
    const key = createHash('sha1').update(
      `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
    );
    const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';
    socket.setNoDelay(true);
    socket.write(`${head}Sec-WebSocket-Accept: ${key.digest('base64')}\r\n\r\n`);
    // What Socket.IO says first, so that its clients come in here.
    socket.write(frameOf('0{"sid":"raw","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}'));
    socket.once('data', () => {
      socket.write(frameOf('40{"sid":"raw"}'));
      sockets.add(socket);
    });
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  setInterval(() => {
    for (const socket of sockets) socket.write(frame);
  }, EVERY_MS);
}

/** A text as one WebSocket frame of a server. */
function frameOf(content: string): Buffer {
  const payload = Buffer.from(content);
  const header = payload.length < 126 ? Buffer.from([0x81, payload.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (payload.length >= 126) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
