import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

type MediaKind =
  | 'workers'
  | 'rooms'
  | 'peers'
  | 'producers'
  | 'consumers'
  | 'pipes'
  | 'serverPipes'
  | 'silentServerPipes';

/** What the store says of itself. */
interface StoreSample {
  /** How long it took to answer (s). */
  readonly latencySeconds: number;
  readonly memoryBytes: number;
  /** 0 where it has no limit. */
  readonly memoryLimitBytes: number;
  /** Letters to sites that wait to be sent. */
  readonly lettersWaiting: number;
}

/** Numbers read at the moment of a scrape. */
export interface MetricSources {
  readonly sockets: () => number;
  /** Open connections by role. */
  readonly connected: () => ReadonlyMap<string, number>;
  readonly media: () => Readonly<Record<MediaKind, number>>;
  /** Errors that only the last handlers caught, by kind, since the start. */
  readonly uncaughtErrors: () => Readonly<Record<'rejections' | 'exceptions', number>>;
  /** Rejects where the store does not answer. Called several times in one scrape. */
  readonly store: () => Promise<StoreSample>;
  readonly storageLevel: () => 'plenty' | 'low' | 'critical';
  /** When the certificate of this server ends, in s since 1970; undefined where a proxy has one. */
  readonly certificateEnds: number | undefined;
}

/** Adds the state of this server to a registry. */
export function addStateMetrics(registry: Registry, sources: MetricSources): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'diemcau_gateways', help: 'Processes that serve sockets.', registers: [registry] }).set(1);
  addConnections(registry, sources);
  addStore(registry, sources);
  addMedia(registry, sources);
  new Counter({
    name: 'diemcau_uncaught_errors_total',
    help: 'Errors that only the last handlers caught, by kind.',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [kind, count] of Object.entries(sources.uncaughtErrors())) this.inc({ kind }, count);
    },
  });
  if (sources.certificateEnds === undefined) return;
  new Gauge({
    name: 'diemcau_certificate_expiry_timestamp_seconds',
    help: 'When the certificate of this server ends.',
    aggregator: 'max',
    registers: [registry],
  }).set(sources.certificateEnds);
}

function addConnections(registry: Registry, sources: MetricSources): void {
  new Gauge({
    name: 'diemcau_sockets',
    help: 'Open Socket.IO connections.',
    registers: [registry],
    collect() {
      this.set(sources.sockets());
    },
  });
  new Gauge({
    name: 'diemcau_connected_peers',
    help: 'Connections that have entered a conference, by role.',
    labelNames: ['role'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [role, count] of sources.connected()) this.set({ role }, count);
    },
  });
}

function addMedia(registry: Registry, sources: MetricSources): void {
  new Gauge({
    name: 'diemcau_media_objects',
    help: 'mediasoup objects in use, by kind.',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      for (const [kind, count] of Object.entries(sources.media())) this.set({ kind }, count);
    },
  });
}

const OF_STORE: readonly (readonly [name: string, help: string, field: keyof StoreSample])[] = [
  ['diemcau_store_latency_seconds', 'Time that the store took to answer.', 'latencySeconds'],
  ['diemcau_store_memory_bytes', 'Memory that the store uses.', 'memoryBytes'],
  ['diemcau_store_memory_limit_bytes', 'Memory that the store may use; 0 without a limit.', 'memoryLimitBytes'],
  ['diemcau_letters_waiting', 'Letters to sites that wait to be sent.', 'lettersWaiting'],
];

function addStore(registry: Registry, sources: MetricSources): void {
  const sample = () => sources.store().catch(() => undefined);
  new Gauge({
    name: 'diemcau_store_up',
    help: '1 while the store answers, else 0.',
    aggregator: 'min',
    registers: [registry],
    async collect() {
      this.set((await sample()) ? 1 : 0);
    },
  });
  for (const [name, help, field] of OF_STORE) {
    new Gauge({
      name,
      help,
      aggregator: 'max',
      registers: [registry],
      async collect() {
        const found = await sample();
        // An old number beside `diemcau_store_up 0` would look like a measurement.
        if (found) this.set(found[field]);
        else this.remove();
      },
    });
  }
  new Gauge({
    name: 'diemcau_storage_level',
    help: '1 for the level of free storage that holds: plenty, low (rooms are refused), critical (votes too).',
    labelNames: ['level'],
    aggregator: 'max',
    registers: [registry],
    collect() {
      for (const level of ['plenty', 'low', 'critical']) this.set({ level }, sources.storageLevel() === level ? 1 : 0);
    },
  });
}
