import { ABCXYZ_PARAMETERS } from './abcxyz';
import type { Parameter } from './arguments';
import { CONVERSION_FORMS } from './conversion';
import type { FunctionsWords } from './errors';
import { LTV_PARAMETERS } from './ltv';
import { NPS_PARAMETERS } from './nps';
import { OUTLOOK_PARAMETERS } from './outlook';
import { PAYOUT_PARAMETERS } from './payout';
import { PLANSPLIT_PARAMETERS } from './plansplit';
import { RUNRATE_PARAMETERS } from './runrate';
import { SEASONALITY_PARAMETERS } from './seasonality';
import { TIERS_PARAMETERS } from './tiers';

/** An argument of an example, free of any locale's separators. */
export type ExampleArgument =
  | { readonly range: string }
  | { readonly number: number }
  | { readonly percent: number }
  | { readonly text: string }
  | { readonly flag: boolean };

type Texts = FunctionsWords['catalogue'];
export type FunctionName = keyof Texts;

interface Form<N extends FunctionName> {
  /** Names its text in the words. */
  readonly id: keyof Texts[N]['forms'];
  readonly parameters: readonly Parameter[];
  readonly example: readonly ExampleArgument[];
}

type Catalogue = { readonly [N in FunctionName]: readonly Form<N>[] };

const CLIENTS = { range: 'A2:A500' };
const AMOUNTS = { range: 'B2:B500' };
const DATES = { range: 'C2:C500' };
const PROBABILITIES = { range: 'C2:C500' };
const SALES = { range: 'B2:B9' };
const PLANS = { range: 'C2:C9' };
const THRESHOLDS = { range: 'E2:E4' };
const RATES = { range: 'F2:F4' };

/** Every custom function with its forms, each with an example. */
export const CATALOGUE: Catalogue = {
  CONVERSION: [
    { id: 'outcomes', parameters: CONVERSION_FORMS.outcomes, example: [{ range: 'A2:A500' }] },
    {
      id: 'counts',
      parameters: CONVERSION_FORMS.counts,
      example: [{ range: 'B2:B13' }, { range: 'C2:C13' }],
    },
    { id: 'stages', parameters: CONVERSION_FORMS.stages, example: [{ range: 'B2:B7' }] },
  ],
  NPS: [
    { id: 'score', parameters: NPS_PARAMETERS, example: [{ range: 'A2:A500' }] },
    { id: 'detail', parameters: NPS_PARAMETERS, example: [{ range: 'A2:A500' }, { flag: true }] },
  ],
  LTV: [
    {
      id: 'values',
      parameters: LTV_PARAMETERS,
      // No decimal fraction, so that the formula can be inserted under any locale.
      example: [{ number: 12000 }, { number: 2 }, { percent: 25 }, { number: 24 }],
    },
  ],
  ABCXYZ: [
    { id: 'frequency', parameters: ABCXYZ_PARAMETERS, example: [CLIENTS, AMOUNTS, DATES] },
    {
      id: 'variation',
      parameters: ABCXYZ_PARAMETERS,
      example: [CLIENTS, AMOUNTS, DATES, { text: 'variation' }],
    },
  ],
  PLANSPLIT: [
    { id: 'weights', parameters: PLANSPLIT_PARAMETERS, example: [{ number: 12000000 }, { range: 'B2:B13' }] },
  ],
  RUNRATE: [
    { id: 'today', parameters: RUNRATE_PARAMETERS, example: [SALES, { range: 'E1' }] },
    {
      id: 'holidays',
      parameters: RUNRATE_PARAMETERS,
      example: [SALES, { range: 'E1' }, { range: 'E1' }, { range: 'G2:G30' }],
    },
  ],
  SEASONALITY: [
    {
      id: 'months',
      parameters: SEASONALITY_PARAMETERS,
      example: [{ range: 'A2:A500' }, AMOUNTS],
    },
  ],
  OUTLOOK: [
    { id: 'sums', parameters: OUTLOOK_PARAMETERS, example: [AMOUNTS, PROBABILITIES] },
    { id: 'plan', parameters: OUTLOOK_PARAMETERS, example: [AMOUNTS, PROBABILITIES, { number: 2500000 }] },
  ],
  PAYOUT: (['whole', 'marginal', 'linear', 'fixed'] as const).map((id) => ({
    id,
    parameters: PAYOUT_PARAMETERS,
    example: [SALES, PLANS, THRESHOLDS, RATES, ...(id === 'whole' ? [] : [{ text: id }])],
  })),
  TIERS: [{ id: 'bounds', parameters: TIERS_PARAMETERS, example: [SALES, THRESHOLDS, RATES] }],
};

/** How a spreadsheet's locale writes a formula. */
export interface Separators {
  readonly argument: ';' | ',';
  readonly decimal: ',' | '.';
}

/** Languages whose locales write a decimal point; all others a comma. */
const POINT_LANGUAGES = [
  'en',
  'ja',
  'ko',
  'zh',
  'th',
  'he',
  'iw',
  'hi',
  'bn',
  'ta',
  'te',
  'ml',
  'mr',
  'gu',
  'kn',
  'pa',
];
const POINT_LOCALES = [
  'es_MX',
  'es_US',
  'es_PR',
  'es_DO',
  'es_GT',
  'es_HN',
  'es_NI',
  'es_SV',
  'es_PA',
  'es_PE',
  'de_CH',
  'de_LI',
  'it_CH',
  'fil_PH',
];
const COMMA_LOCALES = ['en_ZA'];

/** The separators of a spreadsheet's locale ("ru_RU", "en_US"). */
export function separatorsOf(locale: string): Separators {
  const name = locale.replace('-', '_');
  const language = name.split('_')[0]!.toLowerCase();
  const point =
    POINT_LOCALES.includes(name) || (POINT_LANGUAGES.includes(language) && !COMMA_LOCALES.includes(name));
  return point ? { argument: ',', decimal: '.' } : { argument: ';', decimal: ',' };
}

/** The example as it is typed into a cell: `=LTV(12000;2;25%;24)`. */
export function exampleText(
  name: FunctionName,
  example: readonly ExampleArgument[],
  separators: Separators,
): string {
  const texts = example.map((argument) => argumentText(argument, separators));
  return `=${name}(${texts.join(separators.argument)})`;
}

function argumentText(argument: ExampleArgument, separators: Separators): string {
  if ('range' in argument) return argument.range;
  if ('number' in argument) return String(argument.number).replace('.', separators.decimal);
  if ('percent' in argument) return `${argumentText({ number: argument.percent }, separators)}%`;
  if ('flag' in argument) return argument.flag ? 'TRUE' : 'FALSE';
  return `"${argument.text}"`;
}

/** A function as the sidebar shows it. */
export interface FunctionPage {
  readonly name: FunctionName;
  readonly purpose: string;
  readonly forms: readonly {
    readonly text: string;
    /** `CONVERSION(outcomes; [won]; [lost])` */
    readonly signature: string;
    readonly example: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly optional: boolean;
      readonly text: string;
    }[];
  }[];
}

/** All functions in the words of a language and the separators of a locale. */
export function functionPages(words: FunctionsWords, separators: Separators): FunctionPage[] {
  return (Object.keys(CATALOGUE) as FunctionName[]).map((name) => pageOf(name, words, separators));
}

function pageOf(name: FunctionName, words: FunctionsWords, separators: Separators): FunctionPage {
  const texts: {
    readonly purpose: string;
    readonly forms: Readonly<Record<string, string>>;
    readonly parameters: Readonly<Record<string, string>>;
  } = words.catalogue[name];
  const forms: readonly {
    readonly id: string;
    readonly parameters: readonly Parameter[];
    readonly example: readonly ExampleArgument[];
  }[] = CATALOGUE[name];
  return {
    name,
    purpose: texts.purpose,
    forms: forms.map(({ id, parameters, example }) => ({
      text: texts.forms[id]!,
      signature: `${name}(${parameters.map(signaturePart).join(`${separators.argument} `)})`,
      example: exampleText(name, example, separators),
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        optional: parameter.optional === true,
        text: texts.parameters[parameter.name]!,
      })),
    })),
  };
}

function signaturePart({ name, optional }: Parameter): string {
  return optional ? `[${name}]` : name;
}
