import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import { SetOpeningHoursDocument, type OperatorHoursFragment } from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { CopyHours } from './copy-hours.tsx';
import styles from './opening-hours.module.css';
import { HoursNow } from './hours-now.tsx';
import { WeekdayFields } from './weekday-fields.tsx';
import {
  toWeeklyHoursErrors,
  type WeeklyHoursErrors,
  findMissingTimes,
  WEEKDAYS,
  toWeekInput,
  type WeeklyHours,
  toWeeklyHours,
  copyMondayToFriday,
} from './weekly-hours.ts';

function findVersion({ hoursVersions }: OperatorHoursFragment, placeId: string): string | null {
  return hoursVersions.find((one) => one.placeId === placeId)?.version ?? null;
}

/** Weekly hours of an operator at a place. They are saved together. */
export function WeekSection(props: {
  operator: OperatorHoursFragment;
  placeId: string;
  /** The operators whose hours can be copied. */
  operators: readonly OperatorHoursFragment[];
}) {
  const { operator, placeId, operators } = props;
  const { t } = useTranslation();
  const [lines, setLines] = useState(() => toWeeklyHours(operator, placeId));
  const [errors, setErrors] = useState<Record<string, WeeklyHoursErrors>>({});
  // The version of the hours in the form: the stored ones can change while the form is open.
  const [version, setVersion] = useState(() => findVersion(operator, placeId));
  const [conflict, setConflict] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const agendaChange = useAgendaChange({
    document: SetOpeningHoursDocument,
    result: (data) => data.setOpeningHours,
    preview: (setOpeningHours) => ({ setOpeningHours }),
    onDone: (bookings, { setOpeningHours }) => {
      setDone(`${t('hours.saved')} ${summarizeResolutions(t, bookings)}`.trim());
      if ('operator' in setOpeningHours) setVersion(findVersion(setOpeningHours.operator, placeId));
    },
    onConflict: (message, { setOpeningHours }) => {
      setConflict(message);
      if ('operator' in setOpeningHours) setVersion(findVersion(setOpeningHours.operator, placeId));
    },
    onInvalid: (fieldErrors) => setErrors(toWeeklyHoursErrors(lines, fieldErrors)),
  });

  function change(next: WeeklyHours[]) {
    setLines(next);
    setDone(null);
    setCopied(null);
  }

  function save() {
    const missing = findMissingTimes(lines, t('hours.timeMissing'));
    setErrors(missing);
    setDone(null);
    setCopied(null);
    setConflict(null);
    if (Object.keys(missing).length > 0) return;
    void agendaChange.submit({ operatorId: operator.id, placeId, version, ...toWeekInput(lines) });
  }

  return (
    <Section title={t('hours.week')}>
      <Stack gap="md">
        <Text>{t('hours.weekIntro')}</Text>
        <div className={styles.week}>
          {WEEKDAYS.map((weekday) => (
            <WeekdayFields key={weekday} weekday={weekday} lines={lines} errors={errors} onChange={change} />
          ))}
        </div>
        {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
        {Object.keys(errors).length > 0 && <ErrorAlert>{t('hours.wrong')}</ErrorAlert>}
        {conflict !== null && (
          <ErrorAlert>
            {conflict}
            <HoursNow lines={toWeeklyHours(operator, placeId)} />
            <Button
              variant="default"
              mt="sm"
              onClick={() => {
                change(toWeeklyHours(operator, placeId));
                setConflict(null);
              }}
            >
              {t('conflict.takeCurrent')}
            </Button>
          </ErrorAlert>
        )}
        {copied !== null && <SuccessAlert>{t('hours.copied', { name: copied })}</SuccessAlert>}
        {done !== null && <SuccessAlert>{done}</SuccessAlert>}
        <Group>
          <Button loading={agendaChange.busy} onClick={save}>
            {t('hours.save')}
          </Button>
          <Button variant="default" onClick={() => change(copyMondayToFriday(lines, createKey))}>
            {t('hours.copyMonday')}
          </Button>
          <CopyHours
            operators={operators.filter(({ id }) => id !== operator.id)}
            placeId={placeId}
            onCopy={(name, next) => {
              change(next);
              setCopied(name);
            }}
          />
        </Group>
        <ResolutionsDialog agendaChange={agendaChange} />
      </Stack>
    </Section>
  );
}
