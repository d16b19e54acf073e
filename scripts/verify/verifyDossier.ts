import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkDossier, type DossierCheck } from './dossier/checkDossier.ts';
import { UnreadableDossier } from './dossier/findings.ts';
import { wordFinding, wordRefusal } from './dossier/words.ts';

// Checks a dossier on any machine, from nothing but the file: every hash, the chain of the log, each vote by two tallies,
// and the minutes against the log. Exits with 1 where anything is not as it was signed.

const USAGE = 'npm run verify -- --dossier FILE [--key FINGERPRINT]';
/** What Node reads into memory at once. No dossier comes near. */
const MAX_GIGABYTES = 2;

try {
  const { values } = parseArgs({ options: { dossier: { type: 'string' }, key: { type: 'string' } } });
  if (values.dossier === undefined) throw new Error(`Say which dossier: ${USAGE}`);
  const check = checkDossier(await readBounded(values.dossier), values.key);
  for (const finding of check.findings) console.log(wordFinding(finding));
  if (check.findings.length > 0) {
    console.error(`The dossier is not what was signed. Findings: ${check.findings.length}.`);
    process.exitCode = 1;
  } else printWhole(check, values.key);
} catch (error) {
  console.error(error instanceof UnreadableDossier ? wordRefusal(error.refusal) : (error as Error).message);
  process.exitCode = 1;
}

async function readBounded(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size >= MAX_GIGABYTES * 1024 ** 3) throw new UnreadableDossier({ kind: 'tooLarge', gigabytes: MAX_GIGABYTES });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function printWhole(
  { manifest, signature, entries, votes, otherVersion }: DossierCheck,
  known: string | undefined,
): void {
  console.log(`The dossier of ${manifest?.conference.title} (${manifest?.conference.id}) is whole.`);
  console.log(
    `  ${manifest?.files.length} files, ${entries} entries of the log up to ${manifest?.head.version}:${manifest?.head.hash}`,
  );
  for (const { title, count } of votes) {
    const numbers = [...(count?.tally ?? [])].map(([choice, number]) => `${choice} ${number}`).join(', ');
    console.log(
      `  “${title}”, counted twice: ${numbers}; ${count?.votes} of ${count?.entitled} votes, ${count?.outcome}.`,
    );
  }
  if (otherVersion !== undefined) {
    console.log(`  Made by another version (${otherVersion}), whose sentences are not compared.`);
  }
  console.log(`Signed with the key of the fingerprint ${signature?.fingerprint}`);
  if (known === undefined) console.log('Compare it with the one made known by the organisers, or give it as --key.');
}
