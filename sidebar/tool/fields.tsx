import type { FormField } from '../../src/calls';
import { usePage, useWords } from '../context';
import { dayOfIso, isoDay } from '../days';
import { Icon, WarningSign } from '../parts/icons';
import { Select } from '../parts/select';
import { NumberField } from './number-field';
import { NumbersField } from './numbers-field';
import { parseShare } from './share';
import { StepsField } from './steps-field';
import { type FieldOf, type FieldProps, Hint, Typed } from './typed';

/** Up to this many choices are shown at once. */
const MOST_RADIOS = 4;
/** Of more than so many, only the chosen one tells its details. */
const MOST_TOLD = 2;

function Choice({ field, value, onChange }: FieldProps<'choice'>) {
  const hint = `${field.key}-hint`;
  const told = field.options.length <= MOST_TOLD;
  if (field.folded || field.options.length > MOST_RADIOS) {
    return (
      <div class="field">
        <span class="label">{field.label}</span>
        <Select
          label={field.label}
          describedBy={field.hint ? hint : undefined}
          value={String(value ?? '')}
          options={field.options}
          onChoose={(chosen) => onChange(chosen, true)}
        />
        <Hint id={hint} text={field.hint} />
      </div>
    );
  }
  return (
    <fieldset class="field" aria-describedby={field.hint ? hint : undefined}>
      <legend class="label">{field.label}</legend>
      {field.options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={field.key}
            checked={option.value === value}
            onChange={() => onChange(option.value, true)}
          />
          <span>
            {option.label}
            {option.detail && (told || option.value === value) ? (
              <span class="quiet">{option.detail}</span>
            ) : null}
          </span>
        </label>
      ))}
      <Hint id={hint} text={field.hint} />
    </fieldset>
  );
}

function DayField({ field, value, onChange }: FieldProps<'day'>) {
  const words = useWords();
  const day = typeof value === 'number' ? value : field.value;
  return (
    <Typed
      field={field}
      type="date"
      shown={isoDay(day)}
      read={dayOfIso}
      explain={() => words.tool.dayUnclear}
      onChange={onChange}
    />
  );
}

function ShareField({ field, value, onChange }: FieldProps<'share'>) {
  const words = useWords();
  const { home } = usePage();
  const percent = typeof value === 'number' ? String(Math.round(value * 1000) / 10) : '';
  return (
    <Typed
      field={field}
      type="text"
      shown={percent && words.tool.share(percent.replace('.', home.separators.decimal))}
      read={(text) => parseShare(text)}
      explain={words.tool.shareUnclear}
      mayBeEmpty
      onChange={onChange}
    />
  );
}

function Checks({ field, value, onChange }: FieldProps<'checks'>) {
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const hint = `${field.key}-hint`;
  return (
    <fieldset class="field" aria-describedby={field.hint ? hint : undefined}>
      <legend class="label">{field.label}</legend>
      {field.options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              const wanted = new Set(chosen);
              if (event.currentTarget.checked) wanted.add(option.value);
              else wanted.delete(option.value);
              onChange(
                field.options.map((other) => other.value).filter((other) => wanted.has(other)),
                true,
              );
            }}
          />
          <span>
            {option.label}
            {option.detail ? <span class="quiet">{option.detail}</span> : null}
          </span>
        </label>
      ))}
      <Hint id={hint} text={field.hint} />
    </fieldset>
  );
}

/** What was found about the answers so far: a sign and a sentence each. */
function Facts({ field }: { readonly field: FieldOf<'facts'> }) {
  const words = useWords().general;
  return (
    <section class="field" aria-label={field.label}>
      <p class="label">{field.label}</p>
      <ul class="facts">
        {field.facts.map(({ sign, text }) => (
          <li key={text} class={sign}>
            {sign === 'attention' ? <WarningSign /> : sign === 'good' ? <Icon name="tick" /> : <span />}
            <span>
              {sign === 'attention' ? <span class="spoken">{words.warning}: </span> : null}
              {text}
            </span>
          </li>
        ))}
      </ul>
      <Hint id={`${field.key}-hint`} text={field.hint} />
    </section>
  );
}

/** A field of a tool's form, by its kind. */
export function Field({ field, value, onChange }: FieldProps<FormField['kind']>) {
  switch (field.kind) {
    case 'choice':
      return <Choice field={field} value={value} onChange={onChange} />;
    case 'day':
      return <DayField field={field} value={value} onChange={onChange} />;
    case 'share':
      return <ShareField field={field} value={value} onChange={onChange} />;
    case 'checks':
      return <Checks field={field} value={value} onChange={onChange} />;
    case 'number':
      return <NumberField field={field} value={value} onChange={onChange} />;
    case 'facts':
      return <Facts field={field} />;
    case 'steps':
      return <StepsField field={field} value={value} onChange={onChange} />;
    case 'numbers':
      return <NumbersField field={field} value={value} onChange={onChange} />;
  }
}
