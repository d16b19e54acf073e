import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { addStateMetrics, type MetricSources } from '../../server/src/adapters/metrics/stateMetrics.ts';
import { createTrafficMetrics } from '../../server/src/adapters/metrics/trafficMetrics.ts';

const DEPLOY = join(import.meta.dirname, '../../scripts/deploy');

const SOURCES: MetricSources = {
  sockets: () => 3,
  connected: () => new Map([['site', 2]]),
  media: () => ({
    workers: 1,
    rooms: 0,
    peers: 0,
    producers: 0,
    consumers: 0,
    pipes: 0,
    serverPipes: 0,
    silentServerPipes: 0,
  }),
  uncaughtErrors: () => ({ rejections: 0, exceptions: 0 }),
  store: async () => ({ latencySeconds: 0.002, memoryBytes: 1_000, memoryLimitBytes: 0, lettersWaiting: 4 }),
  storageLevel: () => 'low',
  certificateEnds: 1_800_000_000,
};

function registryOf(changes: Partial<MetricSources> = {}): Registry {
  const registry = new Registry();
  const traffic = createTrafficMetrics(registry);
  traffic.accepted('GoLive', 0.02);
  traffic.refused('FORBIDDEN');
  traffic.appended('conflict', 0.001);
  addStateMetrics(registry, { ...SOURCES, ...changes });
  return registry;
}

describe('the metrics', () => {
  it('are named by the conventions of Prometheus: a prefix, the unit, and _total for counters', async () => {
    for (const { name, type } of await registryOf().getMetricsAsJSON()) {
      expect(name).toMatch(/^(diemcau|process|nodejs)_[a-z0-9_]+$/);
      if (name.startsWith('diemcau_') && String(type) === 'counter') expect(name).toMatch(/_total$/);
      expect(name).not.toMatch(/_(ms|milliseconds|mb|kb|minutes)$/);
    }
  });

  it('tell commands, refusals, conflicts, people, store and storage', async () => {
    const text = await registryOf().metrics();
    for (const line of [
      'diemcau_command_duration_seconds_count{command="GoLive"} 1',
      'diemcau_refusals_total{code="FORBIDDEN"} 1',
      'diemcau_append_duration_seconds_count{outcome="conflict"} 1',
      'diemcau_connected_peers{role="site"} 2',
      'diemcau_store_up 1',
      'diemcau_store_latency_seconds 0.002',
      'diemcau_letters_waiting 4',
      'diemcau_storage_level{level="low"} 1',
      'diemcau_storage_level{level="plenty"} 0',
      'diemcau_certificate_expiry_timestamp_seconds 1800000000',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('say that the store is away, and nothing old about it', async () => {
    let away = false;
    const store = async () => {
      if (away) throw new Error('no answer');
      return SOURCES.store();
    };
    const registry = registryOf({ store });
    expect(await registry.metrics()).toContain('diemcau_store_latency_seconds 0.002');
    away = true;
    const text = await registry.metrics();
    expect(text).toContain('diemcau_store_up 0');
    expect(text).not.toContain('diemcau_store_latency_seconds 0.002');
  });
});

describe('the alert rules and the dashboard', () => {
  it.each(['prometheus/alerts.yml', 'grafana/diem-cau.json'])(
    '%s asks for metrics that the server has',
    async (file) => {
      const known = (await registryOf().getMetricsAsJSON()).map(({ name }) => name);
      const text = readFileSync(join(DEPLOY, file), 'utf8');
      const expressions = [...text.matchAll(/expr"?: (.*)/g)].map(([, expression = '']) => expression);
      const asked = expressions.flatMap((one) => one.match(/\b(?:diemcau|nodejs|process)_\w+/g) ?? []);
      expect(asked.length).toBeGreaterThan(10);
      const unknown = asked.filter((name) => !known.includes(name.replace(/_(bucket|count|sum)$/, '')));
      expect(unknown).toEqual([]);
    },
  );

  it('say of every alert what it means and what to do', () => {
    const text = readFileSync(join(DEPLOY, 'prometheus/alerts.yml'), 'utf8');
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const alerts = count(/- alert:/g);
    expect(alerts).toBeGreaterThan(10);
    expect(count(/ summary: \S/g)).toBe(alerts);
    expect(count(/ do: \S/g)).toBe(alerts);
    expect(count(/severity: (page|ticket) /g)).toBe(alerts);
  });
});
