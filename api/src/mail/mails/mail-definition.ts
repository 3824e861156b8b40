import type { MailKind } from '../../db/entities/booking/mail.ts';
import type { MailBlock } from '../render/blocks.ts';
import type { MailTextKey, TranslateMail } from '../render/messages.ts';

/** Derives the secrets of the links in a mail from the id of the booking or link; no secret is stored. */
export type MailTokens = {
  cancel(bookingId: string, linkVersion?: number): string;
  confirm(bookingId: string, linkVersion?: number): string;
  ownData(linkId: string): string;
  emailChange(linkId: string): string;
  invitation(invitationId: string): string;
  watch(requestId: string): string;
  staff(linkId: string): string;
};

/** Colour of the header of a mail, #rrggbb, and the crest in it, a PNG of `toMailCrest`; null: default and none. */
export type MailAppearance = { color: string | null; crest: Buffer | null };

/** Target addresses of the links in a mail, and its appearance. */
export type MailSite = {
  appearance: MailAppearance;
  /** Address of the municipality's pages, without a slash at the end. */
  url: string;
  /** Address of the installation, from which the UIDs of calendar events are made. */
  publicUrl: string;
  tokens: MailTokens;
};

/** Kinds of mail that replace another one, and the text with which staff see why that one was not sent. */
export type Superseded = { by: readonly MailKind[]; reason: MailTextKey };

/** A file that is sent with a mail. */
export type MailFile = { filename: string; content: Buffer; contentType: string };

/** Definition of one kind of mail: its subject, its text and its calendar event. */
export type MailDefinition<Message> = {
  /** Name of the mail in lists, for example of the mails of a booking. */
  title: MailTextKey;
  /** Returns the subject line. */
  subject(message: Message, t: TranslateMail): string;
  /** Returns what lists of mails show after the subject; absent: the first sentence of the mail. */
  preheader?(message: Message, t: TranslateMail): string;
  /** Returns the text, from which the plain and the HTML part are rendered. */
  blocks(message: Message, t: TranslateMail, site: MailSite): MailBlock[];
  /** iTIP method (RFC 5546) of the attached calendar event; null for a mail without one. */
  calendarMethod: 'REQUEST' | 'CANCEL' | null;
  /** Returns a file that is sent with the mail. */
  attachment?(message: Message, t: TranslateMail): Promise<MailFile>;
  /**
   * State of the booking that the mail is about. It is not sent once the booking is in the other state or the
   * appointment is over; absent: always sent. UPCOMING is sent only before the start of a confirmed appointment that
   * still has the time that the mail says; UNANSWERED moreover only while its citizen can confirm the attendance.
   * INVITED is sent only while the invitation can still be used.
   */
  announces?: 'VALID' | 'CANCELLED' | 'UPCOMING' | 'UNANSWERED' | 'INVITED';
  /** Later mails about the same booking that replace this one if it has not been sent; absent: always sent. */
  superseded?: Superseded;
};
