import { useState } from 'preact/hooks';
import { LOCALES, type Preferences } from '../preferences';
import type { PageWords } from '../words';
import { Dialog } from './dialog';

interface Props {
  readonly words: PageWords;
  readonly preferences: Preferences;
  readonly apply: (preferences: Preferences) => void;
  readonly dismiss: () => void;
}

/** The language of the person, and the locale and time zone of the spreadsheet. */
export function SettingsDialog({ words, preferences, apply, dismiss }: Props) {
  const [chosen, setChosen] = useState(preferences);
  const set = (change: Partial<Preferences>) => setChosen({ ...chosen, ...change });
  return (
    <Dialog
      title={words.settingsTitle}
      dismiss={dismiss}
      buttons={[
        { label: words.cancel, run: dismiss },
        { label: words.apply, primary: true, run: () => apply(chosen) },
      ]}
    >
      <Choice
        label={words.language}
        value={chosen.language}
        options={['ru', 'en']}
        name={(tag) => nameOf('language', tag, tag)}
        set={(language) => set({ language: language === 'ru' ? 'ru' : 'en' })}
      />
      <Choice
        label={words.locale}
        hint={words.localeHint}
        value={chosen.locale}
        options={LOCALES}
        name={(tag) => nameOf('language', tag.replace('_', '-'), chosen.language)}
        set={(locale) => set({ locale })}
      />
      <Choice
        label={words.timeZone}
        value={chosen.timeZone}
        options={Intl.supportedValuesOf('timeZone')}
        name={(zone) => zone.replaceAll('_', ' ')}
        set={(timeZone) => set({ timeZone })}
      />
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly name: (value: string) => string;
  readonly set: (value: string) => void;
}

function Choice({ label, hint, value, options, name, set }: ChoiceProps) {
  const all = options.includes(value) ? options : [value, ...options];
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {all.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
      {hint && <small>{hint}</small>}
    </label>
  );
}

function nameOf(type: 'language', tag: string, language: string): string {
  const name = new Intl.DisplayNames([language], { type, languageDisplay: 'standard' }).of(tag) ?? tag;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
