import { type Language, MANAGERS, type Text, textIn } from './business';
import { dottedDay, isoDay } from './calendar';
import { FIRST_DAY } from './deals';

const ROLE: Text = ['Менеджер по продажам', 'Sales manager'];
const TEAM: Text = ['Отдел продаж', 'Sales'];
/** What the market pays for the grade, in the units of a manager's `pay`. */
const MARKET: Readonly<Record<string, number>> = { 'Lead manager': 60, Manager: 52, Specialist: 42 };

const HEADER = {
  ru: ['Менеджер', 'Должность', 'Команда', 'Грейд', 'Работает с', 'Доход сейчас, ₽', 'Доход на рынке, ₽'],
  en: ['Name', 'Role', 'Team', 'Grade', 'Started', 'Current pay, $', 'Market pay, $'],
} as const;

/** The nine managers as a hand-kept list; those here from the first day started some years before it. */
export function teamTable(language: Language): string[][] {
  const unit = language === 'ru' ? 1000 : 50;
  const day = language === 'ru' ? dottedDay : isoDay;
  const rows = MANAGERS.map(({ name, grade, since, pay }, place) => [
    textIn(language, name),
    textIn(language, ROLE),
    textIn(language, TEAM),
    textIn(language, grade),
    day(since > 0 ? FIRST_DAY + since - 14 : FIRST_DAY - 370 - place * 143),
    String(pay * unit),
    String(MARKET[grade[1]]! * unit),
  ]);
  return [[...HEADER[language]], ...rows];
}
