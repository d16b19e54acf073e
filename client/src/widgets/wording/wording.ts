import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { HeldViews } from '@diem-cau/shared/sync/viewReplica.ts';
import type { OriginView } from '@diem-cau/shared/views/shapes.ts';
import type { TFunction } from 'i18next';
import { useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { ConferenceContext } from '../../store/conferenceContext.ts';
import { groupBeside } from '../sites/groupBeside.ts';
import { wordInvalid } from './invalidFields.ts';

/** Words a refusal: why, and what may be done instead. Also outside a conference, where no names are known. */
export function useRefusalWords(): (error: WireError) => string {
  const { t } = useTranslation();
  const session = useContext(ConferenceContext);
  return useCallback((error) => wordRefusal(t, error, session?.store.getState().views ?? {}), [t, session]);
}

function wordRefusal(t: TFunction, error: WireError, views: HeldViews): string {
  if (error.code === 'STALE' && isWordedStale(error.facts.about)) return t(`stale.${error.facts.about}`);
  if (error.code === 'INVALID') return wordInvalid(t, error.paths ?? []);
  const words = t(`errors.${error.code}`, {
    ...error.facts,
    ...wordNames(t, error, views),
    correlationId: error.correlationId ?? '–',
  });
  const contact = (views.control ?? views.respondent ?? views.hall ?? views.phone)?.conference.contact;
  return error.code === 'INTERNAL' && contact ? `${words} ${t('session.call', { ...contact })}` : words;
}

const WORDED_STALE = [
  'turn',
  'presentation',
  'page',
  'ballot',
  'roster',
  'speech',
  'block',
  'paperDetails',
  'correction',
  'paper',
  'addendum',
] as const;

function isWordedStale(about: string): about is (typeof WORDED_STALE)[number] {
  return WORDED_STALE.some((one) => one === about);
}

/** The facts that are names of states or codes of sites, in words. */
function wordNames(t: TFunction, error: WireError, views: HeldViews): Readonly<Record<string, string>> {
  switch (error.code) {
    case 'WRONG_PHASE':
      return { phase: t(`phases.${error.facts.phase}`) };
    case 'QUESTION_STATE':
      return { state: t(`questionStates.${error.facts.state}`) };
    case 'AGENDA_ITEM_STATE':
      return { state: t(`agendaStates.${error.facts.state}`) };
    case 'HAND_STATE':
      return { state: t(`handStates.${error.facts.state}`) };
    case 'ENTRY_STATE':
      return { state: t(`entryStates.${error.facts.state}`) };
    case 'HELP_STATE':
      return { state: t(`helpStates.${error.facts.state}`) };
    case 'POLL_STATE':
      return { state: t(`pollPhases.${error.facts.state}`) };
    case 'ANOTHER_SITE_INVITED':
    case 'IMPORT_IN_USE':
    case 'FLOOR_TAKEN':
      return { site: nameOfSite(error.facts.site, views) };
    default:
      return {};
  }
}

/** A site's name, as far as the views of this page tell it. */
export function nameOfSite(siteId: string, { control, respondent, hall }: HeldViews): string {
  const site = Object.values(control?.sites ?? {}).find(({ id }) => id === siteId);
  if (site) return site.name;
  const { speaking, invited } = (control ?? respondent ?? hall)?.floor ?? {};
  return [speaking, invited].find((place) => place?.siteId === siteId)?.siteName ?? siteId;
}

/** Where a question comes from, as far as its asker lets others know; `short` leaves out the group of a named site. */
export function useOriginWords(): (question: OriginView, length?: 'full' | 'short') => string {
  const { t } = useTranslation();
  return useCallback(
    ({ anonymous, siteName, groupName, askerName, source }, length = 'full') => {
      const place = anonymous ? t('questions.anonymous') : siteName;
      const group = groupBeside(siteName, groupName);
      const entered =
        source === 'survey' ? t('survey.source') : source === 'afterwards' ? t('survey.afterwards') : undefined;
      return [entered, askerName, place, length === 'full' || anonymous ? group : undefined]
        .filter((part) => part !== undefined)
        .join(' · ');
    },
    [t],
  );
}
