import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { revisionSeen } from '@diem-cau/shared/views/seen.ts';
import { SITES } from '../../tests/testkit/given.ts';
import type { RecordedCommand } from '../../tests/testkit/recordingClient.ts';
import { startTestRedis } from '../../tests/testkit/redis.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { Reach } from '../reach/reach.ts';
import { Random } from '../support/random.ts';
import { chooseCommand } from './behaviour.ts';
import { type Engine, startEngine } from './engine.ts';
import { followUp } from './followUp.ts';
import { checkNotebooks, differsFrom, readLog } from './outcome.ts';
import { invitePeople, type Person, PLANS } from './people.ts';

const STEPS = 250;
/** Longest pause between two steps, and longest time a message is held back, in milliseconds. */
const MAX_PAUSE_MS = 6;
const MAX_HELD_MS = 40;
/** How many conferences in a hundred are ended before the views are compared. */
const ENDED = 0.2;
/** What is tried between the close and the archive. */
const FOLLOW_UP_STEPS = 30;
const CONVERGE_TIMEOUT_MS = 20_000;

/** What happened under one seed. */
export interface SimulationResult {
  readonly commands: number;
  readonly accepted: number;
  readonly faults: number;
  /** What must not be; empty if all is well. */
  readonly problems: readonly string[];
}

/**
 * Many clients at two real gateways on one real store, in this process, over lines that break and lose. A seed repeats
 * who does what and which lines break when; what the network makes of it differs a little each time.
 */
export class Simulation {
  readonly #redis: Awaited<ReturnType<typeof startTestRedis>>;
  readonly #engines: readonly Engine[];
  /** What all seeds so far have reached. */
  readonly reach = new Reach();
  #runs = 0;

  private constructor(redis: Awaited<ReturnType<typeof startTestRedis>>, engines: readonly Engine[]) {
    this.#redis = redis;
    this.#engines = engines;
  }

  static async start(): Promise<Simulation> {
    const redis = await startTestRedis();
    return new Simulation(redis, [await startEngine(redis.address), await startEngine(redis.address)]);
  }

  async stop(): Promise<void> {
    for (const engine of this.#engines) await engine.stop();
    await this.#redis.stop();
  }

  /** Runs one seed on a conference of its own. */
  async run(seed: number): Promise<SimulationResult> {
    const random = new Random(seed);
    const id = `seed-${seed}-${++this.#runs}` as ConferenceId;
    const people = await invitePeople(id, this.#engines, random);
    try {
      await testHalls(people, random);
      await people.find(({ client }) => client.actor.role === 'chair')?.client.act({ type: 'GoLive' });
      const faults = await takeSteps(people, random);
      await reopenDoors(people);
      if (random.chance(ENDED)) await endConference(people, random);
      const problems = await this.#judge(id, people);
      const notes = people.flatMap(({ client }) => client.record);
      this.#note(notes);
      return { commands: notes.length, accepted: notes.filter(({ reply }) => reply?.ok).length, faults, problems };
    } finally {
      for (const { client, link } of people) {
        client.close();
        link.close();
      }
    }
  }

  #note(notes: readonly RecordedCommand[]): void {
    for (const { type } of PLANS) this.reach.accepted(type);
    for (const { command, reply } of notes) {
      if (reply?.ok) this.reach.accepted(command.type);
      else if (reply) this.reach.refused(reply.error.code);
    }
  }

  /** Waits until every client's views are those of a server that begins now, and looks into the log. */
  async #judge(id: ConferenceId, people: readonly Person[]): Promise<readonly string[]> {
    const clients = people.map(({ client }) => client);
    const fresh = await startEngine(this.#redis.address);
    let obstacle = '';
    const converged = async () => {
      const restless = clients.find(({ isSettled }) => !isSettled);
      obstacle = restless ? `${restless.actor.id} waits for an answer` : '';
      for (const client of clients) obstacle ||= (await differsFrom(fresh.conferences, id, client)) ?? '';
      return obstacle === '' ? true : undefined;
    };
    try {
      await waitFor('all clients to be equal', converged, CONVERGE_TIMEOUT_MS).catch(() => {});
      const log = await readLog(this.#redis.address, id);
      this.reach.logged(log);
      return [...(obstacle ? [obstacle] : []), ...checkNotebooks(log, clients)];
    } finally {
      await fresh.stop();
    }
  }
}

/** Before the start the halls are tested: two at the desk press at once, halls answer, and now and then it is stopped. */
async function testHalls(people: readonly Person[], random: Random): Promise<void> {
  const clientsOf = (role: Role) => people.flatMap(({ client }) => (client.actor.role === role ? [client] : []));
  const [desk] = clientsOf('moderator');
  await desk?.send({ type: 'StartHallTest', halls: 'all' });
  await clientsOf('chair')[0]?.send({ type: 'StartHallTest', halls: 'all' });
  const measures = { picture: true, sound: random.chance(0.8), levelDb: -30 };
  for (const site of clientsOf('site')) await site.send({ type: 'ReportHallTest', number: 1, measures });
  // Otherwise the beginning of the conference ends it.
  if (random.chance(0.5)) await desk?.send({ type: 'StopHallTest', number: 1 });
}

/** Lets in everyone whom the desk or an operator shut out: a client that is shut out has no views to compare. */
async function reopenDoors(people: readonly Person[]): Promise<void> {
  const desk = people.find(({ client }) => client.actor.role === 'chair')?.client;
  for (const { id: siteId } of SITES) {
    await desk?.send({ type: 'ReadmitSite', siteId });
    await desk?.send({ type: 'OpenPhones', siteId });
  }
}

/** The chair closes the conference, all who follow up do so for a while, and the chair archives it. */
async function endConference(people: readonly Person[], random: Random): Promise<void> {
  const desk = people.find(({ client }) => client.actor.role === 'chair')?.client;
  await desk?.send({ type: 'CloseConference' });
  for (let step = 0; step < FOLLOW_UP_STEPS; step++) {
    const client = random.pick(people)?.client;
    const command = client && followUp(client, random);
    if (command) await client.send(command);
  }
  await desk?.send({ type: 'ArchiveConference' });
}

/** Lets people act and lines break. Resolves, once everything was sent, to how many lines broke. */
async function takeSteps(people: readonly Person[], random: Random): Promise<number> {
  let faults = 0;
  const held: Promise<void>[] = [];
  for (let step = 0; step < STEPS; step++) {
    const person = random.pick(people);
    if (!person) continue;
    if (random.chance(0.06)) {
      faults++;
      if (random.chance(0.5)) person.link.cut();
      else held.push(person.link.loseThenCut(random.chance(0.7) ? 'down' : 'up', random.between(1, MAX_HELD_MS)));
    }
    const { client } = person;
    const command = chooseCommand(client, random);
    const seen = command && revisionSeen(command, client.actor, client.views);
    const copies = random.chance(0.2) ? 3 : 1;
    // Some messages are held back, so that those sent after them arrive before them.
    const wait = random.chance(0.3) ? random.between(1, MAX_HELD_MS) : 0;
    if (command) held.push(pause(wait).then(() => void client.send(command, copies, seen)));
    await pause(random.between(0, MAX_PAUSE_MS));
  }
  await Promise.all(held);
  return faults;
}
