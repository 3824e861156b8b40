import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveOpeningExceptionDocument, type TimesFragment } from '../gql/graphql.ts';
import { Done, Refusal } from '../look/refusal.tsx';
import { Section } from '../look/section.tsx';
import { Trouble } from '../look/trouble.tsx';
import { dateText } from '../office/calendar.ts';
import { ChoicesDialog } from '../planning/choices-dialog.tsx';
import { settledText } from '../planning/settled-text.ts';
import { usePlan } from '../planning/use-plan.ts';
import { ExceptionForm } from './exception-form.tsx';
import look from './time.module.css';

/** Dates on which an operator serves at other hours than those of the week, or not at all. */
export function ExceptionsPart({ operator, placeId }: { operator: TimesFragment; placeId: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const plan = usePlan({
    document: RemoveOpeningExceptionDocument,
    result: (data) => data.removeOpeningException,
    preview: (removeOpeningException) => ({ removeOpeningException }),
    onDone: (bookings) => setDone(`${t('hours.exceptionRemoved')} ${settledText(t, bookings)}`.trim()),
    onWrong: (errors) => setRefusal(Object.values(errors).join(' ')),
  });
  const exceptions = operator.exceptions
    .filter((exception) => exception.placeId === placeId)
    .toSorted((a, b) => a.date.localeCompare(b.date));

  return (
    <Section title={t('hours.exceptions')}>
      <Stack gap="md">
        <Text>{t('hours.exceptionsIntro')}</Text>
        {done !== null && <Done>{done}</Done>}
        {refusal !== null && <Refusal>{refusal}</Refusal>}
        {plan.trouble !== null && <Trouble {...plan.trouble} />}
        {exceptions.length > 0 && (
          <ul className={look.list}>
            {exceptions.map(({ date, hours }) => (
              <li key={date}>
                <Group justify="space-between">
                  <span>
                    <b>{dateText(date)}</b>
                    <br />
                    {hours.map(({ opens, closes }) => `${opens}–${closes}`).join(', ') || t('hours.closed')}
                  </span>
                  <Button
                    variant="subtle"
                    color="red"
                    aria-label={t('hours.removeDate', { date: dateText(date) })}
                    onClick={() => void plan.propose({ operatorId: operator.id, placeId, date })}
                  >
                    {t('hours.remove')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
        <ExceptionForm
          operatorId={operator.id}
          placeId={placeId}
          onSaved={(bookings) => setDone(`${t('hours.exceptionSaved')} ${settledText(t, bookings)}`.trim())}
        />
        <ChoicesDialog plan={plan} />
      </Stack>
    </Section>
  );
}
