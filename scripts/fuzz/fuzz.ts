import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { describeReach } from '../reach/reach.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';
import { runFuzz } from './runFuzz.ts';

const { cases, seed, json } = readOrExit(() => {
  const { values } = parseArgs({
    options: { cases: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  });
  return {
    cases: readWholeNumber('cases', values.cases ?? '10000', 1),
    seed: readWholeNumber('seed', values.seed ?? String(randomInt(1_000_000)), 0),
    json: values.json,
  };
});
console.error(`Seed ${seed}.`);
let errorsShown = 0;
const report = await runFuzz(cases, seed, (done, tally) => {
  console.error(`${done} cases, longest stall ${tally.maxStallMs} ms`);
  for (const error of tally.errors.slice(errorsShown)) console.error(error);
  errorsShown = tally.errors.length;
});
const { slowestAlone, reached, ...figures } = report;
if (slowestAlone) console.error(`The longest stall alone: ${slowestAlone}`);
if (json) console.log(JSON.stringify({ ...figures, reached }));
else {
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(16)} ${value}`);
  console.log(describeReach(reached));
}
process.exitCode = report.exits > 0 || report.serverErrors > 0 || report.unanswered > 0 ? 1 : 0;
