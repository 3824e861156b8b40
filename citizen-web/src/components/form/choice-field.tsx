import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseControl } from './choose-control.ts';
import { describedBy, FieldNotes, TextField } from './text-field.tsx';
import './choice-field.css';

/** One of the things to choose from. */
export interface Option {
  value: string;
  label: string;
  /** How long or how big, kept together after the label: "(15 min)". */
  measure?: string;
  /** What helps to recognise it, in a few words. */
  hint?: ReactNode;
}

/** A choice of one among some: cards, a menu or a searchable list, by how many there are. */
export function ChoiceField(props: {
  id: string;
  label: string;
  options: readonly Option[];
  chosen: string | null;
  onChoose: (value: string) => void;
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
      aria-describedby={describedBy(id, undefined, error)}
    >
      <legend>{label}*</legend>
      <FieldNotes id={id} error={error} />
      {control === 'search' ? <SearchedCards {...props} /> : <Cards {...props} />}
    </fieldset>
  );
}

type Props = Parameters<typeof ChoiceField>[0];

function Cards({ id, options, chosen, onChoose }: Props) {
  return (
    <div className="choice-cards">
      {options.map(({ value, label, measure, hint }, index) => {
        const optionId = index === 0 ? id : `${id}-${value}`;
        return (
          <div className="form-check choice-card" key={value}>
            <input
              className="form-check-input"
              type="radio"
              id={optionId}
              name={id}
              value={value}
              checked={value === chosen}
              required
              aria-describedby={hint ? `${optionId}-hint` : undefined}
              onChange={() => onChoose(value)}
            />
            <label className="form-check-label" htmlFor={optionId}>
              {label} {measure && <span className="choice-measure">{measure}</span>}
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
  const found = props.options.filter(({ label, value }) => matches(label, text) || value === props.chosen);
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
        {found.length === 0 ? t('service.filterNone', { text }) : t('service.filterFound', { count: found.length })}
      </output>
      <div className="choice-scroll">
        <Cards {...props} options={found} />
      </div>
    </>
  );
}

function Menu({ id, label, options, chosen, onChoose, error }: Props) {
  const { t } = useTranslation();
  const hint = options.find(({ value }) => value === chosen)?.hint;
  return (
    <div className="choice form-group select-wrapper">
      <label className="form-label choice-label" htmlFor={id}>
        {label}*
      </label>
      <FieldNotes id={id} error={error} />
      <select
        className={`form-select ${error ? 'is-invalid' : ''}`}
        id={id}
        required
        value={chosen ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, undefined, error)}
        onChange={(event) => onChoose(event.target.value)}
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

/** Whether every word typed occurs in a name, accents and capitals aside. */
function matches(name: string, typed: string): boolean {
  return plain(typed)
    .split(/\s+/)
    .every((word) => plain(name).includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
