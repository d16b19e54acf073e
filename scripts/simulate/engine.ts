import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { mailboxReader } from '../../server/src/adapters/delivery/mailboxReader.ts';
import { createSenders } from '../../server/src/adapters/delivery/senders.ts';
import { OpenIdProviders } from '../../server/src/adapters/identity/openIdProviders.ts';
import { createMediaServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import { createTrafficMetrics } from '../../server/src/adapters/metrics/trafficMetrics.ts';
import { officeConverter } from '../../server/src/adapters/office/officeConverter.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import { fileReaders } from '../../server/src/adapters/readers/fileReaders.ts';
import { openConnection, type RedisAddress, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisBallotBox } from '../../server/src/adapters/redis/redisBallotBox.ts';
import { RedisDocumentOpenings } from '../../server/src/adapters/redis/redisDocumentOpenings.ts';
import { RedisDocumentStore } from '../../server/src/adapters/redis/redisDocumentStore.ts';
import { RedisEndedSessions } from '../../server/src/adapters/redis/redisEndedSessions.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { redisLetters } from '../../server/src/adapters/redis/redisLetters.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { RedisPersonTraces } from '../../server/src/adapters/redis/redisPersonTraces.ts';
import { RedisPresenceStore } from '../../server/src/adapters/redis/redisPresenceStore.ts';
import { RedisSingleSignOnStore } from '../../server/src/adapters/redis/redisSingleSignOnStore.ts';
import { RedisSupportBox } from '../../server/src/adapters/redis/redisSupportBox.ts';
import { RedisSurveyBox } from '../../server/src/adapters/redis/redisSurveyBox.ts';
import { RedisTemplateStore } from '../../server/src/adapters/redis/redisTemplateStore.ts';
import { WorkerSimilarity } from '../../server/src/adapters/similarity/workerSimilarity.ts';
import { clientAddress } from '../../server/src/adapters/web/clientAddress.ts';
import { Gateway } from '../../server/src/adapters/web/gateway/gateway.ts';
import { createHttpApp } from '../../server/src/adapters/web/http/httpApp.ts';
import { createLimits } from '../../server/src/adapters/web/limits/webLimits.ts';
import type { AccessStore } from '../../server/src/application/access.ts';
import { SingleSignOns } from '../../server/src/application/accounts/singleSignOn.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import type { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { ConferenceRegistry } from '../../server/src/application/conferences/conferenceRegistry.ts';
import { Dispatcher } from '../../server/src/application/deliveries/dispatcher.ts';
import { Seal } from '../../server/src/application/deliveries/sealedText.ts';
import { Dossiers } from '../../server/src/application/dossier/dossiers.ts';
import { PersonErasure } from '../../server/src/application/erasure/personErasure.ts';
import { ENDLESS_STORAGE } from '../../server/src/application/limits/storageLevel.ts';
import { Papers } from '../../server/src/application/papers/papers.ts';
import { PartCaptions } from '../../server/src/application/partCaptions.ts';
import { assembleSecrets, KEY_BYTES } from '../../server/src/application/secrets.ts';
import { SecurityLog } from '../../server/src/application/securityLog.ts';
import { ConferenceFeed } from '../../server/src/projections/conferenceFeed.ts';

/** The page under which everybody comes, whichever engine they reach. */
export const ORIGIN = 'http://localhost:4400';

/** Every engine of a simulation derives its codes from the same key. */
export const INVITATION_KEY = Buffer.alloc(KEY_BYTES, 1);

const CLIENT_FOLDER = join(import.meta.dirname, '../../client/dist');
const QUIET = { info() {}, warn() {}, error() {} };

/** Simulated people press buttons many times as fast as real ones. */
const SIMULATED_PACE = 10;

/** One server's parts in this process: the real gateway, routes, projections, store and media. */
export interface Engine {
  readonly port: number;
  readonly conferences: ConferenceRegistry;
  readonly access: AccessStore;
  stop(): Promise<void>;
}

/** Builds the parts as `server/src/main.ts` does, on a free port of this machine. */
export async function startEngine(address: RedisAddress): Promise<Engine> {
  const redis = openConnection(address);
  await waitUntilReady(redis, 5_000);
  const store = new RedisEventStore(redis, address);
  const ballots = new RedisBallotBox(redis, address);
  const supports = new RedisSupportBox(redis, address);
  const surveys = new RedisSurveyBox(redis);
  const presence = new RedisPresenceStore(redis, address);
  const access = new RedisAccessStore(redis);
  const endedSessions = new RedisEndedSessions(address);
  const media = await createMediaServer({ workers: 1, listen: { ip: '127.0.0.1' }, basePort: 0, logger: QUIET });
  const httpServer = createServer();
  const allowedOrigins = new Set([ORIGIN]);
  const limits = createLimits({ clock: systemClock, factor: SIMULATED_PACE, storage: ENDLESS_STORAGE });
  const addressOf = clientAddress([]);
  const secrets = assembleSecrets(INVITATION_KEY, Buffer.alloc(KEY_BYTES, 2), []);
  const security = new SecurityLog(() => {}, systemClock);
  const shared = {
    addressOf,
    security,
    access,
    endedSessions,
    secrets,
    ballots,
    limits,
    clock: systemClock,
    logger: QUIET,
    secure: false,
    allowedOrigins,
  };
  const registry = new Registry();
  const gateway = new Gateway({
    ...shared,
    httpServer,
    supports,
    watch: createTrafficMetrics(registry),
    iceServersFor: () => [],
  });
  const createViews = (runtime: ConferenceRuntime) =>
    new ConferenceFeed(runtime, gateway.publisherFor(runtime.id), systemClock);
  const conferences = new ConferenceRegistry({ ...shared, store, supports, surveys, presence, media, createViews });
  gateway.serve(conferences);
  const operations = {
    checkHealth: async () => {
      await redis.ping();
    },
    isReady: () => true,
    readMetrics: () => registry.metrics(),
    contentType: registry.contentType,
    metricsToken: undefined,
  };
  const documents = new RedisDocumentStore(redis);
  const templates = new RedisTemplateStore(redis);
  const office = redisOffice(redis, access, systemClock);
  const outgoing = createOutgoing([]);
  const letters = {
    ...redisLetters(redis, shared.secrets.invitationKey),
    senders: createSenders(outgoing),
    mailboxes: mailboxReader(outgoing.targets, () => systemClock.wall()),
  };
  const sending = { ...shared, ...letters, ...office, conferences, publicUrl: ORIGIN };
  const dispatcher = new Dispatcher({ ...sending, surveys, invitationKey: shared.secrets.invitationKey });
  const papers = new Papers({ store, organisations: office.organisations, templates });
  const phases = () => conferences.list();
  const app = {
    ...shared,
    ...office,
    ...{ ...letters, dispatcher },
    erasure: new PersonErasure({
      ...{ ...office, store, traces: new RedisPersonTraces(redis), clock: systemClock },
      signingKey: shared.secrets.signingKey,
    }),
    singleSignOns: new SingleSignOns({
      ...office,
      store: new RedisSingleSignOnStore(redis, new Seal(shared.secrets.invitationKey)),
      providers: new OpenIdProviders(outgoing, QUIET),
      publicUrl: ORIGIN,
    }),
    ...{
      surveys,
      documents,
      openings: new RedisDocumentOpenings(redis),
      files: fileReaders,
      similarity: new WorkerSimilarity(),
      office: officeConverter,
      conferences,
      operations,
      publicUrl: ORIGIN,
      clientFolder: CLIENT_FOLDER,
    },
    papers,
    paperFiles,
    templates,
    dossiers: new Dossiers({
      ...shared,
      store,
      surveys,
      documents,
      papers,
      paperFiles,
      office: officeConverter,
      phases,
    }),
    // Nobody sends media here, so nothing is recorded.
    recordings: { findFile: async () => undefined },
    streams: { findFile: async () => undefined },
    partCaptions: new PartCaptions(store),
    trustedProxies: [],
  };
  httpServer.on('request', createHttpApp(app));
  httpServer.listen(0, 'localhost');
  await once(httpServer, 'listening');
  const listening = httpServer.address();
  return {
    port: typeof listening === 'object' ? (listening?.port ?? 0) : 0,
    conferences,
    access,
    async stop() {
      await dispatcher.close();
      await conferences.close();
      await gateway.close();
      await media.close();
      for (const part of [endedSessions, presence, supports, ballots]) part.close();
      redis.disconnect();
    },
  };
}
