import type { HelpId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { HelpKind, HelpMessage } from './state.ts';

interface OfHelp {
  readonly helpId: HelpId;
  readonly siteId: SiteId;
  readonly at: Timestamp;
}

/** What happens to requests for help. */
export type HelpEvent =
  | ({ readonly type: 'HelpRequested'; readonly kind: HelpKind; readonly name: string; readonly text: string } & OfHelp)
  | ({ readonly type: 'HelpMessageSent' } & Pick<HelpMessage, 'from' | 'name' | 'text'> & OfHelp)
  | ({ readonly type: 'HelpTaken'; readonly by: string } & OfHelp)
  | ({ readonly type: 'HelpResolved'; readonly by: string } & OfHelp)
  | ({ readonly type: 'HelpCancelled' } & OfHelp)
  /** The conference closed while the request was open. */
  | ({ readonly type: 'HelpLeftOpen' } & OfHelp);
