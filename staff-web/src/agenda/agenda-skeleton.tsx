import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './agenda.module.css';

/** Placeholder shown during the first query of the agenda. */
export function AgendaSkeleton() {
  const { t } = useTranslation();
  return (
    <output className={styles.skeleton}>
      <VisuallyHidden>{t('agenda.loading')}</VisuallyHidden>
      {[0, 1, 2].map((column) => (
        <Skeleton key={column} height="100%" mih={240} />
      ))}
    </output>
  );
}
