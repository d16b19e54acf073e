import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setTelevisionLayout } from '../../../store/hallLayout.ts';
import { Button } from '../../../ui/buttons/Button.tsx';

/** Leads a phone that shows the television's layout back to its own. */
export function PhoneLayoutButton() {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<Smartphone aria-hidden="true" size="1.25em" />}
      label={t('site.phone.leaveTelevision')}
      onClick={() => setTelevisionLayout(false)}
    />
  );
}
