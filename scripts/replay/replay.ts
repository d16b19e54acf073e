import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EVENTS } from './events/events.ts';
import { holdEvent } from './holdEvent.ts';
import { type ReplayOptions, readOptions } from './options.ts';
import { describeReplay } from './replayReport.ts';

try {
  await replay(readOptions(process.argv.slice(2), [...EVENTS.keys()]));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function replay({ name, short, out, json }: ReplayOptions): Promise<void> {
  const make = EVENTS.get(name);
  if (!make) throw new Error(`There is no event ${name}.`);
  const { report, files } = await holdEvent(name, await make(), { short });
  if (out !== undefined) {
    for (const [file, bytes] of files) {
      const path = join(out, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
  }
  console.log(json ? JSON.stringify(report) : describeReplay(report));
}
