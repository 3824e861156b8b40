import { useQuery } from '@apollo/client/react';
import { Fieldset, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { BlockedTimesDocument, type BlockedTimesInput } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { intervalText } from '../../municipality-time/interval-text.ts';
import { DateList } from '../../recurrence/date-list.tsx';

const TYPING_PAUSE_MS = 400;

/** The sentence that shows what will be blocked, with all dates of a repetition as the server computes them. */
export function BlockPreview({ summary, times }: { summary: string; times: BlockedTimesInput | null }) {
  const { t } = useTranslation();
  return (
    <Fieldset variant="filled" legend={<b>{t('blocked.summary.title')}</b>}>
      <output>{summary}</output>
      {times?.recurrence && <RepeatedDates times={times} />}
    </Fieldset>
  );
}

function RepeatedDates({ times }: { times: BlockedTimesInput }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [key] = useDebouncedValue(JSON.stringify(times), TYPING_PAUSE_MS);
  const { data, previousData } = useQuery(BlockedTimesDocument, {
    variables: { input: JSON.parse(key) as BlockedTimesInput },
    fetchPolicy: 'no-cache',
  });
  const result = (data ?? previousData)?.blockedTimes;
  if (result === undefined) return null;
  if (result.__typename === 'InvalidInput') return <Text mt="xs">{result.errors[0]?.message ?? result.message}</Text>;
  return (
    <>
      <DateList lines={result.times.map((time) => intervalText(time, zone))} />
      {result.skippedDates.length > 0 && (
        <Text mt="xs">
          {t('blocked.summary.skipped', { dates: result.skippedDates.map((date) => dateText(date)).join(', ') })}
        </Text>
      )}
    </>
  );
}
