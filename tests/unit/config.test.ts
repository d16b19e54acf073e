import { describe, expect, it } from 'vitest';
import { configOfGateway, readConfig } from '../../server/src/config.ts';
import { ConfigError } from '../../server/src/settings/configError.ts';

function problemsOf(environment: Record<string, string>, args: string[] = []): readonly string[] {
  try {
    readConfig(environment, args);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('serve this machine alone without any', () => {
    const config = readConfig({}, []);
    expect(config).toMatchObject({
      host: 'localhost',
      port: 4400,
      publicUrl: 'http://localhost:4400',
      reachable: false,
      tls: { kind: 'none' },
      media: { listenIp: '127.0.0.1' },
    });
    expect(config.allowedOrigins).toContain('http://127.0.0.1:4400');
  });

  it('name one Redis: by its address, or by its Sentinels', () => {
    expect(readConfig({}, []).redis).toBeUndefined();
    expect(readConfig({ REDIS_URL: 'redis://10.0.0.5' }, []).redis).toStrictEqual({ url: 'redis://10.0.0.5' });
    const REDIS_SENTINELS = '10.0.0.5:26379, may-2:26379';
    expect(readConfig({ REDIS_SENTINELS, REDIS_PASSWORD: 'word', REDIS_REPLICAS: '2' }, []).redis).toStrictEqual({
      sentinels: [
        { host: '10.0.0.5', port: 26_379 },
        { host: 'may-2', port: 26_379 },
      ],
      ...{ master: 'diem-cau', password: 'word', replicas: 2 },
    });
    expect(problemsOf({ REDIS_SENTINELS, REDIS_URL: 'redis://10.0.0.5' })).toEqual([
      'REDIS_URL and REDIS_SENTINELS: expected one of them, not both.',
    ]);
    expect(problemsOf({ REDIS_SENTINELS: '10.0.0.5' })[0]).toContain(
      'REDIS_SENTINELS: expected addresses of Sentinels',
    );
  });

  it('name the identity provider of the installation as a whole or not at all', () => {
    const OIDC_ISSUER = 'https://sso.example.vn/realms/can-bo';
    const whole = { OIDC_ISSUER, OIDC_CLIENT_ID: 'diem-cau', OIDC_CLIENT_SECRET: 'khóa của ứng dụng' };
    expect(readConfig({}, []).identityProvider).toBeUndefined();
    expect(readConfig({ ...whole, OIDC_DOMAINS: 'Co-Quan.vn, tinh.example' }, []).identityProvider).toStrictEqual({
      ...{ issuer: OIDC_ISSUER, clientId: 'diem-cau', secret: 'khóa của ứng dụng' },
      ...{ domains: ['co-quan.vn', 'tinh.example'], trusted: false },
    });
    expect(readConfig({ ...whole, OIDC_TRUSTED: '1' }, []).identityProvider).toMatchObject({ trusted: true });
    for (const part of [{ OIDC_ISSUER }, { OIDC_DOMAINS: 'co-quan.vn' }, { ...whole, OIDC_CLIENT_SECRET: '' }]) {
      expect(problemsOf(part)[0]).toContain('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: expected all three');
    }
    expect(problemsOf({ ...whole, OIDC_ISSUER: 'http://sso.example.vn' })[0]).toContain(
      'OIDC_ISSUER: expected an address',
    );
    expect(problemsOf({ ...whole, OIDC_DOMAINS: '@co-quan' })[0]).toContain(
      'OIDC_DOMAINS: expected at most 20 domains',
    );
  });

  it('take an empty variable as none', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '' }, []).port).toBe(4400);
  });

  it('allow pages of the public address, and print its links', () => {
    const config = readConfig({ PUBLIC_URL: 'https://hoi-nghi.example/', PUBLIC_ADDRESS: '203.0.113.7' }, []);
    expect(config.publicUrl).toBe('https://hoi-nghi.example');
    expect(config.reachable).toBe(true);
    expect(config.allowedOrigins).toContain('https://hoi-nghi.example');
    expect(config.media.announcedAddress).toBe('203.0.113.7');
  });

  it('listen for media where clients reach it, also behind a proxy', () => {
    const listens = (given: Readonly<Record<string, string>>) => readConfig(given, []).media.listenIp;
    const proxied = { HOST: '127.0.0.1', PUBLIC_URL: 'https://hoi-nghi.example' };
    expect(listens({ ...proxied, PUBLIC_ADDRESS: '203.0.113.7' })).toBe('0.0.0.0');
    expect(listens({ ...proxied, PUBLIC_ADDRESS: 'hoi-nghi.example' })).toBe('0.0.0.0');
    expect(listens({ ...proxied, PUBLIC_ADDRESS: '2001:db8::7' })).toBe('::');
    expect(listens(proxied)).toBe('127.0.0.1');
    expect(listens({ HOST: 'localhost', PUBLIC_ADDRESS: '127.0.0.1' })).toBe('127.0.0.1');
    expect(listens({ PUBLIC_URL: 'https://hoi-nghi.example', HOST: '192.0.2.4', PUBLIC_ADDRESS: '203.0.113.7' })).toBe(
      '192.0.2.4',
    );
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT: expected a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT: expected a whole number from 0 to 65535.'],
    [{ HOST: 'not a host' }, 'HOST: expected an IP address or localhost.'],
    [{ PUBLIC_URL: 'hoi-nghi' }, 'PUBLIC_URL: expected a URL such as https://hoi-nghi.example.'],
    [{ PUBLIC_URL: 'https://a.example/path' }, 'PUBLIC_URL: expected a URL without a path.'],
    [{ REDIS_URL: 'http://localhost' }, 'REDIS_URL: expected a URL such as redis://localhost:6379.'],
    [
      { TURN_URLS: 'relay.example', TURN_SECRET: 'a-secret-of-the-relay' },
      'TURN_URLS: expected at most 8 addresses such as turn:relay.example:3478 or turns:relay.example:443?transport=tcp, with commas between.',
    ],
    [{ TURN_URLS: 'turn:relay.example' }, 'TURN_URLS and TURN_SECRET: expected both, or neither.'],
    [
      { TURN_URLS: 'turn:relay.example', TURN_SECRET: 'short' },
      "TURN_SECRET: expected the relay's static-auth-secret, of at least 16 characters.",
    ],
    [{ SERVER_PORTS: '44500' }, 'SERVER_PORTS: expected a range of ports such as 44500-44599.'],
    [{ SERVER_PORTS: '44599-44500' }, 'SERVER_PORTS: expected a range of ports such as 44500-44599.'],
    [{ SERVER_PORTS: '65000-65536' }, 'SERVER_PORTS: expected a range of ports such as 44500-44599.'],
    [
      { SERVER_PORTS: '44401-44499', MEDIA_WORKERS: '2' },
      "SERVER_PORTS: expected none of the media workers' ports, 44400 to 44401.",
    ],
    [
      { TRUSTED_PROXIES: '10.0.0.0/24, proxy.example' },
      'TRUSTED_PROXIES: expected addresses or ranges such as 10.0.0.5, 192.168.1.0/24 or 2001:db8::/64, with commas between.',
    ],
    [{ BUDGET_FACTOR: '0' }, 'BUDGET_FACTOR: expected a whole number from 1 to 1000.'],
    [{ REHEARSAL: 'yes' }, 'REHEARSAL: expected 1, or nothing.'],
    [
      { REHEARSAL: '1', HOST: '0.0.0.0' },
      'REHEARSAL: only for a server that listens on this machine alone: HOST=localhost, and no public address or URL.',
    ],
    [{ METRICS_TOKEN: 'a token with blanks' }, 'METRICS_TOKEN: expected at least 16 characters without a space.'],
    [{ METRICS_PORT: '0' }, 'METRICS_PORT: expected a whole number from 1 to 65535.'],
    [
      { METRICS_TOKEN: 'sixteen-letters-1', METRICS_TOKEN_FILE: import.meta.filename },
      'METRICS_TOKEN and METRICS_TOKEN_FILE: expected one of them, not both.',
    ],
    [{ ALLOW_HTTP: 'yes' }, 'ALLOW_HTTP: expected 1, or nothing.'],
    [{ TLS_CERT: '/no/such/file' }, 'TLS_CERT: expected the path of a file that exists.'],
    [{ TLS_CERT: import.meta.filename }, 'TLS_CERT and TLS_KEY: expected both, or neither.'],
  ])('refuse %j and say what is expected', (environment, problem) => {
    expect(problemsOf(environment as Record<string, string>)).toContain(problem);
  });

  it('keep the pipes of other servers to a range of ports, apart from the workers', () => {
    expect(readConfig({}, []).media.serverPorts).toBeUndefined();
    const apart = { SERVER_PORTS: '44402-44499', MEDIA_WORKERS: '2' };
    expect(readConfig(apart, []).media.serverPorts).toStrictEqual({ min: 44_402, max: 44_499 });
    const anyPort = { SERVER_PORTS: '44400-44499', RTC_PORT: '0' };
    expect(readConfig(anyPort, []).media.serverPorts).toStrictEqual({ min: 44_400, max: 44_499 });
  });

  it('trust no proxy that is not named', () => {
    expect(readConfig({}, []).trustedProxies).toEqual([]);
    const named = readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.1.0.0/16,2001:db8::/64' }, []);
    expect(named.trustedProxies).toEqual(['127.0.0.1', '10.1.0.0/16', '2001:db8::/64']);
  });

  it('take several relays with one secret', () => {
    const urls = 'turn:relay.example:3478, turns:[2001:db8::1]:443?transport=tcp';
    const { media } = readConfig({ TURN_URLS: urls, TURN_SECRET: 'a-secret-of-the-relay' }, []);
    expect(media.turn).toEqual({
      urls: ['turn:relay.example:3478', 'turns:[2001:db8::1]:443?transport=tcp'],
      secret: 'a-secret-of-the-relay',
    });
    expect(readConfig({}, []).media.turn).toBeUndefined();
  });

  it('allow rehearsals on this machine alone, and only when told', () => {
    expect(readConfig({}, []).rehearsal).toBe(false);
    expect(readConfig({ REHEARSAL: '1' }, []).rehearsal).toBe(true);
    expect(problemsOf({ REHEARSAL: '1' }, ['--lan'])).toHaveLength(1);
  });

  it.each([
    { PUBLIC_URL: 'https://hoi-nghi.example' },
    { PUBLIC_ADDRESS: '203.0.113.7' },
    { HOST: '192.168.1.5', ALLOW_HTTP: '1' },
    { HOST: '::', ALLOW_HTTP: '1' },
  ])('allow no rehearsal where others reach it: %j', (environment) => {
    expect(problemsOf({ REHEARSAL: '1', ...environment })[0]).toMatch(/^REHEARSAL: only for a server/);
  });

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '192.168.1.5' },
    { PUBLIC_URL: 'http://hoi-nghi.example' },
    { HOST: '0.0.0.0', PUBLIC_URL: 'http://192.168.1.5:4400' },
  ])('let nobody else come by plain http, %j, unless that is said', (environment) => {
    expect(problemsOf(environment)[0]).toMatch(/^HOST: other machines would come by plain http.*ALLOW_HTTP=1\.$/);
    expect(problemsOf({ ...environment, ALLOW_HTTP: '1' })).toEqual([]);
  });

  it('need nothing said for https, by themselves or by a proxy in front, nor for this machine alone', () => {
    expect(problemsOf({ HOST: '0.0.0.0', PUBLIC_URL: 'https://hoi-nghi.example' })).toEqual([]);
    for (const HOST of ['localhost', '127.0.0.1', '127.0.0.2', '::1']) expect(problemsOf({ HOST })).toEqual([]);
    expect(problemsOf({ PUBLIC_URL: 'http://localhost:4400' })).toEqual([]);
  });

  it('refuse an unknown option', () => {
    expect(problemsOf({}, ['--wan'])).toEqual(['--wan: not an option; the only one is --lan.']);
  });

  it('name every wrong setting at once', () => {
    expect(problemsOf({ PORT: 'x', REDIS_URL: 'y' })).toHaveLength(2);
  });
});

it('gives each gateway its share of the media workers, on ports that no other has', () => {
  const config = readConfig({ GATEWAYS: '2', MEDIA_WORKERS: '5', RTC_PORT: '44400' }, []);
  const media = [0, 1].map((index) => configOfGateway(config, index).media);
  expect(media).toMatchObject([
    { workers: 2, basePort: 44_400 },
    { workers: 2, basePort: 44_402 },
  ]);
  // One worker for each at least, and any free ports where none are named.
  const small = readConfig({ GATEWAYS: '3', MEDIA_WORKERS: '1', RTC_PORT: '0' }, []);
  expect(configOfGateway(small, 2).media).toMatchObject({ workers: 1, basePort: 0 });
});
