import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { ownCertificate, readCertificate } from './adapters/web/certificate.ts';
import type { Config } from './config.ts';
import { ConfigError } from './settings/configError.ts';
import { RefusedStart } from './system/refusedStart.ts';

/** The server of pages and sockets, with its certificate where it has one. */
export async function createServer({ tls, dataFolder }: Config): Promise<Server> {
  switch (tls.kind) {
    case 'none':
      return createHttpServer();
    case 'files':
      return createCertifiedServer(tls.certificate, tls.key);
    case 'selfMade':
      return createHttpsServer(await ownCertificate(join(dataFolder, 'tls'), tls.addresses));
  }
}

async function createCertifiedServer(certificate: string, key: string): Promise<Server> {
  try {
    return createHttpsServer(await readCertificate(certificate, key));
  } catch (error) {
    if (error instanceof RefusedStart) throw error;
    const reason = (error as Error).message;
    throw new ConfigError([`TLS_CERT and TLS_KEY: expected a certificate and its key as PEM files (${reason}).`]);
  }
}

/** Resolves once the server listens at its address. */
export function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
