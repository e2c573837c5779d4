import { type Language, MANAGERS, type Text, textIn } from './business';
import { dottedDay, isoDay, onWorkingDay } from './calendar';
import { companyName } from './clients';
import { type SampleDeal, TODAY } from './deals';
import { type Random, randomFrom } from './random';

/** How likely a client is to recommend the company, 0–10, asked a while after the work was paid. */
export interface SampleAnswer {
  readonly day: number;
  readonly deal: SampleDeal;
  readonly score: number;
  readonly comment: Text;
}

const NONE: Text = ['', ''];
const PRAISE: readonly Text[] = [
  ['Сделали в срок, всё работает', 'On time, and it simply works'],
  ['Вежливые монтажники, убрали за собой', 'Polite crew, left the site clean'],
  ['Объяснили, за что платим', 'They explained what we pay for'],
];
const COMPLAINTS: readonly Text[] = [
  ['Неделю ждали звонка', 'Waited a week for a call back'],
  ['Смета выросла по ходу работ', 'The estimate grew along the way'],
  ['Шумит сильнее, чем обещали', 'Louder than promised'],
  ['Документы прислали с ошибками', 'Paperwork came with mistakes'],
];
/** Clients of the slowest manager are asked to wait most, and it shows. */
const SLOW_PACE = 1.2;

/** Answers of about two in three clients with a paid deal, by day. */
export function sampleSurvey(deals: readonly SampleDeal[], seed: number): SampleAnswer[] {
  const random = randomFrom(seed);
  const answers = deals.flatMap((deal) => {
    if (deal.outcome !== 'won' || !random.chance(0.66)) return [];
    const day = onWorkingDay(Math.floor(deal.closed!) + random.whole(10, 35));
    const score = scoreOf(deal, random);
    return day >= TODAY ? [] : [{ day, deal, score, comment: commentOf(score, random) }];
  });
  return answers.sort((a, b) => a.day - b.day);
}

function scoreOf(deal: SampleDeal, random: Random): number {
  const slow = MANAGERS[deal.manager]!.pace > SLOW_PACE ? 1.8 : 0;
  const unhappy = random.chance(0.13) ? 3.2 : 0;
  const score = Math.round(8.9 + random.normal() * 1.15 - slow - unhappy + (deal.current ? 0.4 : 0));
  return Math.min(10, Math.max(0, score));
}

function commentOf(score: number, random: Random): Text {
  if (score <= 6) return random.chance(0.75) ? random.pick(COMPLAINTS) : NONE;
  return score >= 9 && random.chance(0.25) ? random.pick(PRAISE) : NONE;
}

const HEADER = {
  ru: ['Дата', 'Клиент', 'Сегмент', 'Менеджер', 'Оценка 0–10', 'Комментарий'],
  en: ['Date', 'Client', 'Segment', 'Manager', 'Score 0–10', 'Comment'],
} as const;

/** The survey as a form's answers. */
export function surveyTable(answers: readonly SampleAnswer[], language: Language): string[][] {
  const rows = answers.map(({ day, deal, score, comment }) => [
    language === 'ru' ? dottedDay(day) : isoDay(day),
    companyName(deal.client, language),
    textIn(language, deal.client.audience),
    textIn(language, MANAGERS[deal.manager]!.name),
    String(score),
    textIn(language, comment),
  ]);
  return [[...HEADER[language]], ...rows];
}
