import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { ListContext } from '@diem-cau/shared/lists/previewList.ts';

/** What the reader is asked: the conference that the list is compared with, and what a person chose. */
export interface ListRequest {
  readonly context: ListContext;
  readonly choices: ListChoices;
}

const LENGTH_BYTES = 4;

/** One message for the reader's standard input: the length of the request, the request as JSON, and the file. */
export function packRequest<Request>(request: Request, file: Uint8Array): Buffer {
  const json = Buffer.from(JSON.stringify(request));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, file]);
}

/** The request and the file of a message. */
export function unpackRequest<Request>(message: Buffer): { readonly request: Request; readonly file: Buffer } {
  const end = LENGTH_BYTES + message.readUInt32BE();
  const request = JSON.parse(message.toString('utf8', LENGTH_BYTES, end)) as Request;
  return { request, file: message.subarray(end) };
}
