import type { Outcome } from './deal';

/**
 * What the stage and status names of the seven CRMs say about a deal, in Russian and English.
 * Exact names first, then patterns for the names owners make of them ("Closed won – renewal").
 * A name that promises both endings, or denies one, is decided by the rules in their order.
 */
const NAMES: Record<Outcome, readonly string[]> = {
  won: [
    'won',
    'win',
    'closedwon',
    'success',
    'successful',
    'sold',
    'paid',
    'fully paid',
    'payment received',
    'signed and paid',
    'успех',
    'успешно',
    'успешен',
    'успешна',
    'успешная',
    'успешные',
    'сделка успешна',
    'успешная сделка',
    'успешные сделки',
    'реализовано',
    'реализована',
    'выигрыш',
    'победа',
    'продано',
    'продана',
    'продажа состоялась',
    'оплачено',
    'оплачен',
    'оплачена',
    'счет оплачен',
    'заказ оплачен',
    'полностью оплачено',
    'полностью оплачен',
    'оплачено полностью',
    'оплата получена',
    'получена оплата',
    'деньги получены',
  ],
  lost: [
    'lost',
    'lose',
    'loss',
    'closedlost',
    'fail',
    'failed',
    'failure',
    'apology',
    'analyze failure',
    'analyse failure',
    'junk',
    'junk lead',
    'rejected',
    'cancelled',
    'canceled',
    'declined',
    'проигрыш',
    'провал',
    'неудача',
    'потеря',
    'провалено',
    'провалена',
    'провален',
    'проваленные',
    'сделка провалена',
    'проваленная сделка',
    'анализ причины провала',
    'анализ провала',
    'некачественный лид',
    'отменено',
    'отменен',
    'отменена',
    'заказ отменен',
    'сделка отменена',
    'сделка не состоялась',
    'не состоялась',
    'не реализовано',
    'не реализована',
  ],
  open: [
    'open',
    'opened',
    'new',
    'active',
    'in progress',
    'in work',
    'working',
    'в работе',
    'в процессе',
    'открыта',
    'открыто',
    'открыт',
    'открытая',
    'открытые',
    'новая',
    'новый',
    'активна',
    'активная',
  ],
};

/** In the order they are asked; the first that fits decides. Names are in the form of `readable`. */
const PATTERNS: readonly { readonly fits: RegExp; readonly outcome: Outcome }[] = [
  // Denied endings
  { fits: /^(deal |closed )?not won\b/, outcome: 'lost' },
  { fits: /(^| )(не|без) ?(успешно|успешна|успешен|успешная|успеха?)( |$)/, outcome: 'lost' },
  { fits: /(^| )неуспешн(о|а|ая|ые)( |$)/, outcome: 'lost' },
  { fits: /(^| )(не выигра(н|на|но|ли)|не ?реализован(о|а)?)( |$)/, outcome: 'lost' },
  // English endings, with what the owner wrote after them
  { fits: /^(closed |deal |opportunity )+won( |$)/, outcome: 'won' },
  { fits: /^(closed |deal |opportunity )+lost( |$)/, outcome: 'lost' },
  { fits: /^won (?!t( |$)|or )/, outcome: 'won' },
  { fits: /^lost (?!or |contact)/, outcome: 'lost' },
  // Russian endings
  { fits: /^(сделка )?успешно (реализован|завершен|закрыт|продан|оплачен)(о|а)?( |$)/, outcome: 'won' },
  {
    fits: /^(сделка )?(закрыт|завершен|реализован)(о|а|ы|ая|ые)?( и| с)? (успешно|успехом|успех|победой)( |$)/,
    outcome: 'won',
  },
  {
    fits: /^(сделка |закрыт(о|а|ая|ые)? (и )?)?выигран(о|а|ная|ный|ные|ы)?( |$)/,
    outcome: 'won',
  },
  {
    fits: /^(сделка |клиент |закрыт(о|а|ая|ые)? (и )?)?(проигран|потерян|провален|сорван)(о|а|ная|ный|ные|ы)?( |$)/,
    outcome: 'lost',
  },
  { fits: /^(закрыт(о|а)? )?отказ(ано|ались|ался|алась)?( |$)/, outcome: 'lost' },
  { fits: /^клиент отказал(ся|ась|и|ись)?( |$)/, outcome: 'lost' },
];

/** Names that hold both endings ("Won/Lost") say nothing. */
const BOTH: readonly RegExp[] = [/\bwon\b.*\blost\b|\blost\b.*\bwon\b/, /выигр.*проигр|проигр.*выигр/];

/** Bitrix24's stage codes are the word behind the pipeline's number ("C5:WON"), others join words with "_". */
const CODE_PREFIX = /^(c|dt)\d+( \d+)? /;

/** Lower case, ё as е, words of letters and digits with one space between. */
function readable(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(CODE_PREFIX, '');
}

function withoutSpaces(text: string): string {
  return text.replace(/ /g, '');
}

// Marked pure so that a bundle that only shows names of functions leaves it out.
const OUTCOME_OF_NAME: ReadonlyMap<string, Outcome> = /* @__PURE__ */ new Map(
  (['won', 'lost', 'open'] as const).flatMap((outcome) =>
    NAMES[outcome].map((name): [string, Outcome] => [withoutSpaces(name), outcome]),
  ),
);

/**
 * The outcome a stage or status name speaks of, or null where it speaks of none ("Переговоры").
 * Case, spaces, punctuation and ё/е do not matter.
 */
export function outcomeOf(text: string): Outcome | null {
  const name = readable(text);
  const known = OUTCOME_OF_NAME.get(withoutSpaces(name));
  if (known) return known;
  if (BOTH.some((both) => both.test(name))) return null;
  return PATTERNS.find((pattern) => pattern.fits.test(name))?.outcome ?? null;
}
