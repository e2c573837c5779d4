import { foldText } from './raw';

const RETURN =
  /возврат|вернул|возвращ|refund|return|chargeback|credit (note|memo)|сторно|корректировка реализации/;
const CANCELLED = /^(заказ )?(отмен|аннулир|cancel|void)|^удален|^deleted/;
const YES = /^(да|yes|y|true|1|\+)$/;
/** Of a shop: something was given back, and another column says how much. */
const PARTLY = /частичн|partial/;

/** Whether a row is a return, by the words of its operation or by a yes under a heading that asks it. */
export function isReturn(operation: string, header: string): boolean {
  const text = foldText(operation);
  if (YES.test(text)) return RETURN.test(foldText(header));
  return RETURN.test(text) && !PARTLY.test(text);
}

/** Whether an order was called off, so that nothing was paid or shipped. */
export function isCancelled(operation: string): boolean {
  return CANCELLED.test(foldText(operation));
}
