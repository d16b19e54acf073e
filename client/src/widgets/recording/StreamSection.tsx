import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import styles from './StreamSection.module.css';

/** Lets the public watch: whether it may, and the buttons of those who decide about it. */
export function StreamSection({ control: { streaming, conference } }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useActor();
  const { send, pending } = useCommand();
  const { isPublic, run, halted } = streaming;
  const decides = role === 'chair' || role === 'organiser';
  if (hasEnded(conference.phase)) return null;
  const address = `${location.origin}/live/${encodeURIComponent(conference.id)}`;
  return (
    <section className={styles.section} aria-label={t('streaming.title')}>
      <h3 className={styles.title}>{t('streaming.title')}</h3>
      {halted && (
        <Banner tone="problem" role="alert">
          {t(`streaming.halted.${halted.reason}`, { time: format.time(halted.at) })}
        </Banner>
      )}
      {decides ? (
        <Checkbox
          label={t('streaming.allow')}
          hint={t('streaming.allowHint')}
          checked={isPublic}
          pending={pending}
          onChange={(checked) => void send({ type: 'SetStreamRule', isPublic: checked })}
        />
      ) : (
        !isPublic && <p>{t('streaming.notAllowed')}</p>
      )}
      {isPublic && (
        <>
          <p className={styles.state} data-testid="stream-state">
            {stateWords()}
          </p>
          <RunButtons streaming={streaming} />
          <p className={styles.address}>
            {t('streaming.address')}{' '}
            <a className={styles.link} href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </p>
        </>
      )}
    </section>
  );

  function stateWords(): string {
    if (!run) return t('streaming.off');
    if (run.pausedAt !== undefined) return t('streaming.pausedSince', { time: format.time(run.pausedAt) });
    return t('streaming.onBy', { time: format.time(run.startedAt), name: run.by });
  }
}

function RunButtons({ streaming: { run } }: Pick<ControlView, 'streaming'>) {
  const { t } = useTranslation();
  if (!run) {
    return (
      <div className={styles.buttons}>
        <CommandButton variant="primary" command="StartStream" make={() => ({ type: 'StartStream' })}>
          {t('streaming.start')}
        </CommandButton>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      {run.pausedAt === undefined ? (
        <CommandButton command="PauseStream" make={() => ({ type: 'PauseStream' })}>
          {t('streaming.pause')}
        </CommandButton>
      ) : (
        <CommandButton variant="primary" command="ResumeStream" make={() => ({ type: 'ResumeStream' })}>
          {t('streaming.resume')}
        </CommandButton>
      )}
      <CommandButton variant="danger" command="StopStream" make={() => ({ type: 'StopStream' })}>
        {t('streaming.stop')}
      </CommandButton>
    </div>
  );
}
