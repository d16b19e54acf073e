import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const HOST = '127.0.0.1';
/** How long a limited line holds packets back before it drops them, as a router's queue does. In milliseconds. */
const MAX_QUEUE_MS = 400;

interface UdpFlow {
  readonly upstream: UdpSocket;
  /** The way this flow came is gone for good. */
  lost: boolean;
}

interface TcpFlow {
  readonly client: Socket;
  readonly upstream: Socket;
  /** Begun while nothing got through. */
  readonly vain: boolean;
}

/** One port between a browser and the server, for UDP and TCP, whose line a test cuts, changes and spoils. */
export class NetworkProxy {
  readonly port: number;
  readonly #target: number;
  readonly #udp: UdpSocket;
  readonly #tcp: Server;
  readonly #udpFlows = new Map<string, UdpFlow>();
  readonly #tcpFlows = new Set<TcpFlow>();
  #udpBlocked = false;
  #tcpBlocked = false;
  #repliesMuted = false;
  #tcpDelayMs = 0;
  #stripsUpgrades = false;
  #refuses = false;
  #lossShare = 0;
  #bitsPerSecond = Number.POSITIVE_INFINITY;
  /** When the line to the browser and the line from it have carried what was given to them, in milliseconds. */
  readonly #freeAt = { down: 0, up: 0 };
  #random = 1;
  #stopped = false;
  #udpPackets = 0;
  #tcpBytes = 0;

  private constructor(port: number, target: number, udp: UdpSocket, tcp: Server) {
    this.port = port;
    this.#target = target;
    this.#udp = udp;
    this.#tcp = tcp;
    udp.on('message', (packet, from) => this.#fromClient(packet, from));
    tcp.on('connection', (client) => this.#accept(client));
  }

  /** Stands before a port of this machine, on a free port of its own. */
  static async start(target: number): Promise<NetworkProxy> {
    const tcp = createServer({ pauseOnConnect: true }).listen(0, HOST);
    await once(tcp, 'listening');
    const { port } = tcp.address() as AddressInfo;
    const udp = createSocket('udp4');
    udp.bind(port, HOST);
    await once(udp, 'listening');
    return new NetworkProxy(port, target, udp, tcp);
  }

  /** What has passed so far, both ways. */
  get passed(): { readonly udpPackets: number; readonly tcpBytes: number } {
    return { udpPackets: this.#udpPackets, tcpBytes: this.#tcpBytes };
  }

  /** Lets nothing through; connections stay open and silent, as after a cable is pulled. */
  cut(): void {
    this.blockUdp(true);
    this.#tcpBlocked = true;
    for (const flow of this.#tcpFlows) pause(flow);
  }

  /**
   * Ends a cut. What was sent meanwhile on connections from before arrives, as when it is sent again; those that were
   * begun in vain are refused, so that the browser must begin anew.
   */
  heal(): void {
    this.blockUdp(false);
    this.#tcpBlocked = false;
    for (const flow of this.#tcpFlows) {
      if (flow.vain) flow.client.destroy();
      else resume(flow);
    }
  }

  blockUdp(blocked: boolean): void {
    this.#udpBlocked = blocked;
  }

  /** The browser is on another network: what it sends from its old ports never arrives again. */
  changeNetwork(): void {
    for (const flow of this.#udpFlows.values()) flow.lost = true;
    this.resetTcp();
  }

  /** Loses a share of the UDP packets each way, from 0 to 1; the same ones in every run. */
  lose(share: number): void {
    this.#lossShare = share;
  }

  /** Carries no more than this by UDP each way, holds back what comes at once, and drops what would wait too long. */
  limit(bitsPerSecond: number): void {
    this.#bitsPerSecond = bitsPerSecond;
  }

  /** Holds what is sent by TCP back for so many milliseconds each way, as a line over a satellite does. */
  delayTcp(milliseconds: number): void {
    this.#tcpDelayMs = milliseconds;
  }

  /** Refuses every TCP connection, as where no server listens; what is connected is broken. */
  refuse(refuses: boolean): void {
    this.#refuses = refuses;
    this.resetTcp();
  }

  /** Takes `Upgrade` out of every request, as proxies do that know no WebSocket; what is connected is broken. */
  stripUpgrades(strips: boolean): void {
    this.#stripsUpgrades = strips;
    this.resetTcp();
  }

  /** What the server answers by TCP does not arrive any more. */
  muteReplies(muted: boolean): void {
    this.#repliesMuted = muted;
  }

  /** Breaks every TCP connection. */
  resetTcp(): void {
    for (const { client, upstream } of this.#tcpFlows) {
      client.destroy();
      upstream.destroy();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.resetTcp();
    for (const { upstream } of this.#udpFlows.values()) upstream.close();
    this.#udp.close();
    this.#tcp.close();
    await once(this.#tcp, 'close');
  }

  #fromClient(packet: Buffer, from: RemoteInfo): void {
    const flow = this.#flowOf(from);
    if (!this.#lets(flow)) return;
    this.#carry('up', packet, () => flow.upstream.send(packet, this.#target, HOST));
  }

  #flowOf({ address, port }: RemoteInfo): UdpFlow {
    const key = `${address}:${port}`;
    const known = this.#udpFlows.get(key);
    if (known) return known;
    const flow: UdpFlow = { upstream: createSocket('udp4'), lost: false };
    flow.upstream.on('message', (packet) => {
      if (this.#lets(flow)) this.#carry('down', packet, () => this.#udp.send(packet, port, address));
    });
    this.#udpFlows.set(key, flow);
    return flow;
  }

  #lets(flow: UdpFlow): boolean {
    if (this.#udpBlocked || flow.lost) return false;
    // A small generator of its own, so that a test loses the same packets every time.
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    if (this.#random / 2_147_483_647 < this.#lossShare) return false;
    this.#udpPackets++;
    return true;
  }

  #carry(way: 'down' | 'up', packet: Buffer, send: () => void): void {
    const now = performance.now();
    const waitMs = Math.max(0, this.#freeAt[way] - now);
    if (waitMs > MAX_QUEUE_MS) return;
    this.#freeAt[way] = now + waitMs + (8_000 * packet.length) / this.#bitsPerSecond;
    if (waitMs < 1) send();
    else setTimeout(() => this.#stopped || send(), waitMs);
  }

  #later(send: () => void): void {
    if (this.#tcpDelayMs === 0) send();
    else setTimeout(() => this.#stopped || send(), this.#tcpDelayMs);
  }

  #accept(client: Socket): void {
    if (this.#refuses) {
      client.destroy();
      return;
    }
    const upstream = connect(this.#target, HOST);
    const flow: TcpFlow = { client, upstream, vain: this.#tcpBlocked };
    this.#tcpFlows.add(flow);
    const end = () => {
      this.#tcpFlows.delete(flow);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    client.on('data', (chunk) => {
      this.#tcpBytes += chunk.length;
      this.#later(() => upstream.write(this.#stripsUpgrades ? withoutUpgrade(chunk) : chunk));
    });
    upstream.on('data', (chunk) => {
      if (this.#repliesMuted) return;
      this.#tcpBytes += chunk.length;
      this.#later(() => client.write(chunk));
    });
    if (this.#tcpBlocked) pause(flow);
    else client.resume();
  }
}

function withoutUpgrade(request: Buffer): string | Buffer {
  const text = request.toString('latin1');
  if (!/^Upgrade:/im.test(text)) return request;
  return Buffer.from(text.replace(/^(Upgrade|Connection):.*\r\n/gim, ''), 'latin1');
}

function pause({ client, upstream }: TcpFlow): void {
  client.pause();
  upstream.pause();
}

function resume({ client, upstream }: TcpFlow): void {
  client.resume();
  upstream.resume();
}
