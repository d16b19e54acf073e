import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { useRef, useState } from 'react';
import { useConferenceSession } from '../../../store/conferenceContext.ts';

/** A file that somebody chose, with what was chosen for it and what the server says of both. */
export interface ChosenSheet<Choices, Checked> {
  readonly name: string;
  readonly content: Blob;
  readonly choices: Choices;
  readonly checked: Checked;
}

/** What the page does with a spreadsheet that is looked over before it is entered. */
export interface SheetImport<Choices, Checked> {
  readonly list: ChosenSheet<Choices, Checked> | undefined;
  /** Whether the server is reading. What it said before stays on screen. */
  readonly isReading: boolean;
  readonly isImporting: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly change: (choices: Choices) => Promise<void>;
  /** Resolves to what the server says once the file is entered, else to undefined. */
  readonly confirm: () => Promise<Checked | undefined>;
  readonly drop: () => void;
}

interface SheetRequest<Choices> {
  readonly content: Blob;
  readonly choices: Choices;
  /** Names the reading that is confirmed. */
  readonly seen?: string;
}

/** Reads a spreadsheet, again after every choice, and enters it as it was shown. */
export function useSheetImport<Choices, Checked extends { readonly seen: string }>(
  noChoices: Choices,
  ask: (request: SheetRequest<Choices>) => Promise<Reply<Checked>>,
): SheetImport<Choices, Checked> {
  const session = useConferenceSession();
  const [list, setList] = useState<ChosenSheet<Choices, Checked>>();
  const [isReading, setReading] = useState(false);
  const [isImporting, setImporting] = useState(false);
  // Of several readings only the last one counts.
  const turn = useRef(0);

  const read = async ({ name, content, choices }: Omit<ChosenSheet<Choices, Checked>, 'checked'>) => {
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    const reply = await ask({ content, choices });
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
      await read({ name: file.name, content: new Blob([await file.arrayBuffer()]), choices: noChoices });
    },
    async change(choices) {
      if (!list) return;
      // At once: the next choice is made beside this one, also while the server is reading.
      setList({ ...list, choices });
      await read({ ...list, choices });
    },
    async confirm() {
      if (!list) return undefined;
      setImporting(true);
      const reply = await ask({ content: list.content, choices: list.choices, seen: list.checked.seen });
      setImporting(false);
      if (reply.ok) {
        drop();
        return reply.value;
      }
      session.noticeRefusal(reply.error);
      // The preview no longer says what the import would change.
      if (reply.error.code === 'STALE') await read(list);
      return undefined;
    },
    drop,
  };
}
