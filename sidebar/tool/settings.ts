import type { FormField, FormStep, Settings, SettingValue } from '../../src/calls';

/** What the form proposes. */
export function defaults(steps: readonly FormStep[]): Settings {
  const asking = steps.flatMap((step) => step.fields.filter(({ kind }) => kind !== 'facts'));
  return Object.fromEntries(asking.map((field) => [field.key, field.value]));
}

/** Whether a kept setting is one that the field can show. */
function fits(field: FormField, kept: SettingValue): boolean {
  switch (field.kind) {
    case 'choice':
      return field.options.some(({ value }) => value === kept);
    case 'checks':
      return Array.isArray(kept) && kept.every((one) => typeof one === 'string');
    case 'day':
      return typeof kept === 'number';
    case 'share':
    case 'number':
      return kept === null || typeof kept === 'number';
    case 'numbers':
      return typeof kept === 'object' && kept !== null && !Array.isArray(kept);
    case 'steps':
      return kept === null || (Array.isArray(kept) && kept.every((row) => typeof row === 'object'));
    case 'facts':
      return false;
  }
}

/**
 * The form's proposals overtaken by what was kept of an earlier visit or step, as far as it fits. What the form does
 * not ask for now stays as it was: going back may ask for it again.
 */
export function resume(steps: readonly FormStep[], kept: Settings): Settings {
  const fields = steps.flatMap((step) => step.fields);
  const outdated = fields.filter((field) => {
    const value = kept[field.key];
    return value !== undefined && !fits(field, value);
  });
  const still = Object.entries(kept).filter(([key]) => outdated.every((field) => field.key !== key));
  return { ...defaults(steps), ...Object.fromEntries(still) };
}
