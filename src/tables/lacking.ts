import type { Mapping } from '../calls';
import type { DealField } from './deal';
import type { Profile } from './profiles/profile';

export type Required = 'key' | 'stage' | 'amount';

/** What an import needs and a mapping has no column for; a CRM of sales documents needs no stage. */
export function lackingFields(mapping: Mapping, profile: Profile): readonly Required[] {
  const has = (field: DealField) => (mapping.fields[field]?.length ?? 0) > 0;
  const lacking: Required[] = [];
  if (!has('id') && !has('title')) lacking.push('key');
  if (!has('stage') && !has('outcome') && profile.withoutStage === undefined) lacking.push('stage');
  if (!has('amount')) lacking.push('amount');
  return lacking;
}
