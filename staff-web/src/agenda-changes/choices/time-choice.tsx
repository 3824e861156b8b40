import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AffectedBookingFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { timeText, wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import { ManualTimeFields } from './manual-time-fields.tsx';
import { proposalText } from './proposal-text.ts';
import { type NewTime, type ResolutionDraft, timeKey } from './resolution-drafts.ts';

const BY_HAND = 'byHand';

type Props = { booking: AffectedBookingFragment; draft: ResolutionDraft; onChange(draft: ResolutionDraft): void };

/** Chooses the new time of a booking: a proposed one, or any other by hand. */
export function TimeChoice({ booking, draft, onChange }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { proposals, startsAt, operator } = booking;
  const isManual = draft.manual !== null || draft.time === null;
  const manual = draft.manual ?? {
    operatorId: operator.id,
    date: wallDate(startsAt, zone),
    time: timeText(wallMinute(startsAt, zone)),
  };
  // A chosen time that is no longer proposed stays in the list, so that nothing changes without notice.
  const listed = isManual ? proposals : [draft.time!, ...proposals];
  const times = [...new Map(listed.map((one) => [toKey(one), one])).values()];

  function choose(key: string) {
    if (key === BY_HAND) return onChange({ ...draft, time: null, manual });
    const time = times.find((one) => toKey(one) === key);
    if (time !== undefined) onChange({ ...draft, time, manual: null });
  }

  return (
    <>
      <NativeSelect
        aria-label={t('resolutions.newTime')}
        value={isManual ? BY_HAND : toKey(draft.time!)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          ...times.map((time) => ({ value: toKey(time), label: proposalText(t, startsAt, time, zone) })),
          { value: BY_HAND, label: t('resolutions.byHand') },
        ]}
      />
      {isManual && (
        <ManualTimeFields
          booking={booking}
          value={manual}
          onChange={(changed, time) => onChange({ ...draft, manual: changed, time })}
        />
      )}
    </>
  );
}

function toKey({ startsAt, operator }: NewTime): string {
  return timeKey({ startsAt, operatorId: operator.id });
}
