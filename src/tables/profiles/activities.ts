import { names } from './names';
import type { Profile } from './profile';

/** What managers did: from a CRM's list of activities, a telephone exchange, or a table of days kept by hand. */
export const activities: Profile = {
  id: 'activities',
  table: 'activities',
  prefix: 'Activity',
  marks: names(`
    звонки, calls, встречи, meetings, тип активности, activity type, вид активности, тип действия, вид
    действия, тип дела, тип события, call duration, длительность, длительность звонка, activity date, кп,
    proposals, тип задачи, task type, количество звонков, количество встреч, call outcome`),
  headers: {
    id: names(
      'id, id звонка, id активности, activity id, call id, record id, task id, id задачи, id дела, ~№',
    ),
    day: names(`
      дата, date, день, day, дата активности, activity date, дата звонка, call date, дата встречи, meeting
      date, дата действия, дата события, дата и время, время, start time, completed at, completed on, дата
      выполнения, activity time, timestamp, дата завершения, due date, start date, дата начала, done on,
      call start time, marked as done time, create date, дата создания, когда`),
    owner: names(`
      менеджер, manager, ответственный, owner, сотрудник, employee, agent, assigned to, activity assigned
      to, user, пользователь, sales rep, rep, salesperson, исполнитель, кто звонил, call owner, responsible,
      фио, продавец, оператор, assigned to user, имя сотрудника, caller, activity owner, автор`),
    kind: names(`
      вид, тип, type, kind, activity type, тип активности, вид активности, тип действия, вид действия,
      действие, activity, активность, тип дела, тип события, событие, event type, task type, тип задачи, дело,
      канал связи, type of activity, subject type, тип звонка, вид звонка, call type, направление звонка, call
      direction, направление, direction, ~channel, ~тема, ~subject`),
    count: names(`
      количество, count, сколько, кол во, кол-во, number, quantity, число, qty, шт`),
    minutes: names(`
      минуты, minutes, длительность, duration, минут, длительность мин, время разговора, talk time, call
      duration, duration minutes, длительность звонка, длительность разговора, продолжительность, мин,
      duration min, длительность минут, длительность сек, duration sec, duration seconds`),
    result: names(`
      результат, result, итог, outcome, call outcome, итоги, комментарий, comment, comments, notes, note,
      примечание, результат звонка, meeting outcome, статус, status, описание, description`),
    calls: names(`
      звонки, calls, звонков, количество звонков, кол во звонков, число звонков, number of calls, calls
      made, исходящие звонки, outbound calls, холодные звонки, результативные звонки`),
    meetings: names(`
      встречи, meetings, встреч, количество встреч, кол во встреч, число встреч, number of meetings, demos,
      демо, презентации, визиты, meetings held, visits, показы, presentations`),
    proposals: names(`
      кп, proposals, предложения, коммерческие предложения, количество кп, отправлено кп, кол во кп, число
      кп, quotes, proposals sent, quotes sent, выставлено кп`),
    leads: names(`
      лиды, leads, заявки, лидов, заявок, количество лидов, количество заявок, new leads, обращения,
      входящие заявки, новые лиды, inquiries, enquiries`),
  },
};
