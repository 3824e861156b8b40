import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';
import { DateField } from '../../components/fields/date-field.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { usePlaces } from '../../places/places-context.ts';
import { TimesField } from '../available-times/times-field.tsx';
import { NotifyField } from '../notify-field.tsx';
import { useChangeService } from './use-change-service.ts';

/** Form of a change of the service: the new service, the time if the old one does not fit, and the mail. */
export function ChangeServiceForm({ booking, onClose }: { booking: StaffBookingPartsFragment; onClose(): void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const places = usePlaces();
  const change = useChangeService(booking, onClose);
  const { serviceId } = change;
  const offered = places.map(({ name, services }) => ({
    group: name,
    items: services.filter(({ id }) => id !== booking.service.id).map(({ id, name }) => ({ value: id, label: name })),
  }));
  const place = places.find(({ services }) => services.some(({ id }) => id === serviceId));

  return (
    <form onSubmit={(event) => void change.send(event)} noValidate>
      <Stack>
        {change.error && <RequestErrorAlert message={change.error.message} />}
        {change.errorMessage !== null && (
          <ErrorAlert title={t('changeService.refused')}>{change.errorMessage}</ErrorAlert>
        )}
        <Text>
          {t('changeService.now', {
            service: booking.service.name,
            when: instantText(booking.startsAt, zone),
            operator: booking.operator.name,
          })}
        </Text>
        <Select
          label={t('changeService.service')}
          placeholder={t('changeService.choose')}
          searchable
          data-autofocus
          data={offered.filter(({ items }) => items.length > 0)}
          value={serviceId}
          error={change.serviceError}
          onChange={change.chooseService}
        />
        {place !== undefined && serviceId !== null && (
          <>
            <DateField
              label={t('booking.day')}
              value={change.date || null}
              onChange={(day) => change.chooseDate(day ?? '')}
            />
            <TimesField
              request={{ place, serviceId, operatorId: null, date: change.date }}
              value={change.minute}
              error={change.timeError}
              onChange={change.chooseMinute}
            />
          </>
        )}
        <NotifyField
          applicant={booking.applicant}
          isOver={false}
          checked={change.notifyCitizen}
          onChange={change.setNotifyCitizen}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('changeService.keep')}
          </Button>
          <Button type="submit" loading={change.busy}>
            {t('changeService.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
