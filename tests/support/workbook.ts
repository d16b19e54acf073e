import { crc32, deflateRawSync } from 'node:zlib';

interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** False sizes in the headers. */
  readonly claimedSize?: number;
}

/** A zip archive with packed entries, as a spreadsheet program writes it. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimedSize ?? plain.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), facts, nameBytes, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, nameBytes);
    files.push(file);
    offset += file.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, records, end]);
}

/** A cell: text, a number, a day as Excel counts them, or a formula with the value it had when it was saved. */
export type Cell =
  | string
  | number
  | { readonly day: number }
  | { readonly formula: string; readonly value: string }
  | undefined;

interface WorkbookOptions {
  readonly merged?: readonly string[];
  /** Replaces the cells of the first sheet. */
  readonly sheetXml?: string;
  readonly extra?: readonly ZipEntry[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with these rows on its first sheet and other words on its second. */
export function workbookOf(rows: readonly (readonly Cell[])[], options: WorkbookOptions = {}): Buffer {
  const { merged = [], sheetXml = rows.map(rowXml).join(''), extra = [] } = options;
  const merges = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const sheet = (cells: string) =>
    `${HEAD}<worksheet ${MAIN}><sheetData>${cells}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${['sheet1', 'sheet2']
        .map(
          (name, index) =>
            `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/${name}.xml"/>`,
        )
        .join('')}<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${HEAD}<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(sheetXml) },
    { name: 'xl/worksheets/sheet2.xml', content: sheet(rowXml(['WRONG SHEET'], 0)) },
    ...extra,
  ]);
}

function rowXml(cells: readonly Cell[], index: number): string {
  const row = index + 1;
  const inside = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`)).join('');
  return inside && `<row r="${row}">${inside}</row>`;
}

function cellXml(cell: Cell, ref: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if ('day' in cell) return `<c r="${ref}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${ref}" t="str"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
}
