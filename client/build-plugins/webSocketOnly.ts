import type { Plugin } from 'vite';

/** Long polling acts when it is loaded, and would stay in the build although nothing uses it. */
const POLLING = /engine\.io-client\/build\/esm\/(?:transports\/polling|contrib\/has-cors)/;
const TRANSPORTS = /engine\.io-client\/build\/esm\/transports\/index\.js$/;

/**
 * Leaves long polling and WebTransport out of the build. `socketTransport.ts` uses WebSocket alone, but Engine.IO imports
 * all its transports. Saves every phone 2.5 KB of its first load. Throws if an update of Engine.IO has moved the file.
 */
export function webSocketOnly(): Plugin {
  let isReplaced = false;
  return {
    name: 'web-socket-only',
    apply: 'build',
    transform(code, id) {
      if (POLLING.test(id)) return { code, map: null, moduleSideEffects: false };
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
