import { foldText } from './raw';

const RETURN =
  /возврат|вернул|возвращ|refund|return|chargeback|credit (note|memo)|сторно|корректировка реализации/;
const CANCELLED =
  /^(заказ |платеж )?(отмен|аннулир|отклон|cancel|void)|^удален|^deleted|^failed|^declined|неуспешн|не прош/;
const YES = /^(да|yes|y|true|1|\+)$/;
/** Of a shop: something was given back, and another column says how much. */
const PARTLY = /частичн|partial/;
const STATUS = /статус|status|состояние|state/;

/**
 * What the operation of a row says of money given back, by its words or by a yes under a heading that asks it: the row
 * is a return itself, or a sale that was taken back whole since, which is what a status tells.
 */
export function returnOf(operation: string, header: string): 'return' | 'takenBack' | null {
  const text = foldText(operation);
  if (YES.test(text)) return RETURN.test(foldText(header)) ? 'return' : null;
  if (!RETURN.test(text) || PARTLY.test(text)) return null;
  return STATUS.test(foldText(header)) ? 'takenBack' : 'return';
}

/** Whether an order was called off or its payment did not go through, so that nothing was paid or shipped. */
export function isCancelled(operation: string): boolean {
  return CANCELLED.test(foldText(operation));
}
