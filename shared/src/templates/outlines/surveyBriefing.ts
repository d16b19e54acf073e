import type { TemplateOutline } from '../outline.ts';
import type { surveyBriefing as texts } from '../vi/surveyBriefing.ts';

/** A briefing of a Party committee on opinions that base units have sent beforehand. */
export function surveyBriefing(text: typeof texts): TemplateOutline {
  const { name, about, items, presenters, units, survey } = text;
  return {
    ...{ name, about, vocabulary: 'union', letterhead: 'party', units },
    agenda: [
      { key: 'opening', title: items.opening, kind: 'opening', minutes: 5 },
      { key: 'report', title: items.report, kind: 'report', minutes: 20, presenters: presenters.report },
      { key: 'survey', title: items.survey, kind: 'report', minutes: 15, presenters: presenters.survey },
      { key: 'dialogue', title: items.dialogue, kind: 'dialogue', minutes: 60 },
      { key: 'conclusion', title: items.conclusion, kind: 'conclusion', minutes: 20 },
    ],
    surveys: [
      {
        ...{ title: survey.title, intro: survey.intro, asks: 'sites', anonymous: false },
        questions: [
          {
            ...{ kind: 'several', text: survey.matters, section: survey.training },
            ...{ required: true, options: survey.matterOptions },
          },
          { kind: 'scale', text: survey.quality, section: survey.activity, required: true, scale: 5 },
          { kind: 'number', text: survey.weak, required: true, unit: survey.weakUnit },
          {
            ...{ kind: 'single', text: survey.fitting, section: survey.youth },
            ...{ required: true, options: survey.fittingOptions },
          },
          { kind: 'long', text: survey.why, required: true, when: { question: 4, option: 2 } },
          { kind: 'long', text: survey.proposal, required: false },
        ],
      },
    ],
  };
}
