import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort, TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const run = promisify(execFile);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-alerts-'));
  await cp(join(import.meta.dirname, '../../scripts/deploy/prometheus'), folder, { recursive: true });
});

afterAll(() => removeFolder(folder));

describe('the alert rules', () => {
  it('are taken by promtool, and pass their own tests', async () => {
    expect((await run('promtool', ['check', 'config', join(folder, 'prometheus.yml')])).stdout).toContain('SUCCESS');
    expect((await run('promtool', ['test', 'rules', 'alerts.test.yml'], { cwd: folder })).stdout).toContain('SUCCESS');
  });

  it('fire in Debian’s Prometheus when the store of a real server dies', async () => {
    const [metricsPort, port] = [await freePort(), await freePort()];
    const server = await TestServer.start({ environment: { METRICS_PORT: `${metricsPort}` } });
    let prometheus: ChildProcess | undefined;
    try {
      const config = join(folder, 'prometheus.yml');
      const text = (await readFile(config, 'utf8')).replaceAll('15s', '5s').replaceAll('9464', `${metricsPort}`);
      await writeFile(config, text);
      const rules = join(folder, 'alerts.yml');
      await writeFile(rules, (await readFile(rules, 'utf8')).replaceAll(/for: (1m|30s)/g, 'for: 1s'));
      prometheus = spawn(
        'prometheus',
        [`--config.file=${config}`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=127.0.0.1:${port}`],
        { stdio: 'ignore' },
      );
      const firing = async (): Promise<readonly string[]> => {
        const response = await fetch(`http://127.0.0.1:${port}/api/v1/alerts`).catch(() => undefined);
        if (!response?.ok) return ['Prometheus does not answer yet'];
        const { data } = (await response.json()) as {
          data: { alerts: readonly { state: string; labels: { alertname: string } }[] };
        };
        return data.alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels.alertname);
      };
      const isUp = async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query?query=diemcau_store_up`).catch(
          () => undefined,
        );
        return answer && (await answer.text()).includes('"1"') ? true : undefined;
      };
      await waitFor('the server to be watched', isUp, 30_000);
      expect(await firing()).not.toContain('DiemCauStoreDown');
      await server.pauseRedis();
      await waitFor(
        'the alarm',
        async () => ((await firing()).includes('DiemCauStoreDown') ? true : undefined),
        30_000,
      );
    } finally {
      if (prometheus && prometheus.exitCode === null) {
        const ended = once(prometheus, 'exit');
        prometheus.kill('SIGTERM');
        await ended;
      }
      await server.stop();
    }
  }, 120_000);
});
