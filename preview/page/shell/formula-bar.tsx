import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageWords } from '../words/en';

interface Props {
  readonly words: PageWords;
  /** "D18" */
  readonly address: string;
  /** What editing the cell starts from, in the spreadsheet's locale. */
  readonly content: string;
  readonly jump: (address: string) => boolean;
  /** Writes the text into the cell; false where it was refused. */
  readonly enter: (text: string) => boolean;
  readonly leave: () => void;
}

/** The selected cell's address and content, both to be typed over. */
export function FormulaBar({ words, address, content, jump, enter, leave }: Props) {
  return (
    <section class="formula-bar" aria-label={words.formulaBar}>
      <Field class="cell-address" label={words.cellAddress} value={address} enter={jump} leave={leave} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <Field
        class="cell-content"
        label={words.cellContent}
        value={content}
        enter={enter}
        leave={leave}
        entersOnBlur
      />
    </section>
  );
}

interface FieldProps {
  readonly class: string;
  readonly label: string;
  readonly value: string;
  readonly enter: (text: string) => boolean;
  readonly leave: () => void;
  readonly entersOnBlur?: boolean;
}

/** A text that follows the sheet until one types: Enter gives it away, Escape takes it back. */
function Field({ class: name, label, value, enter, leave, entersOnBlur }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  /** Leaving the field happens before the state is drawn, so what is typed is kept here too. */
  const latest = useRef<string | null>(null);
  const keep = (text: string | null): void => {
    latest.current = text;
    setTyped(text);
  };
  useEffect(() => keep(null), [value]);
  const give = (): boolean => {
    const text = latest.current;
    if (text === null || text === value) return true;
    if (!enter(text)) return false;
    keep(null);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      keep(null);
      leave();
    } else if (event.key === 'Enter' && give()) leave();
  };
  return (
    <input
      class={name}
      aria-label={label}
      value={typed ?? value}
      spellcheck={false}
      autocomplete="off"
      onInput={(event) => keep(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => (entersOnBlur ? give() : keep(null))}
      onKeyDown={onKeyDown}
    />
  );
}
