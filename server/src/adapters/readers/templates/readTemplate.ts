import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import { TEMPLATE_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import { judgeTags } from '@diem-cau/shared/organisation/templateTags.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { CheckedTemplate } from '../../../application/fileReaders.ts';
import { detectDocument } from '../documents/detectDocument.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import type { TemplateAnswer } from './templateReader.ts';

const READER = new URL('./templateReader.ts', import.meta.url);
/** A template of some pages is read in a second; a file that takes longer is made to. */
const LIMITS: ReaderLimits = { memoryBytes: 512 * 1024 * 1024, cpuSeconds: 15, wallMs: 30_000 };
const TOO_LARGE: WireError = {
  code: 'TEMPLATE_TOO_LARGE',
  facts: { megabytes: TEMPLATE_LIMITS.unpackedBytes / 1024 ** 2 },
};

/** {@inheritDoc FileReaders.readTemplate} */
export async function readTemplate(file: Buffer): Promise<Result<CheckedTemplate, WireError>> {
  const kind = await detectDocument(file);
  if (kind === 'oldOffice') return err({ code: 'DOCUMENT_OLD_OFFICE' });
  if (kind !== 'docx') return err({ code: 'TEMPLATE_UNREADABLE' });
  const reading = await readApart<TemplateAnswer>(READER, file, LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err(TOO_LARGE);
    case 'answer':
      return judge(reading.answer);
  }
}

function judge(answer: TemplateAnswer): Result<CheckedTemplate, WireError> {
  if (!('problem' in answer)) {
    const tags = judgeTags(answer.tags);
    return tags.ok ? ok({ docx: Buffer.from(answer.docx, 'base64'), tags: tags.value }) : tags;
  }
  switch (answer.problem) {
    case 'unreadable':
      return err({ code: 'TEMPLATE_UNREADABLE' });
    case 'excessive':
      return err(TOO_LARGE);
    case 'macros':
      return err({ code: 'TEMPLATE_MACROS' });
    case 'links':
      return err({ code: 'TEMPLATE_LINKS' });
    case 'notAlone':
      return err({ code: 'TEMPLATE_TAG_NOT_ALONE', facts: { tag: answer.tag } });
  }
}
