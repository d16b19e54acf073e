import type { ConferenceState } from './conferenceSession.ts';

const TEXT_FIELDS = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"], [type="hidden"])';
const OPEN_PARTS = 'dialog[open], [role="dialog"], [role="alertdialog"], [role="menu"]';

/** Whether nobody is at work on this page: a reload would interrupt no act, no text, no turn and no picture. */
export function isIdle({ actor, pending, views }: Pick<ConferenceState, 'actor' | 'pending' | 'views'>): boolean {
  if (pending > 0 || document.querySelector(OPEN_PARTS)) return false;
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXT_FIELDS);
  if ([...fields].some(({ value }) => value !== '')) return false;
  const { conference, stage } = views.control ?? views.hall ?? {};
  if (actor?.role === 'chair') return conference?.phase !== 'open' && conference?.phase !== 'live';
  return actor?.role !== 'site' || stage?.places[`speaker:${actor.siteId}`] === undefined;
}

/** Watches for keys and presses from now on. Returns how long there have been none, in milliseconds. */
export function watchInput(): () => number {
  let touchedAt = performance.now();
  const touch = () => {
    touchedAt = performance.now();
  };
  for (const event of ['pointerdown', 'keydown', 'wheel']) {
    document.addEventListener(event, touch, { passive: true, capture: true });
  }
  return () => performance.now() - touchedAt;
}
