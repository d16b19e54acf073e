import { PAPER_KINDS, type PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { request } from './typist.ts';

/** The files of a conference by their names. */
export type SavedFiles = ReadonlyMap<string, Uint8Array>;

/** The name of the document of a paper. */
export function documentName(paper: PaperKind): string {
  return `${paper}.docx`;
}

/** The name of the workbook. */
export const LISTS_NAME = 'lists.xlsx';

/** The name of the dossier. */
export const DOSSIER_NAME = 'dossier.zip';

/** Saves the papers, the lists and the dossier as the secretary's page does. */
export async function savePapers(client: RecordingClient): Promise<SavedFiles> {
  const files = new Map<string, Uint8Array>();
  const save = async (name: string, path: string) => {
    const response = await request(client, path);
    if (!response.ok) throw new Error(`${name} was refused: ${await response.text()}`);
    files.set(name, new Uint8Array(await response.arrayBuffer()));
  };
  for (const paper of PAPER_KINDS) {
    await save(documentName(paper), `paper?paper=${paper}&file=docx&language=vi`);
  }
  await save(LISTS_NAME, 'lists?language=vi');
  await save(DOSSIER_NAME, 'dossier');
  return files;
}
