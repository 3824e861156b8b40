import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import styles from './bookings.module.css';
import { phoneText } from '../booking/phone-text.ts';

/** Whether the citizen will be told by mail of what is about to be done; if not, that the office must do it. */
export function MailNotice({ applicant }: { applicant: { phone: string | null; email: string | null } }) {
  const { t } = useTranslation();
  const { email, phone } = applicant;
  return (
    <p className={styles.mailNotice} data-self={email === null || undefined}>
      <Icon name={email === null ? 'phone' : 'mail'} size={18} />
      <span>
        {email !== null && t('booking.willBeMailed', { email })}
        {email === null && phone !== null && t('booking.callThem', { phone: phoneText(phone) })}
        {email === null && phone === null && t('booking.cannotBeTold')}
      </span>
    </p>
  );
}
