// Makes the files of one captured part in a process of its own, so that what goes wrong there costs another try and nothing else:
// `makeFilesProgram.ts SHEET PACKETS FOLDER`. Writes what it made to its standard output as JSON.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFiles } from './makeFiles.ts';
import type { PartSheet } from './partSheet.ts';

const [sheetPath = '', packets = '', folder = ''] = process.argv.slice(2);
const sheet = JSON.parse(await readFile(sheetPath, 'utf8')) as PartSheet;
const files = await makeFiles(sheet, packets, (track, format) => join(folder, `${sheet.id}.${track}.${format}`));
process.stdout.write(JSON.stringify(files));
