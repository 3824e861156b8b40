import { Icon } from '../icons/icon.tsx';
import { iconPaths } from '../icons/paths.ts';

/** Links to an office's telephone and email, if it has them. */
export function ContactLines({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <span className="contact-lines">
      {phone && (
        <a href={`tel:${phone.replaceAll(' ', '')}`}>
          <Icon shape={iconPaths.phone} />
          {phone}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`}>
          <Icon shape={iconPaths.mail} />
          {email}
        </a>
      )}
    </span>
  );
}
