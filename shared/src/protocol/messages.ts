import type { Actor } from '../domain/actor.ts';
import type { BesideLogCommand, DomainCommand } from '../domain/commands.ts';
import type { Phase } from '../domain/conference/state.ts';
import type { ServerCommandType } from '../domain/revisions.ts';
import type { PageState } from '../domain/stage/sitePages.ts';
import type { ConferenceId, SiteId, Timestamp } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { CheckedList } from '../lists/checkList.ts';
import type { Audience, ViewOf } from '../views/audiences.ts';
import type { MergePatch } from '../views/mergePatch.ts';
import type { WireError } from './errors.ts';
import type { SignalMessage, SignalNotice, SignalReplies } from './signals.ts';

/** The acknowledgement of every request. */
export type Reply<Value> = Result<Value, WireError>;

/** What a client may send to be decided: all but what only the server sends (`server` in a slice's `revisions.ts`). */
export type ClientCommand = Exclude<DomainCommand, { readonly type: ServerCommandType }> | BesideLogCommand;

/** A command on its way to the server. */
export interface CommandMessage {
  /** Made by the client; a repeat with the same id has one effect. */
  readonly commandId: string;
  readonly command: ClientCommand;
  /**
   * The revision of what the command is about in the view that its sender pressed on (`revisionOf`). The command is
   * refused with `STALE` where that has changed; without it, it means what stands when it arrives.
   */
  readonly seen?: number | undefined;
}

/** `version` is the log's length after the command; a ballot does not lengthen the log. */
export interface CommandAccepted {
  readonly version: number;
  /** Of a secret ballot. */
  readonly receipt?: BallotReceipt;
  /** What the command changed in its sender's private view, where nobody else has to be told. */
  readonly frame?: ViewFrame;
}

/**
 * What a voter keeps of a secret ballot. `receipt` = SHA-256 of poll, own nonce, `serverNonce` and choice, by lines.
 */
export interface BallotReceipt {
  readonly receipt: string;
  readonly serverNonce: string;
}

/** The published list of a secret poll: every ballot under its receipt, in the order of the receipts. */
export interface ReceiptList {
  readonly receipts: readonly (readonly [receipt: string, choice: string])[];
}

/** Where a client stands in an audience's ticks. */
export interface ViewPosition {
  readonly epoch: string;
  readonly tick: number;
}

/**
 * The version of this protocol: raised whenever an older page would send or read something else. A page of another
 * version is refused with `OUTDATED`.
 */
export const PROTOCOL_VERSION = 3;

/** The greeting with which a page asks for its views. */
export interface HelloMessage {
  /** `PROTOCOL_VERSION` of the page; absent before there were versions. */
  readonly protocol?: number | undefined;
  /** The build of the page's files. */
  readonly build?: string | undefined;
  /** Of a site's page: what it shows. A page that does not say is the hall's screen. */
  readonly page?: PageState | undefined;
  /** Sent on a reconnect, so that the server may answer with what changed since. */
  readonly known?: { readonly [A in Audience]?: ViewPosition | undefined } | undefined;
}

/** A whole view, or what changed between two ticks of the same epoch. */
export type ViewFrame = { [A in Audience]: WholeView<A> }[Audience] | PatchFrame;

/** A view from scratch. */
export interface WholeView<A extends Audience> {
  readonly audience: A;
  readonly epoch: string;
  readonly tick: number;
  readonly view: ViewOf<A>;
}

/** What changed in a view between two ticks. */
export interface PatchFrame {
  readonly audience: Audience;
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly patch: MergePatch;
}

/** Says that a site's page shows something else now, or that its hall's machine has changed. */
export interface PageMessage {
  readonly page: PageState;
}

/** Asks for the server's time, so that a page's clocks stay right between two welcomes. */
export type TimeMessage = Readonly<Record<string, never>>;

/** The answer to a `TimeMessage`, in ms since 1970. */
export interface ServerTimeReply {
  readonly serverTime: Timestamp;
}

/** The answer to a greeting. */
export interface Welcome {
  readonly protocol: number;
  /** The build of the files that the server serves: another one than the page's is newer. */
  readonly build?: string;
  readonly conferenceId: ConferenceId;
  readonly actor: Actor;
  /** Whether the session was opened by an account: once it has ended, its owner enters again from the office. */
  readonly byAccount?: true;
  /** The time of the conference, as its log has it. */
  readonly serverTime: Timestamp;
  readonly frames: readonly ViewFrame[];
  /** Absent for roles that use no media; and while the media server restarts, after which a `mediaReset` follows. */
  readonly routerRtpCapabilities?: unknown;
}

/** A list of sites as it was checked against the roster. */
export interface CheckedImport extends CheckedList {
  /** Names this preview: of this file and these choices, against this roster. Sent back, it confirms the preview. */
  readonly seen: string;
}

/** The events of Socket.IO that a page sends. */
export interface ClientToServerEvents {
  hello: (message: HelloMessage, ack: (reply: Reply<Welcome>) => void) => void;
  page: (message: PageMessage, ack: (reply: Reply<Record<string, never>>) => void) => void;
  time: (message: TimeMessage, ack: (reply: Reply<ServerTimeReply>) => void) => void;
  command: (message: CommandMessage, ack: (reply: Reply<CommandAccepted>) => void) => void;
  signal: (message: SignalMessage, ack: (reply: Reply<SignalReplies[SignalMessage['type']]>) => void) => void;
}

/** The events of Socket.IO that the server sends. */
export interface ServerToClientEvents {
  frame: (frame: ViewFrame) => void;
  /** Whether commands can be stored, told when that changes. */
  store: (message: { readonly available: boolean }) => void;
  signal: (notice: SignalNotice) => void;
  /** The refusal of a message that came without an acknowledgement callback. */
  rejected: (error: WireError) => void;
}

/** The reply to an exchanged invite code and to `GET /api/session/:peerId`. */
export interface SessionInfo {
  /** Public: stands in the page's address and chooses the cookie. */
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
  readonly conferenceTitle: string;
  readonly actor: Actor;
}

/** One invitation as the planning screen lists it. */
export interface InviteInfo {
  readonly actor: Actor;
  /** Of a revoked one a link that lets nobody in. */
  readonly url: string;
  readonly revoked?: true;
  /** Absent where nobody has come in by any invitation of this invitee. */
  readonly used?: InviteUse;
}

/** When an invitee's links were used. */
export interface InviteUse {
  readonly firstAt: Timestamp;
  readonly lastAt: Timestamp;
  /** Times that somebody came in. */
  readonly count: number;
}

/** One slip to print: what it lets in with. The code stands in the address too. */
export interface SlipInfo {
  readonly siteId: SiteId;
  readonly number: number;
  readonly url: string;
}

/**
 * The key that signs exported ballots. Keys are 32 bytes of Ed25519 in base64url, fingerprints SHA-256 in hexadecimal.
 */
export interface SigningKeyInfo {
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Keys that signed earlier, the latest first. What they signed stays valid. */
  readonly earlier: readonly { readonly publicKey: string; readonly fingerprint: string; readonly until: string }[];
}

/** A conference as the planning screen lists it beside its own. */
export interface ConferenceSummary {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly wentLiveAt?: Timestamp;
  /** Lets its organiser in. */
  readonly organiserUrl: string;
}

/**
 * The largest message a client may send, in bytes of UTF-8: whatever the schemas allow fits, an agenda of 50 items with
 * every text at its limit among them. A larger one is refused with `TOO_LARGE`.
 */
export const MAX_MESSAGE_BYTES = 480 * 1024;
/** The largest frame that the server reads at all, in bytes. It closes the connection at a larger one. */
export const MAX_FRAME_BYTES = 1024 * 1024;
/** The most bytes of one transfer that measures a line. */
export const LINE_TEST_BYTES = 512 * 1024;
/**
 * The most values, of objects and of lists, that a message may hold: a weight for each of 2,000 sites, and then some.
 */
export const MAX_MESSAGE_VALUES = 3_000;
/** The deepest nesting a message may have. */
export const MAX_MESSAGE_DEPTH = 8;
