import { useTranslation } from 'react-i18next';
import styles from './date-list.module.css';

const MAX_UNFOLDED = 12;

/** All times of a repetition, counted. A long list is folded. */
export function DateList({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <details className={styles.dates} open={lines.length <= MAX_UNFOLDED}>
      <summary>{t('repeat.dates', { count: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
