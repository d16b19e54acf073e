import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { CheckedImport } from '@diem-cau/shared/protocol/messages.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importSites } from '../../../connection/planning.ts';
import { useConference, useConferenceSession } from '../../../store/conferenceContext.ts';

/** A file that somebody chose, with what was chosen for it and what the server says of both. */
export interface ChosenList {
  readonly name: string;
  readonly content: Blob;
  readonly choices: ListChoices;
  readonly checked: CheckedImport;
}

/** What the page does with a list. */
export interface ListImport {
  readonly list: ChosenList | undefined;
  /** Whether the server is reading. What it said before stays on screen. */
  readonly isReading: boolean;
  readonly isImporting: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly change: (choices: ListChoices) => Promise<void>;
  /** Resolves to true once the list is imported. */
  readonly confirm: () => Promise<boolean>;
  readonly drop: () => void;
}

/** Reads a list, again after every choice, and imports it as it was shown. */
export function useListImport(): ListImport {
  const { i18n } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [list, setList] = useState<ChosenList>();
  const [isReading, setReading] = useState(false);
  const [isImporting, setImporting] = useState(false);
  // Of several readings only the last one counts.
  const turn = useRef(0);
  const language = i18n.language === 'en' ? 'en' : 'vi';

  const ask = async (content: Blob, choices: ListChoices, seen?: string) => {
    const place = { peerId: session.peerId, conferenceId: conferenceId ?? ('' as NonNullable<typeof conferenceId>) };
    return importSites(place, { file: content, choices, language }, seen);
  };
  const read = async ({ name, content, choices }: Omit<ChosenList, 'checked'>) => {
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    const reply = await ask(content, choices);
    if (mine !== turn.current) return;
    setReading(false);
    if (reply.ok) setList({ name, content, choices, checked: reply.value });
    else session.noticeRefusal(reply.error);
  };
  const drop = () => {
    turn.current += 1;
    setReading(false);
    setList(undefined);
  };
  return {
    list,
    isReading,
    isImporting,
    async choose(file) {
      drop();
      // Copied at once: a file that its spreadsheet program saves meanwhile could not be read a second time.
      await read({ name: file.name, content: new Blob([await file.arrayBuffer()]), choices: {} });
    },
    async change(choices) {
      if (list) await read({ ...list, choices });
    },
    async confirm() {
      if (!list) return false;
      setImporting(true);
      const reply = await ask(list.content, list.choices, list.checked.seen);
      setImporting(false);
      if (reply.ok) {
        drop();
        return true;
      }
      session.noticeRefusal(reply.error);
      // The preview no longer says what the import would change.
      if (reply.error.code === 'STALE') await read(list);
      return false;
    },
    drop,
  };
}
