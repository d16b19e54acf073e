import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { ErasedConference } from '@diem-cau/shared/protocol/erasure.ts';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { RedisPersonTraces } from '../../server/src/adapters/redis/redisPersonTraces.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { PersonErasure } from '../../server/src/application/erasure/personErasure.ts';
import { type Organisations, SYSTEM_STAFF } from '../../server/src/application/organisations/organisations.ts';
import { readConfig } from '../../server/src/config.ts';
import { PRIVATE_UMASK } from '../../server/src/system/privateFolder.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { withRedis } from '../support/withRedis.ts';
import { checkWords } from './words.ts';

// Erases a person from all conferences of an organisation, beside running servers or without one. Without --out it only says
// what it would erase.

const USAGE = `npm run erase -- --word NAME [--word TELEPHONE] [--word EMAIL] [--organisation ID] [--reference TEXT --out PROOF]`;

process.umask(PRIVATE_UMASK);
try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      word: { type: 'string', multiple: true },
      organisation: { type: 'string' },
      reference: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { word = [], out, reference } = values;
  const refusal = checkWords(word);
  if (refusal) throw new RefusedStart(`${refusal} ${USAGE}`);
  if (out !== undefined && !reference?.trim()) throw new RefusedStart(`Say at which request: --reference. ${USAGE}`);
  if (out !== undefined && existsSync(out)) throw new RefusedStart(`${out} is there already; choose another name.`);
  const { dataFolder, secretsFolder } = readConfig(process.env, []);
  await withRedis(dataFolder, async (redis, address) => {
    const secrets = await secretFilesIn(secretsFolder).read();
    if (!secrets) throw new RefusedStart('There is no key to sign with; start the server once.');
    const { organisations } = redisOffice(redis, new RedisAccessStore(redis), systemClock);
    const erasure = new PersonErasure({
      store: new RedisEventStore(redis, address),
      traces: new RedisPersonTraces(redis),
      organisations,
      signingKey: secrets.signingKey,
      clock: systemClock,
    });
    const id = await organisationOf(organisations, values.organisation);
    if (out === undefined) {
      for (const one of await erasure.find(id, word)) console.log(lineOf(one));
      console.log('Nothing was changed. To erase: --reference TEXT --out PROOF');
      return;
    }
    const proof = await erasure.erase(id, SYSTEM_STAFF, { words: word, reference: reference?.trim() ?? '' });
    await writeFile(out, `${JSON.stringify(proof, undefined, 2)}\n`, { flag: 'wx' });
    for (const one of proof.conferences) console.log(lineOf(one));
    if (proof.disk === 'traces')
      console.log('The disk of the store could not be cleared: run BGREWRITEAOF on each of its machines.');
    console.log(`${resolve(out)} is the proof. Not looked into: uploaded documents, recordings, backups.`);
  });
}

async function organisationOf(organisations: Organisations, given: string | undefined): Promise<OrganisationId> {
  const ids = await organisations.list();
  const found = given === undefined && ids.length === 1 ? ids[0] : ids.find((id) => id === given);
  if (found) return found;
  const names = await Promise.all(ids.map(async (id) => `  ${id}  ${(await organisations.read(id)).name}`));
  throw new RefusedStart(['Say which organisation by --organisation ID:', ...names].join('\n'));
}

function lineOf({ id, title, entries, values, papers, left, inSession }: ErasedConference): string {
  const parts = [`${entries} entries`, `${values} values beside the log`];
  if (papers.length > 0) parts.push(`${papers.length} approved papers stay`);
  if (left > 0) parts.push(`${left} longer names stay`);
  if (inSession) parts.push('in session: not before it closes');
  return `${id} “${title}”: ${parts.join(', ')}.`;
}
