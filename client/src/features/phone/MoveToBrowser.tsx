import { Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeMovingLink } from '../../connection/movingLink.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './MoveToBrowser.module.css';

/**
 * In the browser inside another application: the way to the phone's own, with the seat. The link stands in the address as well, so
 * that what the application opens outside is this phone.
 */
export function MoveToBrowser() {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (conferenceId === undefined) return;
    void makeMovingLink(conferenceId, peerId).then((reply) => {
      if (!reply.ok) return;
      setLink(reply.value.url);
      history.replaceState(history.state, '', `${location.pathname}${new URL(reply.value.url).hash}`);
    });
  }, [conferenceId, peerId]);
  if (link === undefined) return null;
  const copy = async () => {
    // Where the application forbids it, the link stands there to be copied by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <details className={styles.move} data-testid="move-to-browser">
      <summary>{t('moving.title')}</summary>
      <p>{t('moving.steps')}</p>
      <p className={styles.link}>{link}</p>
      <Button icon={<Copy aria-hidden="true" size={18} />} onClick={() => void copy()}>
        {t(copied ? 'moving.copied' : 'moving.copy')}
      </Button>
    </details>
  );
}
