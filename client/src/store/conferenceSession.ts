import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { SHUT_OUT_CODES, type WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { ClientCommand, CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import { Connection } from '@diem-cau/shared/sync/connection.ts';
import type { ConnectionStatus } from '@diem-cau/shared/sync/connectionState.ts';
import type { Obstacle } from '@diem-cau/shared/sync/diagnosis.ts';
import type { HeldViews } from '@diem-cau/shared/sync/viewReplica.ts';
import { revisionSeen } from '@diem-cau/shared/views/seen.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEVICE, DEVICE_OFFSET } from '../connection/device.ts';
import { gatherEvidence } from '../connection/gatherEvidence.ts';
import { SocketTransport } from '../connection/socketTransport.ts';
import { noticeBuild, ownBuild } from './update.ts';

/** Something to tell the person once: a refusal, or that something was recorded. */
export type Notice =
  | { readonly id: number; readonly kind: 'refusal'; readonly error: WireError }
  /** Stays until it is dismissed. */
  | { readonly id: number; readonly kind: 'warning'; readonly text: string }
  | { readonly id: number; readonly kind: 'done'; readonly text: string; readonly undo?: (() => void) | undefined };

/** What a page knows of its conference. */
export interface ConferenceState {
  readonly status: ConnectionStatus;
  /** What blocks the connection, once several attempts have failed. */
  readonly obstacle: Obstacle | undefined;
  /** Server time minus `performance.now()`, in milliseconds. */
  readonly offset: number;
  readonly actor: Actor | undefined;
  /** Whether this page was entered from the office, by an account. */
  readonly byAccount: boolean;
  readonly conferenceId: ConferenceId | undefined;
  readonly views: HeldViews;
  /** Set while this page is shut out, with why. */
  readonly shutOut: WireError | undefined;
  /** Whether the server closed this page for a newer one. */
  readonly displaced: boolean;
  /** Commands that wait for their acknowledgement. */
  readonly pending: number;
  readonly notices: readonly Notice[];
  /** Grows with every connect, after which media joins again. */
  readonly welcomes: number;
  readonly routerRtpCapabilities: unknown;
  /** How loud each site is and how much its line bears, as the server tells the desk up to twice a second. */
  readonly siteLines: Readonly<Record<SiteId, SiteLine>>;
}

const INITIAL: ConferenceState = {
  status: 'connecting',
  obstacle: undefined,
  offset: DEVICE_OFFSET,
  actor: undefined,
  byAccount: false,
  conferenceId: undefined,
  views: {},
  shutOut: undefined,
  displaced: false,
  pending: 0,
  notices: [],
  welcomes: 0,
  routerRtpCapabilities: undefined,
  siteLines: {},
};

const MAX_NOTICES = 3;

/** One page's part in a conference: its connection, and the store that screens read. */
export class ConferenceSession {
  readonly peerId: string;
  readonly store: StoreApi<ConferenceState> = createStore<ConferenceState>(() => INITIAL);
  readonly connection: Connection;
  #lastNotice = 0;

  constructor(peerId: string) {
    this.peerId = peerId;
    const { setState } = this.store;
    this.connection = new Connection(
      {
        connect: (listener) => new SocketTransport(peerId, listener),
        device: DEVICE,
        gatherEvidence,
        build: ownBuild(),
        // The screen of a hall says so as soon as it is drawn.
        page: { shows: 'board' },
      },
      {
        handleStatus: (status) => setState({ status }),
        handleObstacle: (obstacle) => setState({ obstacle }),
        handleTime: (offset) => setState({ offset }),
        handleWelcome: ({ actor, byAccount = false, conferenceId, routerRtpCapabilities, build }) => {
          noticeBuild(build, false);
          setState(({ welcomes }) => ({
            actor,
            byAccount,
            conferenceId,
            routerRtpCapabilities,
            shutOut: undefined,
            welcomes: welcomes + 1,
            // The server sends all of them again.
            siteLines: {},
          }));
        },
        handleViews: (views) => setState({ views }),
        handlePending: (pending) => setState({ pending }),
        handleRejected: (error) => {
          if (SHUT_OUT_CODES.has(error.code)) setState({ shutOut: error });
          else if (error.code === 'TOO_MANY_WINDOWS') setState({ displaced: true });
          else if (error.code === 'OUTDATED') noticeBuild(textOf(error.facts?.build), true);
          else this.noticeRefusal(error);
        },
      },
    );
    this.connection.onNotice((notice) => {
      if (notice.type === 'siteLines') setState(({ siteLines }) => ({ siteLines: { ...siteLines, ...notice.lines } }));
    });
  }

  /** Sends a command with the revision of what it is about in `seen`, by default in the views of this moment. */
  send(command: ClientCommand, seen = this.store.getState().views): Promise<Reply<CommandAccepted>> {
    return this.connection.send(command, revisionSeen(command, this.store.getState().actor ?? {}, seen));
  }

  noticeRefusal(error: WireError): void {
    this.#addNotice({ id: ++this.#lastNotice, kind: 'refusal', error });
  }

  /** Says that something was recorded; with `undo`, how to take it back. */
  noticeDone(text: string, undo?: () => void): void {
    this.#addNotice({ id: ++this.#lastNotice, kind: 'done', text, undo });
  }

  /** Says that something is wrong that somebody must look after. */
  noticeWarning(text: string): void {
    this.#addNotice({ id: ++this.#lastNotice, kind: 'warning', text });
  }

  dismissNotice(id: number): void {
    this.store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  }

  #addNotice(notice: Notice): void {
    // The same refusal twice is one notice: a server that stays away must not fill the screen.
    this.store.setState(({ notices }) => ({
      notices: [...notices.filter((other) => !isSame(other, notice)), notice].slice(-MAX_NOTICES),
    }));
  }
}

/** Connects a peer. The caller closes its connection. */
export function openSession(peerId: string): ConferenceSession {
  const session = new ConferenceSession(peerId);
  session.connection.open();
  return session;
}

function isSame(a: Notice, b: Notice): boolean {
  if (a.kind === 'refusal') return b.kind === 'refusal' && a.error.code === b.error.code;
  return b.kind === a.kind && a.text === b.text;
}

function textOf(fact: unknown): string | undefined {
  return typeof fact === 'string' ? fact : undefined;
}
