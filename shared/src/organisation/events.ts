import type { AccountId, ConferenceId, OrganisationId, Timestamp } from '../kernel/ids.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
import type { TimeZone } from '../kernel/timeZone.ts';
import type {
  AssignedRole,
  OrganisationDetails,
  PaperTemplate,
  RecordedErasure,
  SecondFactorPolicy,
  StaffMember,
  StaffRole,
  TemplatedPaper,
  TemplateWords,
} from './state.ts';

/** What happens to an organisation. Its log is the record of who was given which role, when and by whom. */
export type OrganisationEvent =
  | {
      readonly type: 'OrganisationFounded';
      readonly organisationId: OrganisationId;
      readonly details: OrganisationDetails;
      readonly administrator: Pick<StaffMember, 'id' | 'name'>;
      readonly at: Timestamp;
    }
  | { readonly type: 'OrganisationRenamed'; readonly name: string; readonly superior: string; readonly at: Timestamp }
  | { readonly type: 'OrganisationTimeZoneSet'; readonly timeZone: TimeZone; readonly at: Timestamp }
  | { readonly type: 'OrganisationLevelsSet'; readonly levels: readonly string[]; readonly at: Timestamp }
  | { readonly type: 'OrganisationLetterheadSet'; readonly letterhead: Letterhead; readonly at: Timestamp }
  | {
      readonly type: 'PaperTemplateSet';
      readonly paper: TemplatedPaper;
      readonly template: PaperTemplate;
      readonly at: Timestamp;
    }
  | { readonly type: 'PaperTemplateRemoved'; readonly paper: TemplatedPaper; readonly at: Timestamp }
  | { readonly type: 'StaffAdded'; readonly member: StaffMember; readonly at: Timestamp }
  | {
      readonly type: 'StaffRoleChanged';
      readonly accountId: AccountId;
      readonly role: StaffRole;
      readonly at: Timestamp;
    }
  | { readonly type: 'StaffRemoved'; readonly accountId: AccountId; readonly at: Timestamp }
  | { readonly type: 'SecondFactorDemanded'; readonly policy: SecondFactorPolicy; readonly at: Timestamp }
  | {
      readonly type: 'ConferenceRegistered';
      readonly conferenceId: ConferenceId;
      /** The conference that it is a copy of; earlier versions did not say. */
      readonly like?: ConferenceId;
      readonly at: Timestamp;
    }
  | { readonly type: 'ConferenceUnregistered'; readonly conferenceId: ConferenceId; readonly at: Timestamp }
  | {
      readonly type: 'TemplateMarked';
      readonly conferenceId: ConferenceId;
      readonly template: boolean;
      readonly at: Timestamp;
    }
  | ({
      readonly type: 'TemplateSaved';
      readonly conferenceId: ConferenceId;
      /** The conference whose plan it keeps. */
      readonly from: ConferenceId;
      readonly at: Timestamp;
    } & TemplateWords)
  | ({
      readonly type: 'TemplateRenamed';
      readonly conferenceId: ConferenceId;
      readonly at: Timestamp;
    } & TemplateWords)
  | { readonly type: 'TemplateDeleted'; readonly conferenceId: ConferenceId; readonly at: Timestamp }
  | {
      readonly type: 'StaffAssigned';
      readonly conferenceId: ConferenceId;
      readonly accountId: AccountId;
      readonly roles: readonly AssignedRole[];
      readonly at: Timestamp;
    }
  | ({ readonly type: 'PersonErased'; readonly at: Timestamp } & RecordedErasure);
