import { readXmlText } from './paragraphTexts.ts';

/** What keeps a document from being a template. */
export type TemplateDanger = 'unreadable' | 'macros' | 'links';

/** Programs, and what only a program can open. */
const PROGRAMS = /(?:^|\/)(?:vba[^/]*|activeX)(?:\/|\.|$)|\.(?:bin|exe|dll|js|vbs)$/i;
const EMBEDDED = /^word\/(?:embeddings|afchunk)/i;
/** A text that may hold anything: the document's type says what Word does with it. */
const TYPES = '[Content_Types].xml';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Fields that fetch something when the paper is opened or printed, or lead out of it. */
const FETCHING = /\b(?:INCLUDE(?:PICTURE|TEXT)?|DDE(?:AUTO)?|LINK|IMPORT|DATABASE|HYPERLINK|MACROBUTTON|RD)\b/i;

/** What is wrong with the parts of a document that is to be a template; undefined where nothing is. Rule PAPER-19 in SPEC.md. */
export function dangerIn(parts: ReadonlyMap<string, Buffer>): TemplateDanger | undefined {
  const names = [...parts.keys()];
  const types = xmlOf(parts.get(TYPES));
  if (/macroEnabled/i.test(types) || names.some((name) => PROGRAMS.test(name))) return 'macros';
  if (!types.includes(DOCUMENT_TYPE)) return 'unreadable';
  const texts = names.filter((name) => /\.(?:xml|rels)$/i.test(name)).map((name) => [name, parts.get(name)] as const);
  // UTF-16 and declared entities would hide from every look below.
  if (texts.some(([, content]) => content?.includes(0) || /<!(?:DOCTYPE|ENTITY)/i.test(content?.toString() ?? '')))
    return 'unreadable';
  const leadsOut = ([name, content]: readonly [string, Buffer | undefined]) =>
    name.toLowerCase().endsWith('.rels') ? relatesOutside(xmlOf(content)) : fetches(xmlOf(content));
  return names.some((name) => EMBEDDED.test(name)) || texts.some(leadsOut) ? 'links' : undefined;
}

function relatesOutside(xml: string): boolean {
  return (
    /TargetMode\s*=\s*["']\s*External/i.test(xml) || /\/(?:aFChunk|oleObject|attachedTemplate|frame)["']/i.test(xml)
  );
}

function fetches(xml: string): boolean {
  if (/<w:altChunk\b/i.test(xml)) return true;
  const complex = [...xml.matchAll(/<w:instrText(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
  const simple = [...xml.matchAll(/\bw:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, one, other]) => one ?? other);
  return [complex, ...simple].some((instruction = '') => FETCHING.test(instruction));
}

/** A part with its references to characters read, which could spell any word. */
function xmlOf(content: Buffer | undefined): string {
  return readXmlText(content?.toString('utf8') ?? '');
}
