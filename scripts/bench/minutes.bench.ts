import { parseArgs } from 'node:util';
import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import { plainLetterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import { minutesDocument } from '@diem-cau/shared/minutes/document.ts';
import { minutesLists } from '@diem-cau/shared/minutes/lists.ts';
import { paperOf } from '@diem-cau/shared/minutes/paper.ts';
import { paperFormat } from '@diem-cau/shared/minutes/paperFormat.ts';
import { NO_SOURCES } from '@diem-cau/shared/minutes/sources.ts';
import { officeConverter } from '../../server/src/adapters/office/officeConverter.ts';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import { median } from '../support/median.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';
import { holdConference } from './minutes/heldConference.ts';

// How long the minutes of a full conference take: the text, and each of its files. Goal: 50 ms for the text.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, json: { type: 'boolean', default: false } },
});
const ROUNDS = readOrExit(() => readWholeNumber('rounds', values.rounds, 2));
const SIZE = { sites: 101, questions: 300, turns: 60, votes: 5 };

const { state, entries } = holdConference(SIZE);
const sources = NO_SOURCES.add(entries);
const write = () => minutesDocument(state, sources, 'vi');
const document = write();
const paper = paperOf('minutes', {
  ...{ document, details: state.minutes.details, format: paperFormat('vi', state.conference) },
  letterhead: plainLetterhead('state', { name: 'Sở Nội vụ', superior: 'UBND tỉnh' }),
  words: wordsOf(vocabularyOf(state.conference)),
});
const docx = await paperFiles.docx(paper, []);

const result = {
  blocks: document.sections.reduce((sum, { blocks }) => sum + blocks.length, 0),
  generateMs: await timeOf(write),
  docxMs: await timeOf(() => paperFiles.docx(paper, [])),
  pdfMs: await timeOf(async () => {
    const pdf = await officeConverter.convertToPdf(docx, 'docx');
    if (!pdf.ok) throw new Error(`The PDF was refused: ${pdf.error.code}`);
  }, 3),
  xlsxMs: await timeOf(() => paperFiles.xlsx(minutesLists(state, 'vi'))),
};
if (values.json) console.log(JSON.stringify(result));
else {
  const { sites, questions, turns, votes } = SIZE;
  console.log(`${sites} sites, ${questions} questions, ${turns} speeches, ${votes} votes: ${result.blocks} blocks`);
  console.log(`Text       ${result.generateMs} ms (goal 50)`);
  console.log(`DOCX       ${result.docxMs} ms`);
  console.log(`PDF        ${result.pdfMs} ms`);
  console.log(`XLSX       ${result.xlsxMs} ms`);
}

/** The median time of some rounds, in ms; the first does not count. */
async function timeOf(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return Number(median(times.slice(1)).toFixed(1));
}
