import type { ImportOutcome } from '@diem-cau/shared/lists/outcome.ts';
import { useTranslation } from 'react-i18next';
import { useRefusalOfRoute } from '../../../store/useRefusalOfRoute.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';

interface ConfirmImportProps {
  readonly outcome: ImportOutcome;
  readonly isReading: boolean;
  readonly isImporting: boolean;
  readonly onConfirm: () => void;
}

/** The button that imports; it says what will happen, or why it cannot. */
export function ConfirmImport({ outcome, isReading, isImporting, onConfirm }: ConfirmImportProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const forbidden = useRefusalOfRoute('importSites');
  const { added, changed, kept, errors, isBroken } = outcome;
  const blocked = isBroken
    ? t('importing.fileBroken')
    : errors > 0
      ? t('importing.rowsBroken', { count: errors })
      : added + changed === 0
        ? t('importing.nothingNew')
        : undefined;
  return (
    <>
      <Button
        variant="primary"
        pending={isImporting || isReading}
        blockedBecause={forbidden ? words(forbidden) : blocked}
        onClick={onConfirm}
        testId="import-confirm"
      >
        {t('importing.confirm', { added, changed, kept })}
      </Button>
      {blocked !== undefined && <span>{blocked}</span>}
    </>
  );
}
