import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { listBook } from '../books/listBook.ts';
import { useSaveBook } from '../books/useSaveBook.ts';

/** Saves the list as a workbook to fill in: the sites that there are, or a pattern. */
export function SaveList() {
  const control = useView('control');
  return control ? <SaveListOf control={control} /> : null;
}

function SaveListOf({ control }: { readonly control: ControlView }) {
  const { t, i18n } = useTranslation();
  const saveBook = useSaveBook();
  const [pending, setPending] = useState(false);
  const sites = Object.values(control.sites);
  const save = async () => {
    setPending(true);
    const source = {
      levels: Object.values(control.conference.levels),
      statuses: Object.entries(control.statuses)
        .sort(([, a], [, b]) => a.rank - b.rank)
        .map(([key, { name }]) => ({ key, name })),
      sites,
    };
    await saveBook(listBook(t, i18n.language === 'en' ? 'en' : 'vi', source), t('listBook.listFile'));
    setPending(false);
  };
  return (
    <Button
      variant="quiet"
      size="small"
      icon={<Download aria-hidden="true" size={16} />}
      pending={pending}
      onClick={() => void save()}
    >
      {t(sites.length > 0 ? 'importing.templateOfSites' : 'importing.template')}
    </Button>
  );
}
