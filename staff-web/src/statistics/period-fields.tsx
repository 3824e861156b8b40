import { Alert, Button, Card, Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatisticsGrouping } from '../gql/graphql.ts';
import { DateField } from '../components/fields/date-field.tsx';
import {
  STATISTICS_GROUPINGS,
  type StatisticsView,
  getPeriod,
  type validatePeriod,
  PERIOD_PRESETS,
} from './statistics-view.ts';
import { usePlaces } from '../places/places-context.ts';
import styles from './statistics.module.css';

type Props = {
  view: StatisticsView;
  today: string;
  problem: ReturnType<typeof validatePeriod>;
  onChange(change: Partial<StatisticsView>): void;
};

/** Inputs for the period, the grouping and the place of the statistics. */
export function PeriodFields({ view, today, problem, onChange }: Props) {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <Card withBorder p="lg" component="section" aria-label={t('statistics.period')}>
      <Stack gap="md">
        <Group gap="xs" component="fieldset" className={styles.presets} aria-label={t('statistics.presets')}>
          {PERIOD_PRESETS.map((preset) => {
            const period = getPeriod(preset, today);
            const chosen = period.from === view.from && period.to === view.to;
            return (
              <Button
                key={preset}
                variant={chosen ? 'filled' : 'default'}
                aria-pressed={chosen}
                onClick={() => onChange(period)}
              >
                {t(`statistics.preset.${preset}`)}
              </Button>
            );
          })}
        </Group>
        <Group align="flex-end">
          <DateField label={t('statistics.from')} value={view.from} onChange={(from) => from && onChange({ from })} />
          <DateField label={t('statistics.to')} value={view.to} onChange={(to) => to && onChange({ to })} />
        </Group>
        {problem && (
          <Alert color="red" role="alert">
            {t(`statistics.problem.${problem}`)}
          </Alert>
        )}
        <Group align="flex-end">
          <NativeSelect
            miw={280}
            label={t('statistics.by')}
            value={view.by}
            onChange={({ currentTarget }) => onChange({ by: currentTarget.value as StatisticsGrouping })}
            data={STATISTICS_GROUPINGS.map((value) => ({ value, label: t(`statistics.grouping.${value}`) }))}
          />
          {places.length > 1 && (
            <NativeSelect
              miw={280}
              label={t('statistics.place')}
              value={view.placeId ?? ''}
              onChange={({ currentTarget }) => onChange({ placeId: currentTarget.value || null })}
              data={[
                { value: '', label: t('statistics.allPlaces') },
                ...places.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Group>
      </Stack>
    </Card>
  );
}
