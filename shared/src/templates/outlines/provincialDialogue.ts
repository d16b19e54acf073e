import type { TemplateOutline } from '../outline.ts';
import type { provincialDialogue as texts } from '../vi/provincialDialogue.ts';

/** A dialogue of a whole province: documents presented, questions of all sites, an award, a programme that is voted on. */
export function provincialDialogue(text: typeof texts): TemplateOutline {
  const { name, about, items, presenters, units, survey } = text;
  return {
    ...{ name, about, vocabulary: 'union', letterhead: 'union', units },
    agenda: [
      { key: 'opening', title: items.opening, kind: 'opening', minutes: 10 },
      {
        ...{ key: 'resolution', title: items.resolution, kind: 'report', minutes: 30 },
        presenters: presenters.resolution,
      },
      { key: 'youthLaw', title: items.youthLaw, kind: 'report', minutes: 20, presenters: presenters.youthLaw },
      { key: 'dialogue', title: items.dialogue, kind: 'dialogue', minutes: 90 },
      { key: 'award', title: items.award, kind: 'announcement', minutes: 10 },
      { key: 'programme', title: items.programme, kind: 'vote', minutes: 10 },
      { key: 'conclusion', title: items.conclusion, kind: 'conclusion', minutes: 20 },
    ],
    cards: [{ itemKey: 'award', kind: 'table', ...text.award }],
    polls: [{ itemKey: 'programme', title: text.poll }],
    surveys: [
      {
        ...{ title: survey.title, intro: survey.intro, asks: 'sites', anonymous: false },
        questions: [
          { kind: 'several', text: survey.matters, required: true, options: survey.matterOptions },
          { kind: 'long', text: survey.question, required: true },
          { kind: 'single', text: survey.speak, required: true, options: survey.speakOptions },
          { kind: 'short', text: survey.topic, required: true, when: { question: 3, option: 1 } },
        ],
      },
    ],
  };
}
