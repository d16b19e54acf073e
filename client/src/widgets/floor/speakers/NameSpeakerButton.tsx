import type { SaidSpeech } from '@diem-cau/shared/domain/floor/speech.ts';
import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import { UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useBlockReason } from '../../commands/CommandButton.tsx';
import { SpeakerDialog } from './SpeakerDialog.tsx';

interface NameSpeakerButtonProps {
  readonly of: SaidSpeech & { readonly handId: HandId; readonly siteName: string };
}

/** Opens the fields for who speaks; a sign alone, since it stands in rows. */
export function NameSpeakerButton({ of }: NameSpeakerButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        blockedBecause={useBlockReason('NameSpeaker')}
        label={t('speech.title', { site: of.siteName })}
        icon={<UserRoundPen aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
      />
      {open && <SpeakerDialog siteName={of.siteName} handId={of.handId} said={of} onClose={() => setOpen(false)} />}
    </>
  );
}
