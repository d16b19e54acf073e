declare const brand: unique symbol;

/** A branded string: the compiler does not mix it with other kinds of string. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The name of a conference. */
export type ConferenceId = Branded<'ConferenceId'>;
/** A site's code as its organiser writes it, such as `TDM-01`; unique in a conference. */
export type SiteId = Branded<'SiteId'>;

/** The name of an item of the agenda. */
export type AgendaItemId = Branded<'AgendaItemId'>;

/** The name of a question. */
export type QuestionId = Branded<'QuestionId'>;
/** Names a hand and the turn it may become. */
export type HandId = Branded<'HandId'>;
/** Names a unit that answers questions. */
export type RespondentId = Branded<'RespondentId'>;

/** The name of a proposal. */
export type ProposalId = Branded<'ProposalId'>;

/** Names an assignment within a conclusion. */
export type AssignmentId = Branded<'AssignmentId'>;
/** The name of a commitment. */
export type CommitmentId = Branded<'CommitmentId'>;
/** Names a report on how far a commitment has come. */
export type ProgressId = Branded<'ProgressId'>;

/** The name of a poll. */
export type PollId = Branded<'PollId'>;
/** The name of a survey. */
export type SurveyId = Branded<'SurveyId'>;
/** Names a site's request for help. */
export type HelpId = Branded<'HelpId'>;

/** The name of an entry of a running order. */
export type EntryId = Branded<'EntryId'>;
/** The name of a registration to speak. */
export type RegistrationId = Branded<'RegistrationId'>;
/** The name of an announcement. */
export type AnnouncementId = Branded<'AnnouncementId'>;
/** Names a message between the desk and a site or unit. */
export type MessageId = Branded<'MessageId'>;
/** Names a part of the recording. */
export type RecordedPartId = Branded<'RecordedPartId'>;
/** Names a language that a conference is interpreted into. */
export type LanguageId = Branded<'LanguageId'>;

/** Names an interpreter's page, for as long as its tab is open. */
export type BoothId = Branded<'BoothId'>;

/** Names a line of captions. */
export type CaptionId = Branded<'CaptionId'>;
/** Names a table or chart made for the stage. */
export type CardId = Branded<'CardId'>;
/** Names a site's request to correct the minutes. */
export type CorrectionId = Branded<'CorrectionId'>;
/** Names a document of an agenda item. */
export type DocumentId = Branded<'DocumentId'>;
/** The id of an actor, stable over sessions and devices, such as `site:TDM-01` or `chair`. */
export type ActorId = Branded<'ActorId'>;

/** The name of an organisation on this installation. */
export type OrganisationId = Branded<'OrganisationId'>;
/** Names the account of a member of an organisation's staff. */
export type AccountId = Branded<'AccountId'>;

/** One act of erasing a person, the same in every conference that it reached. */
export type ErasureId = Branded<'ErasureId'>;

/** A point in time: milliseconds since 1970-01-01T00:00Z, by the server's clock. */
export type Timestamp = number;
