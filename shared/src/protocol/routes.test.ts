import { describe, expect, it } from 'vitest';
import { errorsOf, findRoute, isConferenceRoute, mayUseRoute, ROUTE_NAMES, ROUTES, rowOf } from './routes.ts';

describe('the table of routes', () => {
  it('PERM-5: a route is found by method and path, and nothing else is', () => {
    for (const [name, { method, path }] of Object.entries(ROUTES)) {
      const asked = path.replace(/:\w+/g, 'anything');
      expect(findRoute(method, asked)).toBe(name);
      expect(findRoute(method, `${asked}/`)).toBe(name);
      for (const other of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'constructor']) {
        const row = Object.entries(ROUTES).find((entry) => entry[1].method === other && entry[1].path === path);
        expect(findRoute(other, asked)).toBe(row?.[0]);
      }
      expect(findRoute(method, `${asked}/more`)).toBeUndefined();
    }
    for (const path of ['', '/', '/api', '/api/session', '/api/conferences/x', '/api/__proto__']) {
      expect(findRoute('GET', path)).toBeUndefined();
    }
  });

  it('PERM-5: a route is refused by role first and then by phase', () => {
    const closed = { conference: { phase: 'closed' } } as const;
    expect(mayUseRoute({ role: 'site' }, 'importSites', closed)).toStrictEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(mayUseRoute({ role: 'organiser' }, 'importSites', closed)).toStrictEqual({
      ok: false,
      error: { code: 'WRONG_PHASE', facts: { phase: 'closed' } },
    });
    expect(mayUseRoute({ role: 'organiser' }, 'listInvites', closed)).toStrictEqual({ ok: true, value: true });
  });

  it('PERM-5: a path of a conference needs a session of it, and nothing else does', () => {
    for (const name of ROUTE_NAMES) {
      expect(isConferenceRoute(name), name).toBe(rowOf(name).path.startsWith('/api/conferences/:conferenceId/'));
    }
  });

  it('PERM-5: each method and path stands in the table once', () => {
    const keys = ROUTE_NAMES.map((name) => `${rowOf(name).method} ${rowOf(name).path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('PERM-5: the errors of a route are its own, those of its authentication and those of its body', () => {
    expect(errorsOf('health')).toStrictEqual(['INVALID', 'RATE_LIMITED', 'STORE_UNAVAILABLE', 'INTERNAL']);
    expect(errorsOf('importSites')).toEqual(
      expect.arrayContaining(['UNAUTHENTICATED', 'SITE_REMOVED', 'FOREIGN_ORIGIN', 'TOO_LARGE', 'IMPORT_HAS_ERRORS']),
    );
    expect(errorsOf('listInvites')).not.toContain('TOO_LARGE');
    expect(errorsOf('readDocument')).toContain('NOT_FOUND');
  });
});
