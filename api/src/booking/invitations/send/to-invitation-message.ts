import type { RequestContext } from '../../../context.ts';
import type { Place } from '../../../db/entities/catalogue/place.ts';
import type { Service } from '../../../db/entities/catalogue/service.ts';
import type { InvitationMessage } from '../../../mail/mails/invitation/invitation-message.ts';

/** An invitation as its mail describes it. */
export type MailedInvitation = {
  id: string;
  name: string;
  surname: string;
  email: string;
  locale: 'it' | 'en';
  until: string;
};

/** Returns the content of the mail about an invitation. It contains no token. */
export function toInvitationMessage(
  kind: InvitationMessage['kind'],
  { municipality: { id, name, email, phone, timeZone } }: Pick<RequestContext, 'municipality'>,
  invitation: MailedInvitation,
  { service, place }: { service: Service; place: Place },
): InvitationMessage {
  return {
    kind,
    locale: invitation.locale,
    municipality: { id, name, email, phone, timeZone },
    recipient: { name: invitation.name, surname: invitation.surname, email: invitation.email },
    invitation: { id: invitation.id, until: invitation.until },
    service: { name: service.name, requirements: service.requirements },
    place: {
      name: place.name,
      address: place.address,
      phone: place.phone ?? null,
      email: place.email ?? null,
    },
  };
}
