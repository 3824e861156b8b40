import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../components/errors/alert.tsx';
import { useDates } from '../i18n/use-dates.ts';

/** Shown for a week or period without free slots: the next free slot, and what else the citizen can do. */
export function NoFreeSlots({
  nextFreeAt,
  never,
  onSelectStart,
  children,
}: {
  nextFreeAt: string | null;
  /** What a period without free slots shows; null if only the week has none. */
  never: { title: string; text?: string } | null;
  onSelectStart: (startsAt: string) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Alert kind="info" title={never?.title ?? t('time.nothingTitle')}>
      {never?.text !== undefined && <p>{never.text}</p>}
      {nextFreeAt && (
        <>
          <p>{t('time.nothingNext', { moment: dates.moment(nextFreeAt) })}</p>
          <button type="button" className="btn btn-primary btn-sm" onClick={() => onSelectStart(nextFreeAt)}>
            {t('time.nothingGo', { day: dates.dayOfYear(dates.dateOf(nextFreeAt)) })}
          </button>
        </>
      )}
      {children}
    </Alert>
  );
}
