import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMount } from '../../components/focus.ts';
import { Icon } from '../../components/icon.tsx';
import { PrintSheet } from '../../components/print/print-sheet.tsx';
import type { AffectedBookingFragment, AffectedBookingsSummaryFragment } from '../../gql/graphql.ts';
import foot from '../dialog-foot.module.css';
import { CallTable } from './call-table.tsx';
import { listCalls } from './list-calls.ts';
import styles from './outcome.module.css';
import { OutcomeTable } from './outcome-table.tsx';

type Props = {
  outcome: AffectedBookingsSummaryFragment;
  affectedBookings: readonly AffectedBookingFragment[];
  onClose(): void;
};

/** What happened to the affected bookings: whom to phone, who was notified by mail, and what changed in between. */
export function OutcomeStep({ outcome, affectedBookings, onClose }: Props) {
  const { t } = useTranslation();
  const [isPrinting, setIsPrinting] = useState(false);
  const calls = listCalls(outcome.resolved);
  const mailed = outcome.resolved.filter(({ kind, email }) => kind !== 'KEEP' && email !== null);
  const kept = outcome.resolved.filter(({ kind }) => kind === 'KEEP');
  const resolvedIds = new Set(outcome.resolved.map(({ bookingId }) => bookingId));
  const changed = affectedBookings.filter(({ id }) => !resolvedIds.has(id));

  return (
    <Stack gap="md">
      <section>
        <Title order={3} size="h4" mb="xs" tabIndex={-1} ref={focusOnMount} className={styles.heading}>
          {t('resolutions.callsTitle')}
        </Title>
        {calls.length === 0 ? <Text>{t('resolutions.noCalls')}</Text> : <CallTable calls={calls} />}
      </section>
      {changed.length > 0 && (
        <Text fw={600}>
          {t('resolutions.changedMeanwhile', {
            names: changed.map(({ number, applicantName }) => `n. ${number} ${applicantName}`).join(', '),
          })}
        </Text>
      )}
      {mailed.length > 0 && <OutcomeTable title={t('resolutions.mailed')} bookings={mailed} />}
      {kept.length > 0 && <OutcomeTable title={t('resolutions.keptTitle')} bookings={kept} />}
      <div className={foot.foot}>
        {calls.length > 0 && (
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => setIsPrinting(true)}>
            {t('resolutions.print')}
          </Button>
        )}
        <Button ml="auto" onClick={onClose}>
          {t('resolutions.finish')}
        </Button>
      </div>
      {isPrinting && (
        <PrintSheet onPrinted={() => setIsPrinting(false)}>
          <h1 className={styles.printTitle}>{t('resolutions.callsTitle')}</h1>
          <CallTable calls={calls} isPrinted />
        </PrintSheet>
      )}
    </Stack>
  );
}
