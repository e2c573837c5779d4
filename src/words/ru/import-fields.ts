import type { ActivityField, ActivityKind } from '../../tables/activity';
import type { ClientKind, DealField, Outcome } from '../../tables/deal';
import type { ActivitySource, OrderSource } from '../../tables/import-fields';
import type { OrderField } from '../../tables/order';
import type { TeamField } from '../../tables/team-member';

export const fields: Readonly<Record<DealField, string>> = {
  id: 'Номер',
  title: 'Название',
  client: 'Клиент',
  amount: 'Сумма',
  currency: 'Валюта',
  stage: 'Этап',
  outcome: 'Исход',
  pipeline: 'Воронка',
  owner: 'Менеджер',
  created: 'Создана',
  closed: 'Закрыта',
  expected: 'Ждём оплату',
  probability: 'Вероятность',
  product: 'Продукт',
  channel: 'Канал',
  region: 'Регион',
  audience: 'Целевая аудитория',
  clientKind: 'Новый или текущий клиент',
  lostReason: 'Причина отказа',
  lostFrom: 'С какого этапа отказ',
  nextTask: 'Следующая задача',
  changed: 'Изменена',
  reached: 'Дошла до шага',
  missingSince: 'Нет в выгрузке с',
  key: 'Ключ',
};

export const outcomes: Readonly<Record<Outcome, string>> = {
  open: 'в работе',
  won: 'успешна',
  lost: 'отказ',
};
export const clientKinds: Readonly<Record<Exclude<ClientKind, ''>, string>> = {
  new: 'новый',
  current: 'текущий',
};

export const orders: Readonly<Record<OrderField | OrderSource, string>> = {
  id: 'Номер заказа',
  day: 'Дата',
  client: 'Клиент',
  amount: 'Сумма',
  currency: 'Валюта',
  cost: 'Себестоимость',
  margin: 'Валовая прибыль',
  product: 'Продукт',
  owner: 'Менеджер',
  channel: 'Канал',
  region: 'Регион',
  deal: 'Номер сделки',
  key: 'Ключ',
  clientKind: 'Новый или текущий клиент',
  operation: 'Вид операции: продажа или возврат',
  returned: 'Из неё вернули',
};

export const activities: Readonly<Record<ActivityField | ActivitySource, string>> = {
  day: 'Дата',
  owner: 'Менеджер',
  kind: 'Вид',
  count: 'Сколько',
  minutes: 'Минут',
  kindText: 'Вид в файле',
  result: 'Результат',
  key: 'Ключ',
  id: 'Номер действия',
  calls: 'Число звонков',
  meetings: 'Число встреч',
  proposals: 'Число КП',
  leads: 'Число лидов',
};

export const team: Readonly<Record<TeamField, string>> = {
  name: 'Имя',
  role: 'Роль',
  team: 'Команда',
  grade: 'Грейд',
  currentPay: 'Доход сейчас, в месяц',
  marketPay: 'Доход на рынке, в месяц',
  started: 'Работает с',
  left: 'Последний день работы',
};

export const activityKinds: Readonly<Record<ActivityKind, string>> = {
  call: 'звонок',
  meeting: 'встреча',
  proposal: 'КП',
  lead: 'лид',
  other: 'другое',
};
