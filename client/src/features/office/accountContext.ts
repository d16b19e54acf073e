import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useRefusalWords } from '../../widgets/wording/wording.ts';

/** The account that is signed in, and what every part of the office does with it. */
export interface Office {
  readonly account: AccountInfo;
  /** Reads the account again. */
  readonly reload: () => void;
  /** Shows a sentence above the page. */
  readonly notice: (words: string, tone: 'done' | 'problem') => void;
  /** Leaves for the page on which one signs in. */
  readonly leave: () => void;
}

/** Given by `OfficePage`. */
export const OfficeContext = createContext<Office | undefined>(undefined);

/** The office of this page. Throws outside of it. */
export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('There is no office around this part.');
  return office;
}

/** Sends something and says what became of it; resolves to the value, or to undefined after a refusal. */
export type Send = <Value>(reply: Promise<Reply<Value>>, done?: string) => Promise<Value | undefined>;

/** Sends; a refusal is said above the page, or where `onRefused` shows it. */
export function useSend(onRefused?: (words: string) => void): Send {
  const { notice, leave } = useOffice();
  const words = useRefusalWords();
  return useCallback(
    async (sent, done) => {
      const reply = await sent;
      if (reply.ok) {
        if (done !== undefined) notice(done, 'done');
        return reply.value;
      }
      if (reply.error.code === 'UNAUTHENTICATED') leave();
      else if (onRefused) onRefused(words(reply.error));
      else notice(words(reply.error), 'problem');
      return undefined;
    },
    [notice, leave, words, onRefused],
  );
}

/** Reads something from the server, and again when asked; undefined until it is there. */
export function useFetched<Value>(
  fetchIt: () => Promise<Reply<Value>>,
): readonly [value: Value | undefined, reload: () => Promise<void>] {
  const send = useSend();
  const [value, setValue] = useState<Value>();
  const asked = useRef(0);
  const shown = useRef(0);
  const reload = useCallback(async () => {
    const number = ++asked.current;
    const fetched = await send(fetchIt());
    // An answer that was overtaken shows what was so before.
    if (fetched === undefined || number < shown.current) return;
    shown.current = number;
    setValue(fetched);
  }, [send, fetchIt]);
  useEffect(() => void reload(), [reload]);
  return [value, reload];
}
