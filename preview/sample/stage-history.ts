import { type Language, LOST, MANAGERS, STEPS, type Text, textIn, WON } from './business';
import { dottedTime, isoTime, type Moment } from './calendar';
import { dealNumber, type SampleDeal } from './deals';

const HEADER = {
  ru: ['ID сделки', 'Этап', 'Вошла', 'Вышла', 'Ответственный'],
  en: ['Deal ID', 'Stage', 'Entered', 'Left', 'Owner'],
} as const;

/** Every stay of every deal in a stage, the ending included, deal by deal. */
export function stageHistoryTable(deals: readonly SampleDeal[], language: Language): string[][] {
  const time = language === 'ru' ? dottedTime : isoTime;
  const shown = (moment: Moment | null) => (moment === null ? '' : time(moment));
  const rows = deals.flatMap((deal) => {
    const owner = textIn(language, MANAGERS[deal.manager]!.name);
    const row = (stage: Text, entered: Moment, left: Moment | null) => [
      dealNumber(deal.id, language),
      textIn(language, stage),
      shown(entered),
      shown(left),
      owner,
    ];
    const stays = deal.stays.map(({ step, entered, left }) => row(STEPS[step]!.name, entered, left));
    return deal.closed === null
      ? stays
      : [...stays, row(deal.outcome === 'won' ? WON : LOST, deal.closed, null)];
  });
  return [[...HEADER[language]], ...rows];
}
