import { oneC } from './1c';
import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { hubspot } from './hubspot';
import { list } from './list';
import { pipedrive } from './pipedrive';
import type { Profile } from './profile';
import { salesforce } from './salesforce';
import { zoho } from './zoho';

/** Every CRM the add-on knows. A new one is a file here and its line. */
export const crmProfiles: readonly Profile[] = [amocrm, bitrix24, oneC, hubspot, pipedrive, salesforce, zoho];

/** A list kept by hand; it also holds the everyday headers that any export may have. */
export const listProfile: Profile = list;
