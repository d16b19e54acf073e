import type { asking as vietnamese } from '../vi/asking.ts';
import type { Words } from '../words.ts';

/** Asking a question from a site. */
export const asking: Words<typeof vietnamese> = {
  ask: {
    title: 'Ask a question',
    text: 'Text',
    placeholder: 'Short, one matter at a time',
    nameHint: 'Leave empty if the whole site asks.',
    anonymousHintAlone: 'No screen shows who asked; the system keeps it to prevent repeats.',
    anonymousHint: 'No screen shows who asked, only the {{group}}; the system keeps it to prevent repeats.',
    draftKept: 'What you type is kept on this device.',
  },
};
