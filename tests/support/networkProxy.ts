import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const HOST = '127.0.0.1';
/** Queue length of a limited connection (ms): packets that would wait longer are dropped, as in a router. */
const MAX_QUEUE_MS = 400;

interface UdpFlow {
  readonly upstream: UdpSocket;
  /** The path of this flow is permanently gone. */
  lost: boolean;
}

interface TcpFlow {
  readonly client: Socket;
  readonly upstream: Socket;
  /** Opened during a cut. */
  readonly vain: boolean;
}

/** A UDP and TCP proxy between a browser and the server, whose connection a test cuts, changes and impairs. */
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
  /** When the queues to and from the browser will be empty (ms). */
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

  /** Starts a proxy of a local port on a free port. */
  static async start(target: number): Promise<NetworkProxy> {
    const tcp = createServer({ pauseOnConnect: true }).listen(0, HOST);
    await once(tcp, 'listening');
    const { port } = tcp.address() as AddressInfo;
    const udp = createSocket('udp4');
    udp.bind(port, HOST);
    await once(udp, 'listening');
    return new NetworkProxy(port, target, udp, tcp);
  }

  /** Packets and bytes so far, in both directions. */
  get passed(): { readonly udpPackets: number; readonly tcpBytes: number } {
    return { udpPackets: this.#udpPackets, tcpBytes: this.#tcpBytes };
  }

  /** Blocks all traffic; connections stay open and silent, as after a cable is unplugged. */
  cut(): void {
    this.blockUdp(true);
    this.#tcpBlocked = true;
    for (const flow of this.#tcpFlows) pause(flow);
  }

  /**
   * Ends a cut. Data sent meanwhile on earlier connections arrives, as after a retransmission; connections that were
   * attempted meanwhile are refused, so that the browser must start again.
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

  /** Moves the browser to another network: packets from its old ports no longer arrive. */
  changeNetwork(): void {
    for (const flow of this.#udpFlows.values()) flow.lost = true;
    this.resetTcp();
  }

  /** Drops a share of the UDP packets in each direction, from 0 to 1; the same ones in every run. */
  lose(share: number): void {
    this.#lossShare = share;
  }

  /** Limits UDP bandwidth in each direction, queues bursts, and drops packets that would wait too long. */
  limit(bitsPerSecond: number): void {
    this.#bitsPerSecond = bitsPerSecond;
  }

  /** Delays TCP by this many milliseconds in each direction, as a satellite link does. */
  delayTcp(milliseconds: number): void {
    this.#tcpDelayMs = milliseconds;
  }

  /** Refuses TCP connections, as if no server listened; existing ones are closed. */
  refuse(refuses: boolean): void {
    this.#refuses = refuses;
    this.resetTcp();
  }

  /** Removes `Upgrade` from every request, as proxies without WebSocket support do; existing connections are closed. */
  stripUpgrades(strips: boolean): void {
    this.#stripsUpgrades = strips;
    this.resetTcp();
  }

  /** Drops all TCP data from the server. */
  muteReplies(muted: boolean): void {
    this.#repliesMuted = muted;
  }

  /** Closes every TCP connection. */
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
    // A separate small generator, so that a test loses the same packets every time.
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
