import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

type MediaKind =
  | 'workers'
  | 'rooms'
  | 'peers'
  | 'producers'
  | 'consumers'
  | 'pipes'
  | 'serverPipes'
  | 'silentServerPipes';

/** Numbers read at the moment of a scrape. */
export interface MetricSources {
  readonly sockets: () => number;
  readonly media: () => Readonly<Record<MediaKind, number>>;
  /** Errors that only the last handlers caught, by kind, since the start. */
  readonly uncaughtErrors: () => Readonly<Record<'rejections' | 'exceptions', number>>;
}

/** The metrics of this server in Prometheus' form. */
export function createMetrics(sources: MetricSources): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'diemcau_sockets',
    help: 'Open Socket.IO connections.',
    registers: [registry],
    collect() {
      this.set(sources.sockets());
    },
  });
  new Gauge({
    name: 'diemcau_media_objects',
    help: 'mediasoup objects in use, by kind.',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      for (const [kind, count] of Object.entries(sources.media())) this.set({ kind }, count);
    },
  });
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
  return registry;
}
