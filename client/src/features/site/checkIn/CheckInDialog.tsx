import { PARTICIPANT_LIMITS } from '@diem-cau/shared/domain/participants/limits.ts';
import { type Participant, presentVisit } from '@diem-cau/shared/domain/participants/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { QrCode, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../i18n/fold.ts';
import { useActor, useView } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { LazyPart, type LazySource } from '../../../ui/status/LazyPart.tsx';
import { PrintSlipsButton } from '../../../widgets/papers/PrintSlipsButton.tsx';
import { AddPeople } from './AddPeople.tsx';
import styles from './CheckInDialog.module.css';
import { PersonLine } from './PersonLine.tsx';
import type { TicketScannerProps } from './TicketScanner.tsx';

/** The reader of QR codes is loaded where tickets are scanned. */
const SCANNER: LazySource<TicketScannerProps> = {
  load: async () => (await import('./TicketScanner.tsx')).TicketScanner,
};

interface CheckInDialogProps {
  /** Opens the headcount without names. */
  readonly onCount: () => void;
  readonly onClose: () => void;
}

/** The list at the door: who has come is ticked by name or by ticket. */
export function CheckInDialog({ onCount, onClose }: CheckInDialogProps) {
  const { t } = useTranslation();
  const { siteId } = useActor();
  const listed = useView('self')?.site?.participants ?? {};
  const people = Object.values<Participant>(listed);
  return (
    <Dialog
      title={t('checkIn.title')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onCount}>
            {t('checkIn.countOnly')}
          </Button>
          <Button onClick={onClose}>{t('actions.close')}</Button>
        </>
      }
    >
      {siteId && <Door siteId={siteId} people={people} />}
    </Dialog>
  );
}

function Door({ siteId, people }: { readonly siteId: SiteId; readonly people: readonly Participant[] }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'adding' | 'scanning'>();
  const slips = useView('self')?.site?.seats?.slips;
  const present = people.filter((one) => presentVisit(one)).length;
  return (
    <>
      <p className={styles.sum} role="status" data-testid="checked-in">
        {t('checkIn.sum', { present, listed: people.length })}
      </p>
      <div className={styles.tools}>
        <Button
          size="small"
          icon={<UserPlus aria-hidden="true" size={16} />}
          pressed={doing === 'adding'}
          onClick={() => setDoing(doing === 'adding' ? undefined : 'adding')}
        >
          {t('checkIn.add')}
        </Button>
        {slips && people.length > 0 && (
          <Button
            size="small"
            icon={<QrCode aria-hidden="true" size={16} />}
            pressed={doing === 'scanning'}
            onClick={() => setDoing(doing === 'scanning' ? undefined : 'scanning')}
          >
            {t('checkIn.scan')}
          </Button>
        )}
        {slips && people.length > 0 && <PrintTickets people={people} />}
      </div>
      {!slips && people.length > 0 && <p className={styles.hint}>{t('checkIn.noTickets')}</p>}
      {doing === 'adding' && <AddPeople siteId={siteId} onDone={() => setDoing(undefined)} />}
      {doing === 'scanning' && <LazyPart source={SCANNER} props={{ siteId, people }} />}
      {people.length === 0 && doing !== 'adding' && (
        <EmptyState title={t('checkIn.empty')}>{t('checkIn.emptyHint')}</EmptyState>
      )}
      {people.length > 0 && <People siteId={siteId} people={people} />}
    </>
  );
}

function People({ siteId, people }: { readonly siteId: SiteId; readonly people: readonly Participant[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const wanted = fold(search).split(' ');
  const found = people.filter(({ name, position = '', code = '' }) => {
    const words = fold(`${name} ${position} ${code}`);
    return wanted.every((word) => words.includes(word));
  });
  return (
    <>
      <TextField
        label={t('checkIn.search')}
        value={search}
        maxLength={PARTICIPANT_LIMITS.name}
        autoFocus
        onChange={setSearch}
      />
      <ul className={styles.people} data-testid="people">
        {found.map((person) => (
          <PersonLine key={person.number} siteId={siteId} person={person} />
        ))}
      </ul>
      {found.length === 0 && <EmptyState title={t('checkIn.noneFound')} />}
    </>
  );
}

function PrintTickets({ people }: { readonly people: readonly Participant[] }) {
  const title = useView('hall')?.conference.title ?? '';
  const site = useView('self')?.site;
  const persons = Object.fromEntries(people.map(({ number, name, position }) => [number, { name, position }]));
  return (
    <PrintSlipsButton
      conferenceTitle={title}
      nameOf={() => site?.name ?? ''}
      personOf={(_siteId, number) => persons[number]}
    />
  );
}
