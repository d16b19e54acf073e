import type { AccountId, ConferenceId, OrganisationId } from '../kernel/ids.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
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

/** What may be asked of an organisation. */
export type OrganisationCommand =
  | {
      readonly type: 'FoundOrganisation';
      readonly organisationId: OrganisationId;
      readonly details: OrganisationDetails;
      /** Its first administrator. */
      readonly administrator: Pick<StaffMember, 'id' | 'name'>;
    }
  | { readonly type: 'ChangeDetails'; readonly details: OrganisationDetails }
  /** Says what stands on the papers of its conferences, in place of the letterhead with this revision. */
  | { readonly type: 'ChangeLetterhead'; readonly letterhead: Letterhead; readonly revision: number }
  /** Sent by the server once the bytes are checked and stored. `seen` is the template in whose place it comes. */
  | {
      readonly type: 'SetPaperTemplate';
      readonly paper: TemplatedPaper;
      readonly template: PaperTemplate;
      readonly seen?: string | undefined;
    }
  /** Goes back to the form of the letterhead from the template that its sender saw. */
  | { readonly type: 'RemovePaperTemplate'; readonly paper: TemplatedPaper; readonly seen: string }
  | { readonly type: 'AddStaff'; readonly member: StaffMember }
  | { readonly type: 'ChangeStaffRole'; readonly accountId: AccountId; readonly role: StaffRole }
  | { readonly type: 'RemoveStaff'; readonly accountId: AccountId }
  /** Says whose accounts must have a second factor. */
  | { readonly type: 'DemandSecondFactor'; readonly policy: SecondFactorPolicy }
  /** Makes a conference one of the organisation's. */
  /** `like` is the conference that it is a copy of. */
  | {
      readonly type: 'RegisterConference';
      readonly conferenceId: ConferenceId;
      readonly like?: ConferenceId | undefined;
    }
  /** Takes a conference that is deleted out of the list. */
  | { readonly type: 'UnregisterConference'; readonly conferenceId: ConferenceId }
  | { readonly type: 'MarkTemplate'; readonly conferenceId: ConferenceId; readonly template: boolean }
  /** Keeps the plan of a conference under a name, as a draft with the id `conferenceId` that is never held. */
  | ({
      readonly type: 'SaveTemplate';
      readonly conferenceId: ConferenceId;
      readonly from: ConferenceId;
    } & TemplateWords)
  /** Gives a template other words, in place of those of this revision. */
  | ({
      readonly type: 'RenameTemplate';
      readonly conferenceId: ConferenceId;
      readonly revision: number;
    } & TemplateWords)
  /** Takes a template with the words of this revision out of the list. */
  | { readonly type: 'DeleteTemplate'; readonly conferenceId: ConferenceId; readonly revision: number }
  /** Gives somebody one part in a conference, or takes it away; the others stay. */
  | {
      readonly type: 'AssignStaff';
      readonly conferenceId: ConferenceId;
      readonly accountId: AccountId;
      readonly role: AssignedRole;
      readonly assigned: boolean;
    }
  /** Records that a person was erased from its conferences. */
  | ({ readonly type: 'RecordErasure' } & RecordedErasure);
