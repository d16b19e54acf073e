import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/**
 * Serves the client's scripts and styles compressed, each compressed once: a phone on a slow line waits for a third of the
 * bytes. What it does not serve, another handler does.
 */
export function compressedAssets(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  return (request, response, next) => {
    const type = TYPES[extname(request.path)];
    const encoding = request.acceptsEncodings(['br', 'gzip', 'identity']);
    if (type === undefined || !/^\/[\w.-]+$/.test(request.path)) return next();
    if (encoding !== 'br' && encoding !== 'gzip') return next();
    const key = `${encoding} ${request.path}`;
    const body = kept.get(key) ?? readFile(join(folder, request.path)).then((file) => ENCODERS[encoding](file));
    kept.set(key, body);
    return body.then(
      (bytes) => {
        response.set({ 'Content-Type': type, 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
        response.set('Cache-Control', 'public, max-age=31536000, immutable').send(bytes);
      },
      () => {
        kept.delete(key);
        next();
      },
    );
  };
}
