import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run deploy-test` tries the files of scripts/deploy in Debian's Caddy, nginx, coturn and Prometheus, and with
// systemd's own checks. Arguments are those of vitest.

const packages = [
  'redis-server',
  'caddy',
  'nginx-light',
  'coturn',
  'prometheus',
  'systemd',
  'chromium',
  'iproute2',
  'debootstrap',
  'nftables',
];

await runMain(async () => {
  const env = await setUp(new Progress(), packages);
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const config = join('scripts', 'deploy', 'vitest.config.ts');
  process.exitCode = await runScript(vitest, env, ['run', '--config', config, ...process.argv.slice(2)]);
});
