import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import {
  generationOf,
  type Invitations,
  initialInvitations,
  inviteeOf,
} from '@diem-cau/shared/domain/invitations/state.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { SlipUse } from '@diem-cau/shared/domain/seats/commands.ts';
import { NO_SLIPS, roomCodeOf, slipActorId } from '@diem-cau/shared/domain/seats/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { AccountId, ActorId, ConferenceId, OrganisationId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { INVITE_CODE } from '@diem-cau/shared/protocol/inviteCode.ts';
import type { InviteUse, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { phonesOf } from './invitees.ts';

/** Whom an invite code lets in, or whom a session speaks for. */
export interface Pass {
  readonly conferenceId: ConferenceId;
  readonly actor: Actor;
  /** Of the code of a room's phones: which of the room's codes it is, where it is not the first. */
  readonly roomCode?: number;
  /** Of a slip's code: which slip, and which of its codes. */
  readonly slip?: Pick<SlipUse, 'number' | 'issue'>;
  /** Which of the invitee's invitations it is; absent for the first. Of an account's session meaningless. */
  readonly generation?: number;
  /** Of a code that a seated phone made for itself: it opens that phone's own seat, in another browser. */
  readonly moves?: true;
  /** Of a session that began with a slip: names the device, since another one may use the slip later. */
  readonly device?: string;
  /** Of a session that a member of staff opened by an account; without it, the session came by an invitation. */
  readonly account?: AccountRef;
  /** Of an organiser whose conference no organisation holds: nothing else lets anybody plan it, so it does not expire. */
  readonly onlyWayIn?: true;
}

/** An account as a session in a conference remembers it. */
export interface AccountRef {
  readonly id: AccountId;
  readonly organisationId: OrganisationId;
}

/** One invitation code, by whom it lets in. */
export interface CodeRef {
  readonly conferenceId: ConferenceId;
  readonly codeOf: ActorId;
}

/**
 * Sessions that one code may have at a time. The colleagues of an office share a code, and so do the devices of a site; the
 * phones of a room are bounded by its seats while these count.
 */
const MAX_SESSIONS = 50;
/** An account's in one part of a conference: the devices of one person, who enters again at each visit. */
const MAX_ACCOUNT_SESSIONS = 20;
const MAX_PHONE_SESSIONS = 1_000;

/** Keeps what proves who somebody is. Only hashes of codes and tokens are stored. Rejects with `STORE_UNAVAILABLE`. */
export interface AccessStore {
  saveInvites(invites: readonly { readonly codeHash: string; readonly pass: Pass }[]): Promise<void>;
  /** Drops the invites of all conferences. */
  dropInvites(): Promise<void>;
  findInvite(codeHash: string): Promise<Pass | undefined>;
  /** Begins a session; `sessionLimits.ts` says how long it lasts, and `mostMs` bounds that where it is given. */
  saveSession(tokenHash: string, pass: Pass, mostMs?: number): Promise<void>;
  /** Gives a session another pass and leaves its end; false where there is none such, which stays so. */
  changePass(tokenHash: string, pass: Pass): Promise<boolean>;
  /** The pass of a session, which is thereby used. */
  findSession(tokenHash: string): Promise<Pass | undefined>;
  dropSession(tokenHash: string): Promise<void>;
  /**
   * Drops sessions before their time and tells every server, which ends their connections. Who misses that learns it from
   * `touchSessions`.
   */
  endSessions(tokenHashes: readonly string[]): Promise<void>;
  /** Says that somebody came in by an invitation of this invitee; `at` in ms since 1970. */
  noteUse(conferenceId: ConferenceId, invitee: ActorId, at: number): Promise<void>;
  /** When the invitations of a conference were used, by invitee. */
  readUses(conferenceId: ConferenceId): Promise<ReadonlyMap<ActorId, InviteUse>>;
  /** Counts a new session of a code in, and drops those unused for longest beyond `most`. */
  boundSessions(code: CodeRef, tokenHash: string, most: number): Promise<void>;
  /** Says that sessions are in use now. Resolves to those that are no more, which stay so. */
  touchSessions(sessions: readonly SessionInUse[]): Promise<GoneSessions>;
  /**
   * Gives a session the name of this key in a conference, and takes back the one it had; false where another live session
   * has it.
   */
  claimName(conferenceId: ConferenceId, key: string, tokenHash: string): Promise<boolean>;
}

/** A session of which a connection is open. */
export interface SessionInUse {
  readonly tokenHash: string;
  readonly pass: Pass;
}

/** Sessions that are no more, by the hashes of their tokens. */
export interface GoneSessions {
  /** Somebody ended them before their time. */
  readonly ended: readonly string[];
  /** Their time was over. */
  readonly expired: readonly string[];
}

/** Says which sessions any server has ended before their time. */
export interface EndedSessions {
  /** Calls back with the hashes of their tokens, until the returned function is called. */
  onEnded(listener: (tokenHashes: readonly string[]) => void): () => void;
}

/** Crockford's base 32: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** How many invites are made and stored in one step. */
const INVITES_AT_ONCE = 250;

/**
 * The invite code of an actor, or of what `roomInvitee` names: 80 bits from an HMAC of the invitation key, so that a link can be printed again
 * although the store keeps only the code's hash.
 */
export function inviteCode(invitationKey: Buffer, conferenceId: ConferenceId, invitee: string): string {
  const digest = createHmac('sha256', invitationKey).update(`invite\n${conferenceId}\n${invitee}`).digest();
  // One byte a letter: 256 is a multiple of 32, so no letter is likelier than another.
  return Array.from(digest.subarray(0, INVITE_CODE.letters), (byte) => ALPHABET[byte % 32]).join('');
}

/** The link that lets somebody in. The code stands behind the `#`, which browsers send to no server. */
export function inviteUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/join#${code.replace(/(.{4})(?=.)/g, '$1-')}`;
}

/** Hash under which a code or token is stored. */
export function hashOfSecret(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** A session token of 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The public id of an actor in a conference: stands in a page's address and chooses the cookie. */
export function peerIdOf({ conferenceId, actor }: Pass): string {
  return createHash('sha256').update(`peer\n${conferenceId}\n${actor.id}`).digest('base64url').slice(0, 12);
}

/** Stores the invites of everybody in a conference; storing them again changes nothing. */
export async function issueInvites(
  access: AccessStore,
  invitationKey: Buffer,
  conferenceId: ConferenceId,
  actors: readonly Actor[],
  invitations: Pick<Invitations, 'generations'> = initialInvitations,
): Promise<void> {
  // In parts, since the hashes of a large roster at once would hold up everybody else.
  for (let start = 0; start < actors.length; start += INVITES_AT_ONCE) {
    await access.saveInvites(
      actors.slice(start, start + INVITES_AT_ONCE).map((actor) => {
        const generation = generationOf(invitations, inviteeOf(actor));
        const code = inviteCode(invitationKey, conferenceId, inGeneration(actor.id, generation));
        return { codeHash: hashOfSecret(code), pass: { conferenceId, actor, ...(generation > 0 && { generation }) } };
      }),
    );
  }
}

/** The code that lets an invited actor in now: the newest, which is stored before it is told. */
export async function currentCode(
  access: AccessStore,
  invitationKey: Buffer,
  {
    id: conferenceId,
    state,
  }: { readonly id: ConferenceId; readonly state: Pick<ConferenceState, 'seats' | 'invitations'> },
  actor: Actor,
): Promise<string> {
  const { role, siteId } = actor;
  const roomCode = role === 'delegate' && siteId !== undefined ? roomCodeOf(state.seats, siteId) : 0;
  const generation = generationOf(state.invitations, inviteeOf(actor));
  const invitee = inGeneration(roomCode === 0 ? actor.id : roomInvitee(actor.id, roomCode), generation);
  const code = inviteCode(invitationKey, conferenceId, invitee);
  if (roomCode > 0 || generation > 0) {
    const pass = { conferenceId, actor, ...(roomCode > 0 && { roomCode }), ...(generation > 0 && { generation }) };
    await access.saveInvites([{ codeHash: hashOfSecret(code), pass }]);
  }
  return code;
}

/** What the code of a replaced invitation is made of: earlier releases made all of them like the first. */
function inGeneration(invitee: string, generation: number): string {
  return generation === 0 ? invitee : `${invitee}\ngeneration ${generation}`;
}

/** What a renewed code of a room is made of. */
function roomInvitee(phones: ActorId, roomCode: number): string {
  return `${phones}\ncode ${roomCode}`;
}

/** One slip with the code that it shows now. */
export interface SlipCode {
  readonly siteId: SiteId;
  readonly number: number;
  readonly code: string;
}

/** The slips of these sites, but for void ones. Their codes are stored before they are told. */
export async function slipCodes(
  access: AccessStore,
  invitationKey: Buffer,
  { id: conferenceId, state }: { readonly id: ConferenceId; readonly state: ConferenceState },
  sites: readonly Site[],
): Promise<readonly SlipCode[]> {
  const codes: SlipCode[] = [];
  for (const site of sites) {
    const { count, issues, voided } = state.seats.slips[site.id] ?? NO_SLIPS;
    const invites: { readonly codeHash: string; readonly pass: Pass }[] = [];
    for (let number = 1; number <= count; number++) {
      if (voided[number] !== undefined) continue;
      const issue = issues[number] ?? 0;
      const actor: Actor = { ...phonesOf(state, site), id: slipActorId(site.id, number) };
      const generation = generationOf(state.invitations, inviteeOf(actor));
      const invitee = inGeneration(`${actor.id}\nissue ${issue}`, generation);
      const code = inviteCode(invitationKey, conferenceId, invitee).slice(0, INVITE_CODE.slipLetters);
      codes.push({ siteId: site.id, number, code });
      invites.push({
        codeHash: hashOfSecret(code),
        pass: { conferenceId, actor, slip: { number, issue }, ...(generation > 0 && { generation }) },
      });
    }
    await access.saveInvites(invites);
  }
  return codes;
}

/** A session that was given out. */
export interface GrantedSession {
  readonly pass: Pass;
  readonly peerId: string;
  readonly token: string;
}

/** What a conference has to say about who enters. */
export interface Entrance {
  /** The tokens that the browser brings along. */
  readonly heldTokens: readonly string[];
  /** The pass of the session that an invitation opens. Refuses one that lets nobody in. */
  admit(invited: Pass): Promise<Reply<Pass>>;
  /**
   * Gives a phone its seat. `invited` is the invitation whose code it sent. Refuses a void invitation, and any phone when
   * the room is full.
   */
  takeSeat(pass: Pass, invited: Pass): Promise<Reply<unknown>>;
}

/** Exchanges an invite code for a session. Errors: `INVITE_UNKNOWN`, and for a phone what `takeSeat` refuses with. */
export async function exchangeCode(
  access: AccessStore,
  code: string,
  entrance: Entrance,
): Promise<Reply<GrantedSession>> {
  const found = await access.findInvite(hashOfSecret(code));
  if (!found) return err({ code: 'INVITE_UNKNOWN' });
  const admitted = await entrance.admit(found);
  if (!admitted.ok) return admitted;
  const invited = admitted.value;
  if (invited.actor.role === 'delegate') return enterAsDelegate(access, invited, entrance);
  const session = await openSession(access, invited);
  await access.boundSessions(codeOf(invited), hashOfSecret(session.token), MAX_SESSIONS);
  return ok(session);
}

/**
 * The phones of a room share one code; each becomes a delegate of its own, and stays the same when it scans again. A slip is
 * one delegate, on whichever device it was scanned last.
 */
async function enterAsDelegate(access: AccessStore, invited: Pass, entrance: Entrance): Promise<Reply<GrantedSession>> {
  // A session before a seat: a seat that nobody sits on would be missing, a session without a seat is nobody's.
  const found = await findHeldSession(access, invited, entrance.heldTokens);
  const held = found && (await renewed(access, found, invited.generation));
  const session = held ?? (await openSession(access, asDelegate(invited)));
  const seated = await entrance.takeSeat(session.pass, invited);
  if (seated.ok) {
    if (!held) await access.boundSessions(codeOf(invited), hashOfSecret(session.token), MAX_PHONE_SESSIONS);
    return ok(session);
  }
  // Nobody was given its token; kept, a full room's code would fill the store.
  if (!held) await access.dropSession(hashOfSecret(session.token));
  return seated;
}

/** The code that a pass of its kind comes from, or the account in its part; phones have ids of their own. */
export function codeOf({ conferenceId, actor, account }: Pass): CodeRef {
  return { conferenceId, codeOf: account ? (`${account.id} ${actor.id}` as ActorId) : actor.id };
}

/** Opens a session for a member of staff who has signed in; it lasts as long as that sign-in does, `mostMs`. */
export async function enterByAccount(
  access: AccessStore,
  pass: Pass & { readonly account: AccountRef },
  mostMs: number,
): Promise<GrantedSession> {
  const session = await openSession(access, pass, mostMs);
  await access.boundSessions(codeOf(pass), hashOfSecret(session.token), MAX_ACCOUNT_SESSIONS);
  return session;
}

async function openSession(access: AccessStore, pass: Pass, mostMs?: number): Promise<GrantedSession> {
  const token = newToken();
  await access.saveSession(hashOfSecret(token), pass, mostMs);
  return { pass, peerId: peerIdOf(pass), token };
}

/**
 * Gives a session a name of its own: the colleagues of an office come in by one code, and the minutes tell them apart.
 * Undefined where the session has ended meanwhile.
 */
export async function nameSession(
  access: AccessStore,
  token: string,
  pass: Pass,
  name: string,
): Promise<Pass | undefined> {
  const named = { ...pass, actor: { ...pass.actor, name } };
  return (await access.changePass(hashOfSecret(token), named)) ? named : undefined;
}

async function findHeldSession(
  access: AccessStore,
  { conferenceId, actor, slip, moves }: Pass,
  tokens: readonly string[],
): Promise<GrantedSession | undefined> {
  for (const token of tokens) {
    const pass = await access.findSession(hashOfSecret(token));
    const isOfRoom =
      pass?.conferenceId === conferenceId && pass.actor.role === 'delegate' && pass.actor.siteId === actor.siteId;
    // A phone that came by the room's code is not the one that a slip names, nor the other way round.
    const isSame = slip || moves ? pass?.actor.id === actor.id : pass?.device === undefined;
    if (pass && isOfRoom && isSame) return { pass, peerId: peerIdOf(pass), token };
  }
  return undefined;
}

/** The session of a phone that scanned the code of a replaced invitation: it stays the same delegate unless it has ended. */
async function renewed(
  access: AccessStore,
  session: GrantedSession,
  generation = 0,
): Promise<GrantedSession | undefined> {
  if ((session.pass.generation ?? 0) === generation) return session;
  const pass = { ...session.pass, generation };
  return (await access.changePass(hashOfSecret(session.token), pass)) ? { ...session, pass } : undefined;
}

/** Whom an invitation seats: the one of a slip, the phone that made the code for itself, or a new one. */
function asDelegate(invited: Pass): Pass {
  if (invited.slip) return onNewDevice(invited);
  if (!invited.moves) return asNewDelegate(invited);
  const { conferenceId, actor, generation } = invited;
  return { conferenceId, actor, ...(generation !== undefined && { generation }) };
}

function asNewDelegate({ conferenceId, actor, generation }: Pass): Pass {
  const own = randomBytes(6).toString('hex');
  const id = `${actor.id}:${own}` as ActorId;
  return { conferenceId, actor: { ...actor, id }, ...(generation !== undefined && { generation }) };
}

function onNewDevice({ conferenceId, actor, generation }: Pass): Pass {
  const device = randomBytes(6).toString('hex');
  return { conferenceId, actor, device, ...(generation !== undefined && { generation }) };
}
