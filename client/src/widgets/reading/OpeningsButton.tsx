import type { SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentToReadView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './OpeningsButton.module.css';
import type { Openings } from './useOpenings.ts';

interface OpeningsProps {
  readonly document: DocumentToReadView;
  readonly openings: Openings;
}

/** How many have opened a document, and at a press which sites; for the staff. */
export function OpeningsButton({ document, openings: { openings, failed, refresh } }: OpeningsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const opened = openings?.[document.id];
  const words = opened
    ? t('reading.opened.summary', {
        sites: format.number(Object.keys(opened.sites).length),
        phones: format.number(opened.phones),
      })
    : t(failed ? 'reading.opened.failed' : 'reading.opened.loading');
  return (
    <p className={styles.summary}>
      <span data-testid="openings">{words}</span>
      <Button
        size="small"
        variant="quiet"
        label={t('reading.opened.buttonLabel', { title: document.title })}
        onClick={() => {
          refresh();
          setOpen(true);
        }}
      >
        {t('reading.opened.button')}
      </Button>
      {open && (
        <Dialog title={`${t('reading.opened.title')}: ${document.title}`} width="screen" onClose={() => setOpen(false)}>
          {opened ? (
            <OpenedBy document={document} sites={opened.sites} phones={opened.phones} />
          ) : (
            <p role="status">{words}</p>
          )}
          <p>
            <Button size="small" onClick={refresh}>
              {t('reading.opened.refresh')}
            </Button>
          </p>
        </Dialog>
      )}
    </p>
  );
}

interface OpenedByProps {
  readonly document: DocumentToReadView;
  readonly sites: Readonly<Record<SiteId, Timestamp>>;
  readonly phones: number;
}

function OpenedBy({ document, sites, phones }: OpenedByProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const control = useView('control');
  const all = Object.values<SiteView>(control?.sites ?? {}).toSorted((one, other) =>
    one.name.localeCompare(other.name, 'vi'),
  );
  const opened = all.filter(({ id }) => sites[id] !== undefined);
  const waiting = all.filter(({ id }) => sites[id] === undefined);
  const audience = control?.documents[document.id]?.readers?.audience;
  const asksSites = audience === 'sites' || audience === 'everybody';
  return (
    <div className={styles.openedBy} data-testid="opened-by">
      <p className={styles.phones}>{t('reading.opened.phones', { phones: format.number(phones) })}</p>
      {!asksSites && opened.length === 0 ? (
        <p>{t('reading.opened.notAsked')}</p>
      ) : (
        <>
          <h3 className={styles.heading}>
            {t('reading.opened.sites', { opened: format.number(opened.length), all: format.number(all.length) })}
          </h3>
          {opened.length === 0 && <p>{t('reading.opened.nobody')}</p>}
          <ul className={styles.sites}>
            {opened.map(({ id, name }) => (
              <li key={id}>
                {name}{' '}
                <span className={styles.at}>{t('reading.opened.at', { moment: format.moment(sites[id] ?? 0) })}</span>
              </li>
            ))}
          </ul>
          {asksSites && waiting.length > 0 && (
            <>
              <h3 className={styles.heading}>{t('reading.opened.notYet', { count: waiting.length })}</h3>
              <ul className={styles.sites}>
                {waiting.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
