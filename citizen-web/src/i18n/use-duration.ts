import { useTranslation } from 'react-i18next';
import { writeDuration } from '../../../api/src/field-rules/write-duration.ts';

/** Returns a function that writes minutes in the language of the page: "30 min", "1 ora e 30 min". */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => writeDuration(minutes, t('common.units').split(' '));
}
