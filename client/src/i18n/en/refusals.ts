import type { refusals as vietnamese } from '../vi/refusals.ts';
import type { Words } from '../words.ts';

/** Why the server or the device refused what a phone may send, and what to do instead: one or two sentences for each code. */
export const refusals: Words<typeof vietnamese> = {
  errors: {
    INVITE_REVOKED: 'This invitation was revoked or replaced. Please ask the organisers for a new link.',
    INVITE_EXPIRED: 'This invitation has expired. Please contact the organisers.',
    CONFERENCE_DELETED:
      'The organisers have deleted this {{meeting}} while it was a draft. Please ask them for another link.',
    FORBIDDEN: 'This role may not do this. Please ask a moderator or the {{chair}}.',
    WRONG_PHASE:
      'The {{meeting}} is in the phase “{{phase}}”, so this cannot be done now. Please wait for the {{chair}} to move on.',
    STALE: 'This has just changed, so nothing was done. Please look again and press once more if it is still needed.',
    SITE_UNKNOWN: 'This site is not in the list. Please ask the organisers to check the list of sites.',
    QUESTION_EXISTS: 'This question was sent before; there is no need to send it again.',
    TOO_MANY_QUESTIONS: '{{most}} of your questions wait for a moderator. Please wait until they have been looked at.',
    QUESTION_UNKNOWN:
      'This question is no longer listed; its asker may have withdrawn it. Please look at the updated list.',
    QUESTION_STATE: 'The question is “{{state}}”, so this can no longer be done. Please look at the updated list.',
    QUESTION_NOT_YOURS: 'Only the person who asked may withdraw a question. Please ask a moderator if it should go.',
    NO_SEAT_LEFT:
      'All {{seats}} seats of this site are taken. Please ask the site operator to take back an unused seat or to correct the headcount.',
    SEAT_EMPTY: 'Seat {{seat}} has no {{delegate}}. Please look at the updated list of seats.',
    SEAT_FREED: 'The site operator has taken back this phone’s seat. Please scan the room’s code again to take part.',
    PHONE_BLOCKED:
      'The site operator has taken back this phone’s seat. If that was a mistake, please ask the operator to let the phone in again.',
    PHONES_CLOSED:
      '{{by}} has closed this room’s phones for now. Please ask the site operator; once they are open, this screen is back by itself.',
    ROOM_CODE_RENEWED: 'The room’s code has changed. Please scan the new code shown in the room.',
    SLIP_NEEDED: 'This {{meeting}} uses numbered slips. Please get a slip from the site operator and scan it.',
    SLIP_NOT_IN_USE: 'This {{meeting}} uses the room’s shared code, not slips. Please scan the code shown in the room.',
    SLIP_VOID: 'This slip is void or has been given a new code. Please get a new slip from the site operator.',
    SEAT_ON_OTHER_DEVICE:
      'This slip was just used on another phone, so this one was signed out. If that was not you, please tell the site operator at once to have the slip reissued.',
    SITE_REMOVED: 'The site was disconnected from the {{meeting}}. Please ask a moderator to be let in again.',
    POLL_UNKNOWN: 'This vote was not found. Please look at the updated screen.',
    POLL_STATE: 'The vote is “{{state}}”, so this cannot be done. Please look at the updated screen.',
    NOT_ENTITLED:
      'The site is not on the list of voters that was fixed when the vote opened. If that is a mistake, tell a moderator through Help.',
    NOT_SEATED_AT_OPENING:
      'This phone took its seat after the vote had opened, so it has no ballot this time. It takes part in the next votes.',
    BALLOT_FORM: 'The ballot does not fit this vote. Please choose again.',
    BALLOT_OVER_BOUND:
      'These are more votes than the {{bound}} people counted in the room when the vote opened. Reduce them to at most {{bound}}.',
    ALREADY_VOTED: 'A secret ballot has been cast from here. It cannot be changed; please wait for the result.',
    INVALID: 'What was sent is not valid. Please check what you entered.',
    TOO_LARGE: 'What was sent is too long. Please shorten it and send it again.',
    UNKNOWN_EVENT: 'The server does not understand this request. Please reload the page to get the new version.',
    OUTDATED: 'This page is of an earlier version. Please reload it and try again; what you are writing is kept.',
    UNAUTHENTICATED: 'The session has ended. Please open your invitation again to enter.',
    INVITE_UNKNOWN:
      'The invitation code is wrong or was revoked. Please check each character or ask the organisers for a new one.',
    CONFERENCE_UNKNOWN: 'This {{meeting}} was not found. Please check your invitation.',
    FOREIGN_ORIGIN: 'The request came from a foreign address and was refused. Please use the link in your invitation.',
    NOT_FOUND: 'What was asked for was not found. Please check the address.',
    RATE_LIMITED: 'That was too fast. Please wait a few seconds and try again.',
    QUOTA_SPENT:
      'What may be recorded from here in an hour or a day is used up. Please wait {{minutes}}\u00a0min; if it cannot wait, contact a moderator.',
    TOO_MANY_WINDOWS:
      'This invitation is open in too many windows or on too many devices, so the oldest page was closed. Please close pages that are not in use.',
    POLL_NOT_OPEN:
      'The vote is not open or has ended, so the ballot was not recorded. Please see the result or wait for the next vote.',
    STORE_UNAVAILABLE: 'The store of the log is not answering, so this was not recorded. Please try again in a moment.',
    STORE_FULL:
      'The server is running out of storage and records only what the {{chair}} and the moderators do; this was not recorded. Please tell the organiser.',
    STORE_CONFLICT: 'Several people acted at once, so this was not recorded. Please try again.',
    DISCONNECTED:
      'The connection was lost for too long, so this was not recorded. Please check the network and do it again.',
    UNDELIVERABLE:
      'The connection was lost each time this was sent, so it is not sent again. Please see whether it was recorded; if not, shorten it or check the network, then try again.',
    INTERNAL:
      'The server met an unexpected error. Please try again; if it stays, tell the organisers the reference {{correlationId}}.',
  },
  stale: {
    ballot:
      'This ballot was changed on another device, so the one just sent was not recorded. The screen shows the ballot that counts; it can be changed until the vote ends.',
  },
  fields: {
    wrong: 'Not valid: {{fields}}. Please correct this and send it again.',
    ofRow: '{{field}} of row {{row}}',
    text: 'text',
    topic: 'topic',
    askerName: 'name of the asker',
    choice: 'choice',
  },
};
