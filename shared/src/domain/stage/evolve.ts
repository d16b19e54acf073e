import { unreachable } from '../../kernel/exhaustive.ts';
import type { CardId, DocumentId, SiteId } from '../../kernel/ids.ts';
import type { ConclusionKey } from '../conclusions/state.ts';
import type { StageEvent } from './events.ts';
import { STAGE_LIMITS } from './limits.ts';
import { initialStage, isSamePresentation, type Listening, type PresentedThing, type StageState } from './state.ts';

/** Folds an event into the stage. */
export function evolveStage(stage: StageState, event: StageEvent): StageState {
  switch (event.type) {
    case 'LayoutSet': {
      const { layoutBefore: _, ...rest } = stage;
      return { ...rest, layout: event.layout };
    }
    case 'SitePinned': {
      const at = stage.pinned[event.siteId]?.at ?? event.at;
      const offer = event.voice ? ({ voice: 'offered', offeredAt: event.at } as const) : ({ voice: 'none' } as const);
      return withPin(stage, event.siteId, { at, ...offer });
    }
    case 'SiteUnpinned':
      return { ...stage, pinned: without(stage.pinned, event.siteId) };
    case 'VoiceTaken':
      return withPin(stage, event.siteId, { at: event.at, ...stage.pinned[event.siteId], voice: 'open' });
    case 'ScreenShared': {
      const { siteId, at } = event;
      return present(stage, { kind: 'screen', ...(siteId !== undefined && { siteId }), at });
    }
    case 'CardPresented': {
      const { cardId, page, at } = event;
      return present(stage, { kind: 'card', cardId, page, at });
    }
    case 'DocumentPagePresented': {
      const { documentId, page, at } = event;
      return present(stage, { kind: 'document', documentId, page, at });
    }
    case 'ConclusionPresented': {
      const { about, page, at } = event;
      return present(stage, { kind: 'conclusion', about, page, at });
    }
    case 'PresentationTimed': {
      const { presentation } = stage;
      if (!presentation) return stage;
      const { clock, ...untimed } = presentation;
      if (event.seconds === undefined) return { ...stage, presentation: untimed };
      const startedAt = clock?.startedAt ?? event.at;
      const deadline = startedAt + event.seconds * 1000;
      return { ...stage, presentation: { ...untimed, clock: { startedAt, deadline } } };
    }
    case 'PresentationStopped':
      return presentNothing(stage);
    case 'SiteMediaStopped': {
      const { siteId, source, by, byName, at } = event;
      const site = { ...stage.stopped[siteId], [source]: { by, byName, at } };
      return { ...stage, stopped: { ...stage.stopped, [siteId]: site } };
    }
    case 'SiteMediaAllowed': {
      const { [event.source]: _, ...left } = stage.stopped[event.siteId] ?? {};
      const others = without(stage.stopped, event.siteId);
      return { ...stage, stopped: Object.keys(left).length > 0 ? { ...others, [event.siteId]: left } : others };
    }
    case 'SiteRemoved': {
      const { siteId, by, byName, reason, at } = event;
      const removal = { by, byName, at, ...(reason !== undefined && { reason }) };
      const left = endScreenOf(stage, siteId);
      return { ...left, pinned: without(left.pinned, siteId), removed: { ...left.removed, [siteId]: removal } };
    }
    case 'SiteReadmitted':
      return { ...stage, removed: without(stage.removed, event.siteId) };
    case 'SiteListenedTo': {
      const { siteId, byName, at } = event;
      return { ...stage, listenings: withListening(stage.listenings, { siteId, byName, at }) };
    }
    default:
      return unreachable(event, stage);
  }
}

/** A site shares its screen during its turn only. */
export function endScreenOf(stage: StageState, siteId: SiteId): StageState {
  const { presentation } = stage;
  return presentation?.kind === 'screen' && presentation.siteId === siteId ? presentNothing(stage) : stage;
}

/** A card that is removed is no longer shown. */
export function endCard(stage: StageState, cardId: CardId): StageState {
  const { presentation } = stage;
  return presentation?.kind === 'card' && presentation.cardId === cardId ? presentNothing(stage) : stage;
}

/** Nor is a document. */
export function endDocument(stage: StageState, documentId: DocumentId): StageState {
  const { presentation } = stage;
  return presentation?.kind === 'document' && presentation.documentId === documentId ? presentNothing(stage) : stage;
}

/** Nor is a conclusion that is withdrawn. */
export function endConclusion(stage: StageState, about: ConclusionKey): StageState {
  const { presentation } = stage;
  return presentation?.kind === 'conclusion' && presentation.about === about ? presentNothing(stage) : stage;
}

/** A closed conference has an empty stage; who was shut out stays so, and so does who listened. */
export function clearStage({ removed, stopped, presented, listenings }: StageState): StageState {
  return { ...initialStage, removed, stopped, presented, listenings };
}

/** Puts something on the stage and turns to the layout that shows it. */
function present(stage: StageState, thing: PresentedThing): StageState {
  const { layout, layoutBefore, presentation, presented } = stage;
  const same = presentation && isSamePresentation(presentation, thing) ? presentation : undefined;
  const number = same?.number ?? presented + 1;
  const before = layout === 'presentation' ? layoutBefore : layout;
  return {
    ...stage,
    presentation: { ...thing, number, ...(same?.clock && { clock: same.clock }) },
    presented: Math.max(presented, number),
    layout: 'presentation',
    ...(before !== undefined && { layoutBefore: before }),
  };
}

function presentNothing({ presentation: _, layoutBefore, ...stage }: StageState): StageState {
  return { ...stage, layout: stage.layout === 'presentation' ? (layoutBefore ?? 'speaker') : stage.layout };
}

function withPin(stage: StageState, siteId: SiteId, pin: StageState['pinned'][SiteId] & object): StageState {
  return { ...stage, pinned: { ...stage.pinned, [siteId]: pin } };
}

function without<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  key: Key,
): Readonly<Record<Key, Value>> {
  const { [key]: _, ...rest } = record;
  return rest as Readonly<Record<Key, Value>>;
}

function withListening(listenings: StageState['listenings'], listening: Listening): StageState['listenings'] {
  const numbers = Object.keys(listenings).map(Number);
  const next = { ...listenings, [(numbers.at(-1) ?? 0) + 1]: listening };
  return numbers.length < STAGE_LIMITS.listenings ? next : without(next, String(numbers[0]));
}
