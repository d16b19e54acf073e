import type { Rung } from '../domain/stage/ladder.ts';
import type { MediaSlot, MediaSource } from '../domain/stage/places.ts';
import type { LanguageId, SiteId } from '../kernel/ids.ts';

// What a page and the media server say to each other.

/** A relay for media, as a browser takes it. */
export interface IceServer {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

/** mediasoup's transport parameters as the client library takes them. */
export interface TransportOptions {
  readonly id: string;
  readonly iceParameters: unknown;
  readonly iceCandidates: unknown;
  readonly dtlsParameters: unknown;
}

/** A plain transport as a simulated peer sends to it; with the key, if what it receives is encrypted. */
export interface PlainTransportOptions {
  readonly id: string;
  readonly ip: string;
  readonly port: number;
  readonly srtpParameters?: unknown;
}

/** mediasoup's consumer parameters as the client library takes them, with the place that they belong to. */
export interface ConsumerOptions {
  readonly id: string;
  readonly producerId: string;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: unknown;
  readonly source: MediaSource;
  readonly slot: MediaSlot;
}

/** The largest still, in letters of Base64, which is 15 KB: small enough for a line that bears nothing else. */
export const MAX_STILL_LENGTH = 20 * 1024;

/** Statistics of one site's connection and room for the desk; not stored in the log. */
export interface SiteLine {
  /** How loud the room is, from 0 to 10. */
  readonly level: number;
  readonly rung: Rung;
  /** Packet loss in percent, before retransmission. */
  readonly loss: number;
}

/** A source that was lowered or closed because its sender sent too much. */
export interface SourceExcess {
  /** Absent for the chair's hall. */
  readonly siteId?: SiteId;
  readonly source: MediaSource;
  readonly act: 'lower' | 'close';
  /** What was measured, in bits a second. */
  readonly bitsPerSecond: number;
}

/** Requests about media. `signal` traffic is never stored in the log. */
export type SignalMessage =
  /** With `savesData` the page begins on a lower rung of the ladder: its line is paid for by what it carries. */
  | { readonly type: 'joinMedia'; readonly rtpCapabilities: unknown; readonly savesData?: boolean | undefined }
  /**
   * Joins without ICE and DTLS from one UDP socket on the server's own machine; only where the server allows
   * rehearsals. With `srtp` what is received is encrypted, as a browser's is.
   */
  | {
      readonly type: 'joinPlain';
      readonly rtpCapabilities: unknown;
      readonly ip: '127.0.0.1';
      readonly port: number;
      readonly srtp: boolean;
    }
  | { readonly type: 'connectTransport'; readonly transportId: string; readonly dtlsParameters: unknown }
  | {
      readonly type: 'produce';
      readonly transportId: string;
      readonly source: MediaSource;
      readonly rtpParameters: unknown;
    }
  /** Ends a source that this page sends. It keeps the place: another page of the place is not asked in its stead. */
  | { readonly type: 'closeProducer'; readonly source: MediaSource }
  /**
   * After joining the media again: another page sends this source of the place, and this page sends it when the other
   * has gone; or, with `off`, this page is the one in use and its person has turned the source off.
   */
  | { readonly type: 'standBy'; readonly source: MediaSource; readonly off: boolean }
  /** The page needs the media no longer. Names the receiving transport, so that a late message ends no newer media. */
  | { readonly type: 'leaveMedia'; readonly transportId: string }
  /** Consumers start paused and run once the client is ready, so that no key frame is lost. */
  | { readonly type: 'consumersReady'; readonly consumerIds: readonly string[] }
  | { readonly type: 'restartIce'; readonly transportId: string }
  /** The desk looks at these sites of its wall, and at no others any more. */
  | { readonly type: 'watchWall'; readonly siteIds: readonly SiteId[] }
  /** The desk listens to one site privately; without a site, to none any more. */
  | { readonly type: 'listenTo'; readonly siteId?: SiteId | undefined }
  /**
   * How the line has been in the last seconds; with the level of the room, from 0 to 10, where there is a microphone.
   */
  | {
      readonly type: 'reportLine';
      readonly lossPercent: number;
      readonly roundTripMs: number;
      readonly level: number;
    }
  /** A still of the sender's camera, a JPEG in Base64, for receivers at the level of stills. */
  | { readonly type: 'sendStill'; readonly picture: string }
  /** Whether this client's page is in sight, as it is until this is said: out of sight it gets sound alone. */
  | { readonly type: 'reportSight'; readonly inSight: boolean }
  /** Whether this client's page shows the pictures that another page of its own place sends. */
  | { readonly type: 'watchOwn'; readonly watch: boolean }
  /** Whether this client's page shows one picture of the stage alone, because its machine bears no more. */
  | { readonly type: 'showOne'; readonly one: boolean }
  /** The languages that this client's page hears and shows; without one, the original, and no signer. */
  | {
      readonly type: 'followLanguages';
      readonly voice?: LanguageId | undefined;
      readonly signer?: LanguageId | undefined;
    };

/** The value of the reply to each signal message. */
export interface SignalReplies {
  readonly joinMedia: {
    readonly receive: TransportOptions;
    /** Only for those who may ever be on the stage. */
    readonly send?: TransportOptions;
    readonly consumers: readonly ConsumerOptions[];
    /** Relays, if the operator has any, with credentials of this peer's own. */
    readonly iceServers?: readonly IceServer[];
  };
  readonly joinPlain: {
    readonly receive: PlainTransportOptions;
    readonly send?: PlainTransportOptions;
    readonly consumers: readonly ConsumerOptions[];
  };
  readonly connectTransport: Record<string, never>;
  readonly produce: { readonly producerId: string };
  readonly closeProducer: Record<string, never>;
  readonly standBy: Record<string, never>;
  readonly leaveMedia: Record<string, never>;
  readonly consumersReady: Record<string, never>;
  readonly restartIce: {
    readonly iceParameters: unknown;
    /** The relays again: the credentials of the first time may have expired. */
    readonly iceServers?: readonly IceServer[];
  };
  readonly watchWall: Record<string, never>;
  readonly listenTo: Record<string, never>;
  readonly reportLine: Record<string, never>;
  readonly sendStill: Record<string, never>;
  readonly reportSight: Record<string, never>;
  readonly watchOwn: Record<string, never>;
  readonly showOne: Record<string, never>;
  readonly followLanguages: Record<string, never>;
}

/** What the media server tells a client unasked. */
export type SignalNotice =
  | { readonly type: 'consumersOpened'; readonly consumers: readonly ConsumerOptions[] }
  | { readonly type: 'consumersClosed'; readonly consumerIds: readonly string[] }
  /**
   * The server closed this client's own producer: it has no place any more, a newer page of the same place sends the
   * source, or it sent far too much.
   */
  | {
      readonly type: 'producerClosed';
      readonly source: MediaSource;
      readonly because: 'noPlace' | 'replaced' | 'excess';
    }
  /**
   * This client is to send a source of its own, or not any more: its place on the stage has it, or the desk looks or
   * listens. Said again of a source that a newer page of the same place sent, once that page is gone.
   */
  | { readonly type: 'sourceWanted'; readonly source: MediaSource; readonly wanted: boolean }
  /** Whether anything arrives at the server of a source that this client sends, told when that changes. */
  | { readonly type: 'sourceArrival'; readonly source: MediaSource; readonly arriving: boolean }
  /** This client sends too much of a source: no more than so many bits a second from now on. */
  | { readonly type: 'sourceLimit'; readonly source: MediaSource; readonly bitsPerSecond: number }
  /** For the desk: somebody sent more than a source may have. */
  | ({ readonly type: 'sourceExcess' } & SourceExcess)
  /**
   * How much of an own source is wanted: so many simulcast layers from the lowest; with none, nobody receives it and it
   * need not be sent.
   */
  | { readonly type: 'sourceDemand'; readonly source: MediaSource; readonly layers: number }
  /** The private listening is over: its time is up, or the site cannot be listened to any more. */
  | { readonly type: 'listeningEnded'; readonly siteId: SiteId }
  /** How much this client's line bears now. */
  | { readonly type: 'rung'; readonly rung: Rung }
  /** Whether stills of the receiver's camera are requested, every few seconds. */
  | { readonly type: 'stillsWanted'; readonly wanted: boolean }
  /** A still of a place on the stage, a JPEG in Base64. */
  | { readonly type: 'still'; readonly slot: MediaSlot; readonly picture: string }
  /** For the desk: the sites whose line or room changed. */
  | { readonly type: 'siteLines'; readonly lines: Readonly<Record<SiteId, SiteLine>> }
  /** This client's media are closed because it joins again: earlier notices referred to them. */
  | { readonly type: 'mediaLeft' }
  /** The media server restarted: join again with these capabilities. */
  | { readonly type: 'mediaReset'; readonly routerRtpCapabilities: unknown };
