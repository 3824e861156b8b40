import { ItalianText } from '../italian-text.tsx';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseControl } from './choose-control.ts';
import { getDescribedBy, FieldNotes, TextField } from './text-field.tsx';
import './choice-field.css';

/** An option of a choice. */
export interface Option {
  value: string;
  label: string;
  /** A measure after the label, such as "(15 min)"; it does not wrap. */
  measure?: string;
  /** Whether the label is a text that exists only in Italian. */
  italian?: boolean;
  /** A short description under the label. */
  hint?: ReactNode;
}

/** A choice of one option: radio cards, a menu or a searchable list, by the number of options. */
export function ChoiceField(props: {
  id: string;
  label: string;
  options: readonly Option[];
  selected: string | null;
  onSelect: (value: string) => void;
  error?: string | undefined;
}) {
  const { id, label, options, error } = props;
  const control = chooseControl(options.length);
  if (control === 'menu') return <Menu {...props} />;
  return (
    <fieldset
      className="choice"
      role="radiogroup"
      aria-required="true"
      aria-invalid={error ? true : undefined}
      aria-describedby={getDescribedBy(id, undefined, error)}
    >
      <legend>{`${label}*`}</legend>
      <FieldNotes id={id} error={error} />
      {control === 'search' ? <SearchedCards {...props} /> : <Cards {...props} />}
    </fieldset>
  );
}

type Props = Parameters<typeof ChoiceField>[0];

function Cards({ id, options, selected, onSelect }: Props) {
  return (
    <div className="choice-cards">
      {options.map(({ value, label, measure, hint, italian }, index) => {
        const optionId = index === 0 ? id : `${id}-${value}`;
        return (
          <div className="form-check choice-card" key={value}>
            <input
              className="form-check-input"
              type="radio"
              id={optionId}
              name={id}
              value={value}
              checked={value === selected}
              required
              aria-describedby={hint ? `${optionId}-hint` : undefined}
              onChange={() => onSelect(value)}
            />
            <label className="form-check-label" htmlFor={optionId}>
              {italian ? <ItalianText>{label}</ItalianText> : <span>{label}</span>}{' '}
              {measure && <span className="choice-measure">{measure}</span>}
            </label>
            {hint && (
              <div className="choice-hint" id={`${optionId}-hint`}>
                {hint}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

function SearchedCards(props: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const matching = props.options.filter(({ label, value }) => containsWords(label, text) || value === props.selected);
  return (
    <>
      <TextField
        id={`${props.id}-filter`}
        type="search"
        label={t('service.filter')}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <output className="choice-found">
        {matching.length === 0
          ? t('service.filterNone', { text })
          : t('service.filterFound', { count: matching.length })}
      </output>
      <div className="choice-scroll">
        <Cards {...props} options={matching} />
      </div>
    </>
  );
}

function Menu({ id, label, options, selected, onSelect, error }: Props) {
  const { t } = useTranslation();
  const hint = options.find(({ value }) => value === selected)?.hint;
  return (
    <div className="choice form-group select-wrapper">
      <label className="form-label choice-label" htmlFor={id}>
        {`${label}*`}
      </label>
      <FieldNotes id={id} error={error} />
      <select
        className={`form-select ${error ? 'is-invalid' : ''}`}
        id={id}
        required
        value={selected ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={getDescribedBy(id, undefined, error)}
        onChange={(event) => onSelect(event.target.value)}
      >
        <option value="" disabled>
          {t('service.choose')}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {[option.label, option.measure].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
      {hint && <div className="choice-hint choice-hint-menu">{hint}</div>}
    </div>
  );
}

/** Returns whether a name contains every typed word, ignoring accents and case. */
function containsWords(name: string, typed: string): boolean {
  return normalize(typed)
    .split(/\s+/)
    .every((word) => normalize(name).includes(word));
}

function normalize(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
