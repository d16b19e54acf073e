import { run } from './run.mjs';

/**
 * Runs npm: the one that started this process, else the one on the path.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {ReturnType<typeof run>}
 */
export function npm(args, options) {
  const starter = process.env.npm_execpath;
  return starter?.endsWith('npm-cli.js')
    ? run(process.execPath, [starter, ...args], options)
    : run('npm', args, options);
}
