import type { Locale } from '../../../context.ts';

/**
 * Content of a mail that invites a person to book, stored as JSON. The mail job derives the secret of the link, so no
 * readable secret is stored.
 */
export type InvitationMessage = {
  kind: 'INVITATION' | 'INVITATION_REMINDER';
  locale: Locale;
  municipality: { id: number; name: string; email: string; phone: string; timeZone: string };
  recipient: { name: string; surname: string; email: string };
  invitation: {
    id: string;
    /** Last local day on which the link books, "2026-12-20". */
    until: string;
  };
  service: { name: string; requirements: string[] };
  place: { name: string; address: string; phone: string | null; email: string | null };
};
