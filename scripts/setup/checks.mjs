import { existsSync, readFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { SetupError } from './setupError.mjs';
import { judge } from './vitestReport.mjs';

/** npm scripts that pass or fail as a whole, in the order they are run. */
const staticChecks = ['typecheck', 'lint', 'imports', 'unused'];

/**
 * Runs all checks and stops at the first that fails. npm puts the project's
 * Node.js first on the path of its scripts, so they all run on that one.
 *
 * @param {import('./progress.mjs').Progress} progress
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reportFile where vitest may write its report
 * @param {string[]} vitestArgs
 * @returns {Promise<{ passed: number, failed: number }>} each static check
 *   counts as one, next to the tests
 */
export async function runChecks(progress, env, reportFile, vitestArgs) {
  for (const [index, name] of staticChecks.entries()) {
    if (await passes(progress, env, name)) continue;
    const left = [...staticChecks.slice(index + 1), 'vitest'];
    console.log(`\nThe check "${name}" failed. Not run after it: ${left.join(', ')}.\n`);
    return { passed: index, failed: 1 };
  }
  const tests = await runTests(progress, env, reportFile, vitestArgs);
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

async function runTests(progress, env, reportFile, vitestArgs) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  let outcome;
  await progress.step('Running the tests', async () => {
    progress.leaveLine();
    outcome = await npm(['run', 'vitest', '--loglevel=error', '--', ...reporters, ...vitestArgs], {
      cwd: projectRoot,
      env,
      stdio: 'inherit',
    });
  });
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
  const { passed, failed, complaints } = judge(report, outcome.code);
  for (const complaint of complaints) console.log(complaint);
  return { passed, failed };
}
