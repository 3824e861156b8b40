import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeText } from '../../office/wall-clock.ts';
import { Icon } from '../icon.tsx';
import look from './gap.module.css';

/** Time that is free: an invitation to book somebody. */
export const GapButton = memo(function GapButton(props: {
  itemKey: string;
  from: number;
  to: number;
  places: number;
  capacity: number;
  top: number;
  height: number;
  tabbable: boolean;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={look.gap}
      data-item={props.itemKey}
      data-gap=""
      tabIndex={props.tabbable ? 0 : -1}
      style={{ top: props.top, height: props.height }}
    >
      <span className={look.face}>
        <Icon name="plus" size={13} />
        <span className={look.words}>
          {t('grid.free', { from: timeText(props.from), to: timeText(props.to) })}
          {props.capacity > 1 && ` (${t('grid.places', { count: props.places, of: props.capacity })})`}
        </span>
        <span className={look.hidden}>, {t('grid.bookHere')}</span>
      </span>
    </button>
  );
});
