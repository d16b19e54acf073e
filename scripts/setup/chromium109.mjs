import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cacheFolder } from './paths.mjs';
import { run } from './run.mjs';
import { SetupError } from './setupError.mjs';

/** The npm package that carries the last Chromium of Windows 7 and 8.1, built without a screen for Linux on x64. */
const PACKAGE = '@sparticuz/chromium@109.0.6';
/** Its SHA-512, as npm has it: nothing else is run. */
const SHA512 = '9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==';

/**
 * Gets Chromium 109, a tool of the tests alone, into the cache of this user, by npm and once. Returns the path of its
 * program. Throws a `SetupError` that says what to do.
 *
 * @returns {Promise<string>}
 */
export async function getChromium109() {
  const folder = join(cacheFolder(), 'chromium-109');
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const parts = `${folder}.part`;
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const { code, output } = await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', parts]);
  if (code !== 0) throw new SetupError(`npm does not give ${PACKAGE}: ${output.trim()}`);
  const archive = join(parts, 'sparticuz-chromium-109.0.6.tgz');
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== SHA512)
    throw new SetupError(`${PACKAGE} is not the package whose SHA-512 is pinned; its own is ${found}.`);
  await unpack(['-xzf', archive, '-C', parts]);
  const file = (name) => brotliDecompressSync(readFileSync(join(parts, 'package', 'bin', `${name}.br`)));
  writeFileSync(join(parts, 'chromium'), file('chromium'));
  chmodSync(join(parts, 'chromium'), 0o755);
  writeFileSync(join(parts, 'graphics.tar'), file('swiftshader.tar'));
  await unpack(['-xf', join(parts, 'graphics.tar'), '-C', parts]);
  for (const name of ['package', 'graphics.tar', 'sparticuz-chromium-109.0.6.tgz'])
    rmSync(join(parts, name), { recursive: true, force: true });
  renameSync(parts, folder);
  return program;
}

async function unpack(args) {
  const { code, output } = await run('tar', args);
  if (code !== 0) throw new SetupError(`tar said: ${output.trim()}`);
}
