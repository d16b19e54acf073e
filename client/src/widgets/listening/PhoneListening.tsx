import type { LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import type { PhoneSoundView } from '@diem-cau/shared/views/shapes.ts';
import { Headphones } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Field.tsx';
import { chooseLanguages, useLanguageChoice } from '../interpretation/languageChoice.ts';
import { useFollowedLanguages } from '../interpretation/useFollowedLanguages.ts';
import { StageSound } from '../sound/StageSound.tsx';
import { useStageMedia } from '../stage/useStageMedia.ts';
import styles from './PhoneListening.module.css';

type Refused = 'full' | 'off' | undefined;

/** Listening on a phone: silent, and without a connection for media, until somebody presses. */
export function PhoneListening({ sound }: { readonly sound: PhoneSoundView }) {
  const { t } = useTranslation();
  const { connection } = useConferenceSession();
  const [listens, setListens] = useState(false);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const begin = async () => {
    setPending(true);
    // Asked with nothing to offer, the server says whether this phone may listen, and opens nothing yet.
    const reply = await connection.signal({ type: 'joinMedia', rtpCapabilities: {} });
    const code = reply.ok ? undefined : reply.error.code;
    const why = code === 'LISTENERS_FULL' ? 'full' : code === 'PHONE_SOUND_OFF' ? 'off' : undefined;
    setPending(false);
    setRefused(why);
    setListens(why === undefined);
  };
  return (
    <section className={styles.listening} aria-label={t('listening.title')} data-testid="phone-listening">
      <h2 className={styles.title}>{t('listening.title')}</h2>
      {listens ? <Player sound={sound} /> : <p>{t('listening.hint')}</p>}
      {refused && <p role="alert">{t(`listening.${refused}`)}</p>}
      <Button
        variant={listens ? 'secondary' : 'primary'}
        icon={<Headphones aria-hidden="true" size={20} />}
        pending={pending}
        onClick={() => (listens ? setListens(false) : void begin())}
      >
        {t(listens ? 'listening.stop' : 'listening.start')}
      </Button>
    </section>
  );
}

function Player({ sound }: { readonly sound: PhoneSoundView }) {
  const { t } = useTranslation();
  const snapshot = useStageMedia();
  const { voice } = useLanguageChoice();
  const languages = Object.entries(sound.languages) as [LanguageId, PhoneSoundView['languages'][LanguageId]][];
  useFollowedLanguages(
    languages.map(([id]) => id),
    snapshot,
  );
  const heard = snapshot.slots.find(({ audio }) => audio !== undefined);
  const chosen = languages.find(([id]) => id === voice);
  const name = heard?.slot.kind === 'language' ? (chosen?.[1].name ?? '') : t('listening.original');
  const state = snapshot.state === 'failed' ? 'failed' : snapshot.state === 'connected' ? 'silent' : 'connecting';
  return (
    <>
      {languages.length > 0 && (
        <Select<LanguageId | ''>
          label={t('listening.language')}
          value={chosen ? chosen[0] : ''}
          options={[
            { value: '', label: t('listening.original') },
            ...languages.map(([value, language]) => ({
              value,
              label: language.onAir ? language.name : t('listening.waiting', { name: language.name }),
            })),
          ]}
          onChange={(id) => chooseLanguages({ voice: id === '' ? undefined : id })}
        />
      )}
      <p role="status">{heard ? t('listening.playing', { name }) : t(`listening.${state}`)}</p>
      <StageSound slots={snapshot.slots} />
    </>
  );
}
