import { names } from './names';
import type { Profile } from './profile';

/** A list kept by hand, in everyday words; also what every other profile falls back to. */
export const list: Profile = {
  id: 'list',
  marks: [],
  empty: ['-', '–', '—', 'n/a', '#n/a', '#н/д', 'нет данных'],
  headers: {
    id: names(`
      id, deal id, id сделки, номер сделки, № сделки, opportunity id, номер, №, no, number, deal no,
      deal number, lead id, id лида, record id, номер заказа, № заказа, order id, order no, код сделки,
      ид, номер договора, № договора, номер заявки, ~код`),
    title: names(`
      название сделки, сделка, deal, deal name, deal title, opportunity name, opportunity, название,
      title, наименование, тема, subject, проект, project, project name, lead, лид, заказ, заявка, name,
      наименование сделки, имя сделки, объект, ~описание, ~description`),
    client: names(`
      клиент, client, customer, компания, company, account, account name, контрагент, заказчик,
      покупатель, организация, organization, organisation, client name, customer name, company name,
      название компании, имя клиента, наименование клиента, фио клиента, buyer, ~контакт, ~contact,
      ~contact name`),
    amount: names(`
      сумма, amount, сумма сделки, deal amount, deal value, close value, value, бюджет, budget,
      стоимость, price, цена, revenue, выручка, deal size, сумма договора, сумма заказа, сумма продажи,
      sum, total, total amount, итоговая сумма, итого, sale, sales, чек, оборот, бюджет сделки,
      стоимость сделки, amount in company currency, ~expected revenue`),
    currency: names(`
      валюта, currency, валюта сделки, deal currency, код валюты, currency code`),
    stage: names(`
      этап, stage, этап сделки, deal stage, стадия, стадия сделки, стадия продажи, sales stage, этап
      воронки, этап продажи, этап продаж, pipeline stage, opportunity stage, stage name, sale stage`),
    outcome: names(`
      статус, status, статус сделки, deal status, исход, outcome, результат, result, состояние, state,
      won lost, итог сделки`),
    pipeline: names(`
      воронка, pipeline, направление, воронка продаж, funnel, sales pipeline, pipeline name`),
    owner: names(`
      менеджер, manager, ответственный, owner, sales agent, sales rep, rep, salesperson, sales manager,
      responsible, deal owner, seller, продавец, сотрудник, ответственный менеджер, менеджер по
      продажам, account manager, sales owner, agent, assigned to, моп, ответственное лицо, фио
      менеджера, исполнитель, sales person, account executive, ~агент`),
    created: names(`
      дата создания, created, создана, created date, create date, date created, created at, creation
      date, дата создания сделки, created on, engage date, дата обращения, дата заявки, start date, дата
      начала, opened, open date, дата открытия, дата поступления, дата, date, дата лида, дата сделки,
      deal date, created time, дата заведения, opened on, дата первого контакта, создано`),
    closed: names(`
      дата закрытия, closed, close date, закрыта, closed date, date closed, closed at, closed on,
      closing date, дата закрытия сделки, дата завершения, won date, won time, lost time, дата продажи,
      end date, дата окончания, ~дата оплаты факт, ~оплачено`),
    expected: names(`
      ожидаемая дата оплаты, дата ожидаемой оплаты, ждем оплату, оплата ожидается, ожидается оплата,
      дата ожидания оплаты, ожидание оплаты, когда оплатят, expected close date, expected close,
      expected payment, expected payment date, предполагаемая дата закрытия, ожидаемая дата закрытия,
      ожидаемая дата, плановая дата оплаты, план оплаты, срок оплаты, плановая дата закрытия, expected
      date, assumed close date, estimated close date, forecast date, payment due, due date, payment
      expected, дата оплаты план, ~дата оплаты, ~payment date`),
    probability: names(`
      вероятность, probability, deal probability, вероятность сделки, win probability, вероятность
      оплаты, chance, шанс, likelihood, вероятность закрытия`),
    product: names(`
      продукт, product, товар, product name, товары, products, услуга, номенклатура, service, item,
      название товара, продукция, product line, ~категория, ~category`),
    channel: names(`
      канал, channel, источник, source, lead source, источник сделки, источник лида, канал привлечения,
      источник заявки, deal source, рекламный канал, traffic source, канал продаж, source channel,
      откуда узнали, ~utm source`),
    region: names(`
      регион, region, город, city, sales region, territory, территория, область, country, страна,
      филиал, branch, office, regional office, state, state region, country region, ~подразделение`),
    audience: names(`
      целевая аудитория, target audience, ца, сегмент, segment, сегмент клиента, client segment,
      customer segment, отрасль, industry, sector, тип клиента, customer type, client type, сфера, сфера
      деятельности, audience`),
    clientKind: names(`
      новый текущий, новый или текущий, новый текущий клиент, новый или текущий клиент, new or current
      client, new current, new existing, new or existing, new or current, new returning, повторная
      сделка, новый клиент, new client, new customer, вид клиента, клиент новый, новый повторный`),
    lostReason: names(`
      причина отказа, lost reason, loss reason, причина проигрыша, reason lost, closed lost reason,
      причина потери, reason for loss, причина закрытия, причина, reason for losing, почему отказ`),
    lostFrom: names(`
      с какого этапа отказ, этап отказа, lost from stage, lost from, этап до отказа, stage lost from,
      lost stage, предыдущий этап, previous stage, stage before lost, last open stage, этап перед
      закрытием`),
    nextTask: names(`
      следующая задача, next task, дата следующей задачи, ближайшая задача, next activity date, next
      step date, следующий контакт, дата следующего контакта, next contact, next contact date, next task
      date, next follow up, follow up date, дата задачи`),
    changed: names(`
      изменена, changed, дата изменения, last modified date, last modified, modified, updated, updated
      at, last change, дата последнего изменения, update time, дата редактирования, modified time,
      обновлена, last updated, изменено, последнее изменение`),
  },
};
