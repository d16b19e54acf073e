import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, ROLES, type Role } from '@diem-cau/shared/domain/actor.ts';
import { AGENDA_ITEM_KINDS } from '@diem-cau/shared/domain/agenda/state.ts';
import { PHASES } from '@diem-cau/shared/domain/conference/state.ts';
import type { AgendaItemId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { SHUT_OUT_CODES } from '@diem-cau/shared/protocol/errors.ts';
import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { io, type Socket } from 'socket.io-client';
import { openStoreOf, PEOPLE } from '../../tests/testkit/conferences.ts';
import { delegateOf, SITES, siteActor } from '../../tests/testkit/given.ts';
import { Peer } from '../../tests/testkit/peer.ts';
import { TestServer } from '../../tests/testkit/server.ts';
import { Reach, type ReachReport } from '../reach/reach.ts';
import { BEYOND_FUZZ } from '../reach/unreachable.ts';
import { Random } from '../support/random.ts';
import { Known } from './known.ts';
import { lastCase } from './lastWords.ts';
import { FIRST_HELLO, type SocketCase, socketCase } from './messages.ts';
import { type Caller, HttpClient, httpCase, undocumentedCode } from './requests.ts';
import { type Outcome, Tally } from './tally.ts';

/** What is printed at the end. */
export interface FuzzReport {
  readonly cases: number;
  /** Deaths of the server's process and of its media workers. */
  readonly exits: number;
  /**
   * Replies with a status from 500, the code INTERNAL or one that the route does not name, and errors that the server
   * wrote into its log as bugs.
   */
  readonly serverErrors: number;
  /** The longest stall of the server's event loop in the whole run, from its own metrics (ms). */
  readonly maxStallMs: number;
  /** The longest stall when the largest case of each kind is sent again alone, in milliseconds; 10 is none. */
  readonly maxStallAloneMs: number;
  /** The case behind it, as JSON, cut. */
  readonly slowestAlone: string;
  /** Cases refused as RATE_LIMITED; all others were looked at. */
  readonly limited: number;
  /** Cases that asked for an acknowledgement and had none within ten seconds on a living connection. */
  readonly unanswered: number;
  /** New clients of each role that received their views afterwards. */
  readonly rejoined: number;
  readonly casesPerSecond: number;
  /** The accepted commands, the refusals, the events and the phases that were reached. */
  readonly reached: ReachReport;
}

/** Called after every round. */
type OnProgress = (done: number, tally: Tally) => void;

/** Conferences change this often, so that none ends or fills up for the rest of the run. */
const ROUND = 20_000;
/** Short, so that many sessions are tried. */
const PER_CONNECTION = 100;
const CONNECTIONS = 32;
const REQUEST_LANES = 24;
const REQUESTS_PER_TURN = 20;
/** Of all cases, how many come by HTTP. */
const HTTP_SHARE = 0.1;
const IN_FLIGHT = 25;
/** How many times as many callers the live conference has as one in another phase. */
const LIVE_WEIGHT = 8;
const AGENDA = AGENDA_ITEM_KINDS.map((kind, index) => ({
  id: `item_${String(index + 1).padStart(6, '0')}` as AgendaItemId,
  title: `Mục ${index + 1}`,
  kind,
  plannedMinutes: 10,
}));
const ANSWER_TIMEOUT_MS = 10_000;
const SCRAPE_MS = 1_000;
const SETTLE_MS = 25;
/** The wait of a lane that is ahead of the others (ms). */
const BALANCE_MS = 5;

/** Sends this many cases, generated from the seed, to its own server and reports the result. */
export async function runFuzz(cases: number, seed: number, onProgress: OnProgress = () => {}): Promise<FuzzReport> {
  // Rate limits are raised so that cases are processed: a few callers send as much as thousands.
  const server = await TestServer.start({ environment: { BUDGET_FACTOR: '1000' } });
  const run = new FuzzRun(server, cases, seed, onProgress);
  try {
    return await run.report();
  } finally {
    await run.stop();
  }
}

class FuzzRun {
  readonly #server: TestServer;
  readonly #cases: number;
  readonly #seed: number;
  readonly #onProgress: OnProgress;
  readonly #tally = new Tally();
  readonly #conferences: ConferenceId[] = [];
  readonly #http: HttpClient;
  #store: Awaited<ReturnType<typeof openStoreOf>> | undefined;
  #guests: readonly Caller[] = [];
  #turn = 0;
  #reviving: Promise<void> | undefined;

  constructor(server: TestServer, cases: number, seed: number, onProgress: OnProgress) {
    this.#server = server;
    this.#cases = cases;
    this.#seed = seed;
    this.#onProgress = onProgress;
    this.#http = new HttpClient(server.url);
  }

  async report(): Promise<FuzzReport> {
    this.#store = await openStoreOf(this.#server);
    const begin = performance.now();
    const scraping = new AbortController();
    const scraped = this.#scrapeUntil(scraping.signal);
    try {
      for (let round = 0; this.#tally.cases < this.#cases; round++) await this.#round(round);
    } finally {
      scraping.abort();
      await scraped;
    }
    await this.#scrape();
    const seconds = (performance.now() - begin) / 1_000;
    const { cases, limited, unanswered } = this.#tally;
    const maxStallAloneMs = await this.#repeatHeaviest();
    const rejoined = await this.#rejoin();
    this.#tally.readLog(this.#server.output);
    return {
      cases,
      exits: this.#tally.exits,
      serverErrors: this.#tally.serverErrors,
      maxStallMs: this.#tally.maxStallMs,
      maxStallAloneMs,
      slowestAlone: this.#tally.slowestAlone,
      limited,
      unanswered,
      rejoined,
      casesPerSecond: Math.round(cases / seconds),
      reached: (await this.#reached()).report(BEYOND_FUZZ),
    };
  }

  async stop(): Promise<void> {
    this.#http.close();
    this.#store?.close();
    await this.#server.stop();
  }

  async #round(round: number): Promise<void> {
    const until = Math.min(this.#cases, (round + 1) * ROUND);
    this.#guests = await this.#invite(round);
    const sockets = Array.from({ length: CONNECTIONS }, async () => {
      while (this.#tally.cases < until) {
        if (this.#tally.requests > HTTP_SHARE * this.#tally.cases - PER_CONNECTION * CONNECTIONS) {
          await this.#guarded(() => this.#connection(until));
        } else await pause(BALANCE_MS);
      }
    });
    const requests = Array.from({ length: REQUEST_LANES }, async () => {
      while (this.#tally.cases < until) {
        if (this.#tally.requests < HTTP_SHARE * this.#tally.cases + REQUESTS_PER_TURN) {
          await this.#guarded(() => this.#requests(until));
        } else await pause(BALANCE_MS);
      }
    });
    await Promise.all([...sockets, ...requests]);
    this.#onProgress(this.#tally.cases, this.#tally);
  }

  async #reached(): Promise<Reach> {
    const reach = new Reach();
    for (const type of this.#tally.accepted) reach.accepted(type);
    for (const code of this.#tally.codes.keys()) reach.refused(code);
    for (const id of this.#conferences) reach.logged((await this.#store?.logOf(id)) ?? []);
    return reach;
  }

  /** A new conference in each phase with all roles; most clients are in the live one. */
  async #invite(round: number): Promise<readonly Caller[]> {
    const store = this.#store;
    if (!store) return [];
    const guests: Caller[] = [];
    for (const phase of PHASES.filter((one) => one !== 'none')) {
      const times = phase === 'live' ? LIVE_WEIGHT : 1;
      const conferenceId = await store.conferenceIn(phase, `fuzz-${round}-${phase}`, AGENDA);
      this.#conferences.push(conferenceId);
      const many = SITES.flatMap(({ id }) => [siteActor(id), delegateOf(id), delegateOf(id, 'two')]);
      for (const actor of [...Object.values(PEOPLE), ...many]) {
        const session = await store.sessionOf(conferenceId, actor);
        const code = await store.codeOf(conferenceId, invitedAs(actor));
        // The desk and the chair move everything, so they come as often as all the rooms.
        const weight = times * (actor.role === 'chair' || actor.role === 'moderator' ? 4 : 1);
        for (let copy = 0; copy < weight; copy++)
          guests.push({ ...session, conferenceId, code, role: actor.role, siteId: actor.siteId });
      }
    }
    return guests;
  }

  /** Runs an action against the server; if the server died, counts that and restarts it. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    await this.#reviving;
    await work();
    if (this.#server.isRunning || this.#reviving) return;
    this.#tally.exits++;
    this.#tally.readLog(this.#server.output);
    this.#reviving = this.#server.launch().finally(() => {
      this.#reviving = undefined;
    });
    await this.#reviving;
  }

  async #connection(until: number): Promise<void> {
    const random = Random.ofNumbers(this.#seed, this.#turn++);
    const guest = random.draw(this.#guests);
    const cookie = random.chance(0.97) ? guest.cookie : random.draw(this.#guests).cookie;
    const socket = await this.#connect(guest, cookie);
    if (!socket) {
      this.#tally.count({ kind: 'handshake' });
      return;
    }
    const known = new Known(guest.role, guest.siteId);
    socket.on('frame', (frame: ViewFrame) => known.take([frame]));
    socket.on('rejected', (error: { code?: string }) => this.#tally.refused('rejected', error, undefined));
    // Most pages greet first, and then know what stands.
    if (random.chance(0.9)) {
      const greeting = { kind: 'hello', event: 'hello', args: [FIRST_HELLO], acknowledged: true };
      await this.#say(socket, greeting, known);
    }
    for (let sent = 0; sent < PER_CONNECTION && socket.connected && this.#tally.cases < until; sent += IN_FLIGHT) {
      const many = Array.from({ length: IN_FLIGHT }, () => socketCase(known, random));
      await Promise.all(many.map((one) => this.#say(socket, one, known)));
    }
    if (socket.connected && this.#tally.cases < until) await this.#say(socket, lastCase(random), known);
    socket.disconnect();
  }

  #connect(guest: Caller, cookie: string): Promise<Socket | undefined> {
    const { url } = this.#server;
    return new Promise((resolve) => {
      const socket = io(url, {
        ...{ transports: ['websocket'], forceNew: true, reconnection: false, timeout: ANSWER_TIMEOUT_MS },
        ...{ auth: { peerId: guest.peerId }, extraHeaders: { cookie, origin: url } },
      });
      socket.once('connect', () => resolve(socket));
      socket.once('connect_error', () => {
        socket.disconnect();
        resolve(undefined);
      });
    });
  }

  /** Sends one case and counts its outcome. */
  #say(socket: Socket, one: SocketCase, known: Known): Promise<void> {
    return new Promise((resolve) => {
      const finish = (outcome: Partial<Outcome> = {}) => {
        clearTimeout(timer);
        socket.off('disconnect', closed);
        this.#tally.count({ kind: one.kind, sent: one, ...outcome });
        resolve();
      };
      const closed = () => finish();
      const waits = 'event' in one && one.acknowledged;
      const timer = setTimeout(() => finish({ unanswered: waits }), waits ? ANSWER_TIMEOUT_MS : 0);
      // The server may have closed it right after opening it; the client would keep the message and never send it.
      if (!socket.connected) return closed();
      socket.once('disconnect', closed);
      if ('raw' in one) socket.io.engine.write(one.raw);
      else if (!one.acknowledged) socket.emit(one.event, ...one.args);
      else {
        socket.emit(one.event, ...one.args, (reply: unknown) => {
          learn(known, reply);
          finish({ reply });
        });
      }
    });
  }

  async #requests(until: number): Promise<void> {
    const random = Random.ofNumbers(this.#seed, this.#turn++);
    for (let sent = 0; sent < REQUESTS_PER_TURN && this.#tally.cases < until; sent++) {
      const one = httpCase(this.#server.url, this.#guests, random);
      const { status, text } = await this.#http.send(one);
      this.#tally.requests++;
      const reply = status >= 400 && text.startsWith('{') ? (JSON.parse(text) as unknown) : undefined;
      this.#tally.count({ kind: one.kind, sent: one, status, reply });
      const undocumented = undocumentedCode(one, reply);
      if (undocumented !== undefined) this.#tally.undocumented(undocumented, one);
    }
  }

  /** Measures once a second. A server that has died cannot be measured until it is started again. */
  async #scrapeUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#scrape().catch((error: unknown) => {
        if (this.#server.isRunning) this.#tally.unmeasured(error);
      });
      await pause(SCRAPE_MS, undefined, { signal }).catch(() => {});
    }
  }

  /** Reads the longest stall of the event loop since the last reading. */
  async #scrape(): Promise<number> {
    const text = await this.#server.metrics();
    // Before the first measurement it is no number.
    const seconds = Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) || 0;
    const stallMs = Math.round(seconds * 1_000);
    this.#tally.maxStallMs = Math.max(this.#tally.maxStallMs, stallMs);
    return stallMs;
  }

  /**
   * The longest stall that the largest case of a kind makes alone; the minimum of three attempts, because other
   * programs run too.
   */
  async #repeatHeaviest(): Promise<number> {
    const guest = this.#guests.find(({ role }) => role === 'chair');
    if (!guest) return 0;
    const worst = this.#tally.maxStallMs;
    let longest = 0;
    for (const { sent } of this.#tally.heaviest) {
      const stalls: number[] = [];
      for (let attempt = 0; attempt < 3; attempt++) {
        const socket = 'method' in sent ? undefined : await this.#connect(guest, guest.cookie);
        await this.#scrape();
        if ('method' in sent) await this.#http.send(sent);
        else if (socket) await this.#say(socket, sent, new Known(guest.role));
        // Long enough for the metrics to have measured anything at all.
        await pause(SETTLE_MS);
        stalls.push(await this.#scrape());
        socket?.disconnect();
      }
      const stall = Math.min(...stalls);
      if (stall > longest) this.#tally.slowestAlone = JSON.stringify(sent).slice(0, 600);
      longest = Math.max(longest, stall);
    }
    this.#tally.maxStallMs = worst;
    return longest;
  }

  /** Enters and looks at the views; throws where they were not given. */
  async #look(session: Pick<Caller, 'peerId' | 'cookie'>, role: Role): Promise<void> {
    const peer = await Peer.open(this.#server.url, session);
    try {
      peer.view(audienceOf(role));
      peer.view('self');
    } finally {
      peer.close();
    }
  }

  /** Connects a new client of every role to a new conference; each must receive its views. */
  async #rejoin(): Promise<number> {
    const store = this.#store;
    if (!store) return 0;
    const conferenceId = await store.conferenceIn('live', 'fuzz-after');
    let joined = 0;
    for (const role of ROLES) {
      await this.#look(await store.sessionOf(conferenceId, PEOPLE[role]), role);
      const guest = this.#guests.find((known) => known.role === role);
      // A removed unit, and a site or a room's phones that were shut out meanwhile, are refused.
      if (guest) await this.#look(guest, role).catch(unlessShutOut);
      joined++;
    }
    return joined;
  }
}

/** Phones come by the code of their room. */
function invitedAs(actor: Actor): Pick<Actor, 'id'> {
  return actor.role === 'delegate' ? { id: `delegate:${actor.siteId}` as Actor['id'] } : actor;
}

function unlessShutOut(error: unknown): void {
  const codes = ['UNAUTHENTICATED', 'PHONE_BLOCKED', ...SHUT_OUT_CODES];
  if (!codes.some((code) => String(error).includes(code))) throw error;
}

/** Keeps what a reply brought that later messages can name. */
function learn(known: Known, reply: unknown): void {
  const value = (reply as { value?: Record<string, unknown> } | undefined)?.value;
  if (!value) return;
  for (const name of ['send', 'receive']) {
    const transport = value[name] as { id?: string } | undefined;
    if (transport?.id) known.transportIds.push(transport.id);
  }
  if (Array.isArray(value.frames)) known.take(value.frames as readonly ViewFrame[]);
  if (value.frame) known.take([value.frame as ViewFrame]);
  if (Array.isArray(value.consumers)) known.consumerIds.push(...value.consumers.map(({ id }) => id as string));
  known.routerRtpCapabilities ??= value.routerRtpCapabilities;
}
