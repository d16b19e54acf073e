import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { officeConverter } from '../../server/src/adapters/office/officeConverter.ts';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisBallotBox } from '../../server/src/adapters/redis/redisBallotBox.ts';
import { RedisDocumentStore } from '../../server/src/adapters/redis/redisDocumentStore.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { redisOffice } from '../../server/src/adapters/redis/redisOffice.ts';
import { RedisSurveyBox } from '../../server/src/adapters/redis/redisSurveyBox.ts';
import { RedisTemplateStore } from '../../server/src/adapters/redis/redisTemplateStore.ts';
import { identityOf } from '../../server/src/application/ballotSigner.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import type { DossierFile } from '../../server/src/application/dossier/dossierFile.ts';
import { Dossiers } from '../../server/src/application/dossier/dossiers.ts';
import { type DossierManifest, MANIFEST_PATH } from '../../server/src/application/dossier/manifest.ts';
import { writeStoredZip } from '../../server/src/application/dossier/storedZip.ts';
import { Papers } from '../../server/src/application/papers/papers.ts';
import type { Config } from '../../server/src/config.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { withRedis } from '../support/withRedis.ts';

/** What was written. */
export interface WrittenDossier {
  readonly files: number;
  readonly bytes: number;
  /** Of the key that signed it. */
  readonly fingerprint: string;
  /** What it lacks, as sentences. */
  readonly gaps: readonly string[];
}

const GAPS: Readonly<Record<DossierManifest['gaps'][number], string>> = {
  noPdf: 'There are no PDFs: LibreOffice is not installed (npm start says how), or a conference is live.',
  pollUncounted: 'A vote had not been counted yet.',
  surveyUncounted: 'The results of an anonymous survey were not ready yet.',
  documentLost: 'A document is no longer in the store.',
};

/**
 * Writes the dossier of a conference that has closed to a file, which appears under its name once it is whole. Rejects with a
 * `RefusedStart` that says what to do, or with `STORE_UNAVAILABLE`.
 */
export function writeDossier(
  id: ConferenceId,
  path: string,
  { dataFolder, secretsFolder }: Pick<Config, 'dataFolder' | 'secretsFolder'>,
): Promise<WrittenDossier> {
  return withRedis(dataFolder, async (redis, address) => {
    const secrets = await secretFilesIn(secretsFolder).read();
    if (!secrets) throw new RefusedStart('There is no key to sign the dossier with; start the server once.');
    const store = new RedisEventStore(redis, address);
    const ballots = new RedisBallotBox(redis, address);
    const surveys = new RedisSurveyBox(redis);
    const runtime = await ConferenceRuntime.load(id, store, systemClock);
    try {
      const { phase } = runtime.state.conference;
      if (phase === 'none') throw new RefusedStart(`There is no conference ${id}.`);
      if (!hasEnded(phase)) throw new RefusedStart(`${id} has not closed yet: close it, then make its dossier.`);
      const { organisations } = redisOffice(redis, new RedisAccessStore(redis), systemClock);
      const dossiers = new Dossiers({
        ...{ store, ballots, paperFiles, secrets },
        surveys,
        documents: new RedisDocumentStore(redis),
        papers: new Papers({ store, organisations, templates: new RedisTemplateStore(redis) }),
        office: officeConverter,
        phases: () => readPhases(store),
        clock: systemClock,
      });
      const written = await writeFiles(path, await dossiers.open(runtime));
      return { ...written, fingerprint: identityOf(secrets.signingKey).fingerprint };
    } finally {
      runtime.close();
      ballots.close();
    }
  });
}

async function readPhases(store: RedisEventStore) {
  const states = (await store.listConferences()).map((id) => ConferenceRuntime.readState(id, store, systemClock));
  return (await Promise.all(states)).map(({ conference }) => conference);
}

async function writeFiles(
  path: string,
  files: AsyncIterable<DossierFile>,
): Promise<Omit<WrittenDossier, 'fingerprint'>> {
  const draft = `${path}.part`;
  const seen: string[] = [];
  let manifest: DossierManifest | undefined;
  const file = createWriteStream(draft, { mode: 0o600 });
  try {
    await pipeline(Readable.from(writeStoredZip(watched()), { objectMode: false }), file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await rename(draft, path);
  return { files: seen.length, bytes: file.bytesWritten, gaps: (manifest?.gaps ?? []).map((gap) => GAPS[gap]) };

  async function* watched(): AsyncGenerator<DossierFile> {
    for await (const one of files) {
      seen.push(one.path);
      if (one.path === MANIFEST_PATH) manifest = JSON.parse(one.content.toString()) as DossierManifest;
      yield one;
    }
  }
}
