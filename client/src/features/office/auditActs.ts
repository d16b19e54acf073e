/** What stands in an organisation's record: events of its log, and what is done with accounts and links. */
export const AUDIT_ACTS = [
  'OrganisationFounded',
  'OrganisationRenamed',
  'OrganisationTimeZoneSet',
  'OrganisationLevelsSet',
  'StaffAdded',
  'StaffRoleChanged',
  'StaffRemoved',
  'SecondFactorDemanded',
  'ConferenceRegistered',
  'ConferenceUnregistered',
  'TemplateMarked',
  'StaffAssigned',
  'SignedIn',
  'SignIn',
  'SignedInAtProvider',
  'SignInAtProvider',
  'SingleSignOnSet',
  'SingleSignOnRemoved',
  'SignedOut',
  'PasswordSetByLink',
  'PasswordChanged',
  'PasswordLinkMade',
  'SessionEnded',
  'SecondFactorTurnedOn',
  'SecondFactorTurnedOff',
  'ConferenceEntered',
  'InvitationsRead',
  'InvitationsSaved',
] as const;

/** One of them. */
export type AuditAct = (typeof AUDIT_ACTS)[number];
