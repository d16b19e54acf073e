import type { Actor } from './actor.ts';

/** What a command can be about: its kind, then the id of the thing, such as `question q_000001` or `layout`. */
export type Subject = string;

/** How often each subject has changed. A subject that has not changed since it came to be has no entry. */
export type Revisions = Readonly<Record<Subject, number>>;

/** A conference in which nothing has changed yet. */
export const initialRevisions: Revisions = {};

/** The part of a sender that subjects depend on: the room it speaks for. */
export type Sender = Pick<Actor, 'siteId'>;

/**
 * Why a command needs no revision.
 * - `new`: it creates something under an id of its own.
 * - `final`: what it ends or settles never comes back, so that it cannot mean anything else later.
 * - `named`: its payload already names what its sender saw.
 * - `mark`: it sets or clears a mark of its sender alone, and its button waits for the answer.
 * - `server`: only the server sends it, by itself or for a request by HTTP; no client may.
 */
export type Exempt = 'new' | 'final' | 'named' | 'mark' | 'server';

/** A row for each command of a slice: the subjects that it is about, or why it needs no revision. */
export type SubjectTable<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]:
    | ((command: Extract<Command, { readonly type: Type }>, sender: Sender) => readonly Subject[])
    | Exempt;
};

/** A row for each event of a slice: the subjects that it changes, read from the slice's state before it, or `none`. */
export type ChangeTable<Event extends { readonly type: string }, State = unknown> = {
  readonly [Type in Event['type']]:
    | ((event: Extract<Event, { readonly type: Type }>, before: State) => readonly Subject[])
    | 'none';
};
