import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
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
