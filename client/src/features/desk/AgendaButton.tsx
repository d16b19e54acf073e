import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AgendaList } from '../../widgets/agenda/AgendaList.tsx';
import { ControlDialogButton } from './ControlDialogButton.tsx';

/** Opens the agenda, to be run and changed from the desk as well as by the chair. */
export function AgendaButton() {
  const { t } = useTranslation();
  return (
    <ControlDialogButton label={t('agenda.title')} icon={CalendarClock} content={AgendaList} testId="open-agenda" />
  );
}
