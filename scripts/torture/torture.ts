import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { percentile } from '../support/percentile.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';
import { runRound } from './round.ts';
import type { Verdict } from './verdict.ts';

// Kills servers, Redis and connections under load, then holds the clients' records against the store: what was
// acknowledged is there (G1), each ballot counted once (G2), none after the close (G3), all clients equal again (G4).

/** G4: all clients are equal again within this time after every fault, in milliseconds. */
const CONVERGENCE_MS = 5_000;

/** After so many faults a fresh conference, so that views stay as large as a morning makes them. */
const FAULTS_PER_ROUND = 40;

const { faults, firstSeed, json } = readOrExit(() => {
  const { values } = parseArgs({
    options: { faults: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  return {
    faults: readWholeNumber('faults', values.faults ?? '100', 1),
    firstSeed: readWholeNumber('seed', values.seed ?? String(randomInt(1_000_000)), 0),
    json: values.json,
  };
});

const total: Omit<Verdict, 'problems'> = {
  acknowledged: 0,
  lost: 0,
  ballotsAcknowledged: 0,
  ballotsCounted: 0,
  ballotsUnacknowledged: 0,
  doubleCounted: 0,
  acceptedAfterClose: 0,
  refusedButStored: 0,
};
const convergence = new Map<string, number[]>();
const problems: string[] = [];
let injected = 0;

for (let round = 0; injected < faults; round++) {
  const seed = firstSeed + round;
  // One server with its private Redis, and two on a shared one, in turn.
  const servers = 1 + (round % 2);
  try {
    const verdict = await runRound({
      seed,
      servers,
      faults: Math.min(FAULTS_PER_ROUND, faults - injected),
      onFault(kind, ms) {
        injected++;
        convergence.set(kind, [...(convergence.get(kind) ?? []), ms]);
      },
    });
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += verdict[key];
    problems.push(...verdict.problems.map((problem) => `seed ${seed}, ${servers} servers: ${problem}`));
  } catch (error) {
    problems.push(`seed ${seed}, ${servers} servers: ${(error as Error).stack}`);
  }
  if (!json || problems.length > 0)
    process.stderr.write(`${injected} of ${faults} faults, ${problems.length} problems\n`);
  if (problems.length > 0) break;
}

const all = [...convergence.values()].flat();
const result = {
  faults: injected,
  ...total,
  convergenceP95Ms: Math.round(percentile(all, 0.95)),
  convergenceMaxMs: Math.round(percentile(all, 1)),
};
if (result.convergenceMaxMs > CONVERGENCE_MS) {
  problems.push(
    `All clients were equal again after ${result.convergenceMaxMs} ms at the latest, not ${CONVERGENCE_MS}.`,
  );
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (json) console.log(JSON.stringify(result));
else {
  for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(22)}${value}`);
  for (const [kind, times] of convergence) {
    const [p50, p95] = [0.5, 0.95].map((share) => Math.round(percentile(times, share)));
    console.log(`  ${kind.padEnd(20)}${times.length} times, equal again after p50 ${p50} ms, p95 ${p95} ms`);
  }
}
process.exit(problems.length > 0 ? 1 : 0);
