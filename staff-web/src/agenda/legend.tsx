import { useMediaQuery } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './agenda.module.css';
import { STATE_DISPLAY } from '../booking/booking-state.ts';
import { Icon } from '../components/icon.tsx';
import { toColorStyle, assignServiceColors } from './service-color.ts';

const SHOWN_STATES = ['REQUESTED', 'ARRIVED', 'COMPLETED', 'NO_SHOW'] as const;

/** Explains the colours and icons of the agenda. */
export const Legend = memo(function Legend({ services }: { services: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const colorOf = assignServiceColors(services);
  const wide = useMediaQuery('(min-width: 75em)', true);
  const list = (
    <ul className={styles.legend} aria-label={t('agenda.legend')}>
      {services.map(({ id, name }) => (
        <li key={id}>
          <span className={styles.swatch} data-kind="service" style={toColorStyle(colorOf(id))} aria-hidden="true" />
          {name}
        </li>
      ))}
      {SHOWN_STATES.map((state) => (
        <li key={state}>
          <Icon name={STATE_DISPLAY[state].icon} />
          {t(STATE_DISPLAY[state].label)}
        </li>
      ))}
      <li>
        <Icon name="phone" />
        {t('booking.source.PHONE')}
      </li>
      <li>
        <Icon name="desk" />
        {t('booking.source.DESK')}
      </li>
      <li>
        <Icon name="note" />
        {t('agenda.withNotes')}
      </li>
      <li>
        <span className={styles.swatch} data-kind="closed" aria-hidden="true" />
        {t('agenda.closedHours')}
      </li>
      <li>
        <span className={styles.swatch} data-kind="blocked" aria-hidden="true" />
        {t('agenda.blockedSlots')}
      </li>
    </ul>
  );
  if (wide) return list;
  return (
    <details className={styles.more}>
      <summary>{t('agenda.legend')}</summary>
      {list}
    </details>
  );
});
