import { type Language, REGIONS, type Text, textIn } from './business';
import { CONTACT_FIRST, CONTACT_LAST, CONTACT_WOMEN, KINDS, NAMES } from './client-names';
import type { Random } from './random';

export interface SampleClient {
  /** From 0, in the order they first came. */
  readonly index: number;
  /** The company as the CRM and the orders know it; unique. */
  readonly company: Text;
  /** The site the deal is about: «Кафе „Парус“». */
  readonly site: Text;
  readonly audience: Text;
  readonly region: Text;
  readonly size: number;
  readonly contact: Text;
}

/** Makes clients one after another, no two with the same company name. */
export function clientMaker(random: Random): () => SampleClient {
  const sites = new Map<string, number>();
  const names = new Set<number>();
  let made = 0;
  return () => {
    const kind = random.whole(0, KINDS.length - 1);
    const name = random.whole(0, NAMES.length - 1);
    const key = `${kind}/${name}`;
    const before = sites.get(key) ?? 0;
    sites.set(key, before + 1);
    const bare = !names.has(name);
    names.add(name);
    made += 1;
    return {
      index: made - 1,
      ...named(kind, name, bare, before, random.chance(0.82)),
      ...rest(kind, random),
    };
  };
}

function named(
  kind: number,
  name: number,
  bare: boolean,
  before: number,
  limited: boolean,
): Pick<SampleClient, 'company' | 'site'> {
  const [kindRu, kindEn] = KINDS[kind]!.name;
  const [nameRu, nameEn] = NAMES[name]!;
  const number = before > 0 ? ` ${before + 1}` : '';
  const form: Text = limited ? ['ООО', 'LLC'] : ['АО', 'Inc.'];
  const company: Text = bare
    ? [`${form[0]} «${nameRu}»`, `${nameEn} ${form[1]}`]
    : [`${form[0]} «${kindRu} ${nameRu}${number}»`, `${nameEn} ${kindEn}${number} ${form[1]}`];
  return { company, site: [`${kindRu} «${nameRu}»${number}`, `${nameEn} ${kindEn}${number}`] };
}

function rest(kind: number, random: Random): Pick<SampleClient, 'audience' | 'region' | 'size' | 'contact'> {
  const first = random.whole(0, CONTACT_FIRST.length - 1);
  const last = CONTACT_LAST[random.whole(0, CONTACT_LAST.length - 1)]!;
  const ending = CONTACT_WOMEN.includes(first) ? 'а' : '';
  return {
    audience: KINDS[kind]!.audience,
    region: REGIONS[random.weighted(REGIONS.map((region) => region.share))]!.name,
    size: KINDS[kind]!.size,
    contact: [`${CONTACT_FIRST[first]![0]} ${last[0]}${ending}`, `${CONTACT_FIRST[first]![1]} ${last[1]}`],
  };
}

export function companyName(client: SampleClient, language: Language): string {
  return textIn(language, client.company);
}
