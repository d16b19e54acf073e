import type { workRefusals as vietnamese } from '../vi/workRefusals.ts';
import type { Words } from '../words.ts';

/** Refusals of commands that no phone sends. */
export const workRefusals: Words<typeof vietnamese> = {
  errors: {
    RECORDING_RUNS: 'Recording is on already. There is no need to press again.',
    STREAM_RUNS: 'The stream is on already. There is no need to press again.',
    STREAM_IDLE: 'Nothing is being streamed. Press “Start streaming” first.',
    STREAM_NOT_PUBLIC: 'Streaming is not allowed yet. Ask the {{chair}} or the organiser to allow it first.',
    PHONE_SOUND_OFF: 'This {{meeting}} does not let phones listen. Please ask the organisers.',
    LISTENERS_FULL: '{{most}} phones listen already. Please try again in a few minutes.',
    LANGUAGE_EXISTS: 'This language is in the list already. Please enter another name.',
    LANGUAGE_UNKNOWN: 'This language is not in the list any more. Please look at the list of languages.',
    TOO_MANY_LANGUAGES: 'A {{meeting}} has {{most}} languages at most. Remove one before you add another.',
    NOT_ON_AIR: 'This page is not on air. Please see who interprets now.',
    CAPTION_DUTY: '{{name}} is writing the captions now. Choose “Take over” if it is your turn.',
    CAPTIONS_FULL: 'The captions have reached {{most}} lines, the most of one {{meeting}}. No more can be written.',
    CAPTION_EXISTS: 'This line of captions was written before. There is no need to send it again.',
    CAPTION_PAST:
      'Only the last {{last}} lines of captions can be corrected, within {{minutes}} minutes. Write a line that puts it right.',
    CAPTIONS_SECRET:
      'The recording is paused for secret business, so no captions are written. Go on when it is resumed.',
    RECORDING_IDLE: 'Nothing is being recorded. Press “Start recording” first.',
    RECORDING_NOT_SHARED: 'Sites may not play this recording yet. Please ask the organiser.',
    RECORDED_PART_UNKNOWN: 'This recorded part does not exist. See the updated list.',
    TOO_MANY_RECORDED_PARTS:
      'The {{meeting}} has {{most}} recorded parts. Stop recording, then plan a new {{meeting}} to record more.',
    BLOCK_UNKNOWN: 'This sentence is no longer in the minutes. Please look at the updated draft.',
    SURVEY_UNKNOWN: 'There is no such survey. Please look at the updated list.',
    SURVEY_STATE: 'The survey has moved on. Please look at the updated list.',
    TOO_MANY_SURVEYS: 'There are {{most}} surveys. Please remove drafts that are not needed.',
    SURVEY_FORM: 'Question {{question}} lacks options, or its condition no longer holds. Please correct it.',
    SURVEY_OPTIONS_ALIKE: 'Question {{question}} has two equal options. Please change or remove one.',
    DEADLINE_PAST: 'This deadline has passed. Please choose a later time.',
    SURVEY_SEALED: 'A closed anonymous survey cannot be opened again. Please make a new one.',
    SURVEY_NOT_ASKED: 'This survey is not meant for your role. No answer is needed.',
    ANSWER_MISSING: 'Question {{question}} needs an answer. Please enter it and send again.',
    ANSWER_FORM: 'The answer to question {{question}} does not fit. Please check it.',
    ANSWERED_ELSEWHERE: 'Anonymous answers were sent from another device. Only that device can change them.',
    PAPER_APPROVED: 'The paper is approved and can no longer be edited. Please record an addendum.',
    PAPER_NOT_APPROVED: 'The paper is not approved yet. Please edit the draft itself.',
    PAPER_INCOMPLETE: '{{open}} things are to be settled before approval. Please see the list in the tab Minutes.',
    TOO_MANY_EDITS: '{{most}} sentences of the minutes were edited. Please use the generated ones for some of them.',
    TOO_MANY_ADDENDA: 'There are {{most}} addenda. Please issue another paper.',
    TOO_MANY_CORRECTIONS:
      'This site has asked for {{most}} corrections. Please telephone the secretary of the {{meeting}}.',
    CORRECTION_EXISTS: 'This request was sent before. There is no need to send it again.',
    CORRECTION_UNKNOWN: 'There is no such request for a correction. Please look at the updated list.',
    CORRECTION_SETTLED: 'Somebody has answered this request. Please see the answer in the list.',
    INVITEE_UNKNOWN: 'The {{meeting}} has no such invitation. Please look at the updated list.',
    OWN_INVITATION: 'This page itself came by this invitation. Please sign in with your account, then revoke it.',
    ORGANISATION_EXISTS: 'This organisation was set up before. Please sign in with the account you have.',
    STAFF_EXISTS: 'The organisation has an account with this e-mail address. Please look in the list of staff.',
    STAFF_UNKNOWN: 'This member of staff is not in the list; somebody may have removed them. Please reload the page.',
    TOO_MANY_STAFF: 'The organisation has {{most}} accounts. Please remove some that are not used.',
    LAST_ADMINISTRATOR: 'This is the only administrator. Please make somebody else an administrator first.',
    TEMPLATE_UNKNOWN: 'This template is not there; it may have been deleted. Please load the page again.',
    TEMPLATE_NAME_TAKEN: 'The organisation has a template of this name. Please choose another name.',
    TOO_MANY_TEMPLATES: 'The organisation has {{most}} templates. Please delete some that are not used.',
    TOO_MANY_CONFERENCES: 'The organisation has {{most}} {{meetings}}. Please delete some drafts that are not used.',
    NOT_A_DRAFT: 'This {{meeting}} has opened, so it cannot be deleted. Please archive it once it has closed.',
    SIGN_IN_REFUSED:
      'The e-mail address or the password is wrong. Please try again, or ask an administrator of your organisation for a link to set a new password.',
    SECOND_FACTOR_NEEDED: 'The password is right. Now enter the 6 digits that your authenticator app shows.',
    SECOND_FACTOR_WRONG: 'The code is wrong or was used before. Please wait for the next one in the app and enter it.',
    PROVIDER_UNKNOWN: 'This organisation does not use single sign-on. Please sign in with your password.',
    PROVIDER_UNREACHABLE:
      'Your organisation’s sign-in cannot be reached at present. Please sign in with your password, or try again in a few minutes.',
    PROVIDER_MISCONFIGURED:
      'Your organisation’s sign-in does not know Điểm Cầu by this client ID and secret. Please sign in with your password and tell an administrator.',
    PROVIDER_REFUSED:
      'Your organisation’s sign-in did not let you in, or you cancelled. Please try again, or sign in with your password.',
    PROVIDER_ANSWER_VOID:
      'This sign-in has run out or was used already. Please go back to the sign-in page and press the button again.',
    PROVIDER_MAIL_UNVERIFIED:
      'Your organisation’s sign-in has not verified your e-mail address. Please ask the people who run it, or sign in with your password.',
    PROVIDER_ACCOUNT_UNKNOWN:
      'Your e-mail address has no account in this organisation. Please ask an administrator to add one.',
    PROVIDER_ACCOUNT_CHANGED:
      'This e-mail address was another person’s at your organisation’s sign-in. Please ask an administrator for a link that sets a new password, then sign in again.',
    PROVIDER_SECRET_NEEDED: 'The system or the client ID has changed. Please enter the secret of the new one.',
    SECOND_FACTOR_REQUIRED: 'Your role needs a second factor. Turn it on under My account, then go on.',
    SIGN_IN_AGAIN: 'You signed in some time ago. Please sign out, sign in again, then go on.',
    SECOND_FACTOR_ON:
      'The second factor is on. To change the telephone, first turn it off with a code, then turn it on again.',
    ONE_TIME_LINK_UNKNOWN: 'This link was used before or has expired. Please ask an administrator for a new one.',
    PASSWORD_SHORT: 'A password has at least {{least}} characters. A sentence with blanks is easy to remember.',
    PASSWORD_COMMON: 'This password is too easy to guess. Please choose another sentence that only you know.',
    PASSWORD_WRONG: 'The present password is wrong. Please enter it again.',
    SESSION_UNKNOWN: 'This session has ended. The list was updated.',
    TOKEN_UNKNOWN: 'This token was revoked before. The list was updated.',
    TOO_MANY_TOKENS: 'The organisation has {{most}} tokens. Please revoke one that is not used.',
    CHANNEL_NOT_SET:
      'Your organisation has set up no mail server or gateway for this. An administrator can do so under “Letters and messages” on the office’s page.',
    CHANNEL_SECRET_NEEDED:
      'The address, the protection or the user has changed. Please enter the password or the secret again.',
    TARGET_PRIVATE:
      'This address is in a private network that this server may not call. The operator can allow it by the setting PRIVATE_TARGETS.',
    CONFERENCE_EXISTS: 'This {{meeting}} exists already. Please open the existing one.',
    NO_SITES: 'The list of sites is empty. Please import sites before opening the {{meeting}}.',
    NO_IMPORT: 'There is no import to undo: the list has been changed since, or the import is undone already.',
    IMPORT_IN_USE:
      'Somebody has entered {{site}}, or it is on record, so the import can no longer be undone. Please correct the sites with another file.',
    IMPORT_HAS_ERRORS:
      'The list still has rows with errors, so nothing was imported. Correct the file and choose it again.',
    SITE_EXISTS: 'The code {{site}} is in the list already. Use another code, or edit the site that has it.',
    SITE_MISPLACED:
      'Site {{site}} must be below the site above it, and above the sites below it. Choose its level or the site above again.',
    SITE_NAME_TAKEN: 'There is a “{{name}}” at the same place already (code {{site}}). Use another name.',
    SITE_HAS_SITES_BELOW: 'Other sites are below {{site}}. Delete or move them first.',
    SITE_ENTERED:
      'Somebody has entered the room of {{site}}, so it cannot be deleted. If it does not take part, a moderator can remove it from the session.',
    SITE_ON_RECORD:
      'The record names {{site}}, so it cannot be deleted. If it does not take part, a moderator can remove it from the session.',
    LEVEL_UNKNOWN: 'There is no level {{level}}. Choose one of: {{levels}}.',
    LEVEL_IN_USE: 'The list has sites at level {{level}}. Keep this level, or move those sites first.',
    LEVEL_NAME_TWICE: 'Two levels are called “{{name}}”. Give them different names.',
    STATUS_UNKNOWN: 'This status is no longer in the list. Choose again.',
    STATUS_TWICE: 'The status “{{name}}” is there twice. Remove one of them.',
    STATUS_IN_USE: 'Sites with the status “{{name}}”: {{sites}}. Change their status first.',
    AGENDA_ITEM_UNKNOWN: 'This agenda item no longer exists. Please look at the updated agenda.',
    AGENDA_ITEM_STATE: 'This agenda item is “{{state}}”. Please look at the updated agenda.',
    AGENDA_PLACE_PASSED:
      'Nothing can be placed before “{{item}}”: it, or an item after it, has begun. Please choose a place after the items that have begun.',
    AGENDA_ITEM_CONCLUDED: 'The item “{{item}}” has a conclusion. Please withdraw it before you remove the item.',
    AGENDA_FULL:
      'An agenda has at most {{most}} items. Please remove an item that has not run, then add this one again.',
    AGENDA_PART_UNKNOWN: 'The part “{{part}}” has no items any more. Please look at the updated agenda.',
    AGENDA_PART_TWICE: 'There is already a part “{{part}}”. Please choose another name.',
    AGENDA_ITEM_TWICE: 'The item “{{item}}” has the id of another one. Please remove the double item and save again.',
    ANOTHER_QUESTION_CALLED: 'Another question is being answered. Please mark it answered, then take the next one.',
    CLOSED_BY_DESK: '{{by}} has closed this room’s phones. Please ask a moderator to open them.',
    SLIP_UNKNOWN: 'The room has no slip {{slip}}. Please check the number in the list.',
    HELP_EXISTS: 'Your site has an open request for help. Please write on that one.',
    HELP_UNKNOWN: 'This request for help was not found. Please send a new one if help is still needed.',
    HELP_STATE: 'This request for help has ended ({{state}}). Please send a new one if help is still needed.',
    TOO_MANY_MESSAGES: 'This request has {{most}} messages. Please end it and send a new one.',
    MESSAGE_EXISTS: 'This message was sent before. There is no need to send it again.',
    ADDRESSEE_UNKNOWN: 'This site or unit is no longer on the list. Please choose again.',
    ADDRESSEE_BEHIND: '{{name}} has {{most}} unread messages. Please telephone, or leave it out.',
    DESK_BEHIND: 'The moderators have {{most}} unread messages of yours. Please wait for an answer, or telephone.',
    MESSAGE_UNKNOWN: 'This message was not found. Please open the messages again.',
    ANNOUNCEMENT_EXISTS: 'This announcement was published before. There is no need to publish it again.',
    ANNOUNCEMENT_UNKNOWN:
      'This announcement is no longer shown, so it need not be withdrawn. Please look at the updated list.',
    ANNOUNCEMENT_OVER: 'The end of this announcement has passed. Please choose a later time.',
    CARD_UNKNOWN: 'This page of figures has been removed from the agenda. Please choose something else.',
    CARD_SHAPE: 'Row {{row}} of the data does not fit this kind of page. Please check rows, columns and numbers.',
    TOO_MANY_CARDS: 'The {{meeting}} has {{most}} pages of figures already. Please remove some that are not needed.',
    PARTICIPANT_UNKNOWN: 'This person is no longer in the list. Please search again, or add the person.',
    PARTICIPANT_CAME:
      '{{name}} has been checked in and so stays in the list. If that was a mistake, please undo the check-in first.',
    TOO_MANY_PARTICIPANTS:
      'The list of a site holds at most {{most}} people. Please list only those who come to this site.',
    DOCUMENT_UNKNOWN: 'This document has been removed from the agenda. Please choose another, or upload it again.',
    DOCUMENT_REPLACED: 'There is a later version of this document already. Please replace that one.',
    TOO_MANY_DOCUMENTS: 'The {{meeting}} has {{most}} documents already. Please remove some that are not needed.',
    DOCUMENT_UNREADABLE:
      'This file cannot be read: it is damaged, or not a PDF, a picture (PNG, JPG, WebP), a text (.docx) or a presentation (.pptx). Please open the original, save it as a PDF and choose it again.',
    DOCUMENT_LOCKED: 'The document asks for a password. Please save a copy without one and choose it again.',
    DOCUMENT_FORM:
      'The document is a dynamic form (XFA), which only Adobe Reader can show. Please open the form, print it to a PDF file and choose that file.',
    DOCUMENT_TOO_LONG:
      'The document has {{pages}} pages; at most {{most}} are possible. Please split it into several files.',
    DOCUMENT_TOO_COMPLEX:
      'The document has pictures or contents that are too large to present. Please lower the resolution (scan at 300\u00a0dpi) or split it into several files, and choose it again.',
    DOCUMENT_PAGE_UNDRAWABLE:
      'Page {{page}} of the document cannot be shown in full. Please scan that page again, or print the document to a new PDF file, and choose it again.',
    DOCUMENT_OLD_OFFICE:
      'The file has an old Office format (.doc, .ppt) or asks for a password. Please open it, save it as .docx, .pptx or PDF without a password and choose it again.',
    TEMPLATE_UNREADABLE:
      'This file is no Word document (.docx), or it is damaged. Please open the template in Word, save it as .docx and choose it again.',
    TEMPLATE_TOO_LARGE:
      'The template is larger than {{megabytes}}\u00a0MB, unpacked too. Please remove pictures from it and choose it again.',
    TEMPLATE_MACROS:
      'The template has macros or programs and cannot be used. Please save it as .docx without macros and choose it again.',
    TEMPLATE_LINKS:
      'The template leads outside or has embedded files (hyperlinks, linked pictures, inserted objects). Please remove them and choose it again.',
    TEMPLATE_TAGS_UNKNOWN:
      'The template has unknown tags: {{tags}}. Please correct them by the list of tags and choose it again.',
    TEMPLATE_TAGS_MISSING: 'The template lacks tags: {{tags}}. Please write them into it and choose it again.',
    TEMPLATE_TAG_NOT_ALONE:
      'The tag {{tag}} must stand alone in a paragraph of the text. Please give it one and choose it again.',
    PDF_WHILE_LIVE:
      'The server runs a live {{meeting}} and makes no PDF meanwhile. Please save the Word file, or try again once it has ended.',
    OFFICE_MISSING:
      'The server has no LibreOffice (package {{package}}) to turn such a file into PDF. Please save the document as PDF and choose it again, or ask who runs the server to install the package.',
    OFFICE_FAILED: 'The server could not turn this document into PDF. Please save it as PDF and choose it again.',
    DOCUMENT_TOO_LARGE:
      'The document is larger than {{megabytes}}\u00a0MB. Please make the file smaller and choose it again.',
    PAGE_UNKNOWN: 'What is presented has no page {{page}}. Please choose another page.',
    TOO_MANY_ANNOUNCEMENTS: '{{most}} announcements are being shown. Please withdraw one before publishing another.',
    QUESTION_KIND: 'A question is to be answered; only opinions and “{{idea}}” are noted.',
    QUESTION_INTO_ITSELF: 'A question cannot be merged into itself. Please choose another one.',
    TOO_MANY_SUGGESTIONS: '{{most}} questions are suggested already. Please take one back first.',
    QUESTION_NOT_ROUTED: 'This question was not sent to your unit. Please ask a moderator to send it.',
    NOBODY_ANSWERING: 'Nobody is answering this question now. Please press “Answer begins” first.',
    RESPONDENT_EXISTS:
      'A unit of this name is on the list of respondents already. Use that one, or choose another name.',
    RESPONDENT_UNKNOWN: 'This unit is not on the list of respondents. Please ask the organisers to add it.',
    PROPOSAL_EXISTS: 'This question has become a proposal already. Please see the Record page.',
    PROPOSAL_UNKNOWN:
      'This proposal was not found; the question behind it may have been reopened. Please look at the updated list.',
    PROPOSAL_STATE: 'This proposal was marked so before. Please look at the updated list.',
    CONCLUSION_UNKNOWN: 'This item has no conclusion yet. Please write one first.',
    CONCLUSION_EMPTY: 'The conclusion is empty. Please write a text or an assignment before it is confirmed.',
    TOO_MANY_TEXTS: '{{most}} texts are waiting to be chosen. Please choose one or leave some aside, then write on.',
    CONCLUSION_CONTESTED: 'Two people have edited this conclusion at once. Please choose one text, then confirm.',
    CONCLUSION_UNCONFIRMED: 'The {{chair}} has not confirmed this conclusion, so it cannot be presented yet.',
    ASSIGNMENT_UNKNOWN: 'This assignment is no longer in the conclusion. Please look at the updated text.',
    ASSIGNMENT_UNOWNED: 'Assignments without an owner: {{count}}. Please choose who is to do them, then confirm.',
    TOO_MANY_ASSIGNMENTS:
      'A conclusion has at most {{most}} assignments. Please write this one in the general conclusion.',
    COMMITMENT_EXISTS: 'This commitment is in the ledger already.',
    COMMITMENT_UNKNOWN: 'This commitment was not found. Please look at the updated list.',
    COMMITMENT_STATE: 'The commitment is “{{state}}”, so this cannot be done. Please open it again first.',
    COMMITMENT_NOT_YOURS: 'This commitment belongs to somebody else. Please contact the minutes secretary.',
    TOO_MANY_COMMITMENTS: 'This {{meeting}} has {{most}} commitments already; no more can be added.',
    PROGRESS_EXISTS: 'This report has been sent already.',
    TOO_MANY_REPORTS: 'This commitment has {{most}} reports already. Please contact the minutes secretary.',
    PROGRESS_UNKNOWN:
      'This report is not there, so no file can be added to it. Please send the report first, then add the file.',
    TOO_MANY_PROGRESS_FILES:
      'There are {{most}} files already. Please put several into one file, or report once more and add it there.',
    HAND_ALREADY_RAISED:
      'The site has raised its hand or is speaking. One at a time: please raise it again after this turn.',
    HAND_UNKNOWN:
      'This hand is no longer raised; it may have been lowered or taken off the list. To speak, please raise it again.',
    HAND_STATE: 'The hand is “{{state}}”, so this cannot be done now. A site confirms its turn once it is invited.',
    LIST_CLOSED: 'The {{chair}} has closed the list of speakers. Only points of order are taken.',
    NO_QUESTION_CALLED: 'No question is being answered, so there is nothing to reply to. Please choose another kind.',
    ANOTHER_SITE_INVITED: '{{site}} is invited. Please wait for its confirmation or withdraw the invitation.',
    FLOOR_TAKEN: '{{site}} is speaking. Please wait for the end of the turn.',
    NOBODY_SPEAKING: 'Nobody is speaking now; the turn has ended. Please invite the next site.',
    NO_CHAIRS_HALL: 'No site is marked as the {{chair}}’s hall. Please mark it on the planning page, then try again.',
    IS_CHAIRS_HALL: 'This is the {{chair}}’s hall, which needs no invitation. Use “Give the floor” and say who speaks.',
    UNHEARD_NOTE_MISSING: 'Dropping needs a reason. Please write one and save again.',
    INVITATION_STANDS: 'This invitation still stands.',
    ENTRY_UNKNOWN: 'This report is no longer on the list. Please look at the list again.',
    ENTRY_STATE: 'The report is “{{state}}” and can no longer be changed.',
    ENTRY_TWICE: 'A report stands on the list twice. Please reload the page and try again.',
    ENTRY_UNNAMED: 'Each report needs a site or the name of who reports.',
    ENTRY_TOO_SHORT: 'At most {{most}} seconds can be taken from this report.',
    ENTRY_TOO_LONG: 'A report lasts at most {{most}} seconds.',
    REGISTRATION_EXISTS: 'This registration has been sent already.',
    REGISTRATION_UNKNOWN: 'This registration is gone; it may have been withdrawn.',
    TOO_MANY_REGISTRATIONS: 'A site may register at most {{most}} speakers. To register more, please withdraw some.',
    NOT_ON_STAGE:
      'The site does not have the floor, so its camera and microphone are not on the main screen. Raise a hand and wait to be invited.',
    NOTHING_PRESENTED: 'Nothing is being presented. Please choose something to present first.',
    PRESENTER_HAS_TURN:
      'This site presents during its turn and has the clock of the turn. To give it more time, please lengthen the turn.',
    ANOTHER_PRESENTATION: 'The main screen shows something else. Please wait until the {{chair}} ends it.',
    STAGE_FULL: '{{max}} sites are pinned to the main screen. Please unpin one first.',
    SITE_IS_CHAIRS_HALL:
      'This site sits in the {{chair}}’s hall, whose picture is on the main screen already. Please choose another site.',
    VOICE_NOT_OFFERED: 'The site has not been invited to join in. Please raise a hand and wait to be invited.',
    MEDIA_STOPPED:
      'A moderator has stopped this device of the site. It is back by itself once allowed; if it is urgent, use Help.',
    POLL_EXISTS: 'This vote was drafted before. Please use the one in the list.',
    ANOTHER_POLL_OPEN: 'The vote “{{poll}}” has not ended. Please close it first.',
    SECRET_BY_HEAD:
      'A secret vote is by site or by {{delegate}}; heads in a room are counted openly. Please choose another way of counting, or an open vote.',
    WEIGHTS_NOT_ALLOWED: 'Weights are for open votes by site only. Please remove the weights or change who votes.',
    SEVERAL_BY_HEAD: 'Where heads are counted, each has one choice. Please choose another kind of vote.',
    OPTIONS_ALIKE: 'The option “{{option}}” stands twice (case and spaces make no difference). Change or remove one.',
    SEVERAL_LIMITS:
      'Between 1 and {{options}} options may be chosen, and the least may not exceed the most. Please correct these two numbers.',
    OPENED_BY_CHAIR: 'The {{chair}} opens and closes this vote. The {{chair}} can let moderators do it.',
    INFORMAL_RULES: 'A show of opinion is neither secret nor weighted.',
    NO_ELECTORATE: 'Nobody is entitled to vote yet. Please verify the headcounts of the sites before opening.',
    SMALL_SECRET_POLL:
      'Only {{entitled}} votes can be cast, so the result may give away who voted how. Please confirm to open it all the same.',
    DEADLINE_NOT_PASSED: 'The deadline of the vote has not passed. Please wait for it, or close the vote.',
    FILE_LOCKED: 'The file has a password. Please remove the password and choose the file again.',
    FILE_UNREADABLE: 'The file cannot be read. Please open it in Excel, save it as .xlsx and choose it again.',
    FILE_OTHER_KIND:
      'This is not a spreadsheet. Please choose a file of Excel (.xlsx, .xls), LibreOffice (.ods), or .csv.',
    FILE_EMPTY: 'The file is empty. Please choose a file with a list of sites.',
    LIST_TOO_LARGE:
      'The file is too large for a list of sites. Please copy the list into a new file and choose that one.',
    READER_BUSY: 'The server is checking other files. Please wait a minute and choose the file again.',
    NAME_TAKEN:
      'This name is in use on another device of the {{meeting}}. Please add a title or an office to tell you apart, such as “Nguyễn Văn An (Office)”.',
    NAME_OF_ROLE: 'This is what a role of the {{meeting}} is called. Please enter your own name.',
    HALL_TEST_RUNNING: 'The halls are being tested. Please wait for the end, or press “Stop the test”.',
    NO_HALL_OPEN:
      'None of these sites has opened the screen of its hall. Please remind the operators to open the invitation at the television, then try again.',
    HALL_NOT_TESTED: 'It is not this hall’s turn yet in this test. Please wait for it.',
    NO_HALL_SCREEN:
      'The hall’s screen is not open, so nobody could see or hear the room. Open the invitation on the machine at the television, press “Enter the {{meeting}}”, then confirm again.',
    SECRECY_UNAVAILABLE:
      'The server cannot keep a secret vote secret at present. Please tell its administrators, or hold an open vote.',
    MEDIA_UNAVAILABLE: 'The media server is restarting. Picture and sound will come back by themselves in a moment.',
    MEDIA_EXCESS:
      'This page sent far more picture or sound than is allowed, and the server closed it. Reload the page and try again in {{seconds}}\u00a0seconds.',
    MEDIA_REFUSED:
      'The server refused this device’s picture or sound. Please turn camera and microphone off and on again.',
  },
  stale: {
    template: 'Somebody has just changed this template. Please look at it and try again if it is still needed.',
    block:
      'Somebody else has just edited this sentence, so yours was not saved. Please look at what stands and save again if it is still needed.',
    paperDetails:
      'Somebody else has just changed the details. Please look again and save once more if it is still needed.',
    correction: 'Somebody has just answered this request. Please see the answer in the list.',
    paper: 'The minutes have just changed, so nothing was approved. Please look at the updated draft, then approve it.',
    addendum: 'Another addendum was recorded just now. Please look again and record yours if it is still needed.',
    turn: 'The turn has just changed, so nothing was done. Please look who is speaking and press again if it is still needed.',
    speech:
      'Somebody else has just named the speaker of this turn, so the name you typed was not saved. Please look at the name that stands and write yours again if it is still needed.',
    presentation:
      'What is presented has just changed, so nothing was done. Please look again and press once more if it is still needed.',
    roster:
      'The list of sites was just updated elsewhere, so the file was not imported. Please look at the new preview and confirm it.',
    page: 'The page was just turned elsewhere, so it was not turned again. Please look and press once more if it is still needed.',
  },
  fields: {
    summary: 'summary',
    wording: 'sentence',
    basis: 'basis',
    minutes: 'number of the minutes',
    notice: 'number of the notice',
    date: 'date of issue',
    post: 'post',
    venue: 'venue',
    number: 'number',
    paper: 'paper',
    reply: 'answer',
    details: 'details of the papers',
    title: 'title',
    reason: 'reason',
    words: 'reason',
    note: 'the {{chair}}’s words',
    respondent: 'who answers',
    name: 'name',
    count: 'headcount',
    keepDays: 'days of keeping recordings',
    turnSeconds: 'length of a turn',
    groupSeconds: 'time of a {{group}}',
    plannedMinutes: 'minutes',
    presenters: 'presenters',
    part: 'name of the part',
    dueDate: 'due date',
    unit: 'responsible unit',
    until: 'end of the announcement',
    quorum: 'quorum',
    options: 'options',
    min: 'least options',
    max: 'most options',
    scale: 'highest mark',
    weights: 'weights',
    data: 'data',
    position: 'place',
    at: 'start',
    timeZone: 'time zone',
    seconds: 'time',
    counts: 'number of slips',
    criteria: 'speaking order',
    phone: 'telephone number',
    overrides: 'words',
    level: 'level',
    one: 'name of a level',
    many: 'name of a level (plural)',
    expected: 'people expected',
    contactName: 'contact',
    contactPhone: 'telephone',
    email: 'e-mail address',
    status: 'status',
    questions: 'questions',
    intro: 'introduction',
    section: 'section',
  },
};
