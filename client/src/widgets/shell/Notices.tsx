import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import type { Notice } from '../../store/conferenceSession.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { useRefusalWords } from '../wording/wording.ts';
import styles from './Notices.module.css';

/** How long each kind of notice stays, in milliseconds; a warning until it is dismissed. */
const SHOWN_MS = { refusal: 12_000, undo: 12_000, done: 5_000, warning: undefined };

/** What was refused or recorded lately, in words. */
export function Notices() {
  const notices = useConference((state) => state.notices);
  return (
    // A dialog hides from readers what stands outside it, except what says that it is live; each line speaks by its role.
    <div className={styles.notices} aria-live="off" data-print="none">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const words = useRefusalWords();
  // Nothing disappears under the hand that reaches for it.
  const [held, setHeld] = useState(false);
  const problem = notice.kind !== 'done';
  const undo = notice.kind === 'done' ? notice.undo : undefined;
  const shownMs = SHOWN_MS[undo ? 'undo' : notice.kind];
  const before = useRef<EventTarget | null>(null);
  const dismiss = () => {
    // The focus goes back to where it was, not to the top of the page.
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    session.dismissNotice(notice.id);
  };
  useEffect(() => {
    if (held || shownMs === undefined) return undefined;
    const timer = setTimeout(() => session.dismissNotice(notice.id), shownMs);
    return () => clearTimeout(timer);
  }, [session, notice.id, shownMs, held]);
  return (
    <fieldset
      className={styles.notice}
      aria-label={t('actions.notice')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
    >
      <Banner
        tone={problem ? 'problem' : 'done'}
        role={problem ? 'alert' : 'status'}
        icon={problem ? <CircleAlert aria-hidden="true" size={20} /> : <CircleCheck aria-hidden="true" size={20} />}
        action={
          <>
            {undo && (
              <Button
                size="small"
                onClick={() => {
                  dismiss();
                  undo();
                }}
              >
                {t('actions.undo')}
              </Button>
            )}
            <Button
              variant="quiet"
              size="small"
              className={styles.close}
              label={t('actions.dismissNotice')}
              icon={<X aria-hidden="true" size={18} />}
              onClick={dismiss}
            />
          </>
        }
      >
        {notice.kind === 'refusal' ? words(notice.error) : notice.text}
      </Banner>
    </fieldset>
  );
}
