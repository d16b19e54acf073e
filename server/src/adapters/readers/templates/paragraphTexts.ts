/** What stands in one paragraph of a part, whatever runs it is cut into. */
export interface ParagraphText {
  readonly text: string;
}

/** Where paragraphs begin and end, and the texts of their runs; an empty paragraph closes itself. */
const MARKS = /<w:p(?:\s[^>]*)?(?<empty>\/)?>|<(?<end>\/)w:p>|<w:t(?:\s[^>]*)?>(?<text>[^<]*)<\/w:t>/g;

/** The paragraphs of a part; those in a text box are of their own. */
export function paragraphTexts(xml: string): readonly ParagraphText[] {
  const done: ParagraphText[] = [];
  const open: string[] = [];
  for (const { groups = {} } of xml.matchAll(MARKS)) {
    if (groups.text !== undefined) open.push((open.pop() ?? '') + readXmlText(groups.text));
    else if (groups.end) done.push({ text: open.pop() ?? '' });
    else if (!groups.empty) open.push('');
  }
  return done;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text that XML writes with references to characters. */
export function readXmlText(xml: string): string {
  return xml.replace(/&(?:(?<name>lt|gt|quot|apos|amp)|#(?<code>x?[\da-fA-F]{1,6}));/g, (...match) => {
    const { name, code = '' } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    if (name !== undefined) return NAMED[name] ?? '';
    const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
