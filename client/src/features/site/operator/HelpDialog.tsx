import { HELP_LIMITS } from '@diem-cau/shared/domain/help/limits.ts';
import { HELP_KINDS, type HelpKind } from '@diem-cau/shared/domain/help/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { HelpId } from '@diem-cau/shared/kernel/ids.ts';
import type { HelpView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useView } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, TextArea } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { MessageLine } from '../../../widgets/announcements/MessageLine.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';

/** The room's line to the desk: a request, then the messages about it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const requests = Object.values(useView('self')?.help ?? {}) as HelpView[];
  const open = requests.find(({ state }) => state === 'open');
  return open ? <OpenRequest request={open} onClose={onClose} /> : <NewRequest last={requests[0]} onClose={onClose} />;
}

function OpenRequest({ request, onClose }: { readonly request: HelpView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Dialog
      title={`${t('help.title')}: ${t(`helpKinds.${request.kind}`)}`}
      onClose={onClose}
      actions={
        <>
          <CommandButton
            command="CancelHelp"
            make={() => ({ type: 'CancelHelp', helpId: request.id })}
            onRecorded={onClose}
          >
            {t('help.cancel')}
          </CommandButton>
          <Button onClick={onClose}>{t('actions.close')}</Button>
        </>
      }
    >
      <p role="status">
        {request.takenBy === undefined
          ? t('help.waiting', { time: format.time(request.askedAt) })
          : t('help.takenBy', { name: request.takenBy })}
      </p>
      <MessageLine request={request} own="site" />
    </Dialog>
  );
}

function NewRequest({ last, onClose }: { readonly last: HelpView | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const [kind, setKind] = useState<HelpKind>('sound');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const request = async () => {
    if (pending) return;
    if (isBlank(text)) setError(t('ask.empty'));
    else if (await send({ type: 'RequestHelp', helpId: `help_${nanoid(12)}` as HelpId, kind, text })) setText('');
  };
  return (
    <Dialog
      title={t('help.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant="primary" pending={pending} onClick={() => void request()}>
            {t('help.request')}
          </Button>
        </>
      }
    >
      <p>{t('help.lead')}</p>
      {last && (
        <>
          <p>{t('help.last', { state: t(`helpStates.${last.state}`) })}</p>
          <MessageLine request={last} own="site" />
        </>
      )}
      <Select
        label={t('help.kind')}
        value={kind}
        options={HELP_KINDS.map((value) => ({ value, label: t(`helpKinds.${value}`) }))}
        onChange={setKind}
      />
      <TextArea
        label={t('help.text')}
        error={error}
        placeholder={t('help.placeholder')}
        value={text}
        rows={3}
        maxLength={HELP_LIMITS.text}
        autoFocus
        onChange={(value) => {
          setText(value);
          setError(undefined);
        }}
      />
    </Dialog>
  );
}
