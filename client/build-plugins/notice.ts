import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { partFolders } from './pdfParts.ts';

const RULE = `\n${'='.repeat(80)}\n`;

const HEAD = `Third-party software and fonts in the client's build

The build of the client contains the packages below, whole or in part. Each keeps its own licence.
`;

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Puts NOTICE.txt into the build: name, version, licence and its text for every npm package that a file of the build comes
 * from, and for the parts of pdf.js that have licences of their own.
 */
export function notice(): Plugin {
  let root = '';
  return {
    name: 'notice',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? file.moduleIds : file.originalFileNames.map((name) => join(root, name)),
        );
        const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
        const sections = [...[...folders].map(packageSection), ...partFolders().flatMap(partSections)];
        this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source: noticeText(sections) });
      },
    },
  };
}

function noticeText(sections: readonly Section[]): string {
  const sorted = sections.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return [HEAD, ...sorted.map(({ title, lines }) => `${[title, ...lines].join('\n')}\n`)].join(RULE);
}

/** The folder of the npm package that a file belongs to; nothing for the project's own files. */
function packageFolder(file: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/** Throws where a package states no licence, since such a package must not be shipped. */
function packageSection(folder: string): Section {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} states no licence`);
  const texts = licences(folder).flatMap(({ text }) => ['', text]);
  return { title: `${name} ${version}`, lines: [`Licence: ${license}`, ...(homepage ? [homepage] : []), ...texts] };
}

function partSections(folder: string): readonly Section[] {
  return licences(folder).map(({ file, text }) => ({
    title: `pdf.js: ${basename(folder)}/${file}`,
    lines: ['', text],
  }));
}

function licences(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !file.endsWith('_QUICKJS'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8').trim() }));
}
