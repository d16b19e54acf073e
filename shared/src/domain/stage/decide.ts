import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { countPages } from '../cards/pages.ts';
import { pagesOfConclusion } from '../conclusions/pages.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { findHandOf } from '../floor/state.ts';
import { reject, rejectStale } from '../rejections.ts';
import { isChairsHall } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';
import type { StageCommand } from './commands.ts';
import { STAGE_LIMITS } from './limits.ts';
import { isOnWall, wallPolicy } from './wall.ts';

type PinCommand = Extract<StageCommand, { type: 'PinSite' | 'UnpinSite' | 'TakeVoice' }>;
type PresentCommand = Extract<
  StageCommand,
  {
    type:
      | 'ShareScreen'
      | 'PresentCard'
      | 'PresentDocumentPage'
      | 'PresentConclusion'
      | 'TimePresentation'
      | 'StopPresenting'
      | 'EndAbandonedScreen';
  }
>;
type ModerateCommand = Exclude<StageCommand, PinCommand | PresentCommand | { type: 'SetLayout' }>;

/** Decides what is on the stage and who is kept off it. Rules STAGE-4 to STAGE-13 in SPEC.md. */
export function decideStage(command: StageCommand, state: ConferenceState, context: DecisionContext): Decision {
  switch (command.type) {
    case 'SetLayout': {
      const { layout } = command;
      const { stage } = state;
      if (layout === 'presentation' && !stage.presentation) return reject('NOTHING_PRESENTED');
      return ok(layout === stage.layout ? [] : [{ type: 'LayoutSet', layout, by: context.actor.id, at: context.at }]);
    }
    case 'PinSite':
    case 'UnpinSite':
    case 'TakeVoice':
      return decidePin(command, state, context);
    case 'ShareScreen':
    case 'PresentCard':
    case 'PresentDocumentPage':
    case 'PresentConclusion':
    case 'TimePresentation':
    case 'StopPresenting':
    case 'EndAbandonedScreen':
      return decidePresentation(command, state, context);
    default:
      return moderate(command, state, context);
  }
}

function decidePin(command: PinCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const siteId = command.type === 'TakeVoice' ? actor.siteId : command.siteId;
  if (!siteId || !state.roster.sites[siteId]) return reject('SITE_UNKNOWN');
  const pin = state.stage.pinned[siteId];
  const facts = { siteId, by: actor.id, at };
  switch (command.type) {
    case 'PinSite': {
      if (isChairsHall(state, siteId)) return reject('SITE_IS_CHAIRS_HALL');
      if (state.stage.removed[siteId]) return reject('SITE_REMOVED');
      if (!pin && Object.keys(state.stage.pinned).length >= STAGE_LIMITS.pinned)
        return reject('STAGE_FULL', { max: STAGE_LIMITS.pinned });
      if (pin && (pin.voice !== 'none') === command.voice) return ok([]);
      return ok([{ type: 'SitePinned', voice: command.voice, ...facts }]);
    }
    case 'UnpinSite':
      return ok(pin ? [{ type: 'SiteUnpinned', ...facts }] : []);
    case 'TakeVoice':
      if (!pin || pin.voice === 'none') return reject('VOICE_NOT_OFFERED');
      if (pin.offeredAt !== command.offeredAt) return rejectStale('voice');
      return ok(pin.voice === 'open' ? [] : [{ type: 'VoiceTaken', ...facts }]);
  }
}

function decidePresentation(command: PresentCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  const { presentation } = state.stage;
  const own = presentation?.kind === 'screen' && presentation.siteId === actor.siteId;
  switch (command.type) {
    case 'ShareScreen': {
      if (own) return ok([]);
      const { siteId } = actor;
      if (siteId === undefined) return ok([{ type: 'ScreenShared', by: actor.id, at }]);
      if (state.floor.speaking?.siteId !== siteId) return reject('NOT_ON_STAGE');
      // What the chair shows is the chair's to take down.
      if (presentation) return reject('ANOTHER_PRESENTATION');
      return ok([{ type: 'ScreenShared', siteId, by: actor.id, at }]);
    }
    case 'PresentCard': {
      const { cardId, page, fromPage } = command;
      const card = state.cards[cardId];
      if (!card) return reject('CARD_UNKNOWN');
      if (page > countPages(card)) return reject('PAGE_UNKNOWN', { page });
      const shown = presentation?.kind === 'card' && presentation.cardId === cardId ? presentation.page : undefined;
      if (shown === page && state.stage.layout === 'presentation') return ok([]);
      if (fromPage !== undefined && fromPage !== shown) return rejectStale('page');
      return ok([{ type: 'CardPresented', cardId, page, by: actor.id, at }]);
    }
    case 'PresentDocumentPage': {
      const { documentId, page, fromPage } = command;
      const document = state.documents[documentId];
      if (!document) return reject('DOCUMENT_UNKNOWN');
      if (page > document.pages) return reject('PAGE_UNKNOWN', { page });
      const same = presentation?.kind === 'document' && presentation.documentId === documentId;
      const shown = same ? presentation.page : undefined;
      if (shown === page && state.stage.layout === 'presentation') return ok([]);
      if (fromPage !== undefined && fromPage !== shown) return rejectStale('page');
      return ok([{ type: 'DocumentPagePresented', documentId, page, by: actor.id, at }]);
    }
    case 'PresentConclusion': {
      const { about, page, fromPage } = command;
      const { confirmed, withdrawn } = state.conclusions[about] ?? {};
      if (!confirmed || withdrawn) return reject('CONCLUSION_UNCONFIRMED');
      if (page > pagesOfConclusion(confirmed).length) return reject('PAGE_UNKNOWN', { page });
      const shown = presentation?.kind === 'conclusion' && presentation.about === about ? presentation.page : undefined;
      if (shown === page && state.stage.layout === 'presentation') return ok([]);
      if (fromPage !== undefined && fromPage !== shown) return rejectStale('page');
      return ok([{ type: 'ConclusionPresented', about, page, by: actor.id, at }]);
    }
    case 'TimePresentation': {
      const { seconds } = command;
      if (presentation?.number !== command.presentation) return rejectStale('presentation');
      if (presentation.kind === 'screen' && presentation.siteId !== undefined) return reject('PRESENTER_HAS_TURN');
      const { clock } = presentation;
      if (seconds === (clock && (clock.deadline - clock.startedAt) / 1000)) return ok([]);
      return ok([{ type: 'PresentationTimed', ...(seconds !== undefined && { seconds }), by: actor.id, at }]);
    }
    case 'StopPresenting':
      if (!presentation) return ok([]);
      if (presentation.number !== command.presentation) return rejectStale('presentation');
      if (actor.siteId !== undefined && !own) return reject('ANOTHER_PRESENTATION');
      return ok([{ type: 'PresentationStopped', by: actor.id, at }]);
    case 'EndAbandonedScreen':
      // Every server that misses the presenter says so; what came meanwhile stays.
      if (presentation?.kind !== 'screen' || presentation.number !== command.presentation) return ok([]);
      return ok([{ type: 'PresentationStopped', reason: 'presenterGone', by: actor.id, at }]);
  }
}

function moderate(command: ModerateCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const { siteId } = command;
  if (!state.roster.sites[siteId]) return reject('SITE_UNKNOWN');
  const facts = { siteId, by: actor.id, at };
  const { stage } = state;
  switch (command.type) {
    case 'StopSiteMedia':
      if (stage.stopped[siteId]?.[command.source]) return ok([]);
      return ok([{ type: 'SiteMediaStopped', source: command.source, byName: actor.name, ...facts }]);
    case 'AllowSiteMedia':
      if (!stage.stopped[siteId]?.[command.source]) return ok([]);
      return ok([{ type: 'SiteMediaAllowed', source: command.source, ...facts }]);
    case 'TakeOffStage':
      return ok([...endTurnOf(siteId, state, at), ...(stage.pinned[siteId] ? [unpinned(facts)] : [])]);
    case 'RemoveSite': {
      if (stage.removed[siteId]) return ok([]);
      const hand = findHandOf(state.floor, siteId);
      const dismissed: DomainEvent[] = hand ? [{ type: 'HandDismissed', handId: hand.id, by: actor.id, at }] : [];
      const reason = command.reason !== undefined && { reason: command.reason };
      const removed: DomainEvent = { type: 'SiteRemoved', byName: actor.name, ...reason, ...facts };
      return ok([...endTurnOf(siteId, state, at), ...dismissed, removed]);
    }
    case 'ReadmitSite':
      return ok(stage.removed[siteId] ? [{ type: 'SiteReadmitted', ...facts }] : []);
    case 'ListenToSite':
      if (!isOnWall(wallPolicy(state), siteId, 'roomSound')) return reject('FORBIDDEN');
      return ok([{ type: 'SiteListenedTo', byName: actor.name, ...facts }]);
  }
}

function endTurnOf(siteId: SiteId, { floor }: ConferenceState, at: Timestamp): DomainEvent[] {
  const { speaking } = floor;
  return speaking?.siteId === siteId ? [{ type: 'TurnEnded', handId: speaking.handId, siteId, at }] : [];
}

function unpinned(facts: Pick<Extract<DomainEvent, { type: 'SiteUnpinned' }>, 'siteId' | 'by' | 'at'>): DomainEvent {
  return { type: 'SiteUnpinned', ...facts };
}
