import type { LogProblem } from '../../server/src/application/verifyLog.ts';

/** What is wrong with an entry of a log, after its number. */
export const LOG_PROBLEMS: Readonly<Record<LogProblem['kind'], string>> = {
  unreadable: 'is not an entry of a log',
  edited: 'was edited: its bytes are not the ones that its hash was made of',
  outOfPlace: 'stands in the wrong place: an entry was deleted, inserted or moved',
  chainBroken: 'does not continue the entry before it: one of the two was replaced',
  cutOrReplaced: 'is not the one whose hash is known: the log was cut or replaced',
};
