import type { letterhead as vietnamese } from '../vi/letterhead.ts';
import type { Words } from '../words.ts';

/** What stands on papers: form, bodies, number, place, signatures and recipients. */
export const letterhead: Words<typeof vietnamese> = {
  letterhead: {
    title: 'Letterhead',
    officeHint:
      'For the minutes and notices of every {{meeting}}. One that needs another letterhead sets it beside its minutes.',
    ownHint: 'For this {{meeting}} alone. An approved paper keeps the letterhead it was approved with.',
    asOffice: 'The organisation’s letterhead is in use.',
    asOwn: 'This {{meeting}} has a letterhead of its own.',
    edit: 'Edit the letterhead',
    save: 'Save the letterhead',
    back: 'Use the organisation’s again',
    same: 'Nothing has changed.',
    changed:
      'Somebody else has saved another letterhead, so yours could not be saved. Please note what you want to keep, then take theirs.',
    takeSaved: 'Take what was saved',
    preview: 'The head of a paper as it is printed',
    day: 'ngày … tháng … năm …',
    form: 'Form',
    forms: {
      state: 'State bodies (Nghị định 30/2020/NĐ-CP)',
      party: 'Party (Hướng dẫn 36-HD/VPTW)',
      union: 'Ho Chi Minh Union (Hướng dẫn 29-HD/TWĐTN-VP)',
    },
    superior: 'Superior body',
    superiorHint: 'The first line at the left. Leave it empty where there is none.',
    body: 'Issuing body',
    abbreviation: 'Abbreviation of the body',
    abbreviationHint: 'As it stands in numbers, such as TĐTN-VP.',
    numberPattern: 'Pattern of numbers',
    numberPatternHint:
      'Empty: as the form has it. In square brackets: [number], [type], [body]. Such as: Số: [number]/[type]-[body].',
    numberPatternBad:
      'A pattern has [number] exactly once, and in square brackets nothing but [number], [type] and [body].',
    place: 'Place',
    placeHint: 'It stands before the date, such as Bình Dương.',
    onBehalfOf: 'Signed on behalf of',
    onBehalfOfHint: 'Above the signature of a notice, without TM., such as BAN THƯỜNG VỤ.',
    chairTitle: 'Title at the right under minutes',
    chairTitleHint: 'Empty: CHỦ TỌA, in English CHAIR.',
    secretaryTitle: 'Title at the left under minutes',
    secretaryTitleHint: 'Empty: THƯ KÝ, in English SECRETARY.',
    recipients: 'Copies to',
    recipientsHint: 'One a line, {{most}} at most. The line of the archive is always there.',
    recipientsBad: 'At most {{most}} lines, each of {{length}} characters at most.',
  },
};
