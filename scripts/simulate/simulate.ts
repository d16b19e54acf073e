import { parseArgs } from 'node:util';
import { describeReach } from '../reach/reach.ts';
import { BEYOND_SIMULATION } from '../reach/unreachable.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';
import { Simulation } from './simulation.ts';

// Runs so many seeds of the simulation, from the given one up. A seed that fails belongs into tests/integration/simulation.test.ts.

const { first, count, json } = readOrExit(() => {
  const { values } = parseArgs({
    options: { seeds: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  return {
    first: readWholeNumber('seed', values.seed ?? '1', 0),
    count: readWholeNumber('seeds', values.seeds ?? '10', 1),
    json: values.json,
  };
});

const simulation = await Simulation.start();
const failed: number[] = [];
const total = { commands: 0, accepted: 0, faults: 0 };
for (let seed = first; seed < first + count; seed++) {
  const { problems, ...counts } = await simulation.run(seed);
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key];
  if (problems.length > 0) failed.push(seed);
  for (const problem of problems) process.stderr.write(`seed ${seed}: ${problem.slice(0, 1_000)}\n`);
}
await simulation.stop();
const reached = simulation.reach.report(BEYOND_SIMULATION);
const result = { seeds: count, ...total, failed, reached };
console.log(
  json
    ? JSON.stringify(result)
    : `${count} seeds: ${JSON.stringify(total)}; failed: ${failed.join(', ') || 'none'}\n${describeReach(reached)}`,
);
process.exit(failed.length > 0 ? 1 : 0);
