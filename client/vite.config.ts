import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { en } from './src/i18n/en.ts';
import { pickTexts } from './src/i18n/laterTexts.ts';
import { vi } from './src/i18n/vi.ts';

const TEXTS = {
  'virtual:texts/vi/first': pickTexts(vi, 'first'),
  'virtual:texts/vi/later': pickTexts(vi, 'later'),
  'virtual:texts/en/first': pickTexts(en, 'first'),
  'virtual:texts/en/later': pickTexts(en, 'later'),
};

/** Cuts each language in two, so that a phone loads only the words that it can show. */
function splitTexts(): Plugin {
  const isTexts = (id: string): id is keyof typeof TEXTS => Object.hasOwn(TEXTS, id);
  return {
    name: 'split-texts',
    resolveId: (id) => (isTexts(id) ? `\0${id}` : undefined),
    load: (id) => {
      const asked = id.slice(1);
      return id.startsWith('\0') && isTexts(asked) ? `export default ${JSON.stringify(TEXTS[asked])}` : undefined;
    },
  };
}

export default defineConfig({
  plugins: [react(), splitTexts()],
  build: {
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
