// What the views hold, by subject; `shapes/audiences.ts` puts them together for each audience.

export type * from './shapes/audiences.ts';
export type * from './shapes/captions.ts';
export type * from './shapes/commitments.ts';
export type * from './shapes/conference.ts';
export type * from './shapes/documents.ts';
export type * from './shapes/floor.ts';
export type * from './shapes/interpretation.ts';
export type * from './shapes/messages.ts';
export type * from './shapes/polls.ts';
export type * from './shapes/questions.ts';
export type * from './shapes/recording.ts';
export type * from './shapes/sites.ts';
export type * from './shapes/stage.ts';
export type * from './shapes/surveys.ts';
