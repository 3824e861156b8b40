import { useQuery } from '@apollo/client/react';
import { Fieldset, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type RecurrenceDatesInput, RecurrenceDatesDocument } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { DateList } from './date-list.tsx';
import { isRepeatComplete, type RepeatValues, toRecurrenceInput } from './repeat-values.ts';
import { summarizeBounds, summarizeRule } from './summarize-repeat.ts';

const TYPING_PAUSE_MS = 400;

/** The rule of a repetition in words and all its dates, as the server computes them. Empty until it is complete. */
export function RepeatPreview({ values }: { values: RepeatValues }) {
  const { t } = useTranslation();
  const recurrence = isRepeatComplete(values) ? toRecurrenceInput(values) : null;
  if (recurrence === null || values.date === null) return null;
  return (
    <Fieldset variant="filled" legend={<b>{t('repeat.preview')}</b>}>
      <output>{`${summarizeRule(t, values)}, ${summarizeBounds(t, values)}`}</output>
      <Dates input={{ from: values.date, recurrence }} />
    </Fieldset>
  );
}

function Dates({ input }: { input: RecurrenceDatesInput }) {
  const [key] = useDebouncedValue(JSON.stringify(input), TYPING_PAUSE_MS);
  const { data, previousData } = useQuery(RecurrenceDatesDocument, {
    variables: { input: JSON.parse(key) as RecurrenceDatesInput },
    fetchPolicy: 'no-cache',
  });
  const result = (data ?? previousData)?.recurrenceDates;
  if (result === undefined) return null;
  if (result.__typename === 'InvalidInput') return <Text mt="xs">{result.errors[0]?.message ?? result.message}</Text>;
  return <DateList lines={result.dates.map((date) => dateText(date))} />;
}
