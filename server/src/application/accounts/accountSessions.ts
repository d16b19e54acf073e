import type { AccountId } from '@diem-cau/shared/kernel/ids.ts';
import { type OrganisationState, rolesInConference } from '@diem-cau/shared/organisation/state.ts';
import type { AccountSession } from '@diem-cau/shared/protocol/accounts.ts';
import { type AccessStore, hashOfSecret, newToken } from '../access.ts';
import type { Clock } from '../clock.ts';
import type { Account, AccountStore, PeerSession, StoredAccountSession } from './accountStore.ts';

/** How long a session of an account lasts unused (ms): two hours. */
const IDLE_MS = 2 * 3_600_000;
/** How long it lasts at most (ms): a working day of twelve hours. */
const ABSOLUTE_MS = 12 * 3_600_000;
/** Its use is stored at most this often (ms). */
const TOUCH_MS = 60_000;
/** Characters of a hash that name a session on screens. */
const ID_LENGTH = 22;
const MAX_AGENT = 160;

/** A session by the hash of its token. */
export interface KnownSession {
  readonly hash: string;
  readonly session: StoredAccountSession;
}

/** The sessions of accounts: opaque tokens, of which only hashes are stored, with an idle and an absolute end. */
export class AccountSessions {
  readonly #store: AccountStore;
  readonly #access: Pick<AccessStore, 'endSessions'>;
  readonly #clock: Pick<Clock, 'wall'>;

  constructor(store: AccountStore, access: Pick<AccessStore, 'endSessions'>, clock: Pick<Clock, 'wall'>) {
    this.#store = store;
    this.#access = access;
    this.#clock = clock;
  }

  /** Begins a session and returns its token. */
  async begin(
    { id, organisationId }: Account,
    { agent, secondFactor = false }: { readonly agent: string; readonly secondFactor?: boolean },
  ): Promise<string> {
    const token = newToken();
    const now = this.#clock.wall();
    const session: StoredAccountSession = {
      accountId: id,
      organisationId,
      startedAt: now,
      lastUsedAt: now,
      endsAt: now + ABSOLUTE_MS,
      agent: agent.slice(0, MAX_AGENT),
      ...(secondFactor && { secondFactor }),
    };
    await this.#store.saveSession(hashOfSecret(token), session, IDLE_MS);
    return token;
  }

  /** The session of a token, which is thereby used. */
  async find(token: string): Promise<KnownSession | undefined> {
    const hash = hashOfSecret(token);
    const session = await this.#store.findSession(hash);
    const now = this.#clock.wall();
    if (!session || session.endsAt <= now) return undefined;
    if (now - session.lastUsedAt >= TOUCH_MS) {
      await this.#store.touchSession(hash, { ...session, lastUsedAt: now }, IDLE_MS);
    }
    return { hash, session };
  }

  /** The sessions of an account, as screens show them; the newest come first. */
  async list(id: AccountId, current?: string): Promise<readonly AccountSession[]> {
    const sessions = [...(await this.#store.listSessions(id))].map(([hash, session]) => {
      const { startedAt, lastUsedAt, endsAt, agent } = session;
      return { id: hash.slice(0, ID_LENGTH), startedAt, lastUsedAt, endsAt, agent, current: hash === current };
    });
    return sessions.toSorted((one, other) => other.lastUsedAt - one.lastUsedAt);
  }

  /** Ends the session that `sessionId` names on screens; false where the account has none such. */
  async endOne(id: AccountId, sessionId: string): Promise<boolean> {
    const hashes = [...(await this.#store.listSessions(id)).keys()];
    const hash = hashes.find((one) => one.startsWith(sessionId));
    if (hash === undefined) return false;
    await this.end(id, hash);
    return true;
  }

  /** Ends a session, those that it opened in conferences, and their connections on every server. */
  async end(id: AccountId, hash: string): Promise<void> {
    await this.#store.dropSession(id, hash);
    await this.#endPeers(id, ({ openedBy }) => openedBy === hash);
  }

  /**
   * Ends all sessions of an account, but for one where it is given, and what they opened in conferences, also where the
   * session that opened it has expired meanwhile.
   */
  async endAll(id: AccountId, except?: string): Promise<void> {
    for (const hash of (await this.#store.listSessions(id)).keys()) {
      if (hash !== except) await this.#store.dropSession(id, hash);
    }
    await this.#endPeers(id, ({ openedBy }) => openedBy !== except);
  }

  /** Remembers what a session opened in a conference; false, with that ended, where the session has ended meanwhile. */
  async keepPeer(id: AccountId, peer: PeerSession): Promise<boolean> {
    await this.#store.notePeer(id, peer);
    if (await this.#store.findSession(peer.openedBy)) return true;
    await this.#endPeers(id, ({ tokenHash }) => tokenHash === peer.tokenHash);
    return false;
  }

  /**
   * Ends what the account has open in conferences in roles that it no longer has there. What it may still do goes on: a
   * change of assignment must not interrupt a person who is leading a conference.
   */
  async endLostRoles(id: AccountId, organisation: OrganisationState): Promise<void> {
    await this.#endPeers(
      id,
      ({ conferenceId, role }) => !rolesInConference(organisation, id, conferenceId).includes(role),
    );
  }

  async #endPeers(id: AccountId, isEnded: (peer: PeerSession) => boolean): Promise<void> {
    const hashes = (await this.#store.listPeers(id)).filter(isEnded).map(({ tokenHash }) => tokenHash);
    await this.#access.endSessions(hashes);
    await this.#store.forgetPeers(id, hashes);
  }
}
