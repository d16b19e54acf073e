import type { HelpId } from '../../kernel/ids.ts';
import type { HelpKind } from './state.ts';

/** What may be asked about help for a site. */
export type HelpCommand =
  /** A site's operator says what is wrong in the room. */
  | { readonly type: 'RequestHelp'; readonly helpId: HelpId; readonly kind: HelpKind; readonly text: string }
  /** One more message, of the site or of the desk. */
  | { readonly type: 'SendHelpMessage'; readonly helpId: HelpId; readonly text: string }
  /** Somebody at the desk sees to it from now on. */
  | { readonly type: 'TakeHelp'; readonly helpId: HelpId }
  | { readonly type: 'ResolveHelp'; readonly helpId: HelpId }
  /** The site needs no help any more. */
  | { readonly type: 'CancelHelp'; readonly helpId: HelpId };
