import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { listedStatuses } from '../../../widgets/sites/listedStatuses.ts';

interface StatusFilterProps {
  readonly statuses: ControlView['statuses'];
  readonly chosen: string | undefined;
  readonly onChoose: (status: string | undefined) => void;
}

const ALL = '';

/** Lists the questions of sites with one status alone; not there where no site has a status. */
export function StatusFilter({ statuses, chosen, onChoose }: StatusFilterProps) {
  const { t } = useTranslation();
  const listed = listedStatuses(statuses, chosen);
  if (listed.length === 0) return null;
  return (
    <Select
      label={t('desk.questionsOf')}
      value={chosen ?? ALL}
      onChange={(status) => onChoose(status === ALL ? undefined : status)}
      options={[
        { value: ALL, label: t('desk.everyStatus') },
        ...listed.map(([key, { name, sites }]) => ({ value: key, label: t('desk.statusCount', { n: sites, name }) })),
      ]}
    />
  );
}
