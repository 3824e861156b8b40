import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import {
  CloseOnHolidayDocument,
  type ClosuresQuery,
  type HolidayRecordFragment,
  OpenOnHolidayDocument,
} from '../gql/graphql.ts';
import { SuccessAlert, ErrorAlert } from '../components/alerts.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { useSession } from '../session/session-context.ts';
import { HolidayRow } from './holiday-row.tsx';
import styles from '../components/divided-list.module.css';
import { listScopeOptions } from './scope-options.ts';

type Props = {
  holidays: readonly HolidayRecordFragment[];
  places: ClosuresQuery['staffCatalogue']['places'];
  years: readonly number[];
  year: number;
  onYearChange(year: number): void;
  onChanged(): void;
};

/** National holidays and the patron saint's day. They are closed by default and can be opened. */
export function HolidaysSection({ holidays, places, years, year, onYearChange, onChanged }: Props) {
  const { t } = useTranslation();
  const { me } = useSession();
  const scopes = listScopeOptions(t, me, places);
  const [chosen, setChosen] = useState(scopes[0]?.value ?? '');
  const [done, setDone] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const opening = useMutationAction(OpenOnHolidayDocument);
  const closing = useAgendaChange({
    document: CloseOnHolidayDocument,
    result: (data) => data.closeOnHoliday,
    preview: (closeOnHoliday) => ({ closeOnHoliday }),
    onDone: (bookings) => end(`${t('closures.closedAgain')} ${summarizeResolutions(t, bookings)}`.trim()),
    onInvalid: (errors) => setErrorMessage(Object.values(errors).join(' ')),
  });
  const placeId = chosen || null;
  const error = opening.error ?? closing.error;

  function end(text: string) {
    setDone(text);
    onChanged();
  }

  async function open(date: string) {
    setDone(null);
    const result = (await opening.run({ input: { date, placeId } }))?.openOnHoliday;
    setErrorMessage(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    if (result?.__typename === 'OpenOnHolidaySuccess') end(t('closures.openNow'));
  }

  return (
    <Section title={t('closures.holidays')}>
      <Stack gap="md">
        <Text>{t('closures.holidaysIntro')}</Text>
        <NativeSelect
          label={t('closures.year')}
          maw={200}
          value={String(year)}
          onChange={({ currentTarget }) => onYearChange(Number(currentTarget.value))}
          data={years.map(String)}
        />
        <NativeSelect
          label={t('closures.openWhere')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={scopes}
        />
        {done !== null && <SuccessAlert>{done}</SuccessAlert>}
        {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
        {error !== null && <RequestErrorAlert {...error} />}
        <ul className={styles.list}>
          {holidays.map((holiday) => (
            <HolidayRow
              key={holiday.date}
              holiday={holiday}
              places={places}
              placeId={placeId}
              busy={opening.busy || closing.busy}
              onOpen={() => void open(holiday.date)}
              onClose={() => void closing.submit({ date: holiday.date, placeId })}
            />
          ))}
        </ul>
        <ResolutionsDialog agendaChange={closing} />
      </Stack>
    </Section>
  );
}
