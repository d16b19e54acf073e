import { CHECK_FAULTS, checkFaults } from '@diem-cau/shared/domain/readiness/checkFaults.ts';
import type { DeviceCheck } from '@diem-cau/shared/domain/readiness/state.ts';
import { CircleCheck, CircleX, ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { useDevices } from '../../store/deviceStore.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useCheckWords } from '../../widgets/readiness/checkWords.ts';
import styles from './RoomCheck.module.css';
import { checkRoom } from './roomCheck.ts';

/** Checks the whole room at one press: sound, picture and line. A site's outcome goes to the desk. */
export function RoomCheck() {
  const { t } = useTranslation();
  const { peerId, connection } = useConferenceSession();
  const { role } = useActor();
  const conferenceId = useConference((state) => state.conferenceId);
  const routerRtpCapabilities = useConference((state) => state.routerRtpCapabilities);
  const { camera, microphone, chosenIds } = useDevices((state) => state);
  const { send } = useCommand();
  const [running, setRunning] = useState(false);
  const [found, setFound] = useState<DeviceCheck>();
  const [told, setTold] = useState(false);
  const run = async () => {
    if (conferenceId === undefined) return;
    setRunning(true);
    setTold(false);
    const place = { peerId, conferenceId };
    const speaker = chosenIds.speaker;
    const check = await checkRoom({ camera, microphone, speaker, place, port: connection, routerRtpCapabilities });
    setFound(check);
    if (role === 'site') setTold(await send({ type: 'RecordDeviceCheck', check }));
    setRunning(false);
  };
  return (
    <section className={styles.check} aria-label={t('readiness.check')}>
      <Button icon={<ClipboardCheck aria-hidden="true" size={20} />} pending={running} onClick={() => void run()}>
        {t('readiness.check')}
      </Button>
      <p className={styles.hint} role="status">
        {t(running ? 'readiness.running' : told ? 'readiness.told' : 'readiness.checkHint')}
      </p>
      {found && !running && <Findings check={found} />}
    </section>
  );
}

function Findings({ check }: { readonly check: DeviceCheck }) {
  const words = useCheckWords();
  const faults = checkFaults(check);
  return (
    <ul className={styles.findings} data-testid="room-check" data-passed={faults.length === 0}>
      {CHECK_FAULTS.map((part) => {
        const bad = faults.includes(part);
        const Icon = bad ? CircleX : CircleCheck;
        return (
          <li key={part} data-part={part} data-bad={bad}>
            <Icon aria-hidden="true" size={18} />
            <span>{words(part, check)}</span>
          </li>
        );
      })}
    </ul>
  );
}
