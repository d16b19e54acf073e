import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './setupError.mjs';

// How the worker is compiled from the sources in mediasoup's npm package
// against the libraries that Debian packages. A change here or in
// `worker-shims` gives builds a new place in the cache (see `recipeHash`).

/** Headers of ours that stand in for libraries Debian lacks. */
const shimsFolder = fileURLToPath(new URL('worker-shims', import.meta.url));

// As in mediasoup's `worker/fbs/FBS/meson.build`.
const schemaOptions = "--cpp --cpp-field-case-style lower --reflect-names --scoped-enums --filename-suffix ''";

const compilerOptions = [
  '-std=c++20',
  '-O2',
  '-pthread',
  '-DMS_LITTLE_ENDIAN',
  '-DMS_EXECUTABLE',
  '-DNDEBUG',
  '-DFLATBUFFERS_LOCALE_INDEPENDENT=1',
];

// `-s` leaves the symbols out.
const linkerOptions = ['-pthread', '-s', '-Wl,--as-needed'];

const libraries = [
  'uv',
  'ssl',
  'crypto',
  'srtp2',
  'flatbuffers',
  'absl_strings',
  'absl_bad_optional_access',
  'absl_throw_delegate',
  'absl_raw_logging_internal',
];

/**
 * Corrections, each an exact text of a source and what takes its place.
 *
 * The callback on outgoing DTLS data tests the operation for equality with
 * BIO_CB_RETURN, which OpenSSL sets as one bit among others. So it answers 1
 * to every question put to the BIO, and Debian's OpenSSL, with kernel TLS built
 * in, asks it whether kernel TLS is on. Believing so, it leaves its write
 * buffer null, and the worker crashes when it answers the first browser.
 */
const corrections = [
  {
    file: 'src/RTC/DtlsTransport.cpp',
    from: '(operationType == BIO_CB_RETURN) ? static_cast<long>(ret) : 1;',
    to: '(operationType & BIO_CB_RETURN) != 0 ? static_cast<long>(ret) : 1;',
  },
];

/**
 * A short hash of all that decides how the worker is compiled, wherever the
 * sources are.
 *
 * @param {string} workerFolder the sources in mediasoup's package
 * @returns {string}
 */
export function recipeHash(workerFolder) {
  const correctedFiles = corrections.map(({ file }) => file);
  const instructions = ninjaFile(workerFolder, correctedFiles).replaceAll(workerFolder, '').replaceAll(shimsFolder, '');
  const hash = createHash('sha256').update(instructions).update(JSON.stringify(corrections));
  for (const file of filesUnder(shimsFolder)) hash.update(file).update(readFileSync(join(shimsFolder, file)));
  return hash.digest('hex').slice(0, 8);
}

/**
 * The sources that need a correction, corrected.
 *
 * @param {string} workerFolder the sources in mediasoup's package
 * @returns {Map<string, string>} the new text of each, by its path there
 */
export function correctedSources(workerFolder) {
  const texts = new Map();
  for (const { file, from, to } of corrections) {
    const text = texts.get(file) ?? readFileSync(join(workerFolder, file), 'utf8');
    if (text.split(from).length !== 2) {
      throw new SetupError(
        `The source of the mediasoup worker has changed: ${file} does not hold, once, the text\n  ${from}\n` +
          'Check whether the correction in scripts/setup/workerRecipe.mjs is still needed, and adapt it.',
      );
    }
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/**
 * The instructions for ninja, to run in the build folder. It expects there the
 * corrected sources in `corrected`.
 *
 * @param {string} workerFolder the sources in mediasoup's package
 * @param {Iterable<string>} corrected paths of the corrected sources
 * @returns {string}
 */
export function ninjaFile(workerFolder, corrected) {
  const isCorrected = new Set(corrected);
  const webrtc = join(workerFolder, 'deps', 'libwebrtc');
  const includes = [shimsFolder, join(workerFolder, 'include'), '.', webrtc, join(webrtc, 'libwebrtc')];
  const schemas = filesUnder(workerFolder, 'fbs').filter((file) => file.endsWith('.fbs'));
  const headers = schemas.map((file) => join('FBS', `${basename(file, '.fbs')}.h`));
  const sources = [
    ...filesUnder(workerFolder, 'src').filter((file) => file.endsWith('.cpp')),
    ...filesUnder(workerFolder, join('deps', 'libwebrtc')).filter((file) => file.endsWith('.cc')),
  ];
  const objects = [];
  const statements = [];
  for (const source of sources) {
    const input = isCorrected.has(source) ? join('corrected', source) : join(workerFolder, source);
    const object = `${join('objects', source)}.o`;
    // The sources of libwebrtc share too little with ours for the header.
    const rule = source.endsWith('.cpp') ? 'compile_with_header' : 'compile';
    const needs = source.endsWith('.cpp') ? ' | precompiled.hpp.gch' : ' || headers';
    objects.push(object);
    statements.push(`build ${ninjaPath(object)}: ${rule} ${ninjaPath(input)}${needs}`);
  }
  return `
options = ${compilerOptions.join(' ')} ${includes.map((folder) => `-I${ninjaArgument(folder)}`).join(' ')}

rule generate
  command = flatc ${schemaOptions} -o FBS $in

rule precompile
  command = g++ $options -x c++-header -MMD -MF $out.d -c $in -o $out
  depfile = $out.d
  deps = gcc

rule compile
  command = g++ $options -MMD -MF $out.d -c $in -o $out
  depfile = $out.d
  deps = gcc

rule compile_with_header
  command = g++ $options -include precompiled.hpp -MMD -MF $out.d -c $in -o $out
  depfile = $out.d
  deps = gcc

rule link
  command = g++ ${linkerOptions.join(' ')} @$out.rsp -o $out ${libraries.map((name) => `-l${name}`).join(' ')}
  rspfile = $out.rsp
  rspfile_content = $in

build ${headers.map(ninjaPath).join(' ')}: generate ${schemas.map((file) => ninjaPath(join(workerFolder, file))).join(' ')}
build headers: phony ${headers.map(ninjaPath).join(' ')}
build precompiled.hpp.gch: precompile ${ninjaPath(join(shimsFolder, 'precompiled.hpp'))} || headers
${statements.join('\n')}
build mediasoup-worker: link ${objects.map(ninjaPath).join(' ')}
`;
}

/**
 * All files below a folder, in a fixed order.
 *
 * @param {string} base the folder their paths are relative to
 * @param {string} [folder] the folder below `base` to list
 * @returns {string[]}
 */
function filesUnder(base, folder = '') {
  return readdirSync(join(base, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(base, path) : [path];
    })
    .sort();
}

/** A path as a build statement writes it. */
function ninjaPath(path) {
  return path.replace(/[$ :]/g, '$$$&');
}

/** A path as one argument of a command in the build file. */
function ninjaArgument(path) {
  return `'${path.replaceAll("'", "'\\''").replaceAll('$', '$$$$')}'`;
}
