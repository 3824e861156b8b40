import { CloseButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { setSearchText } from './search-text.ts';

/** Text field of the search: a number, a name, a telephone number or an e-mail address. */
export function SearchTextField({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <TextInput
      size="md"
      type="text"
      inputMode="search"
      label={t('search.text')}
      description={t('search.hint')}
      placeholder={t('search.placeholder')}
      leftSection={<Icon name="search" />}
      autoComplete="off"
      spellCheck={false}
      maw={640}
      value={text}
      onChange={({ currentTarget }) => setSearchText(currentTarget.value)}
      rightSection={text !== '' && <CloseButton aria-label={t('search.clearText')} onClick={() => setSearchText('')} />}
    />
  );
}
