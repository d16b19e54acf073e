import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import type { ConferenceTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';

/** What a new conference begins with: nothing, a template, or the plan of another conference. */
export type Beginning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'template'; readonly template: ConferenceTemplate }
  | { readonly kind: 'like'; readonly conference: OfficeConference };

/** Names a beginning in a list of choices. */
export function keyOf(beginning: Beginning): string {
  switch (beginning.kind) {
    case 'nothing':
      return '';
    case 'template':
      return keyOfTemplate(beginning.template);
    case 'like':
      return keyOfConference(beginning.conference.id);
  }
}

/** Names the beginning with a template. */
export function keyOfTemplate({ kind, id }: Pick<ConferenceTemplate, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** Names the beginning with the plan of another conference. */
export function keyOfConference(id: ConferenceId): string {
  return `like:${id}`;
}
