import { names } from './names';
import type { Profile } from './profile';

/** Payments and shipments: from an accounting program, a shop, a bank, or kept by hand. */
export const orders: Profile = {
  id: 'orders',
  table: 'orders',
  marks: names(`
    номер заказа, № заказа, order id, order no, order number, дата заказа, order date, дата оплаты,
    дата платежа, payment date, paid at, paid on, date paid, дата отгрузки, дата реализации, ship date,
    shipped on, вид операции, тип операции, operation type, transaction type, financial status,
    себестоимость, cost, cogs, id сделки, deal id, оплачено, paid amount, amount paid, номер платежа,
    payment id, transaction id, invoice number, номер счета, сумма возврата, amount refunded`),
  headers: {
    id: names(`
      номер заказа, № заказа, order id, order no, order number, номер документа, номер реализации,
      номер отгрузки, номер платежа, № платежа, id заказа, id платежа, payment id, transaction id,
      invoice number, invoice no, invoice id, номер счета, № счета, номер, №, no, number, order, заказ,
      id, ид, код заказа, номер договора, № договора, ~документ, ~регистратор, ~код`),
    day: names(`
      дата оплаты, дата платежа, дата поступления, payment date, paid at, paid on, date paid, paid date,
      дата отгрузки, дата реализации, дата реализация, ship date, shipped at, shipped on, shipping date,
      дата заказа, order date, дата операции, дата документа, дата продажи, sale date, дата, date,
      transaction date, invoice date, оплачен, день, day, created at, created, дата создания,
      ~период, ~period`),
    client: names(`
      клиент, client, customer, контрагент, покупатель, заказчик, плательщик, payer, компания, company,
      организация, organization, account, account name, client name, customer name, company name,
      имя клиента, название компании, billing company, billing name, customer email, партнер, buyer,
      ~получатель, ~email, ~name, ~имя`),
    amount: names(`
      сумма, amount, сумма оплаты, сумма платежа, payment amount, оплачено, paid amount, amount paid,
      поступило, приход, сумма заказа, order total, order amount, сумма документа, сумма продажи, выручка,
      revenue, sales, продажи, total, итого, total amount, итоговая сумма, всего, сумма отгрузки, отгружено,
      сумма с ндс, стоимость, net amount, оборот, sum, total price, сумма без ндс, subtotal, value`),
    currency: names('валюта, currency, код валюты, currency code, валюта документа'),
    cost: names(`
      себестоимость, cost, cogs, cost of goods, cost of goods sold, total cost, закупка, закупочная
      стоимость, сумма себестоимости, себестоимость продаж, стоимость закупки, costs, закупочная цена,
      себестоимость без ндс, ~расходы, ~затраты`),
    margin: names(`
      валовая прибыль, gross profit, маржа, margin, прибыль, profit, маржинальная прибыль, gross margin,
      валовый доход, наценка, маржинальный доход, contribution`),
    product: names(`
      продукт, product, товар, номенклатура, product name, item, lineitem name, товары, products, услуга,
      service, наименование товара, название товара, наименование, номенклатурная группа, вид номенклатуры,
      product line, sku name, ~категория, ~category`),
    owner: names(`
      менеджер, manager, ответственный, owner, sales rep, sales agent, rep, salesperson, продавец,
      сотрудник, ответственный менеджер, основной менеджер, sales manager, responsible, менеджер по
      продажам, account manager, employee, seller, ~агент, ~автор`),
    channel: names(`
      канал, channel, источник, source, канал продаж, sales channel, lead source, канал привлечения,
      utm source, рекламный канал, источник заказа, ~площадка`),
    region: names(`
      регион, region, город, city, область, territory, территория, country, страна, shipping city, shipping
      country, shipping province, филиал, branch, state, ~подразделение, ~склад`),
    deal: names(`
      id сделки, deal id, номер сделки, № сделки, сделка, deal, opportunity id, record id, deal number,
      deal no, opportunity, associated deal, associated deal ids, код сделки`),
    operation: names(`
      вид операции, тип операции, операция, operation, operation type, transaction type, тип документа,
      document type, вид документа, financial status, статус заказа, order status, статус оплаты,
      payment status, хозяйственная операция, kind, возврат, refund, return, ~тип, ~type, ~вид, ~статус,
      ~status`),
    returned: names(`
      сумма возврата, возвращено, amount refunded, refunded amount, refund amount, сумма возвратов,
      returns, refunds, возвраты`),
  },
};
