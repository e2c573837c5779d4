import type { FormStep, Settings, SettingValue } from '../../src/calls';

/** What the form proposes. */
export function defaults(steps: readonly FormStep[]): Settings {
  return Object.fromEntries(steps.flatMap((step) => step.fields.map((field) => [field.key, field.value])));
}

function fits(proposed: SettingValue, kept: SettingValue): boolean {
  return (
    Array.isArray(proposed) === Array.isArray(kept) && (kept === null || typeof kept === typeof proposed)
  );
}

/** The form's proposals overtaken by what was kept of an earlier visit, as far as the form still asks for it. */
export function resume(steps: readonly FormStep[], kept: Settings): Settings {
  const proposed = defaults(steps);
  const still = Object.entries(kept).filter(
    ([key, value]) => key in proposed && fits(proposed[key] ?? null, value),
  );
  return { ...proposed, ...Object.fromEntries(still) };
}
