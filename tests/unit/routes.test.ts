import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const sources = globSync('server/src/**/*.ts', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));

/** What the server adds to its router by a literal path. */
function routesIn(text: string): readonly string[] {
  const calls = text.matchAll(/\b(?:app|router)\.(get|post|put|patch|delete|head|options|all|route)\(\s*'([^']*)'/g);
  return [...calls].map(([, method = '', path]) => `${method.toUpperCase()} ${path}`);
}

// The compiler demands a handler for every row (`RouteHandlers`), and `bindRoutes` binds each.
it('PERM-5: the server adds no route by hand but the page, which is the same for everybody', () => {
  expect(sources.flatMap(routesIn)).toStrictEqual(['GET /{*path}']);
});
