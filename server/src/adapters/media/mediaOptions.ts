import type { MediaBoard } from '../../application/mediaBoard.ts';
import type { MediaLogger } from './mediaLogger.ts';
import type { PartStudio } from './recording/partStudio.ts';
import type { RecordingStudio } from './recording/recordingStudio.ts';

/** Ports from the least to the greatest, both included. */
export interface PortRange {
  readonly min: number;
  readonly max: number;
}

/** How the media server is set up. */
export interface MediaOptions {
  /** How many worker processes; one per core is right. */
  readonly workers: number;
  readonly listen: {
    /** The address the sockets bind to. */
    readonly ip: string;
    /** The address or host name that clients are told, when it is another one. */
    readonly announcedAddress?: string;
  };
  /** Worker i takes `basePort + i`, for UDP and for TCP. Absent or 0: any free port. */
  readonly basePort?: number;
  /** Lets simulated peers on this machine join over plain transports; for rehearsals only. */
  readonly plainPeers?: boolean;
  /** Where this server agrees with others on the stage; absent for one that is alone. */
  readonly board?: MediaBoard;
  /** The address that other servers are told, when it is not the clients'. */
  readonly serverAddress?: string;
  /** The UDP ports at which other servers' media comes in, for firewalls; absent: any free ones. */
  readonly serverPorts?: PortRange;
  /** After so long out of sight a page's pictures are closed, in milliseconds; absent: a minute. */
  readonly awayMs?: number;
  /** How many phones may listen to one conference; absent: 300. */
  readonly mostPhones?: number;
  /** What records; absent where nothing ever is. */
  readonly studio?: RecordingStudio;
  /** What streams to the public; absent on a server that never does. */
  readonly streams?: PartStudio;
  readonly logger: MediaLogger;
}
