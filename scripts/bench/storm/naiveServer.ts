import { createServer } from 'node:http';
import { Server } from 'socket.io';

// A naive server: it keeps everything in memory and broadcasts each change at once.
// Listens on PORT.

interface Message {
  readonly command: { readonly type: string; readonly choice?: string; readonly [field: string]: unknown };
}

const votes: Record<string, number> = {};
const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('hello', (_message: unknown, acknowledge: (reply: unknown) => void) => acknowledge({ ok: true }));
  socket.on('command', ({ command }: Message, acknowledge: (reply: unknown) => void) => {
    const { choice } = command;
    if (choice !== undefined) votes[choice] = (votes[choice] ?? 0) + 1;
    io.emit('change', choice === undefined ? command : { type: 'Tally', votes });
    acknowledge({ ok: true });
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
