/**
 * The texts that neither the start page nor a phone shows, by their path: they come with the first screen that has use
 * for them, so that 2,500 phones need not load the words of the desk. tests/unit/laterTexts.test.ts holds phones to it.
 */
const LATER_TEXTS: ReadonlySet<string> = new Set([
  'importProblems',
  'importStates',
  'floorCriteria',
  'handKinds',
  'handStates',
  'agendaKinds',
  'agendaStates',
  'levels',
  'helpKinds',
  'helpStates',
  'announcementAudiences',
  'display',
  'devices',
  'readiness',
  'media',
  'header',
  'site',
  'help',
  'respondents',
  'room',
  'floorSettings',
  'moveHand',
  'respond',
  'questionActions',
  'announcements',
  'poll.receiptCheck.loading',
  'poll.receiptCheck.found',
  'poll.receiptCheck.otherChoice',
  'poll.receiptCheck.missing',
  'poll.receiptCheck.wrongReceipt',
  'poll.receiptCheck.addsUp',
  'poll.receiptCheck.addsUpNot',
  'poll.receiptCheck.receipt',
  'poll.receiptCheck.showChoice',
  'poll.receiptCheck.proof',
  'poll.receiptCheck.secrecy',
  'poll.receiptCheck.device',
  'poll.receiptCheck.drop',
  'poll.exportBallots',
  'poll.kinds',
  'poll.voterKinds',
  'poll.visibilities',
  'poll.weights',
  'poll.weightsInvalid',
  'desk',
  'chair',
  'agenda',
  'conferences',
  'sheets',
  'record',
  'plan',
]);

/** The texts of one load: the later ones, or all others. */
export function pickTexts(texts: object, load: 'first' | 'later', path = ''): Record<string, unknown> {
  const picked: [string, unknown][] = [];
  for (const [name, value] of Object.entries(texts)) {
    if (LATER_TEXTS.has(path + name)) {
      if (load === 'later') picked.push([name, value]);
    } else if (typeof value === 'object' && value !== null) {
      const inner = pickTexts(value, load, `${path}${name}.`);
      if (Object.keys(inner).length > 0) picked.push([name, inner]);
    } else if (load === 'first') {
      picked.push([name, value]);
    }
  }
  return Object.fromEntries(picked);
}
