import type { MinutesBlock, MinutesDocument, MinutesSection } from '@diem-cau/shared/minutes/blocks.ts';
import { table, tag, textTag } from './html.ts';
import type { PageWords } from './pageWords.ts';

/** So many entries are named behind a sentence. */
const MAX_NAMED = 12;

/** The minutes as they stand on paper, each sentence with the entries of the log that it rests on. */
export function minutesMarkup({ sections }: MinutesDocument, words: PageWords): string {
  return sections.map((section) => sectionMarkup(section, words)).join('\n');
}

function sectionMarkup({ id, heading, blocks }: MinutesSection, words: PageWords): string {
  const shown = blocks.filter(({ hidden }) => !hidden);
  if (shown.length === 0) return '';
  const title = heading ?? (id === 'close' ? words.close : words.head);
  return [textTag('h3', title), ...shown.map((block) => blockMarkup(block, words))].join('\n');
}

function blockMarkup({ text, summary, table: facts, versions }: MinutesBlock, words: PageWords): string {
  const more = versions.length > MAX_NAMED ? '…' : '';
  const named = `${words.restsOn} ${versions.slice(0, MAX_NAMED).join(', ')}${more}`;
  const rests = versions.length === 0 ? '' : ` ${textTag('span', named, 'class="soft"')}`;
  return [
    tag('p', `${textTag('span', text)}${rests}`),
    ...(summary === undefined ? [] : [textTag('p', summary, 'class="summary"')]),
    ...(facts ? [table(facts.columns, facts.rows)] : []),
  ].join('\n');
}
