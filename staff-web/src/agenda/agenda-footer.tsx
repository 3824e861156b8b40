import { useTranslation } from 'react-i18next';
import type { AgendaDayFragment } from '../gql/graphql.ts';
import styles from './agenda.module.css';
import { AgendaSummary } from './agenda-summary.tsx';
import { CancelledControl } from './view/cancelled-control.tsx';
import { DensityControl } from './density-control.tsx';
import { Legend } from './legend.tsx';
import { LiveStatus } from './live-status.tsx';

/** One line below the agenda: connection, counts, legend, cancelled bookings and row height. */
export function AgendaFooter(props: {
  days: readonly AgendaDayFragment[] | undefined;
  span: 'day' | 'week';
  hasGrid: boolean;
  services: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.foot} aria-label={t('agenda.foot')}>
      <LiveStatus />
      {props.days !== undefined && <AgendaSummary days={props.days} span={props.span} />}
      <Legend services={props.services} />
      {props.hasGrid && <CancelledControl size="xs" />}
      {props.span === 'day' && <DensityControl />}
    </section>
  );
}
