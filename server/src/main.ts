import { join } from 'node:path';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { Registry } from 'prom-client';
import { mailboxReader } from './adapters/delivery/mailboxReader.ts';
import { createSenders } from './adapters/delivery/senders.ts';
import { secretFilesIn } from './adapters/files/secretFiles.ts';
import { OpenIdProviders } from './adapters/identity/openIdProviders.ts';
import { RecordingStudio } from './adapters/media/recording/recordingStudio.ts';
import { createMediaServer } from './adapters/media/room/mediaServer.ts';
import { StreamStudio } from './adapters/media/streaming/streamStudio.ts';
import { addStateMetrics } from './adapters/metrics/stateMetrics.ts';
import { createTrafficMetrics } from './adapters/metrics/trafficMetrics.ts';
import { officeConverter } from './adapters/office/officeConverter.ts';
import { createOutgoing } from './adapters/outgoing/outgoing.ts';
import { paperFiles } from './adapters/papers/paperFiles.ts';
import { fileReaders } from './adapters/readers/fileReaders.ts';
import { readExampleSites } from './adapters/readers/lists/exampleSites.ts';
import { openConnection, type RedisAddress, waitUntilReady } from './adapters/redis/connection.ts';
import { type PrivateRedis, startPrivateRedis } from './adapters/redis/privateRedis.ts';
import { socketPathFor } from './adapters/redis/privateSocket.ts';
import { RedisAccessStore } from './adapters/redis/redisAccessStore.ts';
import { RedisBallotBox } from './adapters/redis/redisBallotBox.ts';
import { RedisDocumentOpenings } from './adapters/redis/redisDocumentOpenings.ts';
import { RedisDocumentStore } from './adapters/redis/redisDocumentStore.ts';
import { RedisEndedSessions } from './adapters/redis/redisEndedSessions.ts';
import { RedisEventStore } from './adapters/redis/redisEventStore.ts';
import { RedisKeyRecord } from './adapters/redis/redisKeyRecord.ts';
import { redisLetters } from './adapters/redis/redisLetters.ts';
import { RedisMediaBoard } from './adapters/redis/redisMediaBoard.ts';
import { redisOffice } from './adapters/redis/redisOffice.ts';
import { RedisPersonTraces } from './adapters/redis/redisPersonTraces.ts';
import { RedisPresenceStore } from './adapters/redis/redisPresenceStore.ts';
import { RedisSingleSignOnStore } from './adapters/redis/redisSingleSignOnStore.ts';
import { RedisStorageGauge } from './adapters/redis/redisStorageGauge.ts';
import { RedisSupportBox } from './adapters/redis/redisSupportBox.ts';
import { RedisSurveyBox } from './adapters/redis/redisSurveyBox.ts';
import { RedisTemplateStore } from './adapters/redis/redisTemplateStore.ts';
import { sampleStore } from './adapters/redis/storeSample.ts';
import { watchStore } from './adapters/redis/watchStore.ts';
import { WorkerSimilarity } from './adapters/similarity/workerSimilarity.ts';
import { readBuildId } from './adapters/web/buildId.ts';
import { certificateEnd } from './adapters/web/certificate.ts';
import { clientAddress } from './adapters/web/clientAddress.ts';
import { Gateway } from './adapters/web/gateway/gateway.ts';
import { createHttpApp } from './adapters/web/http/httpApp.ts';
import { healthOf, listenForOperator, type Operations } from './adapters/web/http/operatorListener.ts';
import { sampled } from './adapters/web/http/sample.ts';
import { createLimits } from './adapters/web/limits/webLimits.ts';
import { SingleSignOns } from './application/accounts/singleSignOn.ts';
import { systemClock } from './application/clock.ts';
import { ConferenceRegistry } from './application/conferences/conferenceRegistry.ts';
import { Dispatcher } from './application/deliveries/dispatcher.ts';
import { ReminderClock } from './application/deliveries/reminderClock.ts';
import { ReturnedLetters } from './application/deliveries/returnedLetters.ts';
import { Seal } from './application/deliveries/sealedText.ts';
import { Dossiers } from './application/dossier/dossiers.ts';
import { PersonErasure } from './application/erasure/personErasure.ts';
import { EXAMPLE_ID, planExample } from './application/exampleConference.ts';
import { Fault } from './application/fault.ts';
import { StoreAdmission } from './application/limits/entryAdmission.ts';
import { NoticeClock } from './application/notices/noticeClock.ts';
import { openSecrets } from './application/openSecrets.ts';
import { Papers } from './application/papers/papers.ts';
import { PartCaptions } from './application/partCaptions.ts';
import { ProvenClock } from './application/provenClock.ts';
import { RecordingRetention } from './application/recordingRetention.ts';
import { SecurityLog } from './application/securityLog.ts';
import { turnCredentials } from './application/turnCredentials.ts';
import { type Config, configOfGateway, readConfig } from './config.ts';
import { explain } from './explainStart.ts';
import { findParent, type GatewayLink } from './gateways/gatewayLink.ts';
import { startGateways } from './gateways/startGateways.ts';
import { installLastHandlers } from './lastHandlers.ts';
import { createLogger, createSecurityWriter } from './log.ts';
import { ConferenceFeed } from './projections/conferenceFeed.ts';
import { startTable } from './startTable.ts';
import { PRIVATE_UMASK, refuseLooseFolder } from './system/privateFolder.ts';
import { createServer, listen } from './webServer.ts';

const REDIS_TIMEOUT_MS = 5_000;
/** Maximum age of the sample behind health and metrics (ms). */
const SAMPLE_MS = 1_000;
const CLIENT_FOLDER = join(import.meta.dirname, '../../client/dist');
const EXAMPLE_SITES = join(import.meta.dirname, '../example/binh-duong-101-sites.csv');

/** Redis, the media workers and the readers of files drop root's privileges; this process cannot. */
const AS_ROOT = 'This server runs as root; a user of its own is safer (docs/operations.md)';

/** Builds the parts, connects them, and listens. Returns a function that stops them in reverse order. */
async function start(config: Config, parent: GatewayLink | undefined): Promise<() => Promise<void>> {
  await refuseLooseFolder(config.dataFolder);
  const logger = createLogger(config.dataFolder);
  if (process.geteuid?.() === 0) logger.warn({}, AS_ROOT);
  const stops: (() => Promise<unknown> | unknown)[] = [];
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  const uncaughtErrors = installLastHandlers(logger, stop);
  try {
    const address = await findRedis(config, parent, (redis) => stops.push(() => redis.stop()));
    const redis = openConnection(address);
    stops.push(() => redis.disconnect());
    await waitUntilReady(redis, REDIS_TIMEOUT_MS);
    const registry = new Registry();
    const traffic = createTrafficMetrics(registry);
    const store = new RedisEventStore(redis, address, traffic.appended);
    const ballots = new RedisBallotBox(redis, address);
    stops.push(() => ballots.close());
    const supports = new RedisSupportBox(redis, address);
    stops.push(() => supports.close());
    const surveys = new RedisSurveyBox(redis);
    const access = new RedisAccessStore(redis);
    const endedSessions = new RedisEndedSessions(address);
    stops.push(() => endedSessions.close());
    const secrets = await openSecrets(secretFilesIn(config.secretsFolder), new RedisKeyRecord(redis));
    const documents = new RedisDocumentStore(redis);
    const openings = new RedisDocumentOpenings(redis);
    const templates = new RedisTemplateStore(redis);
    const presence = new RedisPresenceStore(redis, address);
    stops.push(() => presence.close());

    const clock = systemClock;
    const outgoing = createOutgoing(config.privateTargets);
    const office = redisOffice(redis, access, clock);
    const singleSignOns = new SingleSignOns({
      ...office,
      store: new RedisSingleSignOnStore(redis, new Seal(secrets.invitationKey)),
      providers: new OpenIdProviders(outgoing, logger),
      ofInstallation: config.identityProvider,
      publicUrl: config.publicUrl,
    });
    stops.push(() => office.audit.close());
    // The disk of a Redis on another machine cannot be measured.
    const folder = config.redis === undefined ? config.dataFolder : undefined;
    const storage = await RedisStorageGauge.open({ redis, folder, logger });
    stops.push(() => storage.close());
    const security = new SecurityLog(createSecurityWriter(config.dataFolder), clock);
    stops.push(() => security.close());
    const addressOf = clientAddress(config.trustedProxies);
    const limits = createLimits({ clock, factor: config.budgetFactor, gateways: config.gateways, storage });

    const board = new RedisMediaBoard(redis, address);
    stops.push(() => board.close());

    const { workers, workerProgram, listenIp, announcedAddress, serverAddress, serverPorts, basePort } = config.media;
    // mediasoup reads it from the environment, and the settings file may name it.
    if (workerProgram !== undefined) process.env.MEDIASOUP_WORKER_BIN = workerProgram;
    const studio = new RecordingStudio({
      folder: join(config.dataFolder, 'recordings'),
      ...(config.recordingQuotaBytes !== undefined && { quotaBytes: config.recordingQuotaBytes }),
      logger,
    });
    stops.push(() => studio.close());
    const streams = new StreamStudio({
      folder: join(config.dataFolder, 'streams'),
      maxLoad: config.streamMaxLoad,
      logger,
    });
    stops.push(() => streams.close());
    const media = await createMediaServer({
      workers,
      listen: { ip: listenIp, ...(announcedAddress !== undefined && { announcedAddress }) },
      basePort,
      plainPeers: config.rehearsal,
      board,
      studio,
      streams,
      ...(serverAddress !== undefined && { serverAddress }),
      ...(serverPorts && { serverPorts }),
      logger,
    });
    stops.push(() => media.close());

    const httpServer = await createServer(config);
    const secure = config.tls.kind !== 'none' || config.publicUrl.startsWith('https:');
    const { allowedOrigins, publicUrl } = config;
    const iceServersFor = turnCredentials(config.media.turn, clock);
    const gateway = new Gateway({
      httpServer,
      build: await readBuildId(CLIENT_FOLDER),
      secure,
      allowedOrigins,
      access,
      endedSessions,
      ballots,
      supports,
      iceServersFor,
      addressOf,
      limits,
      security,
      watch: traffic,
      clock,
      logger,
    });
    stops.push(() => gateway.close());
    const provenClock = new ProvenClock(clock);
    const conferences = new ConferenceRegistry({
      onLoss: startAgain,
      store,
      ballots,
      supports,
      surveys,
      access,
      secrets,
      presence,
      media,
      recording: { recordings: studio, provenClock },
      streams,
      createViews: (runtime) => new ConferenceFeed(runtime, gateway.publisherFor(runtime.id), clock),
      admission: new StoreAdmission(storage, clock, config.budgetFactor),
      clock,
      logger,
    });
    stops.push(() => conferences.close());
    gateway.serve(conferences);
    stops.push(watchStore(redis, (available) => gateway.tellStore(available)));

    const letters = {
      ...redisLetters(redis, secrets.invitationKey),
      senders: createSenders(outgoing),
      mailboxes: mailboxReader(outgoing.targets, () => clock.wall()),
    };
    const sending = { ...letters, ...office, conferences, access, clock, logger, publicUrl };
    const dispatcher = new Dispatcher({ ...sending, surveys, invitationKey: secrets.invitationKey });
    stops.push(() => dispatcher.close());
    const reminders = new ReminderClock(sending);
    stops.push(() => reminders.close());
    const retention = new RecordingRetention({ recordings: studio, conferences, provenClock, logger });
    stops.push(() => retention.close());
    const noticeClock = new NoticeClock({ ...sending, store });
    stops.push(() => noticeClock.close());
    const returned = new ReturnedLetters(sending);
    stops.push(() => returned.close());

    const example = await conferences.open(EXAMPLE_ID);
    await planExample(example.runtime, () => readExampleSites(EXAMPLE_SITES));

    const sampleMs = SAMPLE_MS / limits.factor;
    addStateMetrics(registry, {
      sockets: () => gateway.connections,
      connected: () => gateway.connected,
      media: () => media.stats(),
      uncaughtErrors: () => uncaughtErrors,
      store: sampled(() => sampleStore(redis), sampleMs, clock),
      storageLevel: () => storage.level,
      certificateEnds: config.tls.kind === 'files' ? await certificateEnd(config.tls.certificate) : undefined,
    });
    const pingStore = async () => {
      await redis.ping().catch((cause) => {
        throw new Fault('STORE_UNAVAILABLE', 'Redis does not answer.', cause);
      });
    };
    const operations: Operations = {
      checkHealth: sampled(pingStore, sampleMs, clock),
      isReady: () => storage.level !== 'critical' && media.stats().workers > 0,
      readMetrics: sampled(() => parent?.readMetrics() ?? registry.metrics(), sampleMs, clock),
      contentType: registry.contentType,
      metricsToken: config.metrics.token,
    };
    parent?.answer({
      metrics: () => registry.getMetricsAsJSON(),
      health: () => healthOf(operations),
    });
    if (config.metrics.port !== undefined && !parent) {
      const operatorServer = await listenForOperator(config.metrics.port, {
        ...operations,
        readHealth: () => healthOf(operations),
      });
      stops.push(() => operatorServer.close());
    }
    const papers = new Papers({ store, organisations: office.organisations, templates });
    const dossiers = new Dossiers({
      ...{ store, ballots, surveys, documents, papers, paperFiles, secrets, clock },
      office: officeConverter,
      phases: () => conferences.list(),
    });
    const traces = new RedisPersonTraces(redis);
    const { signingKey } = secrets;
    const erasure = new PersonErasure({ ...office, store, traces, signingKey, clock });
    httpServer.on(
      'request',
      createHttpApp({
        conferences,
        access,
        ...office,
        singleSignOns,
        ...letters,
        dispatcher,
        erasure,
        secrets,
        ballots,
        surveys,
        documents,
        openings,
        papers,
        recordings: studio,
        streams,
        partCaptions: new PartCaptions(store),
        paperFiles,
        templates,
        dossiers,
        files: fileReaders,
        similarity: new WorkerSimilarity(),
        office: officeConverter,
        operations,
        allowedOrigins,
        publicUrl,
        secure,
        clientFolder: CLIENT_FOLDER,
        trustedProxies: config.trustedProxies,
        addressOf,
        security,
        limits,
        clock,
        logger,
      }),
    );
    await listen(httpServer, config);
    dispatcher.start();
    reminders.start();
    retention.start();
    returned.start();
    noticeClock.start();
    if (parent && !parent.announces) return stop;
    const isNew = (await office.organisations.list()).length === 0;
    const firstStart = isNew ? await office.accounts.makeFoundationLink(true) : undefined;
    const table = await startTable(config, example.runtime, { access, secrets, firstStart });
    if (parent) parent.table = table;
    else process.stdout.write(`${table}\n`);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends the process by the way of every exception; it is started again, and reads what is stored. */
function startAgain(id: ConferenceId): void {
  setImmediate(() => {
    throw new Fault('STORE_CONFLICT', `The store has lost entries of ${id} that this server has seen.`);
  });
}

async function findRedis(
  config: Config,
  parent: GatewayLink | undefined,
  onPrivate: (redis: PrivateRedis) => void,
): Promise<RedisAddress> {
  if (config.redis !== undefined) return config.redis;
  const folder = join(config.dataFolder, 'redis');
  // Its parent keeps the private Redis of all gateways.
  if (parent) return { socketPath: await socketPathFor(folder) };
  const redis = await startPrivateRedis(folder);
  onPrivate(redis);
  return redis.address;
}

let config: Config | undefined;
// Files that this process and its children create are readable only by this user.
process.umask(PRIVATE_UMASK);
try {
  config = readConfig(process.env, process.argv.slice(2));
  const parent = await findParent(process.env);
  const stop =
    config.gateways > 1 && !parent
      ? await startGateways(config, createLogger(config.dataFolder))
      : await start(parent ? configOfGateway(config, parent.index) : config, parent);
  let finishing = false;
  const finish = () => {
    // The parent and the terminal both tell a gateway to stop.
    if (finishing && parent) return;
    finishing = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`The server did not stop cleanly: ${error}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process[parent ? 'on' : 'once'](signal, finish);
  parent?.begin(finish);
} catch (error) {
  process.stderr.write(`\n${explain(error, config)}\n`);
  process.exit(1);
}
