import { useTranslation } from 'react-i18next';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';

/** Until when a booking waits for its citizen, and when it was confirmed, cancelled or released. */
export function StateFields({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { status, confirmBy, reconfirmBy, reconfirmedAt, cancelledAt } = booking;
  const ended =
    status === 'RELEASED' ? 'booking.released' : confirmBy === null ? 'booking.cancelled' : 'booking.unconfirmed';
  const fields = [
    ['booking.confirmBy', status === 'REQUESTED' ? confirmBy : null],
    ['booking.reconfirmBy', status === 'CONFIRMED' ? reconfirmBy : null],
    ['booking.reconfirmed', reconfirmedAt],
    [ended, cancelledAt],
  ] as const;
  return fields.map(
    ([label, instant]) =>
      instant !== null && (
        <Field key={label} label={t(label)}>
          {instantText(instant, zone, 'short')}
        </Field>
      ),
  );
}

function Field({ label, children }: { label: string; children: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
