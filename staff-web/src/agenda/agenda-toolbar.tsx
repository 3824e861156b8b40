import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shiftDay } from '../office/calendar.ts';
import { type OfficePlace, useOffice } from '../office/office.ts';
import look from './agenda.module.css';
import { type AgendaView, writeView } from './agenda-view.ts';
import { useDesk } from './desk.ts';
import { Icon } from './icon.tsx';
import { operatorsOf } from './operators-of.ts';

const nothing = () => undefined;

/** Which agenda, which day, which view; and what can be begun from here. */
export function AgendaToolbar(props: {
  view: AgendaView;
  place: OfficePlace;
  today: string;
  change(part: Partial<AgendaView>): void;
}) {
  const { view, place, today, change } = props;
  const { t } = useTranslation();
  const { places } = useOffice();
  const desk = useDesk();
  const step = view.span === 'day' ? 1 : 7;
  const steps = view.span === 'day' ? (['previousDay', 'nextDay'] as const) : (['previousWeek', 'nextWeek'] as const);
  return (
    <div className={look.toolbar}>
      <div className={look.days}>
        <Button
          variant="default"
          onClick={() => change({ date: today })}
          aria-current={view.date === today || undefined}
        >
          {t('agenda.today')}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`agenda.${steps[0]}`)}
          onClick={() => change({ date: shiftDay(view.date, -step) })}
        >
          <Icon name="back" />
        </ActionIcon>
        <DatePickerInput
          w={150}
          aria-label={t('agenda.pickDay')}
          value={view.date}
          onChange={(date) => date && change({ date })}
          valueFormat="DD/MM/YYYY"
          leftSection={<Icon name="calendar" />}
          leftSectionPointerEvents="none"
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(`agenda.${steps[1]}`)}
          onClick={() => change({ date: shiftDay(view.date, step) })}
        >
          <Icon name="forward" />
        </ActionIcon>
      </div>
      <SegmentedControl
        aria-label={t('agenda.view')}
        value={view.span}
        onChange={(span) => change({ span: span as AgendaView['span'] })}
        data={[
          { value: 'day', label: t('agenda.day') },
          { value: 'week', label: t('agenda.weekView') },
        ]}
      />
      {places.length > 1 && (
        <Select
          w={250}
          aria-label={t('agenda.place')}
          value={place.id}
          onChange={(placeId) => placeId && change({ placeId, operatorId: null })}
          data={places.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
        />
      )}
      {place.reach === 'WHOLE' && (
        <Select
          w={230}
          aria-label={t('agenda.operator')}
          value={view.operatorId ?? ''}
          onChange={(operatorId) => change({ operatorId: operatorId || null })}
          data={[
            { value: '', label: t('agenda.everybody') },
            ...operatorsOf(place).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          allowDeselect={false}
        />
      )}
      <span className={look.push} />
      <Button
        variant="default"
        component={Link}
        to={{ pathname: '/agenda/elenco', search: writeView({ ...view, span: 'day' }, today).toString() }}
        leftSection={<Icon name="list" />}
      >
        {t('agenda.dayList')}
      </Button>
      <Button
        leftSection={<Icon name="plus" />}
        onClick={() => desk.book(place.id, { date: view.date, minute: null, operatorId: view.operatorId }, nothing)}
      >
        {t('agenda.newBooking')}
      </Button>
    </div>
  );
}
