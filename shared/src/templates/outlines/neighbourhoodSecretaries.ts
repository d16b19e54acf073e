import { LEVEL_PRESETS } from '../../domain/roster/levelPresets.ts';
import type { TemplateOutline } from '../outline.ts';
import type { neighbourhoodSecretaries as texts } from '../vi/neighbourhoodSecretaries.ts';

/** A meeting with the secretaries of neighbourhoods, each at a site alone, with the status of each branch. */
export function neighbourhoodSecretaries(text: typeof texts): TemplateOutline {
  const { name, about, items, presenters, statuses, units, survey } = text;
  return {
    ...{ name, about, vocabulary: 'union', letterhead: 'union', units },
    levels: LEVEL_PRESETS.districtWardNeighbourhood,
    statuses: [
      { key: 's_1', name: statuses.stable, tone: 'good' },
      { key: 's_2', name: statuses.difficult, tone: 'warning' },
    ],
    agenda: [
      { key: 'opening', title: items.opening, kind: 'opening', minutes: 5 },
      { key: 'situation', title: items.situation, kind: 'report', minutes: 15, presenters: presenters.situation },
      { key: 'dialogue', title: items.dialogue, kind: 'dialogue', minutes: 75 },
      { key: 'experience', title: items.experience, kind: 'dialogue', minutes: 15 },
      { key: 'conclusion', title: items.conclusion, kind: 'conclusion', minutes: 15 },
    ],
    surveys: [
      {
        ...{ title: survey.title, intro: survey.intro, asks: 'sites', anonymous: false },
        questions: [
          { kind: 'single', text: survey.state, required: true, options: survey.stateOptions },
          {
            ...{ kind: 'several', text: survey.difficulties, required: true, options: survey.difficultyOptions },
            when: { question: 1, option: 2 },
          },
          { kind: 'number', text: survey.members, required: true, unit: survey.membersUnit },
          { kind: 'long', text: survey.proposal, required: false },
        ],
      },
    ],
  };
}
