import { hasEnded, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useView } from '../../store/conferenceContext.ts';
import { Tabs } from '../../ui/layout/Tabs.tsx';
import { Clock } from '../../ui/time/Clock.tsx';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { ReadinessBoard } from '../../widgets/readiness/ReadinessBoard.tsx';
import { RecordingMark } from '../../widgets/recording/RecordingMark.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { RecordLink } from '../../widgets/shell/RecordLink.tsx';
import { SessionMenu } from '../../widgets/shell/SessionMenu.tsx';
import { AgendaSection } from './AgendaSection.tsx';
import { ConferencesSection } from './ConferencesSection.tsx';
import { InvitesSection } from './InvitesSection.tsx';
import { ImportSection } from './import/ImportSection.tsx';
import { LastImport } from './import/LastImport.tsx';
import { LanguagesSection } from './LanguagesSection.tsx';
import { LettersSection } from './letters/LettersSection.tsx';
import styles from './PlanPage.module.css';
import { SitesSection } from './SitesSection.tsx';
import { SurveySection } from './SurveySection.tsx';
import { StructureSection } from './structure/StructureSection.tsx';
import { SurveysSection } from './surveys/SurveysSection.tsx';
import { RespondentsSection } from './units/RespondentsSection.tsx';

const OPENING_WORDS = {
  none: 'plan.openHint',
  draft: 'plan.openHint',
  open: 'plan.openedHint',
  live: 'plan.openedHint',
  closed: 'site.closed',
  archived: 'phases.archived',
} as const satisfies Record<Phase, string>;

type SectionName =
  | 'sites'
  | 'structure'
  | 'invites'
  | 'letters'
  | 'agenda'
  | 'languages'
  | 'respondents'
  | 'surveys'
  | 'survey'
  | 'readiness'
  | 'conferences';

/** The organisers' page: sites, invitations, agenda. */
export function PlanPage() {
  const control = useView('control');
  return control ? <LoadedPlan control={control} /> : null;
}

function LoadedPlan({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const [section, setSection] = useState<SectionName>('sites');
  const { conference, attendance } = control;
  return (
    <div className={styles.plan}>
      <header className={styles.header}>
        <PhaseBadge phase={conference.phase} />
        <RecordingMark />
        <h1 className={styles.title}>{conference.title}</h1>
        <p className={styles.soft}>
          {t('header.sites', { count: attendance.sites })} · {t('header.peoplePresent', { count: attendance.expected })}
        </p>
        <span className={styles.spring} />
        <RecordLink />
        <GuideButton />
        <LanguageSwitch />
        <SessionMenu />
        <Clock offset={offset} className={styles.clock} />
      </header>
      <main className={styles.main}>
        <section className={styles.opening}>
          <p>{t(OPENING_WORDS[conference.phase])}</p>
          {conference.phase === 'draft' && (
            <CommandButton
              variant="primary"
              command="OpenConference"
              make={() => ({ type: 'OpenConference' })}
              blockedBecause={attendance.sites === 0 ? t('errors.NO_SITES') : undefined}
            >
              {t('plan.open')}
            </CommandButton>
          )}
        </section>
        <Tabs<SectionName>
          label={t('plan.title')}
          selected={section}
          onSelect={setSection}
          classes={{ list: styles.tabList, tab: styles.tab, panel: styles.panel }}
          tabs={[
            { name: 'sites', label: t('plan.sites') },
            { name: 'structure', label: t('structure.tab') },
            { name: 'invites', label: t('plan.invites') },
            { name: 'letters', label: t('letters.tab') },
            { name: 'agenda', label: t('plan.agenda') },
            { name: 'languages', label: t('languages.tab') },
            { name: 'respondents', label: t('respondents.title') },
            { name: 'surveys', label: t('surveys.tab') },
            { name: 'survey', label: t('survey.title') },
            { name: 'readiness', label: t('readiness.title') },
            { name: 'conferences', label: t('conferences.title') },
          ]}
        >
          {section === 'sites' && (
            <>
              {!hasEnded(conference.phase) && <ImportSection />}
              {control.lastImport && <LastImport lastImport={control.lastImport} />}
              <SitesSection control={control} />
            </>
          )}
          {section === 'structure' && <StructureSection control={control} />}
          {section === 'invites' && <InvitesSection control={control} />}
          {section === 'letters' && <LettersSection control={control} />}
          {section === 'readiness' && <ReadinessBoard control={control} />}
          {section === 'respondents' && <RespondentsSection respondents={control.respondents} />}
          {section === 'surveys' && <SurveysSection control={control} />}
          {section === 'survey' && <SurveySection sites={control.sites} />}
          {section === 'languages' && <LanguagesSection control={control} />}
          {section === 'agenda' && <AgendaSection control={control} />}
          {section === 'conferences' && <ConferencesSection />}
        </Tabs>
      </main>
    </div>
  );
}
