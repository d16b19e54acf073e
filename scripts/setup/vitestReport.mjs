/**
 * Counts the tests in vitest's JSON report, and finds what must not go by in
 * silence: a skipped test, a file that did not load, an error outside a test,
 * or no test at all. Each of these counts as failed.
 *
 * @param {object | undefined} report undefined if vitest wrote none
 * @param {number} exitCode vitest's
 * @param {boolean} [named] whether tests were chosen by name, which skips all others
 * @returns {{ passed: number, failed: number, complaints: string[] }}
 */
export function judge(report, exitCode, named = false) {
  if (!report) return { passed: 0, failed: 1, complaints: [`vitest wrote no report; its exit code is ${exitCode}.`] };
  const passed = report.numPassedTests;
  const complaints = [...(named ? [] : skippedTests(report)), ...brokenFiles(report)];
  const failed = report.numFailedTests + complaints.length;
  if (passed + failed === 0) return { passed, failed: 1, complaints: ['No test was run.'] };
  if (failed === 0 && exitCode !== 0) {
    return {
      passed,
      failed: 1,
      complaints: [`All tests passed, but vitest found an error outside them (exit code ${exitCode}).`],
    };
  }
  return { passed, failed, complaints };
}

function skippedTests(report) {
  return report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, status }) => `A test never skips in silence: "${fullName}" is ${status} (${file.name}).`),
  );
}

function brokenFiles(report) {
  return report.testResults
    .filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'))
    .map((file) => `A test file failed outside its tests: ${file.name}\n${file.message}`);
}
