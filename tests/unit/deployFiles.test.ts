import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../server/src/settings/readSettings.ts';
import { readSettingsFile } from '../../server/src/settings/settingsFile.ts';

// Quick checks of the files that an installation begins with. `npm run deploy-test` tries them in the programs that
// read them.

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, 'scripts/deploy', file), 'utf8');

describe('the files of scripts/deploy', () => {
  it('have settings that the server takes', () => {
    const file = readSettingsFile(join(ROOT, 'scripts/deploy/diem-cau.conf'));
    // The secrets and the media worker are in files that only an installation has.
    const ofInstallation = (name: string) => name.endsWith('_FILE') || name === 'MEDIASOUP_WORKER_BIN';
    const given = [...(file?.values ?? [])].filter(([name]) => !ofInstallation(name));
    const settings = readSettings({ ...Object.fromEntries(given), TURN_SECRET: 'a-secret-of-the-relay' });
    expect(settings).toMatchObject({ PUBLIC_URL: 'https://hoi-nghi.example', TRUSTED_PROXIES: ['127.0.0.1'] });
  });

  it('agree on the ports of the server, its media and its relay', () => {
    const { PORT, RTC_PORT, TURN_URLS } = readSettings({
      PORT: '4400',
      TURN_URLS: 'turn:hoi-nghi.example:3478,turns:hoi-nghi.example:5349?transport=tcp',
      TURN_SECRET: 'a-secret-of-the-relay',
    });
    expect(read('proxy/Caddyfile')).toContain(`reverse_proxy 127.0.0.1:${PORT}`);
    expect(read('proxy/nginx.conf')).toContain(`proxy_pass http://127.0.0.1:${PORT};`);
    expect(read('firewall/nftables.conf')).toContain(`udp dport ${RTC_PORT}-`);
    const relay = read('coturn/turnserver.conf');
    expect(relay).toContain('listening-port=3478');
    expect(relay).toContain('tls-listening-port=5349');
    expect(TURN_URLS).toHaveLength(2);
    const [, min, max] = /min-port=(\d+)\nmax-port=(\d+)/.exec(relay) ?? [];
    expect(read('firewall/nftables.conf')).toContain(`${min}-${max}`);
  });

  it('are copied by the guide from where they are', () => {
    const guide = readFileSync(join(ROOT, 'docs/install.md'), 'utf8');
    const named = [...guide.matchAll(/scripts\/(?:deploy|setup|install)[\w./-]+\w/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) {
      // The guide writes a star there.
      const exists = () => statSync(join(ROOT, path));
      if (!path.endsWith('systemd/diem-cau')) expect(exists, path).not.toThrow();
    }
  });

  it('use the media worker from where the guide and the container put it', () => {
    const worker = readSettingsFile(join(ROOT, 'scripts/deploy/diem-cau.conf'))?.values.get('MEDIASOUP_WORKER_BIN');
    const guide = readFileSync(join(ROOT, 'docs/install.md'), 'utf8');
    expect(worker).toBe('/opt/diem-cau/mediasoup-worker');
    expect(guide).toMatch(/cd \/opt\/diem-cau\nnode scripts\/install\.mjs/);
    expect(read('container/Dockerfile')).toContain(`MEDIASOUP_WORKER_BIN=${worker}`);
  });

  it('run programs of the product that exist', () => {
    for (const unit of ['systemd/diem-cau.service', 'systemd/diem-cau-backup.service']) {
      const [, script = ''] = /^ExecStart=\S+ (\S+)/m.exec(read(unit)) ?? [];
      expect(() => statSync(join(ROOT, script)), unit).not.toThrow();
    }
  });
});
