import { COMMITMENT_LIMITS } from '@diem-cau/shared/domain/commitments/limits.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton, useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';
import { CommitmentForm } from './CommitmentForm.tsx';

interface CommitmentActionsProps {
  readonly commitment: CommitmentView;
  readonly known: readonly KnownOwner[];
}

/** What who follows up does with a commitment. */
export function CommitmentActions({ commitment, known }: CommitmentActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'change' | 'complete' | 'giveUp'>();
  const blocked = useBlockReason('ChangeCommitment');
  const { id, state } = commitment;
  const close = () => setOpen(undefined);
  if (state !== 'open') {
    return (
      <CommandButton
        size="small"
        variant="quiet"
        command="ReopenCommitment"
        make={() => ({ type: 'ReopenCommitment', commitmentId: id })}
      >
        {t('ledger.reopen')}
      </CommandButton>
    );
  }
  return (
    <>
      {(['complete', 'change', 'giveUp'] as const).map((name) => (
        <Button
          key={name}
          size="small"
          variant={name === 'complete' ? 'secondary' : 'quiet'}
          blockedBecause={blocked}
          onClick={() => setOpen(name)}
        >
          {t(`ledger.${name}`)}
        </Button>
      ))}
      {open === 'change' && (
        <Dialog title={t('ledger.change')} onClose={close}>
          <CommitmentForm known={known} commitment={commitment} onRecorded={close} />
        </Dialog>
      )}
      {(open === 'complete' || open === 'giveUp') && (
        <Dialog title={t(`ledger.${open}`)} onClose={close}>
          <WordsForm commitment={commitment} act={open} onRecorded={close} />
        </Dialog>
      )}
    </>
  );
}

interface WordsFormProps {
  readonly commitment: CommitmentView;
  readonly act: 'complete' | 'giveUp';
  readonly onRecorded: () => void;
}

/** What came of a commitment, which may be left empty, or why it is given up, which may not. */
function WordsForm({ commitment: { id: commitmentId }, act, onRecorded }: WordsFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <CommandForm
      command={act === 'complete' ? 'CompleteCommitment' : 'GiveUpCommitment'}
      submit={t(`ledger.${act}`)}
      problem={t('ledger.wordsMissing')}
      onRecorded={onRecorded}
      make={() => {
        const words = isBlank(text) ? undefined : text;
        if (act === 'complete') return { type: 'CompleteCommitment', commitmentId, ...(words && { result: words }) };
        return words === undefined ? undefined : { type: 'GiveUpCommitment', commitmentId, words };
      }}
    >
      <TextArea
        label={t(act === 'complete' ? 'ledger.resultText' : 'ledger.giveUpText')}
        value={text}
        rows={3}
        autoFocus
        maxLength={COMMITMENT_LIMITS.words}
        onChange={setText}
      />
    </CommandForm>
  );
}
