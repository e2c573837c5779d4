import { foldText } from './raw';

/** What is known of an open stage for finding its place. */
export interface StageFacts {
  readonly name: string;
  /** Its step on the Stages sheet; null for a new one. */
  readonly remembered: number | null;
  /** Its place among the CRM's own stages, 0…1; null where it is none of them. */
  readonly profile: number | null;
  /** The mean probability of its open deals; null where one lacks it. */
  readonly probability: number | null;
  /** The mean day its deals were created, among open ones; null where unknown. */
  readonly created: number | null;
}

export type Because = 'remembered' | 'profile' | 'words' | 'order';

export interface Place {
  readonly name: string;
  readonly because: Because;
}

/** Words of a sale's steps from its last to its first; the first that fits tells the place. */
const STEPS: readonly RegExp[] = [
  /производств|монтаж|отгруз|отгруж|достав|исполнен|execution|deliver|ship/,
  /сч[её]т|invoice|предоплат|prepay|жд[её]м оплат|ожида.*оплат|на оплат|payment|verbal/,
  /договор|contract|agreement|документ|document/,
  /переговор|negotiat|discussion|торг(?!ов)/,
  /дума|принима.*решен|решени|decision|evaluat|изуча|study|perception|согласов|review|рассматрив|consider|бронь/,
  /(^|[^\p{L}])кп([^\p{L}]|$)|коммерч|предложен|proposal|quote|offer|смет|расч[её]т|value/u,
  /встреч|meeting|appoint|demo|демо|презент|present|замер|выезд|показ/,
  /потребност|needs|выявл|discover|бриф|brief|диагност/,
  /квалиф|qualif|engag|первичн|initial|контакт|contact|звон|call|дозвон|взят|в работе|in progress/,
  /неразобр|incoming|входящ|^нов|^new|лид|lead|заявк|обращен|prospect|[ie]nquiry/,
];

function placeByWords(name: string): number | null {
  const index = STEPS.findIndex((step) => step.test(foldText(name)));
  return index < 0 ? null : (STEPS.length - index) / (STEPS.length + 1);
}

/** The number before a name: "2. КП" is 2. */
function leadingNumber(name: string): number | null {
  const found = /^(\d{1,2})(?:[.)\]]| ?[-–—:])/.exec(name.trim());
  return found === null ? null : Number(found[1]);
}

/** Values as places between 0 and 1, where every stage has one and they tell stages apart; else null. */
function places(values: readonly (number | null)[]): readonly number[] | null {
  const known = values.filter((value): value is number => value !== null);
  const sorted = [...new Set(known)].sort((a, b) => a - b);
  if (known.length < values.length || sorted.length < 2) return null;
  return known.map((value) => (sorted.indexOf(value) + 1) / (sorted.length + 1));
}

/**
 * Puts the open stages of a pipeline in order. For each stage the first of these that knows it: the owner's own order,
 * numbers before the names, the CRM's stages as delivered, probabilities (where every stage has one), the words of a sale;
 * and for the rest the age of their deals (older deals stand further on), else the order in which they appear.
 */
export function orderStages(facts: readonly StageFacts[]): readonly Place[] {
  const most = facts.reduce((step, { remembered }) => Math.max(step, remembered ?? 0), 0);
  const numbered = places(facts.map(({ name }) => leadingNumber(name)));
  const likely = places(facts.map(({ probability }) => probability));
  const aged = places(facts.map(({ created }) => (created === null ? null : -created)));
  const placed = facts.map((fact, index) => {
    const spoken = placeByWords(fact.name);
    const options: readonly (readonly [number | null | undefined, Because])[] = [
      [fact.remembered === null ? null : fact.remembered / (most + 1), 'remembered'],
      [numbered?.[index], 'words'],
      [fact.profile, 'profile'],
      [likely?.[index], 'order'],
      [spoken, 'words'],
      [aged?.[index], 'order'],
      [(index + 1) / (facts.length + 1), 'order'],
    ];
    const [score, because] = options.find(([value]) => value !== null && value !== undefined) ?? [0, 'order'];
    return { name: fact.name, score: score ?? 0, because, index };
  });
  return placed
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ name, because }) => ({ name, because }));
}
