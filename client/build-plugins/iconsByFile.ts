import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LIBRARY = 'lucide-react';
const IMPORT = new RegExp(`import \\{([^}]+)\\} from '${LIBRARY}';`, 'g');
const EXPORT = /export \{([^}]+)\} from '(\.\/icons\/[^']+)'/g;

/**
 * Imports each icon from its own file. The library's index names them all, so that through it the icons of every screen
 * would count as parts of the first screen that draws any.
 */
export function iconsByFile(): Plugin {
  const files = readIndex();
  return {
    name: 'icons-by-file',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { code: LIBRARY },
      handler: (code) =>
        code.replace(IMPORT, (_whole, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .map((name) => importOf(name, files))
            .join(' '),
        ),
    },
  };
}

/** The import of one name: `Icon`, `Icon as Other` or `type Name`. Throws for a name that is no icon. */
function importOf(name: string, files: ReadonlyMap<string, string>): string {
  if (name.startsWith('type ')) return `import { ${name} } from '${LIBRARY}';`;
  const [exported = '', local = exported] = name.split(' as ');
  const file = files.get(exported);
  if (file === undefined) throw new Error(`${LIBRARY} has no icon ${exported}.`);
  return `import ${local} from '${file}';`;
}

/** The file of each icon by the names under which the library's index exports it. */
function readIndex(): ReadonlyMap<string, string> {
  // What Node resolves to are the CommonJS files beside those for bundlers.
  const index = join(dirname(fileURLToPath(import.meta.resolve(LIBRARY))), `../esm/${LIBRARY}.mjs`);
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of readFileSync(index, 'utf8').matchAll(EXPORT)) {
    for (const [, name = ''] of names.matchAll(/default as (\w+)/g)) files.set(name, join(dirname(index), file));
  }
  return files;
}
