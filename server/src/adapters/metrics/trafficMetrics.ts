import { Counter, Histogram, type Registry } from 'prom-client';

/** Upper bounds of latencies (s); the goal for a command at its 99th percentile is 0.25. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Numbers that are counted as things happen. */
export interface TrafficMetrics {
  /** A command was accepted, `seconds` after it was read. */
  accepted(command: string, seconds: number): void;
  /** A message was refused with this code. */
  refused(code: string): void;
  /** Entries were given to the store: what became of them, after how long. */
  appended(outcome: 'appended' | 'conflict' | 'repeated' | 'failed', seconds: number): void;
}

/** Counters and latencies of messages and of the store, in this registry. */
export function createTrafficMetrics(registry: Registry): TrafficMetrics {
  const registers = [registry];
  const commands = new Histogram({
    name: 'diemcau_command_duration_seconds',
    help: 'Time from reading an accepted command to its acknowledgement, by command.',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'diemcau_refusals_total',
    help: 'Refused messages, by code.',
    labelNames: ['code'],
    registers,
  });
  const appends = new Histogram({
    name: 'diemcau_append_duration_seconds',
    help: 'Time that the store took to append entries to a log, by outcome; conflicts are retried.',
    labelNames: ['outcome'],
    buckets: BUCKETS,
    registers,
  });
  return {
    accepted: (command, seconds) => commands.observe({ command }, seconds),
    refused: (code) => refusals.inc({ code }),
    appended: (outcome, seconds) => appends.observe({ outcome }, seconds),
  };
}
