import { spawn } from 'node:child_process';
import { projectNode, projectRoot } from './paths.mjs';
import { exitCode } from './run.mjs';

/**
 * Runs a script of the project on the project's Node, in this terminal.
 *
 * @param {string} file its path from the project's root
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runScript(file, env, args) {
  const script = spawn(projectNode, [file, ...args], { cwd: projectRoot, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    script.on('error', reject);
    script.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}
