import type { ConferenceId } from '../kernel/ids.ts';
import type { TemplateWords } from '../organisation/state.ts';
import type { PlanSummary } from '../templates/planSummary.ts';
import type { ShippedTemplate } from '../templates/templateNames.ts';

/** A template of the organisation's own. */
export interface OwnTemplate extends TemplateWords {
  readonly kind: 'own';
  /** The draft that holds its plan. */
  readonly id: ConferenceId;
  /** Of its words. */
  readonly revision: number;
  /** Whether the reader may rename, edit and delete it. */
  readonly mayChange: boolean;
  readonly brings: PlanSummary;
}

/** A template that comes with the product, in the language that was asked for. */
export interface ProductTemplate extends TemplateWords {
  readonly kind: 'shipped';
  readonly id: ShippedTemplate;
  readonly brings: PlanSummary;
}

/** What a new conference can begin with. */
export type ConferenceTemplate = OwnTemplate | ProductTemplate;
