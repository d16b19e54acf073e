import type { ChangeTable, Subject, SubjectTable } from '../subjects.ts';
import type { StageCommand } from './commands.ts';
import type { StageEvent } from './events.ts';
import type { StageState } from './state.ts';

/** What each command of this slice is about. */
export const STAGE_SUBJECTS = {
  SetLayout: () => ['layout'],
  PinSite: ({ siteId }) => [`pin ${siteId}`],
  UnpinSite: ({ siteId }) => [`pin ${siteId}`],
  TakeVoice: 'named',
  ShareScreen: () => ['presentation'],
  PresentCard: () => ['presentation'],
  PresentDocumentPage: () => ['presentation'],
  PresentConclusion: () => ['presentation'],
  TimePresentation: () => ['presentation clock'],
  StopPresenting: 'named',
  EndAbandonedScreen: 'server',
  StopSiteMedia: ({ siteId, source }) => [`${source} ${siteId}`],
  AllowSiteMedia: ({ siteId, source }) => [`${source} ${siteId}`],
  TakeOffStage: ({ siteId }) => [`pin ${siteId}`, `turns ${siteId}`],
  RemoveSite: ({ siteId }) => [`removal ${siteId}`],
  ReadmitSite: ({ siteId }) => [`removal ${siteId}`],
  ListenToSite: 'server',
} as const satisfies SubjectTable<StageCommand>;

/** What each event of this slice changes. */
export const STAGE_CHANGES: ChangeTable<StageEvent, StageState> = {
  LayoutSet: 'none',
  SitePinned: ({ siteId }) => [`pin ${siteId}`],
  SiteUnpinned: ({ siteId }) => [`pin ${siteId}`],
  VoiceTaken: 'none',
  ScreenShared: 'none',
  CardPresented: 'none',
  DocumentPagePresented: 'none',
  ConclusionPresented: 'none',
  PresentationTimed: () => ['presentation clock'],
  PresentationStopped: 'none',
  SiteMediaStopped: ({ siteId, source }) => [`${source} ${siteId}`],
  SiteMediaAllowed: ({ siteId, source }) => [`${source} ${siteId}`],
  SiteRemoved: ({ siteId }) => [`removal ${siteId}`, `pin ${siteId}`],
  SiteReadmitted: ({ siteId }) => [`removal ${siteId}`],
  SiteListenedTo: 'none',
};

/** What is presented and how can change in many ways: by a turn that ends, a card that is removed, a layout that is set. */
export function compareStages(before: StageState, after: StageState): readonly Subject[] {
  return [
    ...(before.layout === after.layout ? [] : ['layout']),
    ...(before.presentation?.number === after.presentation?.number ? [] : ['presentation']),
  ];
}
