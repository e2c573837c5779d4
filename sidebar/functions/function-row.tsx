import { useWords } from '../context';
import { Icon } from '../parts/icons';
import type { FunctionEntry } from './examples';

interface FunctionRowProps {
  readonly entry: FunctionEntry;
  readonly open: boolean;
  /** Which of its forms is chosen. */
  readonly form: number;
  onToggle(): void;
  onForm(form: number): void;
}

function Forms({ entry, form, onForm }: FunctionRowProps) {
  const words = useWords().functions;
  if (entry.forms.length === 1) {
    return (
      <>
        <p>{entry.forms[0]?.text}</p>
        <code>{entry.forms[0]?.formula.shown}</code>
      </>
    );
  }
  return (
    <fieldset>
      <legend class="spoken">{words.example}</legend>
      {entry.forms.map(({ text, formula }, index) => (
        <label key={formula.shown} class="choice form">
          <input
            type="radio"
            name={`form-${entry.name}`}
            checked={index === form}
            onChange={() => onForm(index)}
          />
          <span>
            {text}
            <code>{formula.shown}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A function: one line, and opened its purpose, its forms with examples, and the arguments. */
export function FunctionRow(props: FunctionRowProps) {
  const { entry, open, form, onToggle } = props;
  const words = useWords().functions;
  const id = `function-${entry.name}`;
  const chosen = entry.forms[form] ?? entry.forms[0];
  return (
    <li class={`function${open ? ' opened' : ''}`}>
      <button type="button" class="entry" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span>
          <span class="strong">{entry.name}</span>
          <span class={open ? '' : 'quiet'}>{entry.purpose}</span>
        </span>
        <Icon name={open ? 'up' : 'down'} />
      </button>
      <div id={id} hidden={!open}>
        <Forms {...props} />
        <dl>
          {chosen?.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>{parameter.name}</dt>
              <dd>
                {parameter.text}
                {parameter.optional ? <span class="quiet"> ({words.optional})</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
