import type { MediaSlot, MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { ActorId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine, SourceExcess } from '@diem-cau/shared/protocol/signals.ts';

/** Something that is sent to the stage or the wall through one server. */
export interface AnnouncedSource {
  readonly id: string;
  readonly kind: 'audio' | 'video';
  readonly actorId: ActorId;
  readonly source: MediaSource;
  readonly slot: MediaSlot;
  /** Greater than that of all its server knew of: where two servers have the same source of a place, the newer stands. */
  readonly order: number;
}

/** One end of a pipe between two servers. */
export interface PipeEnd {
  readonly id: string;
  /** An IP address or host name that the other server reaches. */
  readonly address: string;
  readonly port: number;
  /** The keys of what this end sends. */
  readonly srtpParameters: unknown;
}

/** The end that receives, with what it wants: each source with the number of the attempt. */
export interface ReceivingEnd extends PipeEnd {
  readonly wants: Readonly<Record<string, number>>;
  /** Which of them can arrive and are taken by somebody now; pictures that are not are held back. */
  readonly taken: readonly string[];
}

/** The end that sends, with what it sends for which attempt. */
export interface SendingEnd extends PipeEnd {
  /** The receiving end that it is connected to. */
  readonly to: string;
  readonly sent: Readonly<Record<string, { readonly attempt: number; readonly rtpParameters: unknown }>>;
}

/** One server's statement about a conference's media. */
export interface MediaStatement {
  /** Names the server until it restarts. */
  readonly server: string;
  readonly sources: readonly AnnouncedSource[];
  /** Sources of places that a page there holds and has turned off, with their orders as of the sources; absent: none. */
  readonly held?: Readonly<Record<string, number>>;
  /** How many layers its receivers take of each source of each place; none where it is absent. */
  readonly demand: Readonly<Record<string, number>>;
  /** The sources of other servers that its receivers see by stills. */
  readonly stills: readonly string[];
  /** By the server at the other end. */
  readonly links: Readonly<Record<string, { readonly receiving?: ReceivingEnd; readonly sending?: SendingEnd }>>;
}

/** A still of a source, for those who see it by stills. */
export interface SharedStill {
  readonly sourceId: string;
  /** A JPEG in Base64. */
  readonly picture: string;
}

/** Sites' lines and rooms. */
export type SharedLines = Readonly<Record<SiteId, SiteLine>>;

/** A source that was over its ceiling, and whose it is. */
export interface SharedExcess {
  readonly actorId: ActorId;
  readonly excess: SourceExcess;
}

/** What one server tells the others once, and follows by newer news within seconds. */
export type MediaNews =
  | { readonly type: 'still'; readonly still: SharedStill }
  /** A sender was lowered or closed. */
  | ({ readonly type: 'excess' } & SharedExcess)
  /** How the lines of all sites that are connected to that server are. */
  | { readonly type: 'lines'; readonly lines: SharedLines };

/** News with the name of the server it comes from. */
export type ServerNews = MediaNews & { readonly server: string };

/** Where the servers of one store agree on the stage and the wall between them. Kept for seconds only. */
export interface MediaBoard {
  /** This server's name in its statements. */
  readonly server: string;
  /**
   * Publishes this server's statement, and returns the last one of each other server. Must be repeated: a server that was
   * silent for `MEDIA_SILENCE_MS` counts as dead. Rejects with a `Fault` `STORE_UNAVAILABLE`.
   */
  say(conferenceId: ConferenceId, own: MediaStatement): Promise<readonly MediaStatement[]>;
  /** Withdraws this server's statement. */
  leave(conferenceId: ConferenceId): Promise<void>;
  /** Calls back when what any server says of a conference has changed. */
  onChanged(listener: (conferenceId: ConferenceId) => void): () => void;
  /** Calls back after announcements may have been missed: read again. */
  onGap(listener: () => void): () => void;
  /** Announces something to the servers that listen now; nothing is stored. Rejects with a `Fault` `STORE_UNAVAILABLE`. */
  tell(conferenceId: ConferenceId, news: MediaNews): Promise<void>;
  /** Calls back with what any server tells, this one too. */
  onTold(listener: (conferenceId: ConferenceId, news: ServerNews) => void): () => void;
}

/** Heartbeat interval (ms). */
export const MEDIA_HEARTBEAT_MS = 1_000;

/** Heartbeat timeout (ms): a server silent for longer counts as dead. Others notice at their own next heartbeat. */
export const MEDIA_SILENCE_MS = 4_000;
