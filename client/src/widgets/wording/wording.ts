import type { OrderReason } from '@diem-cau/shared/domain/floor/floorOrder.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { HeldViews } from '@diem-cau/shared/sync/viewReplica.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import type { TFunction } from 'i18next';
import { useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { wordSeconds } from '../../i18n/useFormat.ts';
import { ConferenceContext } from '../../store/conferenceContext.ts';
import { districtBeside } from '../sites/districtBeside.ts';
import { wordInvalid } from './invalidFields.ts';

/** Words a refusal: why, and what may be done instead. Also outside a conference, where no names are known. */
export function useRefusalWords(): (error: WireError) => string {
  const { t } = useTranslation();
  const session = useContext(ConferenceContext);
  return useCallback((error) => wordRefusal(t, error, session?.store.getState().views ?? {}), [t, session]);
}

function wordRefusal(t: TFunction, error: WireError, views: HeldViews): string {
  const { facts = {} } = error;
  if (error.code === 'STALE' && isWordedStale(facts.about)) return t(`stale.${facts.about}`);
  if (error.code === 'INVALID') return wordInvalid(t, error.paths ?? []);
  const words = t(`errors.${error.code}`, {
    ...facts,
    phase: facts.phase === undefined ? '' : t(`phases.${facts.phase as 'live'}`),
    state: facts.state === undefined ? '' : wordState(t, error),
    site: facts.site === undefined ? '' : nameOfSite(String(facts.site), views),
    correlationId: error.correlationId ?? '–',
  });
  const contact = (views.control ?? views.respondent ?? views.hall ?? views.phone)?.conference.contact;
  return error.code === 'INTERNAL' && contact ? `${words} ${t('session.call', { ...contact })}` : words;
}

const WORDED_STALE = ['turn', 'presentation', 'page', 'ballot'] as const;

function isWordedStale(about: unknown): about is (typeof WORDED_STALE)[number] {
  return WORDED_STALE.some((one) => one === about);
}

function wordState(t: TFunction, { code, facts }: WireError): string {
  const state = String(facts?.state);
  switch (code) {
    case 'QUESTION_STATE':
      return t(`questionStates.${state as 'called'}`);
    case 'AGENDA_ITEM_STATE':
      return t(`agendaStates.${state as 'done'}`);
    case 'HAND_STATE':
      return t(`handStates.${state as 'waiting'}`);
    case 'HELP_STATE':
      return t(`helpStates.${state as 'open'}`);
    case 'POLL_STATE':
      return t(`pollPhases.${state as 'open'}`);
    default:
      return state;
  }
}

/** A site's name, as far as the views of this page tell it. */
export function nameOfSite(siteId: string, { control, respondent, hall }: HeldViews): string {
  const site = Object.values(control?.sites ?? {}).find(({ id }) => id === siteId);
  if (site) return site.name;
  const { speaking, invited } = (control ?? respondent ?? hall)?.floor ?? {};
  return [speaking, invited].find((place) => place?.siteId === siteId)?.siteName ?? siteId;
}

/** Words why a hand stands where it does, in the order of weight. */
export function useReasonWords(): (reasons: readonly OrderReason[]) => readonly string[] {
  const { t } = useTranslation();
  return useCallback(
    (reasons) =>
      reasons
        // Before the first turn every district has had none, which tells nobody apart.
        .filter((reason) => reason.code !== 'districtTurns' || reason.total > 0)
        .map((reason) =>
          reason.code === 'districtTurns' && reason.turns === 0
            ? t('reasons.districtNone', { district: reason.district })
            : reason.code === 'movedBy' && reason.because !== undefined
              ? t('reasons.movedBecause', { name: reason.name, because: reason.because })
              : reason.code === 'districtTimeLeft'
                ? t('orderReasons.districtTimeLeft', {
                    district: reason.district,
                    time: wordSeconds(t, reason.seconds),
                  })
                : t(`orderReasons.${reason.code}`, { ...reason }),
        ),
    [t],
  );
}

/** Where a question comes from, as far as its asker lets others know; `short` leaves out the district of a named site. */
export function useOriginWords(): (question: QuestionView, length?: 'full' | 'short') => string {
  const { t } = useTranslation();
  return useCallback(
    ({ anonymous, siteName, districtName, askerName, source }, length = 'full') => {
      const place = anonymous ? t('questions.anonymous') : siteName;
      const district = districtBeside(siteName, districtName);
      const survey = source === 'survey' ? t('survey.source') : undefined;
      return [survey, askerName, place, length === 'full' || anonymous ? district : undefined]
        .filter((part) => part !== undefined)
        .join(' · ');
    },
    [t],
  );
}
