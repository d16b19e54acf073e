import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { HelpCommand } from './commands.ts';
import { HELP_LIMITS } from './limits.ts';
import { findOpenHelp, type HelpRequest } from './state.ts';

/** Decides requests for help. Rules HELP-1 to HELP-6 in SPEC.md. */
export function decideHelp(command: HelpCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const { helpId } = command;
  if (command.type === 'RequestHelp') {
    const site = actor.siteId && state.roster.sites[actor.siteId];
    if (!site) return reject('SITE_UNKNOWN');
    if (state.help[helpId] || findOpenHelp(state.help, site.id)) return reject('HELP_EXISTS');
    const { kind, text } = command;
    return ok([{ type: 'HelpRequested', helpId, siteId: site.id, kind, name: actor.name, text, at }]);
  }
  const request = state.help[helpId];
  // Another site's line looks the same as none at all.
  if (!request || (actor.role === 'site' && request.siteId !== actor.siteId)) return reject('HELP_UNKNOWN');
  if (request.state !== 'open') return reject('HELP_STATE', { state: request.state });
  const about = { helpId, siteId: request.siteId, at };
  switch (command.type) {
    case 'SendHelpMessage':
      return sendMessage(request, command.text, { actor, at });
    case 'TakeHelp':
      // Taking it again says that the newest messages were read.
      if (request.takenBy === actor.name && request.unread === 0) return ok([]);
      return ok([{ type: 'HelpTaken', by: actor.name, ...about }]);
    case 'ResolveHelp':
      return ok([{ type: 'HelpResolved', by: actor.name, ...about }]);
    case 'CancelHelp':
      return ok([{ type: 'HelpCancelled', ...about }]);
  }
}

function sendMessage({ id, siteId, messages }: HelpRequest, text: string, { actor, at }: DecisionContext): Decision {
  if (Object.keys(messages).length >= HELP_LIMITS.messages)
    return reject('TOO_MANY_MESSAGES', { most: HELP_LIMITS.messages });
  const from = actor.role === 'site' ? 'site' : 'desk';
  return ok([{ type: 'HelpMessageSent', helpId: id, siteId, from, name: actor.name, text, at }]);
}
