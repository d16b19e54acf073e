import { existsSync } from 'node:fs';
import { SINGLE_SIGN_ON_LIMITS } from '@diem-cau/shared/protocol/singleSignOn.ts';
import { domain, issuer } from '@diem-cau/shared/protocol/singleSignOnSchemas.ts';
import { z } from 'zod';
import { parseRanges } from '../adapters/outgoing/allowedTargets.ts';
import { compileProxies } from '../adapters/web/clientAddress.ts';

/** What an operator reads of a setting in docs/settings.md. */
export interface SettingDescription {
  readonly meaning: string;
  /** What holds without it. */
  readonly byDefault: string;
  /** Whether its value must stay secret: it can be read from a file that `<NAME>_FILE` names. */
  readonly secret?: true;
}

/** The checks of all settings by name. The message of each check completes "expected …". */
export const SETTINGS = z.object({
  PORT: port(4400),
  HOST: z
    .string()
    .regex(/^[0-9a-fA-F.:]+$|^localhost$/, 'an IP address or localhost')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'a URL such as https://hoi-nghi.example', abort: true })
    .refine((url) => new URL(url).pathname === '/', 'a URL without a path')
    .optional(),
  PUBLIC_ADDRESS: hostName('the sites'),
  RTC_PORT: port(44_400),
  MEDIA_WORKERS: z.coerce.number().int().min(1, 'a whole number from 1').max(64, 'at most 64').optional(),
  GATEWAYS: someNumber(1, 8).default(1),
  SERVER_ADDRESS: hostName('the other servers'),
  SERVER_PORTS: portRange().optional(),
  TURN_URLS: turnUrls().optional(),
  TURN_SECRET: z.string().min(16, "the relay's static-auth-secret, of at least 16 characters").optional(),
  TLS_CERT: existingFile().optional(),
  TLS_KEY: existingFile().optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'a URL such as redis://localhost:6379' }).optional(),
  REDIS_SENTINELS: sentinels().optional(),
  REDIS_MASTER: z.string().min(1).default('diem-cau'),
  REDIS_PASSWORD: z.string().min(1).optional(),
  REDIS_REPLICAS: someNumber(1, 5).default(1),
  DATA_DIR: z.string().min(1).default('data'),
  SECRETS_DIR: z.string().min(1).optional(),
  RECORDING_QUOTA_GB: someNumber(1, 100_000).optional(),
  STREAM_MAX_LOAD: someNumber(0.1, 1_000).default(0.8),
  BACKUP_PASSPHRASE: z.string().min(12, 'at least 12 characters').optional(),
  BACKUP_RECIPIENT: z
    .string()
    .regex(/^age1[0-9a-z]{58,}$/, 'the public key that age-keygen prints, age1…')
    .optional(),
  TRUSTED_PROXIES: listThat(
    compileProxies,
    'addresses or ranges such as 10.0.0.5, 192.168.1.0/24 or 2001:db8::/64, with commas between',
  ),
  ALLOW_HTTP: flag(),
  PRIVATE_TARGETS: listThat(parseRanges, 'addresses or ranges such as 10.0.0.5 or 192.168.1.0/24, with commas between'),
  OIDC_ISSUER: z
    .string()
    .refine((text) => issuer.safeParse(text).success, 'an address such as https://sso.example.vn/realms/staff')
    .optional(),
  OIDC_CLIENT_ID: z.string().trim().min(1).max(SINGLE_SIGN_ON_LIMITS.clientId, 'at most 200 characters').optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(SINGLE_SIGN_ON_LIMITS.secret, 'at most 500 characters').optional(),
  OIDC_DOMAINS: listThat(
    (parts) => domain.array().max(SINGLE_SIGN_ON_LIMITS.domains).parse(parts),
    `at most ${SINGLE_SIGN_ON_LIMITS.domains} domains such as office.example, with commas between`,
  ),
  OIDC_TRUSTED: flag(),
  METRICS_PORT: someNumber(1, 65_535).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'at least 16 characters without a space')
    .optional(),
  BUDGET_FACTOR: someNumber(1, 1_000).default(1),
  REHEARSAL: flag(),
  MEDIASOUP_WORKER_BIN: existingFile().optional(),
});

/** The settings after their checks. */
export type Settings = z.infer<typeof SETTINGS>;

/** A setting's name, as in the environment and in a file of settings. */
export type SettingName = keyof Settings;

/** The text of docs/settings.md on each setting, in its order. */
export const DESCRIPTIONS: Readonly<Record<SettingName, SettingDescription>> = {
  PORT: { meaning: 'the port that the server listens on', byDefault: '4400' },
  HOST: { meaning: 'the address that it listens on', byDefault: 'localhost' },
  PUBLIC_URL: { meaning: 'base of the links; pages of its origin may connect', byDefault: 'the address above' },
  PUBLIC_ADDRESS: {
    meaning:
      'the address that clients send media to; media listens on every address where `HOST` is this machine alone and this is not',
    byDefault: 'the listening address',
  },
  RTC_PORT: {
    meaning: 'media worker _i_ listens on this port + _i_, UDP and TCP; 0 for any',
    byDefault: '44400',
  },
  MEDIA_WORKERS: { meaning: 'number of media workers', byDefault: 'one per core' },
  GATEWAYS: {
    meaning: 'number of processes that serve sockets on the one port; they share the media workers',
    byDefault: '1',
  },
  SERVER_ADDRESS: {
    meaning: 'the UDP address that other servers on the same Redis send media to',
    byDefault: '`PUBLIC_ADDRESS`',
  },
  SERVER_PORTS: { meaning: 'the UDP ports they send to, such as 44500-44599', byDefault: 'any free ones' },
  TURN_URLS: { meaning: 'comma-separated TURN URLs', byDefault: 'none' },
  TURN_SECRET: {
    meaning: "the relays' `static-auth-secret` (coturn: `use-auth-secret`)",
    byDefault: 'none',
    secret: true,
  },
  TLS_CERT: { meaning: 'file of a certificate, where no proxy in front has one', byDefault: 'none' },
  TLS_KEY: { meaning: 'file of the key of that certificate', byDefault: 'none' },
  REDIS_URL: {
    meaning: 'an existing Redis, which should write with `appendfsync always`',
    byDefault: 'a private one under `DATA_DIR`',
    secret: true,
  },
  REDIS_SENTINELS: {
    meaning: 'instead of `REDIS_URL`: comma-separated addresses of the Sentinels of a Redis with replicas',
    byDefault: 'none',
  },
  REDIS_MASTER: { meaning: 'the name by which the Sentinels know the master', byDefault: '`diem-cau`' },
  REDIS_PASSWORD: { meaning: 'the password of that master and its replicas', byDefault: 'none', secret: true },
  REDIS_REPLICAS: { meaning: 'how many of its replicas have a write before it is acknowledged', byDefault: '1' },
  DATA_DIR: { meaning: 'folder of data and logs', byDefault: '`data`' },
  SECRETS_DIR: { meaning: 'folder of the keys for invitations and signatures', byDefault: '`secrets` in `DATA_DIR`' },
  RECORDING_QUOTA_GB: {
    meaning: 'the most that all recordings of this server may take, in GB of 2³⁰ bytes',
    byDefault: 'all but 2 GB of the disk',
  },
  STREAM_MAX_LOAD: {
    meaning: 'the load a core, of the last minute, above which no stream to the public begins',
    byDefault: '0.8',
  },
  BACKUP_PASSPHRASE: { meaning: 'what `npm run backup` encrypts with', byDefault: 'none', secret: true },
  BACKUP_RECIPIENT: {
    meaning: 'instead of a passphrase: the public key (`age1…`) whose secret half `npm run restore` needs',
    byDefault: 'none',
  },
  TRUSTED_PROXIES: {
    meaning:
      "comma-separated addresses or ranges (10.0.0.0/24) of reverse proxies; others' `X-Forwarded-For` is ignored",
    byDefault: 'none',
  },
  ALLOW_HTTP: {
    meaning: '1: accepts plain HTTP from other machines, unencrypted and without cameras',
    byDefault: 'refused',
  },
  PRIVATE_TARGETS: {
    meaning:
      'comma-separated addresses or ranges (10.0.0.0/24) of private networks that mail servers, gateways and identity providers may have',
    byDefault: 'none: public ones only',
  },
  OIDC_ISSUER: {
    meaning:
      'the OpenID Connect provider at which staff sign in, for organisations that set none; it returns to `PUBLIC_URL` + `/sign-in/provider`',
    byDefault: 'none',
  },
  OIDC_CLIENT_ID: { meaning: 'the name of this installation there', byDefault: 'none' },
  OIDC_CLIENT_SECRET: { meaning: 'its secret there', byDefault: 'none', secret: true },
  OIDC_DOMAINS: {
    meaning:
      'comma-separated domains whose verified addresses get an account as a member; only while there is one organisation',
    byDefault: 'none',
  },
  OIDC_TRUSTED: {
    meaning: '1: the provider always asks for two factors, also where it does not say so',
    byDefault: 'off',
  },
  METRICS_PORT: {
    meaning: 'a port of 127.0.0.1 that serves `/metrics`, `/healthz` and `/readyz` without a token',
    byDefault: 'none',
  },
  METRICS_TOKEN: {
    meaning: 'the bearer token of `GET /metrics` at the public address',
    byDefault: 'none: no metrics there',
    secret: true,
  },
  BUDGET_FACTOR: {
    meaning: '1 to 1000: multiplies the rate limits of an actor, room or address; for load tests',
    byDefault: '1',
  },
  REHEARSAL: { meaning: '1: simulated peers of this machine join without DTLS; never for people', byDefault: 'off' },
  MEDIASOUP_WORKER_BIN: { meaning: 'a mediasoup worker to use', byDefault: 'found or built' },
};

/** The names of all settings, in the order of docs/settings.md. */
export const SETTING_NAMES = Object.keys(DESCRIPTIONS) as readonly SettingName[];

function someNumber(from: number, to: number) {
  const range = `a whole number from ${from} to ${to}`;
  return z.coerce.number(range).int(range).min(from, range).max(to, range);
}

function port(fallback: number) {
  return someNumber(0, 65_535).default(fallback);
}

function flag() {
  return z.literal('1', '1, or nothing').optional();
}

function existingFile() {
  return z.string().refine((path) => existsSync(path), 'the path of a file that exists');
}

function hostName(callers: string) {
  return z
    .string()
    .regex(/^[0-9a-zA-Z.:-]+$/, `an IP address or host name that ${callers} reach`)
    .optional();
}

/** Texts with commas between, which `parse` accepts or throws. */
function listThat(parse: (parts: readonly string[]) => unknown, expected: string) {
  const accepts = (parts: readonly string[]) => {
    try {
      parse(parts);
      return true;
    } catch {
      return false;
    }
  };
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(accepts, expected)
    .default([]);
}

/** Addresses such as `10.0.0.5:26379`. */
function sentinels() {
  const expected = 'addresses of Sentinels such as 10.0.0.5:26379, with commas between';
  return z
    .string()
    .regex(/^[\w.-]+:\d{1,5}(\s*,\s*[\w.-]+:\d{1,5})*$/, expected)
    .transform((text) =>
      text.split(',').map((address) => {
        const [host = '', port] = address.trim().split(':');
        return { host, port: Number(port) };
      }),
    );
}

function turnUrls() {
  const form = /^turns?:([\w.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?(\?transport=(udp|tcp))?$/;
  return z
    .string()
    .transform((text) => text.split(',').map((url) => url.trim()))
    .refine(
      (urls) => urls.length <= 8 && urls.every((url) => form.test(url)),
      'at most 8 addresses such as turn:relay.example:3478 or turns:relay.example:443?transport=tcp, with commas between',
    );
}

/** Each conference takes two ports for each other server. */
function portRange() {
  const expected = 'a range of ports such as 44500-44599';
  return z
    .string()
    .regex(/^\d{1,5}-\d{1,5}$/, expected)
    .transform((text) => {
      const [min = 0, max = 0] = text.split('-').map(Number);
      return { min, max };
    })
    .refine(({ min, max }) => min >= 1 && min < max && max <= 65_535, expected);
}
