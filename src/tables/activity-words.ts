import type { ActivityKind } from './activity';
import type { WideField } from './import-fields';
import { foldText } from './raw';

/** The kinds by the words people and CRMs call them by, the first that fits; whole words, their endings left open. */
const KINDS: readonly (readonly [ActivityKind, RegExp])[] = [
  ['proposal', /(^|\P{L})(кп|ком{1,2}ерч\p{L}* предлож|предложени|proposal|quote|quotation|offer|смет[аы])/u],
  [
    'meeting',
    /(^|\P{L})(встреч|демо|demo|meeting|презентац|presentation|визит|visit|выезд|осмотр|показ|zoom|зум)/u,
  ],
  ['lead', /(^|\P{L})(лид|заявк|обращени|lead|inquir|enquir|новый клиент)/u],
  [
    'call',
    /(^|\P{L})(звон|созвон|дозвон|обзвон|вызов|разговор|исходящ|входящ|call|phone|outbound|inbound|dial)/u,
  ],
];

/** What a word of a file for an activity stands for; `other` where it stands for none of the kinds that plans count. */
export function activityKindOf(text: string): ActivityKind {
  const folded = foldText(text);
  return KINDS.find(([, words]) => words.test(folded))?.[0] ?? 'other';
}

/** The kind of a column that holds one. */
export const KIND_OF_COLUMN: Readonly<Record<WideField, ActivityKind>> = {
  calls: 'call',
  meetings: 'meeting',
  proposals: 'proposal',
  leads: 'lead',
};
