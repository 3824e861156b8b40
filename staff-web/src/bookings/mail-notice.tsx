import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.tsx';
import styles from './bookings.module.css';
import { phoneText } from '../booking/phone-text.ts';

/** Shows whether the citizen will receive a mail. Without an address, asks staff to call. */
export function MailNotice({ applicant }: { applicant: { phone: string | null; email: string | null } }) {
  const { t } = useTranslation();
  const { email, phone } = applicant;
  return (
    <p className={styles.mailNotice} data-self={email === null || undefined}>
      <Icon name={email === null ? 'phone' : 'mail'} size={18} />
      <span>
        {email !== null && t('booking.willBeMailed', { email })}
        {email === null && phone !== null && t('booking.callThem', { phone: phoneText(phone) })}
        {email === null && phone === null && t('booking.noContact')}
      </span>
    </p>
  );
}
