import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface GatewayRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a gateway answers. */
interface GatewayAnswer {
  readonly status: number;
  readonly text?: string;
  readonly location?: string;
}

/** A gateway for SMS or Zalo messages on this machine that keeps what it gets. */
export class Gateway {
  readonly requests: readonly GatewayRequest[];
  readonly port: number;
  readonly #server: Server;

  private constructor(server: Server, requests: readonly GatewayRequest[]) {
    this.#server = server;
    this.requests = requests;
    this.port = (server.address() as AddressInfo).port;
  }

  static async start(answer: () => GatewayAnswer): Promise<Gateway> {
    const requests: GatewayRequest[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        requests.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        const { status, text = '', location } = answer();
        response.writeHead(status, location === undefined ? {} : { location }).end(text);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Gateway(server, requests);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
