import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';
import type { BookingState } from '../booking-state.ts';

const LOOKS = {
  unconfirmed: ['waiting', iconPaths.clock],
  requested: ['waiting', iconPaths.clock],
  confirmed: ['good', iconPaths.done],
  moved: ['moved', lazyIconPaths.moved],
  'to-reconfirm': ['waiting', iconPaths.clock],
  running: ['good', iconPaths.done],
  cancelled: ['over', lazyIconPaths.cross],
  'cancelled-by-office': ['bad', lazyIconPaths.cross],
  released: ['over', lazyIconPaths.cross],
  lapsed: ['over', lazyIconPaths.cross],
  attended: ['over', iconPaths.done],
  'no-show': ['over', lazyIconPaths.minus],
  past: ['over', lazyIconPaths.minus],
} as const satisfies Record<BookingState, readonly [string, `${'M' | 'm'}${string}`]>;

/** The state of the booking in one word and one short sentence: the heading of the page. */
export function StateBand({
  state,
  near,
  ref,
}: {
  state: BookingState;
  near: 'today' | 'tomorrow' | null;
  ref: Ref<HTMLHeadingElement>;
}) {
  const { t } = useTranslation();
  const [look, icon] = LOOKS[state];
  const isExpected = state === 'confirmed' || state === 'moved';
  const nearness = near === null ? 'page.expected' : (`page.${near}` as const);
  const sentence = state === 'running' ? t('page.now') : isExpected ? t(nearness) : null;
  return (
    <h1 className={`pass-band pass-band-${look}`} ref={ref} tabIndex={-1}>
      <Icon shape={icon} />
      <span>
        <strong>{t(`page.word.${state}`) + (sentence === null ? '' : '.')}</strong>{' '}
        {sentence !== null && <span>{sentence}</span>}
      </span>
    </h1>
  );
}
