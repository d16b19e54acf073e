import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { FloorView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../../commands/CommandForm.tsx';
import { readSpeech, SpeechFields, useTypedSpeech } from './SpeechFields.tsx';

interface CallSiteFormProps {
  readonly site: SiteView;
  readonly floor: FloorView;
  readonly onCalled: () => void;
}

/** Invites a site that has not raised its hand; one that has is invited with its hand. */
export function CallSiteForm({ site, floor, onCalled }: CallSiteFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useTypedSpeech();
  const raised = floor.queue.find(({ siteId }) => siteId === site.id);
  if (raised) {
    return (
      <CommandForm
        command="InviteHand"
        title={t('speech.call')}
        submit={t('turn.invite')}
        make={() => ({ type: 'InviteHand', handId: raised.handId })}
        onRecorded={onCalled}
      >
        <p>{t('speech.hasRaised')}</p>
      </CommandForm>
    );
  }
  return (
    <CommandForm
      command="CallSite"
      title={t('speech.call')}
      submit={t('speech.callSite')}
      make={() => ({
        type: 'CallSite',
        handId: `hand_${nanoid(12)}` as HandId,
        siteId: site.id,
        ...readSpeech(typed),
      })}
      onRecorded={onCalled}
    >
      <p>{t('speech.callHint')}</p>
      <SpeechFields value={typed} onChange={setTyped} />
    </CommandForm>
  );
}
