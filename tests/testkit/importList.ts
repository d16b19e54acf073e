import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { CheckedImport, Reply } from '@diem-cau/shared/protocol/messages.ts';

/** Who sends a list: the headers of its session. */
export interface ListSender {
  readonly url: string;
  readonly conferenceId: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface SentList {
  readonly file: Uint8Array | string;
  readonly choices?: ListChoices;
  /** The preview that is confirmed. */
  readonly seen?: string;
  /** Of the levels' names; without it the server's first language. */
  readonly language?: 'vi' | 'en';
}

/** Sends a list of sites as the planning page does: to be checked or, with `seen`, imported. */
export async function sendList(
  sender: ListSender,
  { file, choices, ...query }: SentList,
): Promise<Reply<CheckedImport>> {
  const form = new FormData();
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]));
  if (choices) form.set('choices', JSON.stringify(choices));
  const url = `${sender.url}/api/conferences/${sender.conferenceId}/sites/import?${new URLSearchParams(query)}`;
  const response = await fetch(url, { method: 'POST', headers: sender.headers, body: form });
  return (await response.json()) as Reply<CheckedImport>;
}

/** Imports a list as a person does who confirms what was shown. */
export async function importList(sender: ListSender, list: Omit<SentList, 'seen'>): Promise<Reply<CheckedImport>> {
  const shown = await sendList(sender, list);
  return shown.ok ? sendList(sender, { ...list, seen: shown.value.seen }) : shown;
}
