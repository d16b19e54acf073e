import { DESCRIPTIONS, SETTING_NAMES } from '../../server/src/settings/settingsTable.ts';

/** The table of docs/settings.md, made from the checks that the server runs. */
export function settingsTable(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { meaning, byDefault, secret } = DESCRIPTIONS[name];
    return [secret ? `\`${name}\`, \`${name}_FILE\`` : `\`${name}\``, meaning, byDefault];
  });
  const all = [['Setting', 'Meaning', 'Default'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const lines = all.map((cells) => row(cells.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  return [lines[0], row(widths.map((width) => '-'.repeat(width))), ...lines.slice(1)].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The page with its table replaced by the current one. */
export function withTable(page: string): string {
  return page.replace(/^\| Setting +\|.*(?:\n\|.*)*/m, settingsTable);
}
