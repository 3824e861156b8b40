import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/form/text-field.tsx';
import { loadNextPageMessages } from '../../i18n/i18n.ts';

const MAX_LENGTH = 100;

/** The question what the citizen needs. The code of its results loads when the field is first used. */
export function NeedField() {
  const { t } = useTranslation();
  const [need, setNeed] = useState(() => (history.state as { need?: string } | null)?.need ?? '');
  const [Results, setResults] = useState<ComponentType<{ need: string }>>();
  const load = () =>
    void Promise.all([import('./need-results.tsx'), loadNextPageMessages()]).then(
      ([{ NeedResults }]) => setResults(() => NeedResults),
      // The next key that is pressed tries again; the list of offices below works without it.
      () => undefined,
    );
  return (
    <search className="need">
      <TextField
        id="need"
        type="search"
        label={t('service.need')}
        help={t('service.needHelp')}
        value={need}
        maxLength={MAX_LENGTH}
        autoComplete="off"
        enterKeyHint="search"
        ref={(input) => {
          if (input && need !== '' && !Results) load();
        }}
        onFocus={load}
        onChange={({ target }) => {
          setNeed(target.value);
          load();
          // Going back to this page shows the same results.
          history.replaceState({ ...(history.state as object | null), need: target.value }, '');
        }}
      />
      {Results && need.trim() !== '' && <Results need={need.trim()} />}
    </search>
  );
}
