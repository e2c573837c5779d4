import type { Deal } from './deal';
import { id18 } from './profiles/quirks';
import { foldText } from './raw';

/** "Сделка #27104251", "https://example.amocrm.ru/leads/detail/27104251". */
const NUMBERED = /(?:[#№/:]|сделка|лид|deal|lead)\s*(\d+)\/?$/;

/**
 * Finds deals as other tables name them: by key or id (a Salesforce id in either form, "Deal #27104251", a link that
 * ends with the id), else by a title that only one deal has. Answers with Deal.key, or null.
 */
export function dealFinder(deals: readonly Deal[]): (text: string) => string | null {
  const byId = new Map<string, string>();
  const byTitle = new Map<string, string | null>();
  for (const { key, id, title } of deals) {
    for (const name of [key, id, id18(id)]) {
      if (name !== '' && !byId.has(foldText(name))) byId.set(foldText(name), key);
    }
    const name = foldText(title);
    if (name !== '') byTitle.set(name, byTitle.has(name) && byTitle.get(name) !== key ? null : key);
  }
  // Salesforce tells ids apart by case, which folding would lose.
  const exact = new Map(deals.map(({ key, id }) => [id18(id), key]));
  return (text) => {
    const folded = foldText(text);
    const number = NUMBERED.exec(folded)?.[1] ?? '';
    return (
      exact.get(id18(text)) ??
      byId.get(folded) ??
      byTitle.get(folded) ??
      (number === '' ? undefined : byId.get(number)) ??
      null
    );
  };
}
