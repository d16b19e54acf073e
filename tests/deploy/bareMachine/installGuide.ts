import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const GUIDE = join(import.meta.dirname, '../../../docs/install.md');

/** A numbered step of docs/install.md with its first block of commands: where there are more, they are other ways. */
export interface InstallStep {
  readonly number: number;
  readonly title: string;
  readonly commands: string;
}

/** The steps of docs/install.md that have commands, in their order. */
export function readInstallSteps(): readonly InstallStep[] {
  const sections = readFileSync(GUIDE, 'utf8').split(/^## /m).slice(1);
  return sections.flatMap((section): readonly InstallStep[] => {
    const [, number, title = ''] = /^(\d+)\. (.*)$/m.exec(section.split('\n')[0] ?? '') ?? [];
    const [, commands] = /```sh\n([\s\S]*?)```/.exec(section) ?? [];
    return number === undefined || commands === undefined ? [] : [{ number: Number(number), title, commands }];
  });
}
