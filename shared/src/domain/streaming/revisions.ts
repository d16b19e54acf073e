import type { ChangeTable, Subject, SubjectTable } from '../subjects.ts';
import type { StreamingCommand } from './commands.ts';
import type { StreamingEvent } from './events.ts';
import type { StreamingState } from './state.ts';

/** What each command of this slice is about. */
export const STREAMING_SUBJECTS = {
  SetStreamRule: () => ['streamRule'],
  StartStream: () => ['stream'],
  PauseStream: () => ['stream'],
  ResumeStream: () => ['stream'],
  StopStream: () => ['stream'],
  HaltStream: 'server',
} as const satisfies SubjectTable<StreamingCommand>;

/** What each event of this slice changes. */
export const STREAMING_CHANGES: ChangeTable<StreamingEvent> = {
  StreamRuleSet: () => ['streamRule'],
  StreamStarted: 'none',
  StreamPaused: 'none',
  StreamResumed: 'none',
  StreamStopped: 'none',
  StreamHalted: 'none',
};

/** A stream also pauses with the recording and ends with the session. */
export function compareStreams(before: StreamingState, after: StreamingState): readonly Subject[] {
  return before.run === after.run ? [] : ['stream'];
}
