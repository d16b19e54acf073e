import { beforeEach, describe, expect, it } from 'vitest';
import { FakeNetwork } from '../../../tests/support/fakeNetwork.ts';
import { FakeServer } from '../../../tests/support/fakeServer.ts';
import { fc, holds } from '../../../tests/support/property.ts';
import { TestDevice } from '../../../tests/support/testDevice.ts';
import { UNTOLD_HALL } from '../domain/stage/sitePages.ts';
import type { CommandAccepted, Reply } from '../protocol/messages.ts';
import { Connection } from './connection.ts';
import type { ConnectionStatus } from './connectionState.ts';
import type { Obstacle } from './diagnosis.ts';
import type { HeldViews } from './viewReplica.ts';

/** Longer than a command lives, and than any two attempts to connect. */
const LONG_MS = 120_000;

/** The client core at one end of a network, a server at the other, and what the core reports. */
class World {
  readonly device: TestDevice;
  readonly server = new FakeServer();
  readonly statuses: ConnectionStatus[] = [];
  readonly obstacles: (Obstacle | undefined)[] = [];
  readonly replies: Reply<CommandAccepted>[] = [];
  readonly connection: Connection;
  network!: FakeNetwork;
  views: HeldViews = {};
  #changes = 0;

  constructor(seed = 1) {
    this.device = new TestDevice(seed);
    this.connection = new Connection(
      {
        connect: (listener) => {
          this.network = new FakeNetwork(this.device, this.server, listener, seed);
          return this.network;
        },
        device: this.device,
        gatherEvidence: async (refusal) => ({ onLine: true, secure: false, answered: false, refusal }),
      },
      {
        handleStatus: (status) => this.statuses.push(status),
        handleObstacle: (obstacle) => this.obstacles.push(obstacle),
        handleViews: (views) => {
          this.views = views;
        },
        handleWelcome() {},
        handleTime() {},
        handleRejected() {},
        handlePending() {},
      },
    );
  }

  get status(): ConnectionStatus | undefined {
    return this.statuses.at(-1);
  }

  /** Opens the connection and waits until it is live. */
  enter(): void {
    this.connection.open();
    this.device.pass(2_000);
  }

  change(audience: 'phone' | 'self'): void {
    this.network.push(this.server.publish(audience, { change: ++this.#changes }));
  }

  send(): void {
    void this.connection.send({ type: 'OpenConference' }).then((reply) => this.replies.push(reply));
  }
}

let world: World;

beforeEach(() => {
  world = new World();
});

/** What happens to a client, its network and its server. */
const STEP = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), milliseconds: fc.integer({ min: 0, max: 6_000 }) }),
  fc.record({ kind: fc.constant('change' as const), audience: fc.constantFrom('phone' as const, 'self' as const) }),
  fc.record({ kind: fc.constant('send' as const) }),
  fc.record({ kind: fc.constant('cut' as const), closing: fc.constantFrom('lost' as const, 'closed' as const) }),
  fc.record({ kind: fc.constant('silence' as const) }),
  fc.record({ kind: fc.constant('down' as const), isDown: fc.boolean() }),
  fc.record({ kind: fc.constant('refuse' as const), code: fc.constantFrom('STORE_UNAVAILABLE', 'RATE_LIMITED') }),
  fc.record({
    kind: fc.constant('refuseHello' as const),
    code: fc.constantFrom('STORE_UNAVAILABLE' as const, 'RATE_LIMITED' as const, 'INTERNAL' as const),
  }),
  fc.record({ kind: fc.constant('restart' as const) }),
  fc.record({
    kind: fc.constant('faults' as const),
    lossRate: fc.constantFrom(0, 0.1, 0.4),
    repeatRate: fc.constantFrom(0, 0.3),
  }),
  fc.record({ kind: fc.constant('reenter' as const) }),
);
type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

function take(step: Step): void {
  const { network, server, device } = world;
  switch (step.kind) {
    case 'pass':
      device.pass(step.milliseconds);
      return;
    case 'change':
      world.change(step.audience);
      return;
    case 'send':
      world.send();
      return;
    case 'cut':
      network.cut(step.closing);
      return;
    case 'silence':
      network.silence();
      return;
    case 'down':
      network.isDown = step.isDown;
      return;
    case 'refuse':
      network.refusals.push(step.code);
      return;
    case 'refuseHello':
      server.helloRefusals.push(step.code);
      return;
    case 'restart':
      server.restart();
      network.cut('lost');
      return;
    case 'faults':
      Object.assign(network, { lossRate: step.lossRate, repeatRate: step.repeatRate });
      return;
    case 'reenter':
      world.connection.reenter();
      return;
  }
}

/** Everything works again, for long enough. What was lost last shows in the next frame of its audience. */
function heal(): void {
  Object.assign(world.network, { isDown: false, lossRate: 0, repeatRate: 0 });
  world.device.pass(LONG_MS);
  world.change('phone');
  world.change('self');
  world.device.pass(LONG_MS);
}

describe('the client core', () => {
  it('SYNC-1: SYNC-2: after any faults it has the server’s views, and each command has had at most one effect', async () => {
    await holds(
      fc.asyncProperty(fc.integer(), fc.array(STEP, { maxLength: 60 }), async (seed, steps) => {
        world = new World(seed);
        world.enter();
        for (const step of steps) take(step);
        heal();
        expect(world.status).toBe('connected');
        expect(world.views).toStrictEqual(world.server.views);
        await Promise.resolve();
        const sent = steps.filter(({ kind }) => kind === 'send').length;
        expect(world.replies.length).toBe(sent);
        const accepted = world.replies.filter(({ ok }) => ok).length;
        const effects = [...world.server.effects.values()];
        expect(effects.filter((times) => times !== 1)).toStrictEqual([]);
        expect(effects.length).toBeGreaterThanOrEqual(accepted);
        // Every command of a step is another one, so more effects than steps would be a repeat under a new id.
        expect(effects.length).toBeLessThanOrEqual(sent);
      }),
      { runs: 200 },
    );
  });

  it('SYNC-2: a command waits for a connection, and is refused after a minute without one', async () => {
    world.network.isDown = true;
    world.enter();
    world.send();
    world.device.pass(59_000);
    await Promise.resolve();
    expect(world.replies).toStrictEqual([]);
    world.device.pass(1_000);
    await Promise.resolve();
    expect(world.replies).toStrictEqual([{ ok: false, error: { code: 'DISCONNECTED' } }]);
  });

  it('PRES-4: what the page shows is known to the server, also after a lost connection or a late welcome', () => {
    world.enter();
    expect(world.server.page).toBeUndefined();
    world.connection.showPage({ shows: 'board' });
    world.device.pass(1_000);
    expect(world.server.page).toStrictEqual({ shows: 'board' });
    world.network.cut('lost');
    world.connection.showPage(UNTOLD_HALL);
    expect(world.server.page).toStrictEqual({ shows: 'board' });
    while (world.status !== 'connected') world.device.pass(10);
    expect(world.server.page).toStrictEqual(UNTOLD_HALL);
    world.network.cut('lost');
    const before = world.server.hellos;
    while (world.server.hellos === before) world.device.pass(1);
    // Its hello has left already, and its welcome has not come.
    world.connection.showPage({ shows: 'board' });
    world.device.pass(3_000);
    expect(world.server.page).toStrictEqual({ shows: 'board' });
  });

  it('SYNC-1: a refused hello for a missing frame is repeated, and nothing of what comes meanwhile is lost', () => {
    world.enter();
    world.network.lossRate = 1;
    world.change('phone');
    world.network.lossRate = 0;
    world.server.helloRefusals.push('RATE_LIMITED');
    world.change('phone');
    world.device.pass(1_000);
    world.change('phone');
    world.device.pass(5_000);
    expect(world.views).toStrictEqual(world.server.views);
  });

  it('SYNC-1: a frame that overtakes the reply to a hello is applied after it, and needs no further hello', () => {
    for (let seed = 1; seed <= 20; seed++) {
      world = new World(seed);
      world.enter();
      world.network.cut('lost');
      world.change('phone');
      while (world.server.hellos < 2) world.device.pass(1);
      world.change('phone');
      world.device.pass(2_000);
      expect(world.views).toStrictEqual(world.server.views);
      expect(world.server.hellos).toBe(2);
    }
  });

  it('SYNC-1: the frame of a lost acknowledgement is fetched, without any further change', async () => {
    world.enter();
    world.send();
    world.network.lossRate = 1;
    world.device.pass(300);
    world.network.lossRate = 0;
    world.device.pass(20_000);
    await Promise.resolve();
    expect(world.replies.map(({ ok }) => ok)).toStrictEqual([true]);
    expect(world.views).toStrictEqual(world.server.views);
  });

  it('SYNC-7: a session that the server has ended makes no further attempt', () => {
    world.network.refusals.push('UNAUTHENTICATED');
    world.enter();
    expect(world.status).toBe('ended');
    world.device.pass(LONG_MS);
    expect([world.status, world.network.attempts]).toStrictEqual(['ended', 1]);
  });

  it('SYNC-7: a connection that is closed for good reports nothing more, and refuses what waits', async () => {
    world.network.isDown = true;
    world.enter();
    world.send();
    world.connection.close();
    const told = world.statuses.length;
    world.network.isDown = false;
    world.device.pass(LONG_MS);
    await Promise.resolve();
    expect([world.statuses.length, world.network.attempts]).toStrictEqual([told, 1]);
    expect(world.replies).toStrictEqual([{ ok: false, error: { code: 'DISCONNECTED' } }]);
  });

  it('SYNC-7: a command given after the end, or after the close, is refused at once', async () => {
    world.network.refusals.push('UNAUTHENTICATED');
    world.enter();
    world.send();
    await Promise.resolve();
    expect(world.replies).toStrictEqual([{ ok: false, error: { code: 'DISCONNECTED' } }]);
    const closed = new World();
    closed.enter();
    closed.connection.close();
    closed.send();
    await Promise.resolve();
    expect(closed.replies).toStrictEqual([{ ok: false, error: { code: 'DISCONNECTED' } }]);
  });

  it('SYNC-8: names what blocks it after three failed attempts, and no more once it is connected', async () => {
    world.network.isDown = true;
    world.enter();
    world.device.pass(30_000);
    await Promise.resolve();
    expect(world.obstacles).toStrictEqual(['unreachable']);
    world.network.isDown = false;
    world.device.pass(20_000);
    expect(world.obstacles).toStrictEqual(['unreachable', undefined]);
  });

  it('SYNC-6: tells each change of its status once', () => {
    world.enter();
    world.network.silence();
    world.device.pass(3_000);
    world.device.pass(3_000);
    expect(world.statuses).toStrictEqual(['connecting', 'connected', 'reconnecting', 'connected']);
  });
});
