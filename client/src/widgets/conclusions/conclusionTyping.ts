import { cleanText } from '@diem-cau/shared/kernel/cleanText.ts';

/** Where the typed text stands: recorded, on its way, not yet sent, refused, or kept beside another person's text. */
export type TypingState = 'recorded' | 'sending' | 'typing' | 'refused' | 'beside';

/** What somebody types into the field of a conclusion. */
export interface Typing {
  /** The field as it stands; absent while it follows what is recorded. */
  readonly typed?: string | undefined;
  /** The text that was sent last; absent after a refusal. */
  readonly sent?: string | undefined;
  /** The text that was refused last, until another one is typed or the texts beside it are chosen from. */
  readonly refused?: string | undefined;
  /** The version of the recorded text from which the typed one is edited. */
  readonly base: number;
  /** The last text that stood both in the field and in the record. */
  readonly settled?: string | undefined;
  /** Whether another text stood beside the recorded one. */
  readonly contested: boolean;
}

/** What the conference has of the conclusion. */
export interface Recorded {
  readonly text: string;
  readonly version: number;
  readonly contested: boolean;
  /** Whether a text of this field is on its way. */
  readonly pending: boolean;
}

/** The text of the field as it is sent. */
export function wantedText({ typed }: Typing, { text }: Recorded): string {
  return typed === undefined ? text : cleanText(typed);
}

/** Where the typed text stands. */
export function typingState(typing: Typing, recorded: Recorded): TypingState {
  const wanted = wantedText(typing, recorded);
  if (wanted === recorded.text) return 'recorded';
  if (recorded.pending) return 'sending';
  if (wanted === typing.refused) return 'refused';
  return wanted === typing.sent ? 'beside' : 'typing';
}

/** What is typed, once it is known what is recorded now; the same object where nothing changes. */
export function followRecorded(typing: Typing, recorded: Recorded): Typing {
  const { text, version, contested } = recorded;
  const isRecorded = typingState(typing, recorded) === 'recorded';
  const next: Typing = {
    ...typing,
    typed: isOvertaken(typing, recorded) ? undefined : typing.typed,
    // Words that are typed on while the text before them is on its way are edited from that text.
    base: isRecorded || text === typing.sent ? version : typing.base,
    settled: isRecorded ? text : typing.settled,
    refused: isStillRefused(typing, recorded) ? typing.refused : undefined,
    contested,
  };
  const isSame = (Object.keys(next) as (keyof Typing)[]).every((key) => typing[key] === next[key]);
  return isSame ? typing : next;
}

/** Whether a refused text would only be refused again: nobody has typed on or chosen since. */
function isStillRefused(typing: Typing, recorded: Recorded): boolean {
  return wantedText(typing, recorded) === typing.refused && typing.contested === recorded.contested;
}

/** Whether another text has taken the place of one on which nobody types any more: the field shows that one. */
function isOvertaken(typing: Typing, recorded: Recorded): boolean {
  const isUntouched = wantedText(typing, recorded) === typing.settled && recorded.text !== typing.sent;
  switch (typingState(typing, recorded)) {
    case 'beside':
      return isUntouched || (typing.contested && !recorded.contested);
    case 'typing':
      return isUntouched;
    default:
      return false;
  }
}
