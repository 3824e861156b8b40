import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/form/text-field.tsx';
import { loadNextPageMessages } from '../../i18n/i18n.ts';

const MAX_LENGTH = 100;

type Results = ComponentType<{ need: string }>;

/** The question what the citizen needs. The code of its results loads when the field is first used. */
export function NeedField() {
  const { t } = useTranslation();
  const [need, setNeed] = useState(() => (history.state as { need?: string } | null)?.need ?? '');
  const [Results, setResults] = useState<Results>();
  useEffect(() => {
    if (need !== '' && !Results) loadResults(setResults);
  }, [need, Results]);
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
        onFocus={() => loadResults(setResults)}
        onChange={({ target }) => {
          setNeed(target.value);
          // Going back to this page shows the same results.
          history.replaceState({ ...(history.state as object | null), need: target.value }, '');
        }}
      />
      {Results && need.trim() !== '' && <Results need={need.trim()} />}
    </search>
  );
}

/** Loads the results and their texts. After a failure the next key press or focus tries again. */
function loadResults(onLoaded: (load: () => Results) => void): void {
  Promise.all([import('./need-results.tsx'), loadNextPageMessages()]).then(
    ([{ NeedResults }]) => onLoaded(() => NeedResults),
    () => undefined,
  );
}
