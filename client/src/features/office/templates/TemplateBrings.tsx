import type { PlanSummary } from '@diem-cau/shared/templates/planSummary.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/theme/classNames.ts';
import styles from './TemplateBrings.module.css';

interface TemplateBringsProps {
  readonly about: string;
  readonly brings: PlanSummary;
}

/** What a template brings into a new conference: its agenda with times, then everything else by kind. */
export function TemplateBrings({ about, brings }: TemplateBringsProps) {
  const { t } = useTranslation();
  const { agenda, surveys, letterhead } = brings;
  const minutes = agenda.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const lists = (['polls', 'cards', 'documents', 'units', 'statuses', 'levels'] as const).filter(
    (kind) => brings[kind].length > 0,
  );
  return (
    <section className={styles.brings} aria-label={t('conferenceTemplates.brings.title')} data-testid="template-brings">
      {about !== '' && <p>{about}</p>}
      <dl className={styles.lists}>
        {agenda.length > 0 && (
          <Kind name={t('conferenceTemplates.brings.agenda')}>
            <ol className={styles.agenda}>
              {agenda.map(({ id, title, part, plannedMinutes }, index) => (
                <li key={id}>
                  {part !== undefined && part !== agenda[index - 1]?.part && <p className={styles.part}>{part}</p>}
                  <span>{title}</span>{' '}
                  <span className={classNames(styles.soft, styles.minutes)}>
                    {t('conferenceTemplates.brings.minutes', { count: plannedMinutes })}
                  </span>
                </li>
              ))}
            </ol>
            <p className={styles.soft}>{t('conferenceTemplates.brings.total', { count: minutes })}</p>
          </Kind>
        )}
        {surveys.length > 0 && (
          <Kind name={t('conferenceTemplates.brings.surveys')}>
            {surveys.map(({ id, title, questions }) => (
              <p key={id}>{t('conferenceTemplates.brings.questions', { title, count: questions.length })}</p>
            ))}
          </Kind>
        )}
        {lists.map((kind) => (
          <Kind key={kind} name={t(`conferenceTemplates.brings.${kind}`)}>
            {brings[kind].join('; ')}
          </Kind>
        ))}
        {brings.sites > 0 && (
          <Kind name={t('conferenceTemplates.brings.sites')}>
            {t('conferenceTemplates.brings.siteCount', { count: brings.sites })}
          </Kind>
        )}
        {brings.entries > 0 && (
          <Kind name={t('conferenceTemplates.brings.entries')}>
            {t('conferenceTemplates.brings.entryCount', { count: brings.entries })}
          </Kind>
        )}
        {letterhead && (
          <Kind name={t('conferenceTemplates.brings.letterhead')}>{t(`letterhead.forms.${letterhead}`)}</Kind>
        )}
      </dl>
    </section>
  );
}

function Kind({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.kind}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
