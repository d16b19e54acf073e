import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');

/** Folders that pdf.js fetches from while it draws: image decoders, fonts and character maps that documents leave out. */
const PARTS = ['wasm', 'cmaps', 'standard_fonts', 'iccs'];

/** Runs the scripts of documents, which this product never does. */
const isSandbox = (file: string) => file.startsWith('quickjs');

/** The folders of these parts in the package; each has files of licences. */
export function partFolders(): readonly string[] {
  return PARTS.map((part) => join(dirname(PACKAGE), part));
}

/** Puts the parts of pdf.js into the build, in a folder of their version: `widgets/documents/pdfPages.ts` says where they are. */
export function pdfParts(): Plugin {
  return {
    name: 'pdf-parts',
    apply: 'build',
    generateBundle() {
      const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
      for (const part of PARTS) {
        const folder = join(dirname(PACKAGE), part);
        for (const file of readdirSync(folder).filter((name) => !isSandbox(name))) {
          const fileName = `assets/pdfjs-${version}/${part}/${file}`;
          this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, file)) });
        }
      }
    },
  };
}
