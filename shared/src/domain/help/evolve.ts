import { unreachable } from '../../kernel/exhaustive.ts';
import type { HelpEvent } from './events.ts';
import type { HelpMessage, HelpRequest, HelpRequests, HelpState } from './state.ts';

/** Folds an event into the requests for help. */
export function evolveHelp(help: HelpRequests, event: HelpEvent): HelpRequests {
  switch (event.type) {
    case 'HelpRequested': {
      const { helpId: id, siteId, kind, name, text, at } = event;
      const messages = { '1': { from: 'site', name, text, at } } as const;
      return { ...help, [id]: { id, siteId, kind, state: 'open', askedAt: at, messages, unread: 1 } };
    }
    case 'HelpMessageSent': {
      const { from, name, text, at } = event;
      return change(help, event, (request) => addMessage(request, { from, name, text, at }));
    }
    case 'HelpTaken':
      return change(help, event, (request) => ({ ...request, takenBy: event.by, takenAt: event.at, unread: 0 }));
    case 'HelpResolved':
      return end(help, event, 'resolved');
    case 'HelpCancelled':
      return end(help, event, 'cancelled');
    case 'HelpLeftOpen':
      return end(help, event, 'leftOpen');
    default:
      return unreachable(event, help);
  }
}

function addMessage(request: HelpRequest, message: HelpMessage): HelpRequest {
  const number = String(Object.keys(request.messages).length + 1);
  return {
    ...request,
    messages: { ...request.messages, [number]: message },
    unread: message.from === 'site' ? request.unread + 1 : 0,
  };
}

/** Ends a request; the one of that site that had ended before it is forgotten, so that the state stays small. */
function end(help: HelpRequests, event: HelpEvent, state: HelpState): HelpRequests {
  const ended = change(help, event, (request) => ({ ...request, state, endedAt: event.at, unread: 0 }));
  return Object.fromEntries(
    Object.entries(ended).filter(
      ([id, request]) => id === event.helpId || request.siteId !== event.siteId || request.state === 'open',
    ),
  );
}

function change(
  help: HelpRequests,
  { helpId }: HelpEvent,
  changed: (request: HelpRequest) => HelpRequest,
): HelpRequests {
  const request = help[helpId];
  return request ? { ...help, [helpId]: changed(request) } : help;
}
