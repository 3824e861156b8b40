import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosuresQuery, HolidayRecordFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { scopeText } from './scope-options.ts';

type Props = {
  holiday: HolidayRecordFragment;
  places: ClosuresQuery['staffCatalogue']['places'];
  /** The scope that the buttons change. Null for the whole municipality. */
  placeId: string | null;
  busy: boolean;
  onOpen(): void;
  onClose(): void;
};

/** One holiday with its state and the button that opens or closes it. */
export function HolidayRow({ holiday, places, placeId, busy, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { date, name, open, openPlaceIds } = holiday;
  const openThere = placeId === null ? open : openPlaceIds.includes(placeId);
  const state = open
    ? t('closures.open')
    : openPlaceIds.length === 0
      ? t('closures.closed')
      : t('closures.openAt', { places: openPlaceIds.map((id) => scopeText(t, places, id)).join(', ') });
  const word = t(openThere ? 'closures.close' : 'closures.doOpen');
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <span>
          <b>{dateText(date)}</b>
          <br />
          {name} · {state}
        </span>
        <Button
          variant={openThere ? 'outline' : 'default'}
          loading={busy}
          aria-label={`${word}: ${name}`}
          onClick={openThere ? onClose : onOpen}
        >
          {word}
        </Button>
      </Group>
    </li>
  );
}
