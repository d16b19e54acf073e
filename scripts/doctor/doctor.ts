import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import { readSecretTexts, secretFilesIn } from '../../server/src/adapters/files/secretFiles.ts';
import { redisLetters } from '../../server/src/adapters/redis/redisLetters.ts';
import { RedisOrganisationStore } from '../../server/src/adapters/redis/redisOrganisationStore.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { turnCredentials } from '../../server/src/application/turnCredentials.ts';
import { type Config, readConfig } from '../../server/src/config.ts';
import { ConfigError } from '../../server/src/settings/configError.ts';
import { RefusedStart } from '../../server/src/system/refusedStart.ts';
import { withRedis } from '../support/withRedis.ts';
import { checkClock } from './clockCheck.ts';
import { type Finding, judgeOf, reasonOf } from './finding.ts';
import { checkDisk, checkLibreOffice, checkOpenFiles, checkWorker } from './machineChecks.ts';
import { checkCertificate, checkMailServer, checkMediaPorts, checkPort } from './networkChecks.ts';
import { checkIdentityProvider } from './providerCheck.ts';
import { checkRedis } from './redisCheck.ts';
import { checkTurn } from './turnCheck.ts';

// Looks at everything that a server needs, and says what to do. Exits with 1 if something fails.

const { values } = parseArgs({ options: { json: { type: 'boolean' }, reference: { type: 'string' } } });
const findings = await examine();
if (values.json) console.log(JSON.stringify(findings, undefined, 2));
else for (const finding of findings) console.log(lineOf(finding));
if (findings.some(({ level }) => level === 'fail')) process.exitCode = 1;

async function examine(): Promise<readonly Finding[]> {
  const config = readSettings();
  if (Array.isArray(config)) return config as readonly Finding[];
  return examineWith(config as Config);
}

function readSettings(): Config | readonly Finding[] {
  const judge = judgeOf('settings');
  try {
    return readConfig(process.env, []);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => judge('fail', problem, 'Correct it (docs/settings.md).'));
  }
}

async function examineWith(config: Config): Promise<readonly Finding[]> {
  const port = await checkPort(config);
  const serverRuns = port.level === 'ok' && port.found.includes('answers');
  const groups = await Promise.all([
    one(checkMediaPorts(config, serverRuns)),
    one(checkCertificate(config)),
    one(checkClock(values.reference)),
    relays(config),
    identityProvider(config),
    store(config),
    one(checkDisk(config.dataFolder)),
    one(checkOpenFiles()),
    one(checkWorker(config.media.workerProgram)),
    one(checkLibreOffice()),
  ]);
  return [judgeOf('settings')('ok', 'can be used'), port, ...groups.flat()];
}

async function one(finding: Promise<Finding>): Promise<readonly Finding[]> {
  return [await finding];
}

async function relays({ media: { turn } }: Config): Promise<readonly Finding[]> {
  const servers = turnCredentials(turn, systemClock)('doctor');
  if (servers.length > 0) return (await Promise.all(servers.map(checkTurn))).flat();
  const todo = 'Sites whose networks block UDP see and hear nothing without one: install coturn (docs/install.md).';
  return [judgeOf('TURN')('warn', 'no relay is set', todo)];
}

async function identityProvider(config: Config): Promise<readonly Finding[]> {
  return config.identityProvider ? [await checkIdentityProvider(config.identityProvider, config)] : [];
}

async function store(config: Config): Promise<readonly Finding[]> {
  try {
    return await withRedis(config.dataFolder, async (redis) => [
      ...(await checkRedis(redis)),
      ...(await mailServers(redis, config)),
    ]);
  } catch (error) {
    return [judgeOf('redis')('fail', reasonOf(error), adviceOf(error))];
  }
}

/** A refused start says itself what to do, in the lines after its first. */
function adviceOf(error: unknown): string {
  const lines = error instanceof RefusedStart ? error.message.split('\n').slice(1) : [];
  return lines.map((line) => line.trim()).join(' ') || 'Start Redis, or correct REDIS_URL.';
}

/** The mail servers that organisations have set up. */
async function mailServers(redis: Redis, { secretsFolder }: Config): Promise<readonly Finding[]> {
  const hasKeys = (await readSecretTexts(secretsFolder)).size > 0;
  const secrets = hasKeys ? await secretFilesIn(secretsFolder).read() : undefined;
  if (!secrets) return [];
  const { channels } = redisLetters(redis, secrets.invitationKey);
  const organisations = await new RedisOrganisationStore(redis).list();
  const found = await Promise.all(
    organisations.map(async (id) => {
      const { mail } = await channels.describe(id);
      return mail ? [await checkMailServer(mail.host, mail.port, mail.security === 'tls')] : [];
    }),
  );
  const all = found.flat();
  if (all.length > 0 || organisations.length === 0) return all;
  return [
    judgeOf('mail')(
      'warn',
      'no organisation has a mail server',
      'Set one on the page of the organisation to send invitations.',
    ),
  ];
}

function lineOf({ check, level, found, todo }: Finding): string {
  return `${level.padEnd(4)}  ${check}: ${found}${todo === undefined ? '' : `\n      ${todo}`}`;
}
