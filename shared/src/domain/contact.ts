/** Whom to telephone about a site or a unit, and where letters to it go. Told to the desk only. */
export interface Contact {
  readonly contactName?: string;
  /** One or more telephone numbers, with remarks. */
  readonly contactPhone?: string;
  readonly email?: string;
}

/** The contact alone, of something that has one; what is not known is absent. */
export function contactOf({
  contactName,
  contactPhone,
  email,
}: { readonly [Key in keyof Contact]?: string | undefined }): Contact {
  return {
    ...(contactName !== undefined && { contactName }),
    ...(contactPhone !== undefined && { contactPhone }),
    ...(email !== undefined && { email }),
  };
}

/** Whether two have the same contact. */
export function isSameContact(one: Contact, other: Contact): boolean {
  return one.contactName === other.contactName && one.contactPhone === other.contactPhone && one.email === other.email;
}
