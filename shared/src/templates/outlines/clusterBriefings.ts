import { LEVEL_PRESETS } from '../../domain/roster/levelPresets.ts';
import type { TemplateOutline } from '../outline.ts';
import type { clusterBriefings as texts } from '../vi/clusterBriefings.ts';

/** The briefing of one cluster, whose units report in turn. */
export function clusterBriefings(text: typeof texts): TemplateOutline {
  const { name, about, items, presenters, units, leader, survey } = text;
  return {
    ...{ name, about, vocabulary: 'union', letterhead: 'union', units },
    levels: LEVEL_PRESETS.clusterUnit,
    agenda: [
      { key: 'opening', title: items.opening, kind: 'opening', minutes: 5 },
      { key: 'quarter', title: items.quarter, kind: 'report', minutes: 20, presenters: presenters.quarter },
      { key: 'reports', title: items.reports, kind: 'reportsInTurn', minutes: 60 },
      { key: 'proposals', title: items.proposals, kind: 'dialogue', minutes: 30 },
      { key: 'conclusion', title: items.conclusion, kind: 'conclusion', minutes: 20 },
    ],
    runningOrder: [{ itemKey: 'reports', ...leader, minutes: 5 }],
    surveys: [
      {
        ...{ title: survey.title, intro: survey.intro, asks: 'sites', anonymous: false },
        questions: [
          { kind: 'number', text: survey.admitted, required: true, unit: survey.admittedUnit },
          { kind: 'number', text: survey.party, required: true, unit: survey.admittedUnit },
          { kind: 'single', text: survey.targets, required: true, options: survey.targetOptions },
          { kind: 'long', text: survey.why, required: true, when: { question: 3, option: 2 } },
          { kind: 'long', text: survey.proposal, required: false },
        ],
      },
    ],
  };
}
