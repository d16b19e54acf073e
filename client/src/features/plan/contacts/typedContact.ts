import type { Contact } from '@diem-cau/shared/domain/contact.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { EMAIL_PATTERN } from '@diem-cau/shared/kernel/email.ts';

/** A contact as it is typed; empty for what is not known. */
export interface TypedContact {
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
}

/** What a form of a contact begins with: what stands, or nothing. */
export function typedContact(known: Contact | undefined): TypedContact {
  return { contact: known?.contactName ?? '', phone: known?.contactPhone ?? '', email: known?.email ?? '' };
}

/** The contact that was typed. */
export function contactOfTyped(typed: TypedContact): Contact {
  const [contact, phone, email] = [typed.contact, typed.phone, typed.email].map(cleanLine);
  return {
    ...(contact && { contactName: contact }),
    ...(phone && { contactPhone: phone }),
    ...(email && { email }),
  };
}

/** Whether an address was typed that is none. */
export function isEmailWrong({ email }: Pick<Contact, 'email'>): boolean {
  return email !== undefined && !EMAIL_PATTERN.test(email);
}
