import type { Mapping } from '../calls';
import { type SourceField, WIDE_FIELDS } from './import-fields';
import type { Profile } from './profiles/profile';

export type Required = 'key' | 'stage' | 'amount' | 'day' | 'owner' | 'activity' | 'name';

/** What an import needs and a mapping has no column for; a CRM of sales documents needs no stage. */
export function lackingFields({ fields }: Pick<Mapping, 'fields'>, profile: Profile): readonly Required[] {
  const has = (...names: readonly SourceField[]) => names.some((field) => (fields[field]?.length ?? 0) > 0);
  const needed: readonly (readonly [Required, boolean])[] = {
    deals: [
      ['key', has('id', 'title')],
      ['stage', has('stage', 'outcome') || profile.withoutStage !== undefined],
      ['amount', has('amount')],
    ] as const,
    orders: [
      ['day', has('day')],
      ['amount', has('amount')],
    ] as const,
    activities: [
      ['owner', has('owner')],
      ['day', has('day')],
      ['activity', has('kind', ...WIDE_FIELDS)],
    ] as const,
    team: [['name', has('name')]] as const,
  }[profile.table ?? 'deals'];
  return needed.filter(([, there]) => !there).map(([name]) => name);
}
