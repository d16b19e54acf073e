import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 plus its number for a signal, 127
 *   when the command could not be started
 * @property {string} output what it wrote, both streams together; empty when
 *   `stdio` is `inherit`
 */

/**
 * Runs a command to its end. It never rejects: the outcome says how it went.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: 'inherit',
 *   onLine?: (line: string) => void }} [options] `onLine` is called with each
 *   line as it is written
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env, stdio, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: stdio ?? ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let partialLine = '';
    const collect = (chunk) => {
      output += chunk;
      if (!onLine) return;
      const lines = (partialLine + chunk).split('\n');
      partialLine = lines.pop();
      for (const line of lines) onLine(line);
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output }));
  });
}

/**
 * The exit code a shell would report for a finished process.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
