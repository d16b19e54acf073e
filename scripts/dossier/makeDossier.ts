import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { readConfig } from '../../server/src/config.ts';
import { PRIVATE_UMASK } from '../../server/src/system/privateFolder.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { writeDossier } from './writeDossier.ts';

// Writes the dossier of a conference that has closed, beside running servers or without one.

const USAGE = 'npm run dossier -- --conference ID --out FILE';

process.umask(PRIVATE_UMASK);
try {
  const { values } = parseArgs({ options: { conference: { type: 'string' }, out: { type: 'string' } } });
  if (values.conference === undefined || values.out === undefined) {
    throw new RefusedStart(`Say which conference and where to: ${USAGE}`);
  }
  const path = resolve(values.out);
  if (existsSync(path)) throw new RefusedStart(`${path} is there already; choose another name.`);
  const { files, bytes, fingerprint, gaps } = await writeDossier(
    values.conference as ConferenceId,
    path,
    readConfig(process.env, []),
  );
  console.log(`${path}: ${files} files, ${bytes} bytes.`);
  for (const gap of gaps) console.log(`  ${gap}`);
  console.log(`Check it anywhere: npm run verify -- --dossier FILE --key ${fingerprint}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
