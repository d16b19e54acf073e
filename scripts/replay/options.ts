import { parseArgs } from 'node:util';

/** How an event is to be held again. */
export interface ReplayOptions {
  readonly name: string;
  /** Where the papers are saved; they are only checked without one. */
  readonly out: string | undefined;
  /** Only the sites that the course names. */
  readonly short: boolean;
  readonly json: boolean;
}

/** Reads the command line. Throws an `Error` that says what is expected. */
export function readOptions(args: readonly string[], names: readonly string[]): ReplayOptions {
  const usage = [
    'npm run replay -- NAME [--out FOLDER] [--short] [--json]',
    '',
    'Holds a conference that really took place again: a server and data of its own, simulated people, from the import of the',
    'list to the approved papers, which are checked against what was reported. --out saves the papers. --short lets in only',
    'the sites that the course names.',
    '',
    `NAME is one of: ${names.join(', ')}`,
  ].join('\n');
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [name = '', ...more] = positionals;
  if (!names.includes(name) || more.length > 0) throw new Error(usage);
  return { name, out: values.out, short: values.short, json: values.json };
}
