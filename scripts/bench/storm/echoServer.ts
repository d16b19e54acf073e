import { createServer } from 'node:http';
import { Server } from 'socket.io';

// Bare Socket.IO: it accepts every client and acknowledges every message. Its cost per client, in heap and in time,
// is the baseline of the product's server. Listens on PORT.

const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('echo', (payload: unknown, acknowledge: (reply: unknown) => void) => acknowledge(payload));
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
