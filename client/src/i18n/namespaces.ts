import type { Namespace } from './vi.ts';

/** What a phone shows, from the start of the page to its own screen: these texts are part of the application. */
export const FIRST_TEXTS = [
  'shell',
  'join',
  'refusals',
  'speaking',
  'question',
  'ballot',
  'phone',
] as const satisfies readonly Namespace[];

/** What is loaded with the screens that show it; `screenTexts.ts` says which do. */
export const LATER_TEXTS = [
  'home',
  'office',
  'obstacles',
  'guide',
  'workplace',
  'workRefusals',
  'help',
  'site',
  'asking',
  'room',
  'stage',
  'documents',
  'deviceCheck',
  'chair',
  'agenda',
  'questions',
  'polls',
  'floor',
  'speakers',
  'wall',
  'desk',
  'announcements',
  'respond',
  'plan',
  'letters',
  'lists',
  'listBook',
  'importing',
  'structure',
  'survey',
  'record',
  'moving',
  'receipt',
] as const satisfies readonly Namespace[];
