import type { Plugin } from 'vite';

const TRANSPORTS = /engine\.io-client\/build\/esm\/transports\/index\.js$/;

/**
 * Leaves long polling and WebTransport out of the build. `socketTransport.ts` uses WebSocket alone, but Engine.IO imports
 * all its transports. Saves every phone 1.5 KB of its first load. Throws if an update of Engine.IO has moved the file.
 */
export function webSocketOnly(): Plugin {
  let isReplaced = false;
  return {
    name: 'web-socket-only',
    apply: 'build',
    transform(_code, id) {
      if (!TRANSPORTS.test(id)) return undefined;
      isReplaced = true;
      return {
        code: "import { WS } from './websocket.js';\nexport const transports = { websocket: WS };\n",
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && !isReplaced)
        throw new Error('Engine.IO has no transports/index.js: its transports are elsewhere now.');
    },
  };
}
