import type { errors as vietnamese } from '../vi/errors.ts';
import type { Words } from '../words.ts';

/** Why the server or the device said no, and what may be done instead: one sentence or two for every code. */
export const errors: Words<typeof vietnamese> = {
  errors: {
    FORBIDDEN: 'Your role may not do this. Please ask a moderator or the chair.',
    WRONG_PHASE:
      'The conference is in the phase “{{phase}}”, so this cannot be done now. Please wait for the chair to move on.',
    STALE: 'This has just changed, so nothing was done. Please look again and press once more if it is still needed.',
    CONFERENCE_EXISTS: 'This conference exists already. Please open the existing one.',
    NO_SITES: 'The list of sites is empty. Please import sites before opening the conference.',
    SITE_UNKNOWN: 'This site is not in the list. Please ask the organisers to check the list of sites.',
    IMPORT_HAS_ERRORS:
      'The list still has rows with errors, so nothing was imported. Correct the file and choose it again.',
    AGENDA_ITEM_UNKNOWN: 'This agenda item no longer exists. Please look at the updated agenda.',
    AGENDA_ITEM_STATE: 'This agenda item is “{{state}}”. Please look at the updated agenda.',
    AGENDA_ITEM_TWICE: 'The item “{{item}}” has the id of another one. Please remove the double item and save again.',
    QUESTION_EXISTS: 'This question was sent before; there is no need to send it again.',
    TOO_MANY_QUESTIONS: '{{most}} of your questions wait for a moderator. Please wait until they have been looked at.',
    QUESTION_UNKNOWN: 'This question is no longer listed. Its asker may have withdrawn it.',
    QUESTION_STATE: 'The question is “{{state}}”, so this can no longer be done.',
    QUESTION_NOT_YOURS: 'Only the person who asked may withdraw a question.',
    ANOTHER_QUESTION_CALLED: 'Another question is being answered. Please mark it answered, then call the next one.',
    NO_SEAT_LEFT:
      'All {{seats}} seats of this site are taken. Please ask the site operator to free a seat or to correct the headcount.',
    SEAT_EMPTY: 'Nobody sits on seat {{seat}}.',
    SEAT_FREED: 'The site operator has freed this phone’s seat. Please scan the room’s code again to take part.',
    PHONE_BLOCKED:
      'The site operator has taken back this phone’s seat. If that was a mistake, please ask the operator to let the phone in again.',
    PHONES_CLOSED:
      '{{by}} has closed this room’s phones for now. Please ask the site operator; once they are open, this screen is back by itself.',
    CLOSED_BY_DESK: '{{by}} has closed this room’s phones. Please ask a moderator to open them.',
    ROOM_CODE_RENEWED: 'The room’s code has changed. Please scan the new code shown in the room.',
    SLIP_NEEDED: 'This conference uses numbered slips. Please get a slip from the site operator and scan it.',
    SLIP_NOT_IN_USE: 'This conference uses the room’s shared code, not slips. Please scan the code shown in the room.',
    SLIP_UNKNOWN: 'The room has no slip {{slip}}.',
    SLIP_VOID: 'This slip is void or has been given a new code. Please get a new slip from the site operator.',
    SEAT_ON_OTHER_DEVICE:
      'This slip was just used on another phone, so this one was signed out. If that was not you, please tell the site operator at once to have the slip reissued.',
    HELP_EXISTS: 'Your site has an open request for help. Please write on that one.',
    HELP_UNKNOWN: 'This request for help was not found.',
    HELP_STATE: 'This request for help has ended ({{state}}). Please send a new one if help is still needed.',
    TOO_MANY_MESSAGES: 'This request has {{most}} messages. Please end it and send a new one.',
    ANNOUNCEMENT_EXISTS: 'This announcement was published before.',
    ANNOUNCEMENT_UNKNOWN: 'This announcement is no longer shown.',
    ANNOUNCEMENT_OVER: 'The end of this announcement has passed. Please choose a later time.',
    CARD_UNKNOWN: 'This card has been removed from the agenda.',
    CARD_SHAPE: 'Row {{row}} of the data does not fit this kind of card. Please check rows, columns and numbers.',
    TOO_MANY_CARDS: 'The conference has {{most}} cards already. Please remove some that are not needed.',
    DOCUMENT_UNKNOWN: 'This document has been removed from the agenda.',
    TOO_MANY_DOCUMENTS: 'The conference has {{most}} documents already. Please remove some that are not needed.',
    DOCUMENT_UNREADABLE:
      'This file cannot be read: it is damaged, or not a PDF. Please open the original, save it as a PDF and choose it again.',
    DOCUMENT_LOCKED: 'The document asks for a password. Please save a copy without one and choose it again.',
    DOCUMENT_FORM:
      'The document is a dynamic form (XFA), which only Adobe Reader can show. Please open the form, print it to a PDF file and choose that file.',
    DOCUMENT_TOO_LONG:
      'The document has {{pages}} pages; at most {{most}} are possible. Please split it into several files.',
    DOCUMENT_TOO_COMPLEX:
      'The document has pictures or contents that are too large to present. Please lower the resolution (scan at 300 dpi) or split it into several files, and choose it again.',
    DOCUMENT_PAGE_UNDRAWABLE:
      'Page {{page}} of the document cannot be drawn in full. Please scan that page again, or print the document to a new PDF file, and choose it again.',
    DOCUMENT_TOO_LARGE: 'The document is larger than 20 MB. Please make the PDF smaller and choose it again.',
    PAGE_UNKNOWN: 'What is presented has no page {{page}}.',
    TOO_MANY_ANNOUNCEMENTS: '{{most}} announcements are being shown. Please withdraw one before publishing another.',
    QUESTION_KIND: 'A question is answered or declined; only opinions and ideas are noted.',
    QUESTION_INTO_ITSELF: 'A question cannot be merged into itself. Please choose another one.',
    TOO_MANY_SUGGESTIONS: '{{most}} questions are suggested already. Please take one back first.',
    QUESTION_NOT_ROUTED: 'This question is not routed to your unit. Please ask a moderator to route it.',
    NOBODY_ANSWERING: 'Nobody is recorded as answering this question now.',
    RESPONDENT_EXISTS:
      'A unit of this name is on the list of respondents already. Use that one, or choose another name.',
    RESPONDENT_UNKNOWN: 'This unit is not on the list of respondents. Please ask the organisers to add it.',
    PROPOSAL_EXISTS: 'This question has become a proposal already.',
    PROPOSAL_UNKNOWN: 'This proposal was not found. The question behind it may have been reopened.',
    PROPOSAL_STATE: 'This proposal was marked so before. Please look at the updated list.',
    HAND_ALREADY_RAISED: 'The site has raised its hand already or is speaking. A site asks for one turn at a time.',
    HAND_UNKNOWN: 'This hand is no longer raised; it was lowered or dismissed.',
    HAND_STATE: 'The hand is “{{state}}”, so this cannot be done now. A site confirms its turn once it is invited.',
    LIST_CLOSED: 'The chair has closed the list of speakers. Only points of order are taken.',
    NO_QUESTION_CALLED: 'No question is being answered, so there is nothing to reply to. Please choose another kind.',
    ANOTHER_SITE_INVITED: '{{site}} is invited. Please wait for its confirmation or withdraw the invitation.',
    FLOOR_TAKEN: '{{site}} is speaking. Please wait for the end of the turn.',
    NOBODY_SPEAKING: 'Nobody is speaking now; the turn has ended.',
    NOT_ON_STAGE: 'The site does not have the floor, so its camera and microphone are not on the stage.',
    NOTHING_PRESENTED: 'Nothing is presented that could be shown large.',
    ANOTHER_PRESENTATION: 'The stage shows something else. Please wait until the chair ends it.',
    STAGE_FULL: '{{max}} sites are pinned to the stage. Please unpin one first.',
    SITE_IS_CHAIRS_HALL: 'This site sits in the chair’s hall, which is on the stage with the chair’s picture.',
    VOICE_NOT_OFFERED: 'The site has not been invited to join in.',
    MEDIA_STOPPED: 'A moderator has stopped this device of the site. It is back by itself once allowed.',
    SITE_REMOVED: 'The site was asked to leave the conference. Please ask a moderator to be let in again.',
    POLL_EXISTS: 'This vote was drafted before.',
    POLL_UNKNOWN: 'This vote was not found.',
    POLL_STATE: 'The vote is “{{state}}”, so this cannot be done.',
    ANOTHER_POLL_OPEN: 'The vote “{{poll}}” has not ended. Please close it first.',
    NOT_ENTITLED: 'The site is not on the list of voters that was fixed when the vote opened.',
    NOT_SEATED_AT_OPENING:
      'This phone took its seat after the vote had opened, so it has no ballot this time. It takes part in the next votes.',
    SECRET_BY_HEAD: 'A secret vote is by site or by delegate; heads in a room are counted openly.',
    WEIGHTS_NOT_ALLOWED: 'Weights are for open votes by site only.',
    SEVERAL_BY_HEAD: 'Where heads are counted, each has one choice. Please choose another kind of vote.',
    OPTIONS_ALIKE: 'The option “{{option}}” stands twice (case and spaces make no difference). Change or remove one.',
    SEVERAL_LIMITS: 'Between 1 and {{options}} options may be chosen, and the least may not exceed the most.',
    NO_ELECTORATE: 'Nobody is entitled to vote yet. Please verify the headcounts of the sites before opening.',
    SMALL_SECRET_POLL:
      'Only {{entitled}} votes can be cast, so the result may give away who voted how. Please confirm to open it all the same.',
    DEADLINE_NOT_PASSED: 'The deadline of the vote has not passed.',
    BALLOT_FORM: 'The ballot does not fit this vote. Please choose again.',
    BALLOT_OVER_BOUND: 'These are more votes than the {{bound}} people counted in the room when the vote opened.',
    ALREADY_VOTED: 'You have cast your secret ballot. A secret ballot cannot be changed.',
    INVALID: 'What was sent is not valid. Please check what you entered.',
    TOO_LARGE: 'What was sent is too long. Please shorten it and send it again.',
    FILE_UNREADABLE:
      'This file cannot be read. Please save the list as Excel (.xlsx) or CSV in UTF-8 and choose it again.',
    READER_BUSY: 'The server is checking other files. Please wait a minute and choose the file again.',
    UNKNOWN_EVENT: 'The server does not understand this request. Please reload the page to get the new version.',
    OUTDATED: 'This page is of an earlier version. Please reload it and try again; what you are writing is kept.',
    UNAUTHENTICATED: 'The session has ended. Please open your invitation again to enter.',
    INVITE_UNKNOWN:
      'The invitation code is wrong or was revoked. Please check each character or ask the organisers for a new one.',
    CONFERENCE_UNKNOWN: 'This conference was not found. Please check your invitation.',
    FOREIGN_ORIGIN: 'The request came from a foreign address and was refused. Please use the link in your invitation.',
    NOT_FOUND: 'What was asked for was not found. Please check the address.',
    RATE_LIMITED: 'That was too fast. Please wait a few seconds and try again.',
    QUOTA_SPENT:
      'What may be recorded from here in an hour or a day is used up. Please wait {{minutes}} min; if it cannot wait, contact a moderator.',
    TOO_MANY_WINDOWS:
      'This invitation is open in too many windows or on too many devices, so the oldest page was closed. Please close pages that are not in use.',
    NAME_TAKEN:
      'This name is in use on another device of the conference. Please add a title or an office to tell you apart, such as “Nguyễn Văn An (Office)”.',
    NAME_OF_ROLE: 'This is what a role of the conference is called. Please enter your own name.',
    POLL_NOT_OPEN: 'The vote is not open or has ended, so the ballot was not recorded.',
    SECRECY_UNAVAILABLE:
      'The store does not let traces of ballots be erased (SLOWLOG, INFO, BGREWRITEAOF), so a secret vote could not be kept secret. Ask whoever runs the server to permit it, or hold an open vote.',
    MEDIA_UNAVAILABLE: 'The media server is restarting. Picture and sound will come back by themselves in a moment.',
    MEDIA_EXCESS:
      'This page sent far more picture or sound than is allowed, and the server closed it. Reload the page and try again in {{seconds}} seconds.',
    MEDIA_REFUSED:
      'The server refused this device’s picture or sound. Please turn camera and microphone off and on again.',
    STORE_UNAVAILABLE: 'The record is not answering, so this was not recorded. Please try again in a moment.',
    STORE_FULL:
      'The server is running out of storage and records only what the chair and the moderators do; this was not recorded. Please tell the organiser.',
    STORE_CONFLICT: 'Several people acted at once, so this was not recorded. Please try again.',
    DISCONNECTED:
      'The connection was lost for too long, so this was not recorded. Please check the network and do it again.',
    UNDELIVERABLE:
      'The connection was lost each time this was sent, so it is not sent again. Please see whether it was recorded; if not, shorten it or check the network, then try again.',
    INTERNAL:
      'The server met an unexpected error. Please try again; if it stays, give the reference {{correlationId}} to technical support.',
  },
  stale: {
    turn: 'The turn has just changed, so nothing was done. Please look who is speaking and press again if it is still needed.',
    presentation:
      'What is presented has just changed, so nothing was done. Please look again and press once more if it is still needed.',
    page: 'The page was just turned elsewhere, so it was not turned again. Please look and press once more if it is still needed.',
    ballot:
      'This ballot was changed on another device, so the one just sent was not recorded. The screen shows the ballot that counts; it can be changed until the vote ends.',
  },
};
