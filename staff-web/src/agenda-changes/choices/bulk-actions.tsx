import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import type { AffectedBookingFragment } from '../../gql/graphql.ts';
import styles from './choices.module.css';
import { acceptProposals, type MoveVerdicts, type ResolutionDrafts, setKind } from './resolution-drafts.ts';

type Props = {
  bookings: readonly AffectedBookingFragment[];
  drafts: ResolutionDrafts;
  verdicts: MoveVerdicts;
  onChange(drafts: ResolutionDrafts): void;
};

/** Buttons that choose for all affected bookings; those that cannot be moved are left and named. */
export function BulkActions({ bookings, drafts, verdicts, onChange }: Props) {
  const { t } = useTranslation();
  const [isAccepted, setIsAccepted] = useState(false);
  const movable = bookings.filter(({ proposals }) => proposals.length > 0);
  const left = bookings.filter(({ id, proposals }) => proposals.length === 0 && (drafts[id]?.kind ?? null) === null);

  function accept() {
    onChange(acceptProposals(bookings, drafts, verdicts));
    setIsAccepted(true);
  }

  return (
    <>
      <fieldset className={styles.actions} aria-label={t('resolutions.all')}>
        {movable.length > 0 && (
          <Button variant="outline" leftSection={<Icon name="people" />} onClick={accept} data-autofocus>
            {t('resolutions.moveAll', { count: movable.length, total: bookings.length })}
          </Button>
        )}
        <Button variant="outline" color="red" onClick={() => onChange(setKind(bookings, drafts, 'CANCEL'))}>
          {t('resolutions.cancelAll')}
        </Button>
        <Button variant="subtle" onClick={() => onChange(setKind(bookings, drafts, 'KEEP'))}>
          {t('resolutions.keepAll')}
        </Button>
      </fieldset>
      <output>
        {isAccepted && left.length > 0 && (
          <Group gap="xs">
            <Text>{t('resolutions.left', { names: left.map(({ applicantName }) => applicantName).join(', ') })}</Text>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => onChange({ ...drafts, ...setKind(left, drafts, 'CANCEL') })}
            >
              {t('resolutions.cancelLeft')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onChange({ ...drafts, ...setKind(left, drafts, 'KEEP') })}
            >
              {t('resolutions.keepLeft')}
            </Button>
          </Group>
        )}
      </output>
    </>
  );
}
