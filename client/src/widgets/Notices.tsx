import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useConferenceSession } from '../store/conferenceContext.ts';
import type { Notice } from '../store/conferenceSession.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Notices.module.css';
import { useRefusalWords } from './wording.ts';

const REFUSAL_SHOWN_MS = 12_000;
const DONE_SHOWN_MS = 5_000;

/** What was refused or recorded lately, in words. */
export function Notices() {
  const notices = useConference((state) => state.notices);
  return (
    <div className={styles.notices}>
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
  const refusal = notice.kind === 'refusal';
  useEffect(() => {
    const timer = setTimeout(() => session.dismissNotice(notice.id), refusal ? REFUSAL_SHOWN_MS : DONE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [session, notice.id, refusal]);
  return (
    <Banner
      tone={refusal ? 'problem' : 'done'}
      role={refusal ? 'alert' : 'status'}
      icon={refusal ? <CircleAlert aria-hidden="true" size={20} /> : <CircleCheck aria-hidden="true" size={20} />}
      action={
        <Button
          variant="quiet"
          size="small"
          className={styles.close}
          label={t('actions.dismissNotice')}
          icon={<X aria-hidden="true" size={18} />}
          onClick={() => session.dismissNotice(notice.id)}
        />
      }
    >
      {notice.kind === 'refusal' ? words(notice.error) : notice.text}
    </Banner>
  );
}
