import { isCounted, type Poll } from './state.ts';

/** Whether the tally, running or final, is shown: at the desk, or to everybody else. Rule POLL-13 in SPEC.md. */
export function showsTally(poll: Pick<Poll, 'phase' | 'rules'>, to: 'desk' | 'others'): boolean {
  const { secret, visibility } = poll.rules;
  if (isCounted(poll)) return to === 'desk' || visibility === 'all' || poll.phase === 'published';
  if (secret || visibility === 'afterClose') return false;
  return to === 'desk' || visibility === 'all';
}
