import { existsSync, readFileSync } from 'node:fs';

const usualFile = '/etc/diem-cau/diem-cau.conf';

/**
 * The Debian packages that the store needs on this machine: none where the settings name a Redis that is already running
 * somewhere. The settings themselves are checked by the server; this only looks for the line.
 *
 * @returns {string[]}
 */
export function storePackages() {
  return isSetElsewhere('REDIS_URL') || isSetElsewhere('REDIS_SENTINELS') ? [] : ['redis-server'];
}

function isSetElsewhere(name) {
  const given = process.env[name] ?? process.env[`${name}_FILE`];
  if (given !== undefined) return given !== '';
  const file = process.env.DIEM_CAU_CONFIG || usualFile;
  return existsSync(file) && new RegExp(`^\\s*${name}(_FILE)?=.`, 'm').test(readFileSync(file, 'utf8'));
}
