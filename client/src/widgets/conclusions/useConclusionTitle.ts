import { type ConclusionKey, WHOLE_CONFERENCE } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';

/** What a conclusion is called: by its item, which may have been taken off the agenda, or as that of the whole conference. */
export function useConclusionTitle({ agenda }: Pick<ControlView, 'agenda'>): (about: ConclusionKey) => string {
  const { t } = useTranslation();
  return (about) =>
    about === WHOLE_CONFERENCE ? t('conclusions.whole') : (agenda.items[about]?.title ?? t('conclusions.goneItem'));
}
