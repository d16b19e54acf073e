import { createServer } from 'node:http';
import { Server } from 'socket.io';

// Bare Socket.IO: it lets everybody in and acknowledges what it is sent. What a client costs here, in heap and in time,
// is what the product's server is compared with. PORT says where.

const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('echo', (payload: unknown, acknowledge: (reply: unknown) => void) => acknowledge(payload));
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
