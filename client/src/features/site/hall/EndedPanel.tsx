import type { CommitmentView, HallView, OwnQuestionView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConferenceSession, useView } from '../../../store/conferenceContext.ts';
import styles from './EndedPanel.module.css';
import { HallPanel, PanelStatement } from './HallPanel.tsx';

/** Whether a question has come to an end; a merged one goes the way of the other. */
function isSettled({ state, follows }: OwnQuestionView): boolean {
  return !['submitted', 'accepted', 'called'].includes(follows?.state ?? state);
}

/** What the conference came to, once it has ended, and where its record is. */
export function EndedPanel({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const self = useView('self');
  const { peerId } = useConferenceSession();
  const site = self?.site;
  const asked = Object.values<OwnQuestionView>(self?.questions ?? {});
  const settled = asked.filter(isSettled).length;
  const { sites, present } = hall.attendance;
  const answered = (Object.values(hall.questions) as QuestionView[]).filter(({ state }) => state === 'answered').length;
  const commitments = Object.values<CommitmentView>(self?.commitments ?? {});
  const own = site && (site.verified ?? site.declared);
  return (
    <HallPanel aria-label={t('site.closed')} data-testid="ended">
      <PanelStatement>{t('site.closed')}</PanelStatement>
      <ul className={styles.facts}>
        <li>{t('site.endedSites', { sites, people: present })}</li>
        <li>{t('site.endedAnswered', { n: answered })}</li>
        {asked.length > 0 && <li>{t('site.endedAsked', { settled, n: asked.length })}</li>}
        {commitments.length > 0 && <li>{t('commitments.ended', { n: commitments.length })}</li>}
        {own !== undefined && <li>{t('site.endedOwn', { count: own })}</li>}
      </ul>
      <p>{t('site.endedHint')}</p>
      {hall.conference.playback && (
        <p>
          <a href={`/playback/${peerId}`}>{t('site.playback')}</a>
        </p>
      )}
    </HallPanel>
  );
}
