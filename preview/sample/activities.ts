import { type Language, MANAGERS, type Text, textIn } from './business';
import { dayNumber, dottedDay, isoDay, partsOf, weekday } from './calendar';
import { FIRST_DAY, type SampleDeal, type Stay, TODAY } from './deals';
import { type Random, randomFrom } from './random';

type Kind = 'call' | 'meeting' | 'proposal' | 'lead';

/** How many of one kind a manager did on a day. */
export interface SampleActivity {
  readonly day: number;
  readonly manager: number;
  readonly kind: Kind;
  readonly count: number;
  /** Spoken, of calls. */
  readonly minutes: number | null;
}

const KINDS: readonly Kind[] = ['call', 'meeting', 'proposal', 'lead'];
const NAMES: Readonly<Record<Kind, Text>> = {
  call: ['Звонок', 'Call'],
  meeting: ['Встреча', 'Meeting'],
  proposal: ['КП', 'Proposal'],
  lead: ['Лид', 'Lead'],
};
/** About seven months, so that every month of this year has its whole record. */
const SINCE = dayNumber(2025, 10, 20);
/** Places in STEPS: the survey on site, the proposal, and the contract that is talked over at a table. */
const [SURVEY, PROPOSAL, CONTRACT] = [1, 2, 4] as const;

const HEADER = {
  ru: ['Дата', 'Менеджер', 'Тип', 'Количество', 'Минуты'],
  en: ['Date', 'Manager', 'Activity type', 'Count', 'Minutes'],
} as const;

/**
 * What managers did on the working days of the last months: every deal that came is a lead, every proposal sent a
 * proposal, every survey on site a meeting; the calls are around them.
 */
export function sampleActivities(deals: readonly SampleDeal[], seed: number): SampleActivity[] {
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  const add = (kind: Kind, manager: number, moment: number | null) => {
    if (moment === null || moment >= TODAY || moment < SINCE) return;
    const key = keyOf(kind, manager, Math.floor(moment));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { manager, created, stays } of deals) {
    add('lead', manager, created);
    for (const { step, entered, left } of stays) {
      if (step === SURVEY) add('meeting', manager, left);
      if (step === PROPOSAL) add('proposal', manager, entered);
      if (step === CONTRACT && random.chance(0.5)) add('meeting', manager, entered);
    }
  }
  const holidays = MANAGERS.map(() => random.whole(SINCE, TODAY - 14));
  const activities: SampleActivity[] = [];
  for (let day = SINCE; day < TODAY; day += 1) {
    for (const [manager, { since, pace }] of MANAGERS.entries()) {
      if (day < FIRST_DAY + since) continue;
      const away = day >= holidays[manager]! && day < holidays[manager]! + 7;
      for (const kind of KINDS) {
        const seen = counts.get(keyOf(kind, manager, day)) ?? 0;
        const count = kind === 'call' ? callsOn(day, away, pace, open(deals, manager, day), random) : seen;
        if (count === 0) continue;
        const minutes = kind === 'call' ? Math.round(count * random.around(2.6, 0.25)) : null;
        activities.push({ day, manager, kind, count, minutes });
      }
    }
  }
  return activities;
}

const keyOf = (kind: Kind, manager: number, day: number) => `${kind} ${manager} ${day}`;

/** Deals that the manager has in work on a day. */
function open(deals: readonly SampleDeal[], manager: number, day: number): number {
  const within = ({ entered, left }: Stay) => entered < day + 1 && (left === null || left >= day);
  return deals.filter((deal) => deal.manager === manager && deal.stays.some(within)).length;
}

/** A working day has some calls about the deals in work and some to find new ones; a slow manager makes fewer. */
function callsOn(day: number, away: boolean, pace: number, inWork: number, random: Random): number {
  const { month, day: date } = partsOf(day);
  const rest = weekday(day) === 0 || weekday(day) === 6 || (month === 1 && date < 9);
  const about = random.around((9 + inWork * 0.7) / pace, 0.28);
  return rest || away || random.chance(0.02) ? 0 : Math.max(1, Math.round(about));
}

/** A row for each manager, day and kind, as a telephone exchange and a CRM together would give them out. */
export function activityTable(activities: readonly SampleActivity[], language: Language): string[][] {
  const shown = language === 'ru' ? dottedDay : isoDay;
  const rows = activities.map(({ day, manager, kind, count, minutes }) => [
    shown(day),
    textIn(language, MANAGERS[manager]!.name),
    textIn(language, NAMES[kind]),
    String(count),
    minutes === null ? '' : String(minutes),
  ]);
  return [[...HEADER[language]], ...rows];
}
