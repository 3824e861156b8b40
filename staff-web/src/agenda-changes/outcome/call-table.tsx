import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../booking/phone-text.ts';
import type { ResolvedBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { newTimeText } from './new-time-text.ts';
import styles from './outcome.module.css';

type Props = { calls: readonly ResolvedBookingPartsFragment[]; isPrinted?: boolean };

/** People to phone, with their old and new time; on paper with a box to tick. */
export function CallTable({ calls, isPrinted = false }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  return (
    <table className={styles.table} data-printed={isPrinted || undefined}>
      <thead>
        <tr>
          {isPrinted && <th scope="col">{t('resolutions.called')}</th>}
          <th scope="col">{t('resolutions.person')}</th>
          <th scope="col">{t('resolutions.phone')}</th>
          <th scope="col">{t('resolutions.before')}</th>
          <th scope="col">{t('resolutions.now')}</th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr key={call.bookingId}>
            {isPrinted && <td className={styles.box}>☐</td>}
            <th scope="row">
              {call.applicantName}
              <span className={styles.service}>
                {t('resolutions.numbered', { number: call.number, service: call.serviceName })}
              </span>
            </th>
            <td className={styles.phoneCell}>
              {call.phone === null ? (
                t('resolutions.noContact')
              ) : isPrinted ? (
                phoneText(call.phone)
              ) : (
                <Anchor href={`tel:${call.phone}`} className={styles.phone}>
                  {phoneText(call.phone)}
                </Anchor>
              )}
            </td>
            <td data-label={t('resolutions.before')}>{instantText(call.startsAt, zone, 'short')}</td>
            <td data-label={t('resolutions.now')}>
              <b>{newTimeText(t, call, zone)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
