import type { TableKind } from '../table-columns';
import { oneC } from './1c';
import { activities } from './activities';
import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { hubspot } from './hubspot';
import { list } from './list';
import { orders } from './orders';
import { pipedrive } from './pipedrive';
import type { Profile } from './profile';
import { salesforce } from './salesforce';
import { team } from './team';
import { zoho } from './zoho';

/** Every CRM the add-on knows. A new one is a file here and its line. */
export const crmProfiles: readonly Profile[] = [amocrm, bitrix24, oneC, hubspot, pipedrive, salesforce, zoho];

/** A list kept by hand; it also holds the everyday headers that any export may have. */
export const listProfile: Profile = list;

/** What is known of the files that the other tables come from. */
export const tableProfiles: Readonly<Record<Exclude<TableKind, 'deals'>, Profile>> = {
  orders,
  activities,
  team,
};
