import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';

// Run after `npm install` on a network whose registry serves the packages of
// one platform only: npm leaves those of the others out of package-lock.json,
// and `npm ci` then refuses the file, as it is not the whole tree. This adds
// them, as entries that npm passes over on this platform.

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];
const lockFile = join(projectRoot, 'package-lock.json');

const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const missing = missingPackages(lock.packages);
for (const { name, version, isDev } of missing)
  lock.packages[`node_modules/${name}`] = platformEntry(name, version, isDev);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} platform packages added.`);

/** Optional dependencies of exact versions that the lock file does not hold. */
function missingPackages(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, isDev: entry.dev === true })),
  );
}

/** An entry that says which machines the package is for, told by its name. */
function platformEntry(name, version, isDev) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length + cpu.length === 0)
    throw new Error(`The name of ${name} does not tell its platform; run npm install on an open network.`);
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(isDev && { dev: true }),
    ...(os.includes('linux') && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
