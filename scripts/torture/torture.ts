import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runRound } from './round.ts';
import type { Verdict } from './verdict.ts';

// Kills servers, Redis and connections under load, then holds the clients' records against the store: what was
// acknowledged is there (G1), each ballot counted once (G2), none after the close (G3), all clients equal again (G4).

/** G4: all clients are equal again within this time after every fault, in milliseconds. */
const CONVERGENCE_MS = 5_000;

/** After so many faults a fresh conference, so that views stay as large as a morning makes them. */
const FAULTS_PER_ROUND = 40;

const { values } = parseArgs({
  options: { faults: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const faults = Number(values.faults ?? 100);
const firstSeed = Number(values.seed ?? randomInt(1_000_000));

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
  if (!values.json || problems.length > 0)
    process.stderr.write(`${injected} of ${faults} faults, ${problems.length} problems\n`);
  if (problems.length > 0) break;
}

const all = [...convergence.values()].flat();
const result = {
  faults: injected,
  ...total,
  convergenceP95Ms: percentile(all, 0.95),
  convergenceMaxMs: percentile(all, 1),
};
if (result.convergenceMaxMs > CONVERGENCE_MS) {
  problems.push(
    `All clients were equal again after ${result.convergenceMaxMs} ms at the latest, not ${CONVERGENCE_MS}.`,
  );
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (values.json) console.log(JSON.stringify(result));
else {
  for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(22)}${value}`);
  for (const [kind, times] of convergence) {
    console.log(
      `  ${kind.padEnd(20)}${times.length} times, equal again after p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`,
    );
  }
}
process.exit(problems.length > 0 ? 1 : 0);

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
