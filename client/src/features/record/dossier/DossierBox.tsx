import type { Role } from '@diem-cau/shared/domain/actor.ts';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { fetchDossier } from '../../../connection/minutes.ts';
import { useActor } from '../../../store/conferenceContext.ts';
import { SaveButton } from '../../../widgets/papers/SaveButton.tsx';
import styles from './DossierBox.module.css';

const KEEPERS: ReadonlySet<Role> = new Set(['organiser', 'chair', 'minutesSecretary']);

/** Saves everything of a conference that has closed as one file, which anybody can check without the server. */
export function DossierBox({ control: { conference } }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const { role } = useActor();
  if (!KEEPERS.has(role)) return null;
  return (
    <section className={styles.box} aria-labelledby="dossier-title">
      <h2 id="dossier-title" className={styles.title}>
        {t('dossier.title')}
      </h2>
      <p className={styles.soft}>{t('dossier.hint')}</p>
      {hasEnded(conference.phase) ? (
        <div>
          <SaveButton name={`${t('dossier.fileName')}-${conference.id}.zip`} load={fetchDossier}>
            {t('dossier.save')}
          </SaveButton>
        </div>
      ) : (
        <p className={styles.soft}>{t('dossier.afterClose')}</p>
      )}
    </section>
  );
}
