import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Recount } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { fingerprintOf } from '../../server/src/application/ballotSigner.ts';
import { checkBallots } from '../../server/src/application/checkBallots.ts';
import type { SignedBallots } from '../../server/src/application/signedBallots.ts';
import { wordProblem, wordVerdict } from './words.ts';

// Counts an exported vote again from its ballots alone, and checks its signature and hashes.

const USAGE = 'npm run tally -- --file EXPORT [--key PUBLIC-KEY-OR-FINGERPRINT]';

const { values } = parseArgs({ options: { file: { type: 'string' }, key: { type: 'string' } } });
if (values.file === undefined) fail(`Say which export: ${USAGE}`);
const exported = await readExport(values.file);
const { problems, recount } = checkBallots(exported, values.key);
if (recount) printCount(exported as SignedBallots, recount);
for (const problem of problems) console.log(wordProblem(problem));
if (problems.length > 0) fail('The list is not what was signed, or does not add up.');
printSignature(exported as SignedBallots, values.key);

function printCount({ poll, result }: SignedBallots, counted: Recount): void {
  console.log(`${poll.title} (${poll.id})`);
  for (const [choice, votes] of Object.entries(counted.tally)) console.log(`  ${choice.padEnd(8)} ${votes}`);
  console.log(`Turnout: ${counted.votes} of ${counted.entitled}.`);
  for (const sentence of wordVerdict(counted.verdict, poll.rules.form)) console.log(sentence);
  if (result.traces) console.log('The store kept traces of this secret vote on its disk.');
}

function printSignature({ seal }: SignedBallots, known: string | undefined): void {
  console.log(`Signed by ${seal.publicKey}`);
  console.log(`Fingerprint ${fingerprintOf(seal.publicKey)}`);
  if (known === undefined) console.log('Compare it with the one made known by the organisers, or give it as --key.');
}

async function readExport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
