import { foldText } from './raw';

/** Names of what the client does or does not do, where a stage should be a step of the seller (DOMAIN §2). */
const PATTERNS: readonly RegExp[] = [
  /^(клиент|заказчик|покупатель|лпр)[ыи]? (\p{L}+ )?(дума|изуча|рассматрива|реша|согласовыва|согласует|жд|выбира|сравнива|счита|молч|пропа|не |взял|обеща|сомнева|проверя|чита)/u,
  /^(изуча|рассматрива|дума|обдумыва|размышля|выбира|сравнива|сомнева)(ет|ют|ем|ние|ют)( |$)/u,
  /^принима(ет|ют) решени|^принятие решени/u,
  /^(ожида(ем|ние|ет)|жд[её]т|жд[её]м|в ожидании) (\p{L}+ )?(решени|ответ|реакци|обратн)/u,
  /^(на рассмотрении|на изучении|у клиента на|согласование у клиента|согласу(ет|ют))/u,
  /^(молч(ит|ат)|не отвеча(ет|ют)|взял[аи]? паузу|пауза|пропал[аи]?|нет ответа)( |$)/u,
  /\b(clients?|customers?|prospects?|buyers?|they)( is| are|'s)? (still )?(think|consider|study|review|decid|evaluat|compar|silent|read|wait|check|not )/,
  /^(studying|considering|thinking|evaluating|reviewing|deciding|comparing|reading)\b/,
  /\b(awaiting|waiting for|waiting on|pending) (an? |the |their |client'?s? |customer'?s? )*(decision|reply|response|answer|feedback|client|customer)/,
  /^(under (review|consideration)|in consideration|decision making|perception analysis|no (answer|reply|response))\b/,
];

/** Whether a stage is named after what the client does ("Изучает КП", "client is thinking"). */
export function isClientsAction(name: string): boolean {
  const folded = foldText(name).replace(/^[\d.)\s-]+/, '');
  return PATTERNS.some((pattern) => pattern.test(folded));
}
