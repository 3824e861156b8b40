import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveSetting, useSetting } from '../../settings/browser-setting.ts';
import { CANCELLED_BOOKINGS } from './cancelled-setting.ts';

/** Shows or hides cancelled bookings. The choice is kept in this browser. */
export function CancelledControl({ size }: { size?: 'xs' }) {
  const { t } = useTranslation();
  const isShown = useSetting(CANCELLED_BOOKINGS) === 'shown';
  return (
    <Checkbox
      flex="none"
      label={t('agenda.showCancelled')}
      checked={isShown}
      onChange={(event) => saveSetting(CANCELLED_BOOKINGS, event.currentTarget.checked ? 'shown' : 'hidden')}
      {...(size === undefined ? {} : { size })}
    />
  );
}
