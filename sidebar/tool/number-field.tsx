import { usePage, useWords } from '../context';
import { type Bounds, type Decimal, numberText, proposalText, readNumber, type Unclear } from './number-text';
import { type FieldProps, Typed } from './typed';

/** A single number; empty is "not said", and then the proposal in the field is taken. */
export function NumberField({ field, value, onChange }: FieldProps<'number'>) {
  const { home } = usePage();
  const explain = useExplain(field);
  const { decimal } = home.separators;
  const { proposed = null, format } = field;
  return (
    <Typed
      field={field}
      type="text"
      unit={field.unit}
      shown={typeof value === 'number' ? numberText(value, format, decimal) : ''}
      placeholder={proposed === null ? undefined : proposalText(proposed, format, decimal)}
      read={(text) => numberOrNull(readNumber(text, field, decimal))}
      explain={explain}
      mayBeEmpty
      onChange={onChange}
    />
  );
}

export function numberOrNull(read: number | Unclear): number | null {
  return typeof read === 'number' ? read : null;
}

/** The sentence about what was typed. */
export function useExplain(bounds: Bounds): (text: string) => string {
  const words = useWords().tool;
  const { home } = usePage();
  const { decimal } = home.separators;
  const shown = (value: number) => numberText(value, bounds.format, decimal);
  return (text) => {
    const read = readNumber(text, bounds, decimal);
    if (read === 'whole') return words.numberWhole(text);
    if (read === 'tooSmall') return words.numberTooSmall(shown(bounds.min));
    if (read === 'tooLarge') return words.numberTooLarge(shown(bounds.max));
    const inPercent = bounds.format === 'share' || bounds.format === 'rate';
    return inPercent ? words.shareUnclear(text) : words.numberUnclear(text, example(decimal));
  };
}

function example(decimal: Decimal): string {
  return numberText(1250000, 'money', decimal);
}
