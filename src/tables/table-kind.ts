import { matchColumns, type SourceColumn } from './columns';
import { headerName } from './header-text';
import type { SourceField } from './import-fields';
import { lackingFields } from './lacking';
import type { Profile } from './profiles/profile';
import { crmProfiles, listProfile, tableProfiles } from './profiles/registry';
import { marksAmong, recogniseProfile } from './recognise';
import { TABLE_KINDS, type TableKind } from './table-columns';

/** What is known of the document and the owner's wish before a sheet is looked at. */
export interface KindHints {
  /** The table that the owner chose. */
  readonly kind?: TableKind;
  /** What a list of sales documents is, which can be deals or orders; deals where it is not said. */
  readonly sales?: 'deals' | 'orders';
}

/** What is known of files of a table with these headers. */
export function profileFor(kind: TableKind, headers: readonly string[]): Profile {
  return kind === 'deals' ? recogniseProfile(headers) : tableProfiles[kind];
}

interface Fit {
  readonly kind: TableKind;
  /** The sheet has what an import of this table needs. */
  readonly whole: boolean;
  readonly score: number;
}

/** Headings that only a list of deals has. */
const OF_DEALS = new Set([
  'сделка',
  'название сделки',
  'deal',
  'deal name',
  'deal title',
  'opportunity',
  'opportunity name',
  'воронка',
  'pipeline',
]);

/** A list of people has one of these beside the names. */
const OF_PEOPLE: readonly SourceField[] = ['role', 'team', 'grade', 'currentPay', 'marketPay', 'started'];

function fitOf(kind: TableKind, sources: readonly SourceColumn[], headers: readonly string[]): Fit {
  const profile = profileFor(kind, headers);
  const matches = matchColumns(sources, profile);
  const fields: Partial<Record<SourceField, readonly number[]>> = {};
  for (const [field, list] of matches) fields[field] = list.map(({ source }) => source.column);
  if (kind !== 'deals') {
    const whole =
      lackingFields({ fields }, profile).length === 0 &&
      (kind !== 'team' || OF_PEOPLE.some((field) => matches.has(field)));
    return { kind, whole, score: matches.size + 2 * marksAmong(headers, profile) };
  }
  const named = { ...fields, title: fields.title ?? fields.client };
  const crm = crmProfiles.includes(profile) && profile.withoutStage === undefined;
  const ofDeals = headers.filter((header) => OF_DEALS.has(headerName(header))).length;
  const staged = matches.has('stage') && profile.withoutStage === undefined ? 4 : 0;
  return {
    kind,
    whole: lackingFields({ fields: named }, profile).length === 0,
    score: matches.size + 3 * ofDeals + staged + (crm ? 10 : 0),
  };
}

/**
 * Which table a sheet holds by its headers. A list of sales documents (1C) has no stages and can be deals or orders:
 * headings that only orders have tell, else what is told of the document.
 */
export function tableKind(
  sources: readonly SourceColumn[],
  headers: readonly string[],
  sales: 'deals' | 'orders' = 'deals',
): TableKind {
  const fits = TABLE_KINDS.map((kind) => fitOf(kind, sources, headers));
  const whole = fits.filter((fit) => fit.whole);
  const best = (whole.length > 0 ? whole : fits).reduce((most, fit) => (fit.score > most.score ? fit : most));
  const documents = recogniseProfile(headers);
  const either =
    documents !== listProfile && documents.withoutStage !== undefined && !hasStage(sources, documents);
  if (!either || fits[0]?.whole !== true || (best.kind !== 'deals' && best.kind !== 'orders'))
    return best.kind;
  return marksAmong(headers, { ...tableProfiles.orders, ...ONLY_ORDERS }) > 0 ? 'orders' : sales;
}

/** Of the headings that tell orders from deals, those that a list of sales documents does not have anyway. */
const ONLY_ORDERS = {
  id: 'orders only',
  marks: ['id сделки', 'номер сделки', 'deal id', 'дата оплаты', 'дата платежа', 'вид операции', 'оплачено'],
};

function hasStage(sources: readonly SourceColumn[], profile: Profile): boolean {
  const matches = matchColumns(sources, profile);
  return matches.has('stage') || matches.has('outcome');
}
