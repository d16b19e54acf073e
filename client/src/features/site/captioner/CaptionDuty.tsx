import { useTranslation } from 'react-i18next';
import { useConference } from '../../../store/conferenceContext.ts';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { NameButton } from '../../../widgets/sites/NameButton.tsx';
import styles from './CaptionDuty.module.css';

/** Who of several captioners writes, and a button to take over or to give way. */
export function CaptionDuty({ writer }: { readonly writer: string | undefined }) {
  const { t } = useTranslation();
  const own = useConference(({ actor }) => actor?.name);
  const isMine = writer !== undefined && writer === own;
  const words = isMine ? t('captioner.mine') : t(writer ? 'captioner.writes' : 'captioner.nobody', { name: writer });
  return (
    <div className={styles.duty} data-mine={isMine} data-testid="caption-duty">
      <p role="status" className={styles.words}>
        {words}
      </p>
      {isMine ? (
        <CommandButton size="small" command="LeaveCaptionDuty" make={() => ({ type: 'LeaveCaptionDuty' })}>
          {t('captioner.leave')}
        </CommandButton>
      ) : (
        writer !== undefined && (
          <CommandButton
            size="small"
            variant="primary"
            command="TakeCaptionDuty"
            make={() => ({ type: 'TakeCaptionDuty' })}
          >
            {t('captioner.take')}
          </CommandButton>
        )
      )}
      <span className={styles.name}>
        {t('captioner.ownNames')} <NameButton />
      </span>
    </div>
  );
}
