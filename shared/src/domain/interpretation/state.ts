import type { ActorId, BoothId, LanguageId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';

/** A language that the conference is interpreted into. */
export interface Language {
  readonly id: LanguageId;
  /** As people call it, such as “Tiếng Khmer”. */
  readonly name: string;
  /** Seen instead of heard: a sign language. */
  readonly signed: boolean;
}

/** Who interprets at this moment. */
export interface OnAir {
  /** The page that sends. */
  readonly boothId: BoothId;
  /** The interpreter's name. */
  readonly by: string;
  readonly since: Timestamp;
  /** When this interpreter asked to be relieved. */
  readonly reliefAskedAt?: Timestamp;
}

/** The languages of a conference, who interprets now, and what halls have chosen. */
export interface InterpretationState {
  readonly languages: Readonly<Record<LanguageId, Language>>;
  readonly onAir: Readonly<Record<LanguageId, OnAir>>;
  /** The spoken language of each hall that has chosen one. */
  readonly chosen: Readonly<Record<SiteId, LanguageId>>;
  /** Whether delegates may listen on their phones. */
  readonly phoneSound: boolean;
}

/** Only the original is heard, and in rooms alone. */
export const initialInterpretation: InterpretationState = { languages: {}, onAir: {}, chosen: {}, phoneSound: false };

const PREFIX = 'interpreter:';

/** The interpreters of a language, who share an invitation. */
export function interpreterActorId(languageId: LanguageId): ActorId {
  return `${PREFIX}${languageId}` as ActorId;
}

/** The language that an actor interprets into; undefined for everybody else. */
export function languageOfInterpreter({ id, role }: Pick<Actor, 'id' | 'role'>): LanguageId | undefined {
  return role === 'interpreter' ? (id.slice(PREFIX.length) as LanguageId) : undefined;
}
