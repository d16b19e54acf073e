import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { HEADCOUNT } from '../../../widgets/commands/numberRules.ts';
import { CallSiteForm } from '../../../widgets/floor/speakers/CallSiteForm.tsx';
import { SlipList } from '../../../widgets/papers/SlipList.tsx';
import { RoomPhones } from '../../../widgets/sites/RoomPhones.tsx';
import { SiteModeration } from '../../../widgets/sites/SiteModeration.tsx';
import { SiteStatusSetting } from '../../../widgets/sites/SiteStatusSetting.tsx';

interface VerifyDialogProps {
  readonly site: SiteView;
  readonly control: ControlView;
  readonly onClose: () => void;
}

/** Confirms how many people a room holds, after a look at its picture; and what the desk may do with its picture and sound. */
export function VerifyDialog({ site, control, onClose }: VerifyDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { send, pending } = useCommand('opening');
  const blocked = useBlockReason('VerifyHeadcount');
  const known = site.verified ?? site.declared;
  const [text, setText] = useState(known === undefined ? '' : String(known));
  const [error, setError] = useState<string>();
  const { value: count, problem, missing } = useNumberReader()(text, HEADCOUNT);
  const verify = async () => {
    if (pending || blocked !== undefined) return;
    if (count === undefined) {
      setError(problem ?? missing);
      return;
    }
    if (!(await send({ type: 'VerifyHeadcount', siteId: site.id, count }))) return;
    session.noticeDone(`${site.name}: ${t('desk.verifyDone', { count })}`);
    onClose();
  };
  return (
    <Dialog
      title={`${t('desk.verifyTitle')}: ${site.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant="primary" pending={pending} blockedBecause={blocked} onClick={() => void verify()}>
            {t('desk.verify')}
          </Button>
        </>
      }
    >
      <Headcounts site={site} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void verify();
        }}
      >
        <NumberField
          label={t('desk.verifyLabel')}
          error={error}
          value={text}
          rule={HEADCOUNT}
          autoFocus
          onChange={(value) => {
            setText(value);
            setError(undefined);
          }}
        />
      </form>
      {blocked !== undefined && <p>{blocked}</p>}
      {site.id !== control.chairsHall && control.conference.phase === 'live' && (
        <CallSiteForm site={site} floor={control.floor} onCalled={onClose} />
      )}
      <SiteStatusSetting key={site.status} site={site} statuses={control.statuses} />
      <SiteModeration site={site} control={control} />
      <p>{t('room.onPhones', { n: site.phones ?? 0 })}</p>
      {site.slips && <SlipList siteId={site.id} slips={site.slips} />}
      <RoomPhones siteId={site.id} closed={site.phonesClosed} ofDesk />
    </Dialog>
  );
}

/** What the site reported, and what a moderator confirmed. A claim is the site's report until it is verified. */
function Headcounts({ site }: Pick<VerifyDialogProps, 'site'>) {
  const { t } = useTranslation();
  const { claimed, declared, expected, verified } = site;
  return (
    <>
      {claimed !== undefined && (
        <p data-testid="claim">
          <strong>{t('desk.claimHint', { count: claimed, expected })}</strong>
        </p>
      )}
      {declared !== undefined && <p>{t('desk.verifyDeclared', { count: declared, expected })}</p>}
      {declared === undefined && claimed === undefined && <p>{t('desk.verifyUndeclared', { count: site.expected })}</p>}
      {site.names && (
        <p data-testid="by-name">{t('desk.verifyNames', { present: site.names.present, listed: site.names.listed })}</p>
      )}
      {verified !== undefined && <p>{t('desk.verifyDone', { count: verified })}</p>}
    </>
  );
}
