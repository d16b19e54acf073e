import chair from '../../../screens/chair.png';
import desk from '../../../screens/desk.png';
import phone from '../../../screens/phone.png';
import plan from '../../../screens/plan.png';
import record from '../../../screens/record.png';
import site from '../../../screens/site.png';
import type { GuidedRole } from '../../widgets/shell/guideSteps.ts';

/** The screens of the roles, as the command that takes the README's pictures took them. */
export const GUIDE_PICTURES: Readonly<Partial<Record<GuidedRole, string>>> = {
  organiser: plan,
  chair,
  moderator: desk,
  minutesSecretary: record,
  site,
  captioner: site,
  interpreter: site,
  observer: site,
  delegate: phone,
};
