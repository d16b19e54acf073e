import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { iconsByFile } from './build-plugins/iconsByFile.ts';
import { notice } from './build-plugins/notice.ts';
import { pdfParts } from './build-plugins/pdfParts.ts';
import { precompress } from './build-plugins/precompress.ts';
import { webSocketOnly } from './build-plugins/webSocketOnly.ts';

/**
 * What a page loads first, in the order in which it runs: what asks the server who this is, what connects, what draws.
 * Each is one file with all that it imports at once and that none before it has.
 */
const FIRST_LOAD = [
  ['opening', '/src/main.ts'],
  ['connection', '/src/store/firstSession.ts'],
  ['application', '/src/app/start.tsx'],
] as const;

const ICON = /lucide-react\/dist\/esm\/icons\//;

/**
 * Makes these files, and has the page ask for all of them from the beginning: on a line with long round trips a phone waits
 * for their number, not for bytes.
 */
function firstLoad(): Plugin {
  const chunkOf = new Map<string, string>();
  return {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      const claim = (id: string, chunk: string) => {
        if (chunkOf.has(id)) return;
        chunkOf.set(id, chunk);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) claim(imported, chunk);
      };
      for (const [name, entry] of FIRST_LOAD) {
        for (const id of this.getModuleIds()) if (id.endsWith(entry)) claim(id, name);
      }
    },
    outputOptions: (options) => ({
      ...options,
      codeSplitting: {
        groups: [
          ...FIRST_LOAD.map(([name], index) => ({
            name,
            // What several have need of comes with the first of them.
            priority: FIRST_LOAD.length - index,
            test: (id: string) => chunkOf.get(id) === name,
          })),
          // The icons of the later screens are one file, not a request each.
          { name: 'icons', test: (id: string) => ICON.test(id) && !chunkOf.has(id) },
        ],
      },
    }),
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const files = new Map<string, string>();
        for (const [name] of FIRST_LOAD) {
          const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name);
          if (chunk?.type !== 'chunk') throw new Error(`The build has no ${name}`);
          for (const file of [...chunk.imports, chunk.fileName]) files.set(file, 'modulepreload');
          for (const file of chunk.viteMetadata?.importedCss ?? []) files.set(file, 'stylesheet');
        }
        return [...files]
          .filter(([file]) => !html.includes(file))
          .map(([file, rel]) => ({
            tag: 'link',
            attrs: { rel, crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}

/** Writes into the page which build it is: a hash of the names of its files, which are hashes of what they hold. */
function buildId(): Plugin {
  return {
    name: 'build-id',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const hash = createHash('sha256').update(Object.keys(bundle).sort().join('\n'));
        const content = hash.digest('hex').slice(0, 12);
        return [{ tag: 'meta', attrs: { name: 'build', content }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/**
 * The oldest browsers that the application supports; tests/integration/browserFloor.test.ts holds the build to them.
 * Chrome 109 and Firefox ESR 115 are the last on Windows 7 and 8.1; Safari 16.4 is the last on many older Macs.
 */
const OLDEST_BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

export default defineConfig({
  plugins: [iconsByFile(), react(), firstLoad(), pdfParts(), webSocketOnly(), notice(), buildId(), precompress()],
  worker: { format: 'es' },
  build: {
    target: OLDEST_BROWSERS,
    outDir: 'dist',
    emptyOutDir: true,
    // Says which files a screen needs; the check of the phone's first load reads it.
    manifest: true,
    assetsDir: 'assets',
    // Every asset is a file of its own: the server's CSP allows fonts and scripts from 'self' only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
