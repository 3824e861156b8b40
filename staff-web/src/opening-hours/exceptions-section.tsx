import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveOpeningExceptionDocument, type OperatorHoursFragment } from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { ExceptionForm } from './exception-form.tsx';
import styles from '../components/divided-list.module.css';

/** Dates on which an operator has different hours, or none. */
export function ExceptionsSection({ operator, placeId }: { operator: OperatorHoursFragment; placeId: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const agendaChange = useAgendaChange({
    document: RemoveOpeningExceptionDocument,
    result: (data) => data.removeOpeningException,
    preview: (removeOpeningException) => ({ removeOpeningException }),
    onDone: (bookings) => setDone(`${t('hours.exceptionRemoved')} ${summarizeResolutions(t, bookings)}`.trim()),
    onConflict: setErrorMessage,
    onInvalid: (errors) => setErrorMessage(Object.values(errors).join(' ')),
  });
  const exceptions = operator.exceptions
    .filter((exception) => exception.placeId === placeId)
    .toSorted((a, b) => a.date.localeCompare(b.date));

  return (
    <Section title={t('hours.exceptions')}>
      <Stack gap="md">
        <Text>{t('hours.exceptionsIntro')}</Text>
        {done !== null && <SuccessAlert>{done}</SuccessAlert>}
        {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
        {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
        {exceptions.length > 0 && (
          <ul className={styles.list}>
            {exceptions.map(({ date, hours, version }) => (
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
                    onClick={() => void agendaChange.submit({ operatorId: operator.id, placeId, date, version })}
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
          exceptions={exceptions}
          placeId={placeId}
          onSaved={(bookings) => setDone(`${t('hours.exceptionSaved')} ${summarizeResolutions(t, bookings)}`.trim())}
        />
        <ResolutionsDialog agendaChange={agendaChange} />
      </Stack>
    </Section>
  );
}
