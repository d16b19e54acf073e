import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { VisuallyHidden } from '../../ui/status/VisuallyHidden.tsx';
import { SiteStatus } from '../sites/SiteStatus.tsx';
import { useOriginWords } from '../wording/wording.ts';
import styles from './QuestionText.module.css';
import { useAskersWords } from './useAskersWords.ts';

/** A question with where it comes from, as lists show it. */
export function QuestionText({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const origin = useOriginWords();
  const askers = useAskersWords()(question.askers);
  const supporters = question.supports.sites + question.supports.delegates;
  return (
    <>
      <span className={styles.text}>{question.text}</span>
      <span className={styles.meta}>
        <span className={styles.origin}>{origin(question, 'short')}</span>
        <time className={styles.time}>{format.time(question.askedAt)}</time>
        {supporters > 0 && (
          <span
            className={styles.supports}
            title={t('phone.supports', { sites: question.supports.sites, people: question.supports.delegates })}
          >
            <ArrowUp aria-hidden="true" size={13} strokeWidth={2.5} />
            {format.number(supporters)}
            <VisuallyHidden>
              {t('phone.supports', { sites: question.supports.sites, people: question.supports.delegates })}
            </VisuallyHidden>
          </span>
        )}
        {askers !== undefined && <strong className={styles.askers}>{askers}</strong>}
        <SiteStatus siteId={question.siteId} />
        <Badge className={styles.topic}>{question.topic ?? t(`questionKinds.${question.kind}`)}</Badge>
      </span>
    </>
  );
}
