import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Vote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { PollForm } from '../../../widgets/poll/PollForm.tsx';
import { PreparedVotes } from '../../../widgets/poll/PreparedVotes.tsx';

/** Opens the votes that are prepared, and the form for another. The chair opens them. */
export function PrepareVoteButton({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        label={t('poll.prepare')}
        icon={<Vote aria-hidden="true" size={16} />}
        testId="prepare-vote"
        onClick={() => setOpen(true)}
      />
      {open && (
        <Dialog title={t('poll.prepare')} width="wide" onClose={() => setOpen(false)}>
          <PreparedVotes control={control} />
          <PollForm control={control} />
        </Dialog>
      )}
    </>
  );
}
