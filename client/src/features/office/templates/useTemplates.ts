import type { ConferenceTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { useFetched } from '../accountContext.ts';

const NONE = { ok: true, value: [] } as const;

/** The templates that a new conference can begin with, in the language of the screen; none for who creates no conferences. */
export function useTemplates(
  wanted: boolean,
): readonly [templates: readonly ConferenceTemplate[] | undefined, reload: () => Promise<void>] {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const fetchTemplates = useCallback(
    async () => (wanted ? await callRoute('GET /api/organisation/templates', { query: { language } }) : NONE),
    [wanted, language],
  );
  return useFetched<readonly ConferenceTemplate[]>(fetchTemplates);
}
