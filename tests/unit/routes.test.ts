import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTE_PERMISSIONS } from '@diem-cau/shared/domain/permissions.ts';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const sources = globSync('server/src/**/*.ts', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));

/** Routes as `GET /path`, wherever the server adds one to its router. */
function routesIn(text: string): readonly string[] {
  const calls = text.matchAll(/\b(?:app|router)\.(get|post|put|patch|delete|head|options|all|route)\(\s*'([^']*)'/g);
  return [...calls].map(([, method = '', path]) => `${method.toUpperCase()} ${path}`);
}

it('PERM-5: every route of the server has a row in the table, and every row its route', () => {
  const rows = Object.values(ROUTE_PERMISSIONS).map(({ method, path }) => `${method} ${path}`);
  // The page itself is no route of the program: it is the same for everybody.
  const routes = sources.flatMap(routesIn).filter((route) => route !== 'GET /{*path}');
  expect(routes.toSorted()).toStrictEqual(rows.toSorted());
});
