import { countPages } from '../domain/cards/pages.ts';
import type { Card } from '../domain/cards/state.ts';
import { pagesOfConclusion } from '../domain/conclusions/pages.ts';
import type { ConfirmedConclusion } from '../domain/conclusions/state.ts';
import type { ConferenceDocument } from '../domain/documents/state.ts';
import { slotKey } from '../domain/stage/places.ts';
import { type StagePolicy, stagePolicy } from '../domain/stage/policy.ts';
import type { Moderation, Presentation, StageState } from '../domain/stage/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { withOwnersName } from './commitments.ts';
import { mapViews, memoise, memoiseWith } from './memoise.ts';
import { placeOf } from './parts.ts';
import type { ModerationView, PresentationView, SiteView, StagePlaceView, StageView } from './shapes.ts';

type Places = ConferenceState['roster']['places'];

/** The stage as every screen shows it: the same places in the same order. */
export function stageView(state: ConferenceState): StageView {
  const policy = stagePolicy(state);
  const { places } = state.roster;
  // The policy is computed each time and small; while it is equal, the view is the same object.
  const { presentation } = policy;
  const card = presentation?.kind === 'card' ? state.cards[presentation.cardId] : undefined;
  const document = presentation?.kind === 'document' ? state.documents[presentation.documentId] : undefined;
  const { conclusion, itemTitle } = findConclusion(presentation, state);
  const speaking = state.floor.speaking?.siteId;
  return describeStage(state.stage, {
    said: JSON.stringify(policy),
    places,
    speaking,
    card,
    document,
    conclusion,
    itemTitle,
  });
}

interface StageFacts {
  readonly said: string;
  readonly places: Places;
  readonly speaking: SiteId | undefined;
  /** The card that is presented. */
  readonly card: Card | undefined;
  /** The document that is presented. */
  readonly document: ConferenceDocument | undefined;
  /** The conclusion that is presented, and the title of its item. */
  readonly conclusion: ConfirmedConclusion | undefined;
  readonly itemTitle: string | undefined;
}

const describeStage = memoiseWith((stage: StageState, facts: StageFacts): StageView => {
  const { places, speaking } = facts;
  const { layout, places: placed, presentation } = JSON.parse(facts.said) as StagePolicy;
  const names = { places };
  const entries = placed.map(({ slot, prominence, sources }, index): [string, StagePlaceView] => {
    const siteId = slot.kind === 'speaker' ? slot.siteId : undefined;
    const pin = siteId === undefined ? undefined : stage.pinned[siteId];
    return [
      slotKey(slot),
      {
        ...(siteId !== undefined && placeOf(names, siteId)),
        rank: index + 1,
        prominence,
        ...(siteId !== undefined && siteId === speaking && { speaking: true as const }),
        ...(pin && { voice: pin.voice }),
        ...(pin?.offeredAt !== undefined && { voiceOfferedAt: pin.offeredAt }),
        sources: Object.fromEntries(sources.map((source) => [source, true as const])),
      },
    ];
  });
  const shown = presentation && describePresentation(presentation, facts);
  return { layout, places: Object.fromEntries(entries), ...(shown && { presentation: shown }) };
});

function findConclusion(presentation: Presentation | undefined, { conclusions, agenda }: ConferenceState) {
  if (presentation?.kind !== 'conclusion') return { conclusion: undefined, itemTitle: undefined };
  const { about } = presentation;
  return { conclusion: conclusions[about]?.confirmed, itemTitle: agenda.items[about]?.title };
}

/** The presentation with its content, because screens may not have the card yet. */
function describePresentation(presentation: Presentation, facts: StageFacts): PresentationView | undefined {
  const { places, card, document, conclusion, itemTitle } = facts;
  if (presentation.kind === 'screen') {
    const { siteId } = presentation;
    return { ...presentation, ...(siteId !== undefined && placeOf({ places }, siteId)) };
  }
  if (presentation.kind === 'document') {
    return document && { ...presentation, title: document.title, pages: document.pages };
  }
  if (presentation.kind === 'conclusion') {
    if (!conclusion) return undefined;
    const { text, assignments } = conclusion;
    const count = pagesOfConclusion(conclusion).length;
    const page = Math.min(presentation.page, count);
    const named = mapViews(assignments, (one) => withOwnersName(one, places));
    const content = { text, assignments: named };
    return {
      ...presentation,
      ...(itemTitle !== undefined && { title: itemTitle }),
      page,
      pages: count,
      conclusion: content,
    };
  }
  if (!card) return undefined;
  const { title, kind, data } = card;
  const pages = countPages(card);
  // A card that was edited on the stage may have fewer pages now.
  return { ...presentation, page: Math.min(presentation.page, pages), pages, card: { title, kind, data } };
}

/** Without the id of the actor who did it. */
export const moderationView = memoise(({ by: _, ...shown }: Moderation): ModerationView => shown);

/** The stopped devices of a site, without the ids of who stopped them. */
export const stoppedView = memoise(
  (stopped: StageState['stopped'][SiteId]): NonNullable<SiteView['stopped']> =>
    Object.fromEntries(Object.entries(stopped).map(([source, moderation]) => [source, moderationView(moderation)])),
);
