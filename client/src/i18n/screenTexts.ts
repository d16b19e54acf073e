/// <reference types="vite/client" />
import type { Namespace } from './vi.ts';

/** What every screen but the front page and the phone shows. */
const WORKPLACE = ['workplace', 'workRefusals', 'help', 'recordingMark'] as const;

/** The stage, what is presented on it, and what the sites are told, as the chair and the desk have them. */
const STAGE_OF_DESKS = ['stage', 'documents', 'announcements', 'deviceCheck'] as const;

/** The namespaces that come with each screen, beside those that come first. */
export const SCREEN_TEXTS = {
  home: ['home'],
  start: ['workRefusals', 'office'],
  signIn: ['workRefusals', 'office'],
  providerReturn: ['workRefusals', 'office'],
  office: [...WORKPLACE, 'office', 'letters', 'letterhead', 'paperTemplates'],
  site: [
    ...WORKPLACE,
    'site',
    'commitments',
    'papers',
    'speakers',
    'asking',
    'outcome',
    'messages',
    'room',
    'checkIn',
    'stage',
    'documents',
    'deviceCheck',
  ],
  operator: [
    ...WORKPLACE,
    'site',
    'commitments',
    'papers',
    'speakers',
    'asking',
    'outcome',
    'messages',
    'room',
    'checkIn',
    'stage',
    'deviceCheck',
  ],
  watch: [
    ...WORKPLACE,
    'site',
    'commitments',
    'papers',
    'speakers',
    'asking',
    'outcome',
    'messages',
    'room',
    'checkIn',
    'stage',
    'documents',
    'deviceCheck',
  ],
  chair: [
    ...WORKPLACE,
    'chair',
    'commitments',
    'conclusions',
    'agenda',
    'questions',
    'outcome',
    'messages',
    'polls',
    'floor',
    'speakers',
    'wall',
    'room',
    ...STAGE_OF_DESKS,
  ],
  desk: [
    ...WORKPLACE,
    'desk',
    'agenda',
    'questions',
    'outcome',
    'messages',
    'respond',
    'polls',
    'floor',
    'speakers',
    'wall',
    'room',
    ...STAGE_OF_DESKS,
  ],
  respond: [...WORKPLACE, 'respond', 'commitments', 'papers', 'questions', 'outcome', 'messages'],
  plan: [
    ...WORKPLACE,
    'plan',
    'letters',
    'speakers',
    'lists',
    'listBook',
    'importing',
    'structure',
    'agenda',
    'polls',
    'asking',
    'survey',
    'surveyForm',
    'surveys',
    'answerImport',
    'room',
    'documents',
    'deviceCheck',
  ],
  record: [
    ...WORKPLACE,
    'record',
    'agenda',
    'minutes',
    'dossier',
    'search',
    'papers',
    'letterhead',
    'speakers',
    'commitments',
    'conclusions',
    'stage',
    'documents',
    'questions',
    'outcome',
    'messages',
    'respond',
    'asking',
  ],
  playback: [...WORKPLACE, 'recording'],
  recording: ['recording'],
  recordingMark: ['recordingMark'],
  answers: ['publicAnswers'],
  outcome: ['outcome'],
  receipt: ['receipt'],
  moving: ['moving'],
  surveyForm: ['surveyForm'],
  obstacles: ['obstacles'],
  shortcuts: ['workplace'],
  guide: ['guide'],
  guidePage: ['workplace', 'guide'],
} as const satisfies Readonly<Record<string, readonly Namespace[]>>;

/** A screen, or a dialog that is loaded when it is opened. */
export type TextsOf = keyof typeof SCREEN_TEXTS;

const FILES = import.meta.glob<Readonly<Record<string, object>>>([
  './{vi,en}/*.ts',
  // These are part of the application.
  '!./vi/{shell,join,refusals,speaking,question,ballot,phone}.ts',
]);

/** Starts the load of a namespace's file. */
export async function loadFile(language: string, namespace: Namespace): Promise<object | undefined> {
  return (await FILES[`./${language}/${namespace}.ts`]?.())?.[namespace];
}
