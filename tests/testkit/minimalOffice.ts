import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

type Parts = Readonly<Record<string, string>>;

/** A text document (.docx) written by hand: `body` is WordprocessingML, `related` further relationships of its main part. */
export function docxOf(body: string, related = ''): Buffer {
  return packageOf({
    '[Content_Types].xml': contentTypes([
      ['/word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ]),
    '_rels/.rels': relations(relation('R1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(related),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORDPROCESSING}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A text document of one paragraph a page. */
export function minimalDocx(pages: readonly string[]): Buffer {
  const paragraphs = pages.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  return docxOf(paragraphs.join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'));
}

/** A presentation (.pptx) written by hand, with one line of text on each slide. */
export function minimalPptx(slides: readonly string[]): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.presentationml';
  const numbers = slides.map((_, index) => index + 1);
  const tree = (shapes: string) =>
    `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
  const names = `xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}" xmlns:p="${PRESENTATION}"`;
  const box = (text: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="T"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="500000" y="500000"/><a:ext cx="8000000" cy="1000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  return packageOf({
    '[Content_Types].xml': contentTypes([
      ['/ppt/presentation.xml', `${type}.presentation.main+xml`],
      ['/ppt/slideMasters/slideMaster1.xml', `${type}.slideMaster+xml`],
      ['/ppt/slideLayouts/slideLayout1.xml', `${type}.slideLayout+xml`],
      ...numbers.map((n) => [`/ppt/slides/slide${n}.xml`, `${type}.slide+xml`] as const),
    ]),
    '_rels/.rels': relations(relation('R1', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `${HEAD}<p:presentation ${names}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="M1"/></p:sldMasterIdLst><p:sldIdLst>${numbers.map((n) => `<p:sldId id="${255 + n}" r:id="S${n}"/>`).join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="5143500"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      relation('M1', 'slideMaster', 'slideMasters/slideMaster1.xml') +
        numbers.map((n) => relation(`S${n}`, 'slide', `slides/slide${n}.xml`)).join(''),
    ),
    'ppt/slideMasters/slideMaster1.xml': `${HEAD}<p:sldMaster ${names}>${tree('')}<p:clrMap ${map}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="L1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(
      relation('L1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
    ),
    'ppt/slideLayouts/slideLayout1.xml': `${HEAD}<p:sldLayout ${names}>${tree('')}</p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations(
      relation('M1', 'slideMaster', '../slideMasters/slideMaster1.xml'),
    ),
    ...Object.fromEntries(
      slides.flatMap((text, index) => [
        [`ppt/slides/slide${index + 1}.xml`, `${HEAD}<p:sld ${names}>${tree(box(text))}</p:sld>`],
        [
          `ppt/slides/_rels/slide${index + 1}.xml.rels`,
          relations(relation('L1', 'slideLayout', '../slideLayouts/slideLayout1.xml')),
        ],
      ]),
    ),
  });
}

/** A paragraph with a picture that is not in the file: `id` is the relationship that says where it is. */
export function linkedPicture(id: string): string {
  const size = 'cx="2000000" cy="2000000"';
  const name = `xmlns:pic="${DRAWING.replace('/main', '/picture')}"`;
  const picture = `<pic:pic ${name}><pic:nvPicPr><pic:cNvPr id="0" name="P"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const graphic = `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${DRAWING.replace('/main', '/picture')}">${picture}</a:graphicData></a:graphic>`;
  const inline = `xmlns:wp="${DRAWING.replace('/main', '/wordprocessingDrawing')}"`;
  return `<w:p><w:r><w:drawing><wp:inline ${inline}><wp:extent ${size}/><wp:docPr id="1" name="P"/>${graphic}</wp:inline></w:drawing></w:r></w:p>`;
}

/** One relationship of a part of an Office package. */
export function relation(id: string, kind: string, target: string, external = false): string {
  const mode = external ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${mode}/>`;
}

function relations(inner: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
}

function contentTypes(parts: readonly (readonly [part: string, type: string])[]): string {
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('');
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

function packageOf(parts: Parts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}
