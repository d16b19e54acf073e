import { lookup } from 'node:dns/promises';
import type { PipeTransport, Router, SrtpParameters } from 'mediasoup/types';
import type { PipeEnd } from '../../../application/mediaBoard.ts';
import type { MediaOptions, PortRange } from '../mediaOptions.ts';

/** The address of an end, and what the other server needs to connect to it. */
export interface PipeAddress {
  readonly ip: string;
  readonly announcedAddress?: string;
  readonly portRange?: PortRange;
}

/** Where the ends of a server's pipes are. */
export function pipeAddressOf({ listen, serverAddress, serverPorts }: MediaOptions): PipeAddress {
  return {
    ...listen,
    ...(serverAddress !== undefined && { announcedAddress: serverAddress }),
    ...(serverPorts && { portRange: serverPorts }),
  };
}

/** Opens one end of a pipe between servers: encrypted, and what is lost on the way is sent again. */
export function openPipeEnd(router: Router, listen: PipeAddress): Promise<PipeTransport> {
  return router.createPipeTransport({
    listenInfo: { protocol: 'udp', ...listen },
    enableSrtp: true,
    enableRtx: true,
  });
}

/** What the other server must know of an end. */
export function describeEnd(id: string, { tuple, srtpParameters }: PipeTransport): PipeEnd {
  return { id, address: tuple.localAddress, port: tuple.localPort, srtpParameters };
}

/** Connects an end to the other server's. Rejects when its address cannot be found. */
export async function connectEnd(transport: PipeTransport, { address, port, srtpParameters }: PipeEnd): Promise<void> {
  // The worker knows addresses only, and a server may be announced by its name.
  const { address: ip } = await lookup(address);
  await transport.connect({ ip, port, srtpParameters: srtpParameters as SrtpParameters });
}
