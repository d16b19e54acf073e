import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { LayoutGrid, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { fold } from '../../i18n/fold.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useFetched, useOffice } from './accountContext.ts';
import { BoardPage } from './board/BoardPage.tsx';
import { ConferenceRow } from './ConferenceRow.tsx';
import { NewConferenceDialog } from './NewConferenceDialog.tsx';
import { Actions, OfficeCard, OfficeTable, Soft } from './OfficeCard.tsx';
import { SeriesPage } from './series/SeriesPage.tsx';
import { keyOf, keyOfConference, keyOfTemplate } from './templates/beginnings.ts';
import { ConferenceTemplatesCard } from './templates/ConferenceTemplatesCard.tsx';
import { useTemplates } from './templates/useTemplates.ts';

const fetchConferences = () => callRoute('GET /api/organisation/conferences', {});

/** The conferences in which the reader has a role: to find, to enter, to create. */
export function ConferencesTab() {
  const { t } = useTranslation();
  const { account } = useOffice();
  const [listed, reload] = useFetched(fetchConferences);
  const [query, setQuery] = useState('');
  const [beginning, setBeginning] = useState<string>();
  const [series, setSeries] = useState<ConferenceId>();
  const [isBoard, setBoard] = useState(false);
  const stopCreating = useCallback(() => setBeginning(undefined), []);
  const mayCreate = account.role !== 'member';
  const [templates, reloadTemplates] = useTemplates(mayCreate);
  if (!listed) return <Skeleton height="240px" />;
  if (series !== undefined) return <SeriesPage conferenceId={series} onBack={() => setSeries(undefined)} />;
  if (isBoard) return <BoardPage onBack={() => setBoard(false)} />;
  const wanted = fold(query);
  const found = listed.filter(({ title }) => fold(title).includes(wanted)).toSorted(newestFirst);
  const marked = found.filter(({ template }) => template);
  const [archived, conferences] = [true, false].map((isArchived) =>
    found.filter(({ template, phase }) => !template && (phase === 'archived') === isArchived),
  );
  const table = (rows: readonly OfficeConference[], testId: string) => (
    <OfficeTable
      testId={testId}
      headings={[t('office.titleField'), t('office.when'), t('office.openAs'), t('staff.actions')]}
    >
      {rows.map((conference) => (
        <ConferenceRow
          key={conference.id}
          conference={conference}
          onChanged={async () => {
            await Promise.all([reload(), reloadTemplates()]);
          }}
          onCopy={() => setBeginning(keyOfConference(conference.id))}
          onSeries={() => setSeries(conference.id)}
        />
      ))}
    </OfficeTable>
  );
  return (
    <>
      <OfficeCard>
        <Actions>
          {mayCreate && (
            <Button
              variant="primary"
              icon={<Plus aria-hidden="true" size={18} />}
              onClick={() => setBeginning(keyOf({ kind: 'nothing' }))}
            >
              {t('office.create')}
            </Button>
          )}
          {listed.length > 1 && (
            <Button icon={<LayoutGrid aria-hidden="true" size={18} />} onClick={() => setBoard(true)}>
              {t('board.open')}
            </Button>
          )}
        </Actions>
        {listed.length === 0 ? (
          <EmptyState title={t('office.empty')}>{t(mayCreate ? 'office.emptyHint' : 'office.emptyMember')}</EmptyState>
        ) : (
          <>
            <TextField
              label={t('office.search')}
              hint={t('office.searchHint')}
              value={query}
              inputMode="search"
              onChange={setQuery}
            />
            {found.length === 0 && <Soft status>{t('office.noMatch', { query })}</Soft>}
            {conferences && conferences.length > 0 && table(conferences, 'office-conferences')}
          </>
        )}
      </OfficeCard>
      {mayCreate && templates && (
        <ConferenceTemplatesCard
          templates={templates}
          onChanged={reloadTemplates}
          onUse={(template) => setBeginning(keyOfTemplate(template))}
        />
      )}
      {marked.length > 0 && <OfficeCard title={t('office.templates')}>{table(marked, 'office-templates')}</OfficeCard>}
      {archived && archived.length > 0 && (
        <OfficeCard title={t('office.archivedOnes')}>{table(archived, 'office-archived')}</OfficeCard>
      )}
      {beginning !== undefined && (
        <NewConferenceDialog
          conferences={listed}
          templates={templates ?? []}
          beginning={beginning}
          onCreated={() => {
            stopCreating();
            void reload();
          }}
          onClose={stopCreating}
        />
      )}
    </>
  );
}

function newestFirst(one: OfficeConference, other: OfficeConference): number {
  return other.registeredAt - one.registeredAt;
}
