import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { SetupError } from './setupError.mjs';
import { judge } from './vitestReport.mjs';

/** npm scripts that pass or fail as a whole, in the order they are run. */
const staticChecks = ['lock', 'typecheck', 'lint', 'imports', 'unused'];

/**
 * Runs all checks and stops at the first that fails. npm puts the project's
 * Node.js first on the path of its scripts, so they all run on that one.
 *
 * @param {import('./progress.mjs').Progress} progress
 * @param {NodeJS.ProcessEnv} setUpEnv
 * @param {string} folder where vitest may write its reports
 * @param {string[]} vitestArgs for one run of vitest over what they name; none for all tests
 * @returns {Promise<{ passed: number, failed: number }>} each static check
 *   counts as one, next to the tests
 */
export async function runChecks(progress, setUpEnv, folder, vitestArgs) {
  // Most files start servers of their own, which all compile the same sources.
  const env = { ...setUpEnv, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  for (const [index, name] of staticChecks.entries()) {
    if (await passes(progress, env, name)) continue;
    const left = [...staticChecks.slice(index + 1), 'vitest'];
    console.log(`\nThe check "${name}" failed. Not run after it: ${left.join(', ')}.\n`);
    return { passed: index, failed: 1 };
  }
  const tests =
    vitestArgs.length === 0
      ? await runAllTests(progress, env, folder)
      : await vitest(progress, env, 'Running the tests', [{ report: join(folder, 'chosen.json'), args: vitestArgs }]);
  return { passed: staticChecks.length + tests.passed, failed: tests.failed };
}

async function passes(progress, env, name) {
  try {
    await progress.step(`Checking: ${name}`, async () => {
      const { code, output } = await npm(['run', name, '--loglevel=error'], { cwd: projectRoot, env });
      if (code !== 0) throw new SetupError(output.trim());
    });
    return true;
  } catch (error) {
    console.log(`\n${error.message}`);
    return false;
  }
}

/**
 * Rules first, since they say most in the least time. Then two runs of vitest side by side, because one run has one
 * number of workers: pages and parts on several, and beside them, one file at a time, the tests that measure time over
 * a network connection.
 */
async function runAllTests(progress, env, folder) {
  const rules = await vitest(progress, env, 'Running the tests of the rules', [
    { report: join(folder, 'rules.json'), args: ['--project=rules', '--project=client'] },
  ]);
  if (rules.failed > 0) {
    console.log('\nThe tests of the rules failed. Not run after them: those of pages, lines and parts.\n');
    return rules;
  }
  const others = await vitest(progress, env, 'Running the tests of pages, lines and parts', [
    { report: join(folder, 'pages.json'), args: ['--project=browser', '--project=parts'] },
    { report: join(folder, 'lines.json'), args: ['--project=lines'] },
  ]);
  return { passed: rules.passed + others.passed, failed: others.failed };
}

/** Runs vitest once for each of these, all at the same time. The first writes as it goes, the others at their end. */
async function vitest(progress, env, label, runs) {
  let outcomes = [];
  await progress.step(label, async () => {
    progress.leaveLine();
    outcomes = await Promise.all(runs.map((each, index) => runVitest(env, each, index === 0)));
  });
  const counts = runs.map(({ report, args }, index) => {
    const { code, output } = outcomes[index];
    if (output) console.log(output);
    const named = args.some((arg) => arg === '-t' || arg.startsWith('--testNamePattern'));
    const { complaints, ...count } = judge(readReport(report), code, named);
    for (const complaint of complaints) console.log(complaint);
    return count;
  });
  const sum = (of) => counts.reduce((total, count) => total + of(count), 0);
  return { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) };
}

function runVitest(env, { report, args }, isShown) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return npm(['run', 'vitest', '--loglevel=error', '--', ...reporters, ...args], {
    cwd: projectRoot,
    env,
    ...(isShown && { stdio: 'inherit' }),
  });
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
