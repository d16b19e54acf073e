import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const ENCODERS = { br: promisify(brotliCompress), gz: promisify(gzip) } as const;

/**
 * Writes each script and style also as `.br` and `.gz`, which the server sends as they are: a phone on a slow line waits
 * for a third of the bytes, and no server compresses while it starts.
 */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|mjs|css)$/.test(name));
      await Promise.all(names.map((name) => compressFile(join(dir, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  for (const [suffix, encode] of Object.entries(ENCODERS)) await writeFile(`${path}.${suffix}`, await encode(content));
}
