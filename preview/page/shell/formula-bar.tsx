import { useRef, useState } from 'preact/hooks';
import type { PageWords } from '../words/en';

interface Props {
  readonly words: PageWords;
  /** "D18" */
  readonly address: string;
  /** What editing the cell starts from, in the spreadsheet's locale. */
  readonly content: string;
  readonly jump: (address: string) => boolean;
  /** Writes the text into the cell at the address; false where it was refused. */
  readonly enter: (text: string, address: string) => boolean;
  readonly leave: () => void;
}

/** The selected cell's address and content, both to be typed over. */
export function FormulaBar({ words, address, content, jump, enter, leave }: Props) {
  return (
    <section class="formula-bar" aria-label={words.formulaBar}>
      <Field
        class="cell-address"
        label={words.cellAddress}
        value={address}
        cell={address}
        enter={jump}
        leave={leave}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <Field
        class="cell-content"
        label={words.cellContent}
        value={content}
        cell={address}
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
  /** The cell the value is of. */
  readonly cell: string;
  readonly enter: (text: string, cell: string) => boolean;
  readonly leave: () => void;
  readonly entersOnBlur?: boolean;
}

interface Typed {
  readonly text: string;
  /** A click selects another cell before the field is left: the text belongs to the one it was typed for. */
  readonly cell: string;
}

/** A text that follows the sheet until one types: Enter gives it away, Escape takes it back. */
function Field({ class: name, label, value, cell, enter, leave, entersOnBlur }: FieldProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  /** Leaving the field happens before the state is drawn, so what is typed is kept here too. */
  const latest = useRef<Typed | null>(null);
  const keep = (next: Typed | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const give = (): boolean => {
    const now = latest.current;
    if (now === null || (now.text === value && now.cell === cell)) return true;
    if (!enter(now.text, now.cell)) return false;
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
      value={typed?.text ?? value}
      spellcheck={false}
      autocomplete="off"
      onInput={(event) => keep({ text: event.currentTarget.value, cell: latest.current?.cell ?? cell })}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        if (entersOnBlur) give();
        keep(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
