import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { storeZip, unpackZip } from '../../server/src/adapters/readers/zip.ts';
import {
  bookFile,
  HEADING,
  judge,
  type Row,
  refusalOf,
  remarksOf,
  SHAPE,
  SITES,
  shapeOf,
  sitesOf,
  textFile,
} from '../support/lists.ts';
import { zipOf } from '../support/workbook.ts';

const LIST: readonly Row[] = [HEADING, ...SITES];
const UNICODE = LIST.map((row) => row.join(';')).join('\r\n');

const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

/** A text as programs before Unicode stored it, each letter a byte. */
function inTcvn3(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) =>
      TCVN3.indexOf(letter) < 0 || letter === ' ' ? letter.charCodeAt(0) : 0xa1 + TCVN3.indexOf(letter),
    ),
  );
}

const whole = sitesOf(await judge(textFile(LIST)));

describe('encodings', () => {
  const latin = (text: string) => inTcvn3(text).toString('latin1');

  it('LIST-9: a workbook of TCVN3 letters is read, headings and words too', async () => {
    const rows = LIST.map((row) => row.map((cell) => (typeof cell === 'string' ? latin(cell) : cell)));
    for (const type of ['xlsx', 'xls'] as const) {
      const preview = await judge(bookFile([{ rows }], type));
      expect(preview.encoding).toBe('tcvn3');
      expect(sitesOf(preview)).toStrictEqual(whole);
      expect(preview.counts.warning).toBe(4);
    }
  });

  it('LIST-9: VNI letters, and UTF-8 that was read as Western letters, are read as well', async () => {
    const vni = bookFile([
      {
        rows: [
          ['mã', 'tên', 'số người'],
          ['T', 'Tænh ñoaøn Maãu', 1],
          ['H', 'Huyeän ñoaøn Moät', 1],
        ],
      },
    ]);
    expect((await judge(vni)).rows.map(({ name }) => name)).toStrictEqual(['Tỉnh đoàn Mẫu', 'Huyện đoàn Một']);
    const western = Buffer.from(Buffer.from(UNICODE).toString('latin1'));
    expect(sitesOf(await judge(western))).toStrictEqual(whole);
  });

  it('LIST-9: letters that were lost are a warning', async () => {
    const preview = await judge(
      textFile([
        ['mã', 'tên', 'cấp', 'số người'],
        ['A', 'Ðoàn xã H?i', 'xã', 1],
        ['B', 'Xã \uFFFDa', 'xã', 1],
        ['C', 'Xã Ba', 'xã', 1],
      ]),
    );
    expect(remarksOf(preview)).toStrictEqual({ 2: ['LETTERS_LOST'], 3: ['LETTERS_LOST'] });
  });

  it('LIST-9: names of other peoples stay as they are', async () => {
    const names = [
      'Xã Krông Pắc',
      'Xã Ea H’leo',
      'Xã Đắk Rông',
      'Xã Cư M’gar',
      'Café Xã Hai',
      'XÃ MÊ LINH',
      'Xã Phú Quý',
    ];
    const preview = await judge(textFile([['tên', 'số người'], ...names.map((name) => [name, 1])]));
    expect(preview.rows.map(({ name }) => name)).toStrictEqual(names);
    expect(remarksOf(preview)).toStrictEqual({});
  });

  it.each([
    ['utf-8', Buffer.from(UNICODE)],
    ['utf-8', Buffer.from(`\uFEFF${UNICODE}`)],
    ['utf-8', Buffer.from(UNICODE.normalize('NFD'))],
    ['utf-16le', Buffer.from(`\uFEFF${UNICODE}`, 'utf16le')],
    ['utf-16le', Buffer.from(UNICODE, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${UNICODE}`, 'utf16le').swap16()],
    ['tcvn3', inTcvn3(UNICODE)],
  ])('LIST-18: text in %s', async (encoding, file) => {
    const preview = await judge(file);
    expect(preview.encoding).toBe(encoding);
    expect(sitesOf(preview)).toStrictEqual(whole);
  });
});

describe('files', () => {
  it.each([',', ';', '\t', '|', ' | ', '^', '~', '||'])(
    'LIST-18: cells parted by %j, quoted or not, with any line ends',
    async (separator) => {
      for (const lineEnd of ['\r\n', '\n', '\r'])
        expect(sitesOf(await judge(textFile(LIST, separator, lineEnd)))).toStrictEqual(whole);
      const quoted = LIST.map((row) => row.map((cell) => `"${cell}"`));
      expect(sitesOf(await judge(textFile(quoted, separator.trim() || separator)))).toStrictEqual(whole);
      const mixed = LIST.map((row) => row.join(separator))
        .join('\r\n')
        .replace('\r\nX01', '\nX01')
        .replace('\r\nX02', '\rX02');
      expect(sitesOf(await judge(Buffer.from(mixed)))).toStrictEqual(whole);
    },
  );

  it('LIST-18: columns of spaces, a line that names the separator, and stray quotation marks', async () => {
    const padded = LIST.map((row) => row.map((cell) => String(cell || '-').padEnd(24)).join('')).join('\n');
    expect(shapeOf(await judge(Buffer.from(padded)))).toStrictEqual(SHAPE);
    expect(
      sitesOf(await judge(Buffer.from(`sep=^\r\n${LIST.map((row) => row.join('^')).join('\r\n')}`))),
    ).toStrictEqual(whole);
    const stray =
      'mã,tên,cấp,trực thuộc,số người\nTINH,Tỉnh đoàn "Mẫu,tỉnh,,60\nH01,"Huyện đoàn Một,huyện,TINH,30\nX01,Xã "Hai",xã,H01,25\n';
    expect((await judge(Buffer.from(stray))).rows.map(({ name }) => name)).toStrictEqual([
      'Tỉnh đoàn "Mẫu',
      'Huyện đoàn Một',
      'Xã "Hai"',
    ]);
    const commas = Buffer.from('mã;tên;cấp;số người\nA;Xã Hai, Ba;xã;25,0\nB;Xã Bốn;xã;1.200\n');
    expect((await judge(commas)).rows.map(({ name, expected }) => [name, expected])).toStrictEqual([
      ['Xã Hai, Ba', 25],
      ['Xã Bốn', 1200],
    ]);
  });

  it.each(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'fods', 'html', 'xlml'] as const)(
    'LIST-18: a list as .%s',
    async (type) => {
      expect(sitesOf(await judge(bookFile([{ rows: LIST }], type)))).toStrictEqual(whole);
    },
  );

  it.each(['<si/>', '<si />', '<si><t/></si>', '<si xml:space="preserve"/>', '<si><t></t></si>'])(
    'LIST-18: an empty shared string %s moves no text',
    async (empty) => {
      const rows: readonly Row[] = [
        ['tên', 'số người', 'liên hệ'],
        ['Xã Hai', 5, 'TRỐNG'],
        ['Xã Ba', 6, 'Lê C'],
      ];
      const parts = new Map(await unpackZip(bookFile([{ rows }]), () => true, { entries: 50, bytes: 1_000_000 }));
      const strings = parts.get('xl/sharedStrings.xml')?.toString() ?? '';
      expect(strings).toContain('<si><t>TRỐNG</t></si>');
      parts.set('xl/sharedStrings.xml', Buffer.from(strings.replace('<si><t>TRỐNG</t></si>', empty)));
      const file = storeZip(parts);
      expect((await judge(file)).rows.map(({ name, contact }) => [name, contact])).toStrictEqual([
        ['Xã Hai', null],
        ['Xã Ba', 'Lê C'],
      ]);
    },
  );

  it.each([
    ['FILE_EMPTY', Buffer.alloc(0)],
    ['FILE_EMPTY', Buffer.from(' \r\n')],
    ['FILE_OTHER_KIND', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['FILE_OTHER_KIND', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
    ['FILE_OTHER_KIND', Buffer.from('{\\rtf1 mã tên}')],
    ['FILE_OTHER_KIND', Buffer.from('<html><body><p>Không có bảng</p></body></html>')],
    [
      'FILE_OTHER_KIND',
      zipOf([
        { name: 'word/document.xml', content: '<x/>' },
        { name: '_rels/.rels', content: '<x/>' },
      ]),
    ],
    ['FILE_OTHER_KIND', zipOf([{ name: 'anh.jpg', content: 'x' }])],
    ['FILE_UNREADABLE', Buffer.from([1, 2, 0, 0, 9, 200, 0, 3])],
    ['FILE_UNREADABLE', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table></table>')],
    ['FILE_UNREADABLE', Buffer.from('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,7\r\n')],
    ['FILE_UNREADABLE', Buffer.from('ID;PCALCOOO32\nC;Y1;X1;K"Tên"\n')],
    ['FILE_OTHER_KIND', Buffer.from('[{"mã": "A", "tên": "Xã A"}]')],
    ['FILE_UNREADABLE', bookFile([{ rows: LIST }]).subarray(0, 900)],
    ['FILE_LOCKED', XLSX.CFB.write(lockedBook(), { type: 'buffer' }) as Buffer],
  ])('LIST-18: is refused as %s', async (code, file) => {
    expect(await refusalOf(file)).toBe(code);
  });

  function lockedBook() {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.from([4, 0, 4, 0]));
    XLSX.CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(64));
    return container;
  }
});
