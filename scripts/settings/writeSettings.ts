import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTable } from './settingsPage.ts';

// Writes the table of docs/settings.md from the settings that the server knows.

const PAGE = join(import.meta.dirname, '../../docs/settings.md');

writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8')));
