import { PHASES } from '../../domain/conference/state.ts';
import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { ConferenceId } from '../../kernel/ids.ts';
import type { TemplateWords } from '../../organisation/state.ts';
import type { ConferenceTemplate } from '../conferenceTemplates.ts';
import { defineRoute } from './route.ts';

const JSON_BODY = { format: 'json', maxBytes: 4 * 1024 } as const;
const FOR_PLANNERS = {
  authentication: 'account',
  roles: ['administrator', 'organiser'],
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;

type Nothing = Readonly<Record<never, never>>;

/** The templates of an organisation, from which new conferences are planned. */
export const CONFERENCE_TEMPLATE_ROUTES = {
  listTemplates: defineRoute<{
    query: { readonly language: WordLanguage };
    reply: readonly ConferenceTemplate[];
  }>()({
    ...FOR_PLANNERS,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/templates',
    summary: 'Lists the templates of the organisation and of the product, with what each brings into a conference.',
    errors: [],
  }),
  saveTemplate: defineRoute<{
    body: TemplateWords & { readonly from: ConferenceId; readonly sites: boolean };
    reply: { readonly id: ConferenceId };
  }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/templates',
    summary: 'Keeps the plan of a conference as a template, with its list of sites or without.',
    body: JSON_BODY,
    errors: [
      'CONFERENCE_UNKNOWN',
      'CONFERENCE_EXISTS',
      'TEMPLATE_NAME_TAKEN',
      'TOO_MANY_TEMPLATES',
      'TOO_MANY_CONFERENCES',
      'STORE_FULL',
      'STORE_CONFLICT',
    ],
  }),
  renameTemplate: defineRoute<{
    body: TemplateWords & { readonly revision: number };
    reply: Nothing;
  }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/templates/:conferenceId/name',
    summary: 'Gives a template another name, or says otherwise what it is for.',
    body: JSON_BODY,
    errors: ['TEMPLATE_UNKNOWN', 'TEMPLATE_NAME_TAKEN', 'STALE', 'STORE_CONFLICT'],
  }),
  deleteTemplate: defineRoute<{ body: { readonly revision: number }; reply: Nothing }>()({
    ...FOR_PLANNERS,
    method: 'POST',
    path: '/api/organisation/templates/:conferenceId/removal',
    summary: 'Deletes a template. Conferences that began with it stay as they are.',
    body: JSON_BODY,
    errors: ['TEMPLATE_UNKNOWN', 'STALE', 'STORE_CONFLICT'],
  }),
} as const;
