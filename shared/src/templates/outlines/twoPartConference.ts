import type { TemplateOutline } from '../outline.ts';
import type { twoPartConference as texts } from '../vi/twoPartConference.ts';

/** A conference of two parts: a review in figures, then a round table with targets that are voted on. */
export function twoPartConference(text: typeof texts): TemplateOutline {
  const { name, about, parts, items, presenters, units, survey } = text;
  const unit = survey.membersUnit;
  return {
    ...{ name, about, vocabulary: 'union', letterhead: 'union', units },
    agenda: [
      { key: 'opening', title: items.opening, kind: 'opening', minutes: 10, part: parts.review },
      {
        ...{ key: 'review', title: items.review, kind: 'report', minutes: 40, part: parts.review },
        presenters: presenters.review,
      },
      { key: 'table', title: items.table, kind: 'dialogue', minutes: 90, part: parts.table },
      { key: 'targets', title: items.targets, kind: 'vote', minutes: 10, part: parts.table },
      { key: 'conclusion', title: items.conclusion, kind: 'conclusion', minutes: 20, part: parts.table },
    ],
    cards: [
      { itemKey: 'review', kind: 'figures', ...text.figures },
      { itemKey: 'targets', kind: 'table', ...text.targets },
    ],
    polls: [{ itemKey: 'targets', title: text.poll }],
    surveys: [
      {
        ...{ title: survey.title, intro: survey.intro, asks: 'sites', anonymous: false },
        questions: [
          { kind: 'number', text: survey.expected, required: true, unit },
          { kind: 'number', text: survey.active, required: true, unit },
          { kind: 'long', text: survey.model, required: false },
          { kind: 'long', text: survey.difficulty, required: false },
        ],
      },
    ],
  };
}
