import { Button, Popover } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './agenda.module.css';
import { STATE_DISPLAY } from '../booking/booking-state.ts';
import { Icon } from '../components/icon.tsx';
import { toColorStyle, assignServiceColors } from './service-color.ts';

const SHOWN_STATES = ['REQUESTED', 'ARRIVED', 'COMPLETED', 'NO_SHOW'] as const;

type Service = { id: string; name: string };

/** The colours of the services on one line, as far as they fit, and a button that explains all colours and icons. */
export const Legend = memo(function Legend({ services }: { services: readonly Service[] }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.legendLine} aria-hidden="true">
        <ServiceColors services={services} />
      </ul>
      <Popover position="top-end" shadow="md" withinPortal={false} trapFocus returnFocus>
        <Popover.Target>
          <Button variant="subtle" size="compact-sm" flex="none">
            {t('agenda.legend')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('agenda.legend')} tabIndex={-1} data-autofocus>
          <ul className={styles.legend}>
            <ServiceColors services={services} />
          </ul>
          <ul className={styles.legend}>
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
              <Icon name="internalNote" />
              {t('agenda.withInternalNote')}
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
        </Popover.Dropdown>
      </Popover>
    </>
  );
});

function ServiceColors({ services }: { services: readonly Service[] }) {
  const colorOf = assignServiceColors(services);
  return services.map(({ id, name }) => (
    <li key={id}>
      <span className={styles.swatch} data-kind="service" style={toColorStyle(colorOf(id))} aria-hidden="true" />
      {name}
    </li>
  ));
}
