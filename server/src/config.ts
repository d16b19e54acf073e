import { availableParallelism, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import type { RedisAddress } from './adapters/redis/connection.ts';
import type { ProviderSettings } from './application/accounts/identityProviders.ts';
import type { TurnRelays } from './application/turnCredentials.ts';
import { ConfigError } from './settings/configError.ts';
import { readSettings } from './settings/readSettings.ts';
import type { Settings } from './settings/settingsTable.ts';

/** The settings of this server. Read once, in `main.ts`. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The base address of all links, without a trailing slash. */
  readonly publicUrl: string;
  /** Whether other machines can reach that address; only then a QR code is printed. */
  readonly reachable: boolean;
  /** Origins whose pages may connect. */
  readonly allowedOrigins: ReadonlySet<string>;
  /** Addresses and CIDR ranges of reverse proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: readonly string[];
  /** Addresses and CIDR ranges of private networks that mail servers, gateways and identity providers may have. */
  readonly privateTargets: readonly string[];
  /** The identity provider of the installation, for organisations that have set none. */
  readonly identityProvider: ProviderSettings | undefined;
  readonly metrics: {
    /** A loopback port that answers without a token. */
    readonly port: number | undefined;
    /** The bearer token for the metrics at the public address. */
    readonly token: string | undefined;
  };
  readonly tls: TlsConfig;
  /** The Redis of the operator's own; undefined for a private one. */
  readonly redis: RedisAddress | undefined;
  readonly dataFolder: string;
  /** The most that all recordings together may take; undefined: what the disk bears. */
  readonly recordingQuotaBytes: number | undefined;
  /** The load a core above which no stream to the public begins. */
  readonly streamMaxLoad: number;
  /** Where the keys for invitations and signatures are kept; the same for all servers of one Redis. */
  readonly secretsFolder: string;
  /** What backups are encrypted to: one of them, or neither. */
  readonly backup: { readonly passphrase: string | undefined; readonly recipient: string | undefined };
  /** Whether simulated peers on this machine may join the media without ICE and DTLS. */
  readonly rehearsal: boolean;
  /** Multiplies the rate limits of an actor, room or address. */
  readonly budgetFactor: number;
  /** Processes that serve sockets on the one port, each with its share of the media workers. */
  readonly gateways: number;
  readonly media: {
    readonly workers: number;
    /** A mediasoup worker to use instead of the one found. */
    readonly workerProgram: string | undefined;
    readonly listenIp: string;
    /** The address that clients send their media to. */
    readonly announcedAddress: string | undefined;
    /** The address that other servers of the same store send media to, if it differs from the clients'. */
    readonly serverAddress: string | undefined;
    /** The UDP ports that they send to, inclusive; undefined for any free ones. */
    readonly serverPorts: { readonly min: number; readonly max: number } | undefined;
    /** Worker i listens on this port + i, UDP and TCP; 0 for any free ones. */
    readonly basePort: number;
    /** TURN relays for sites whose networks block direct paths. */
    readonly turn: TurnRelays | undefined;
  };
}

type TlsConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'files'; readonly certificate: string; readonly key: string }
  /** A self-signed certificate for these addresses. */
  | { readonly kind: 'selfMade'; readonly addresses: readonly string[] };

/**
 * Reads the settings (`readSettings`) and the command line.
 * Throws a `ConfigError` that names every wrong setting and what is expected.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, args: readonly string[]): Config {
  const settings = readSettings(environment);
  const unknown = args.filter((arg) => arg !== '--lan');
  if (unknown.length > 0) throw new ConfigError([`${unknown.join(' ')}: not an option; the only one is --lan.`]);
  return assemble(settings, args.includes('--lan'));
}

/** The settings of one of several gateways, counted from 0: its share of the media workers, on ports of their own. */
export function configOfGateway(config: Config, index: number): Config {
  const { workers, basePort } = config.media;
  const share = Math.floor(workers / config.gateways);
  return {
    ...config,
    media: { ...config.media, workers: share, basePort: basePort === 0 ? 0 : basePort + index * share },
  };
}

function assemble(settings: Settings, lan: boolean): Config {
  const { PORT, TLS_CERT, TLS_KEY } = settings;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) {
    throw new ConfigError(['TLS_CERT and TLS_KEY: expected both, or neither.']);
  }
  const { TURN_URLS, TURN_SECRET } = settings;
  if ((TURN_URLS === undefined) !== (TURN_SECRET === undefined)) {
    throw new ConfigError(['TURN_URLS and TURN_SECRET: expected both, or neither.']);
  }
  const addresses = lan ? lanAddresses() : [];
  if (lan && addresses.length === 0) {
    throw new ConfigError(['--lan: this machine has no address on a local network; connect it first.']);
  }
  const tls = chooseTls(TLS_CERT, TLS_KEY, lan, addresses);
  const host = settings.HOST ?? (lan ? '0.0.0.0' : 'localhost');
  judgeExposure(settings, host, tls);
  // Each gateway has a worker of its own at least.
  const workers = Math.max(settings.MEDIA_WORKERS ?? availableParallelism(), settings.GATEWAYS);
  const { SERVER_PORTS, RTC_PORT } = settings;
  const lastRtcPort = RTC_PORT + workers - 1;
  // A pipe on a worker's port would prevent that worker's replacement from starting.
  if (SERVER_PORTS && RTC_PORT > 0 && SERVER_PORTS.min <= lastRtcPort && RTC_PORT <= SERVER_PORTS.max) {
    throw new ConfigError([`SERVER_PORTS: expected none of the media workers' ports, ${RTC_PORT} to ${lastRtcPort}.`]);
  }
  const scheme = tls.kind === 'none' ? 'http' : 'https';
  const ownUrl = `${scheme}://${bracketed(addresses[0] ?? (isAnyAddress(host) ? 'localhost' : host))}:${PORT}`;
  const publicUrl = settings.PUBLIC_URL?.replace(/\/$/, '') ?? ownUrl;
  const local = [`${scheme}://localhost:${PORT}`, `${scheme}://127.0.0.1:${PORT}`];
  return {
    host,
    port: PORT,
    publicUrl,
    reachable: lan || settings.PUBLIC_URL !== undefined,
    allowedOrigins: new Set([new URL(publicUrl).origin, ownUrl, ...local]),
    trustedProxies: settings.TRUSTED_PROXIES,
    privateTargets: settings.PRIVATE_TARGETS,
    identityProvider: readProvider(settings),
    metrics: { port: settings.METRICS_PORT, token: settings.METRICS_TOKEN },
    tls,
    redis: redisOf(settings),
    dataFolder: resolve(settings.DATA_DIR),
    recordingQuotaBytes: settings.RECORDING_QUOTA_GB && settings.RECORDING_QUOTA_GB * 1024 ** 3,
    streamMaxLoad: settings.STREAM_MAX_LOAD,
    secretsFolder: resolve(settings.SECRETS_DIR ?? join(settings.DATA_DIR, 'secrets')),
    backup: { passphrase: settings.BACKUP_PASSPHRASE, recipient: settings.BACKUP_RECIPIENT },
    rehearsal: settings.REHEARSAL !== undefined,
    budgetFactor: settings.BUDGET_FACTOR,
    gateways: settings.GATEWAYS,
    media: {
      workers,
      workerProgram: settings.MEDIASOUP_WORKER_BIN,
      listenIp: mediaHost(host, settings.PUBLIC_ADDRESS),
      // A socket bound to every address has no single address to give to clients.
      announcedAddress: settings.PUBLIC_ADDRESS ?? addresses[0] ?? (isAnyAddress(host) ? anyLanAddress() : undefined),
      serverAddress: settings.SERVER_ADDRESS,
      serverPorts: SERVER_PORTS,
      basePort: RTC_PORT,
      turn: TURN_URLS !== undefined && TURN_SECRET !== undefined ? { urls: TURN_URLS, secret: TURN_SECRET } : undefined,
    },
  };
}

/** Behind a proxy the server listens on this machine alone. Media passes no proxy: clients send it to the public address. */
function mediaHost(host: string, publicAddress: string | undefined): string {
  if (isLoopback(host) && publicAddress !== undefined && !isLoopback(publicAddress)) {
    return publicAddress.includes(':') ? '::' : '0.0.0.0';
  }
  return host === 'localhost' ? '127.0.0.1' : host;
}

function readProvider(settings: Settings): ProviderSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAINS, OIDC_TRUSTED } = settings;
  const required = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET];
  const isNone = [...required, OIDC_TRUSTED].every((value) => value === undefined) && OIDC_DOMAINS.length === 0;
  if (isNone) return undefined;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    throw new ConfigError(['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: expected all three, or no OIDC_….']);
  }
  const domains = OIDC_DOMAINS.map((domain) => domain.toLowerCase());
  const client = { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, secret: OIDC_CLIENT_SECRET };
  return { ...client, domains, trusted: OIDC_TRUSTED !== undefined };
}

/** Refuses settings with less protection than users expect, unless the operator allows them explicitly. */
function judgeExposure({ REHEARSAL, PUBLIC_URL, PUBLIC_ADDRESS, ALLOW_HTTP }: Settings, host: string, tls: TlsConfig) {
  const publicHost = PUBLIC_URL === undefined ? host : new URL(PUBLIC_URL).hostname.replace(/^\[|\]$/g, '');
  const isPublic = ![host, publicHost, PUBLIC_ADDRESS ?? host].every(isLoopback);
  if (REHEARSAL && isPublic) {
    throw new ConfigError([
      'REHEARSAL: only for a server that listens on this machine alone: HOST=localhost, and no public address or URL.',
    ]);
  }
  const isPlain = PUBLIC_URL === undefined ? tls.kind === 'none' : PUBLIC_URL.startsWith('http:');
  if (isPlain && ![host, publicHost].every(isLoopback) && ALLOW_HTTP === undefined) {
    throw new ConfigError([
      'HOST: other machines would come by plain http, where browsers give no camera or microphone and anybody on the way ' +
        'can read and change everything. Use npm start -- --lan, or TLS_CERT and TLS_KEY, or a PUBLIC_URL that begins ' +
        'with https: for a proxy in front; or accept it with ALLOW_HTTP=1.',
    ]);
  }
}

function redisOf({ REDIS_URL, REDIS_SENTINELS, ...settings }: Settings): RedisAddress | undefined {
  if (REDIS_URL !== undefined && REDIS_SENTINELS !== undefined) {
    throw new ConfigError(['REDIS_URL and REDIS_SENTINELS: expected one of them, not both.']);
  }
  if (REDIS_SENTINELS === undefined) return REDIS_URL === undefined ? undefined : { url: REDIS_URL };
  const { REDIS_MASTER, REDIS_PASSWORD, REDIS_REPLICAS } = settings;
  return { sentinels: REDIS_SENTINELS, master: REDIS_MASTER, password: REDIS_PASSWORD, replicas: REDIS_REPLICAS };
}

function chooseTls(
  certificate: string | undefined,
  key: string | undefined,
  lan: boolean,
  addresses: readonly string[],
): TlsConfig {
  if (certificate !== undefined && key !== undefined) return { kind: 'files', certificate, key };
  return lan ? { kind: 'selfMade', addresses: ['localhost', '127.0.0.1', ...addresses] } : { kind: 'none' };
}

function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function anyLanAddress(): string {
  return lanAddresses()[0] ?? '127.0.0.1';
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
