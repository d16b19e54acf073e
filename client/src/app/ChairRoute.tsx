import { ChairPage } from '../features/chair/ChairPage.tsx';
import { DeviceCheck } from '../features/deviceCheck/DeviceCheck.tsx';

/** The chair's desk, behind the check of the hall's devices. */
export function ChairRoute() {
  return (
    <DeviceCheck>
      <ChairPage />
    </DeviceCheck>
  );
}
