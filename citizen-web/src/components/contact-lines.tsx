import { initialMessages } from '../i18n/initial-messages.ts';
import { Icon } from '../icons/icon.tsx';
import { iconPaths } from '../icons/paths.ts';

/** Link to the municipality's telephone, known before the API has answered. */
export function InitialPhone() {
  return <ContactLines phone={initialMessages.phone} email={null} />;
}

/** Links to an office's telephone and email, if it has them. */
export function ContactLines({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <span className="contact-lines">
      {phone && (
        <a href={`tel:${phone.replaceAll(' ', '')}`}>
          <Icon shape={iconPaths.phone} />
          <span>{phone}</span>
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`}>
          <Icon shape={iconPaths.mail} />
          <span>{email}</span>
        </a>
      )}
    </span>
  );
}
