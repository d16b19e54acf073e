import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { FormBody } from './routeHandler.ts';

/**
 * The file of a form and the JSON beside it, before its schema has checked it. A form without choices has chosen nothing. Errors:
 * `INVALID` with the part that is missing or malformed.
 */
export async function readForm(body: Buffer, contentType = ''): Promise<Reply<FormBody<unknown>>> {
  const form = await parseForm(body, contentType);
  if (!form) return err({ code: 'INVALID', paths: ['(body)'] });
  const file = form.get('file');
  if (!(file instanceof Blob)) return err({ code: 'INVALID', paths: ['file'] });
  const choices = parseJson(form.get('choices') ?? '{}');
  if (choices === undefined) return err({ code: 'INVALID', paths: ['choices'] });
  return ok({ file: Buffer.from(await file.arrayBuffer()), choices });
}

/** Node reads forms as browsers write them; anything else is refused by throwing. */
async function parseForm(body: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function parseJson(text: string | Blob): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
