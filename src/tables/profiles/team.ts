import { names } from './names';
import type { Profile } from './profile';

/** The people of the department. */
export const team: Profile = {
  id: 'team',
  table: 'team',
  marks: names(`
    должность, role, position, job title, грейд, grade, оклад, salary, доход сейчас, current pay, доход на
    рынке, market pay, рыночная зарплата, дата приема, hire date, дата увольнения, работает с, зарплата`),
  headers: {
    name: names(`
      имя, name, менеджер, manager, сотрудник, employee, фио, full name, фио сотрудника, имя сотрудника,
      employee name, sales rep, salesperson, продавец, ответственный, owner, имя и фамилия, sales agent`),
    role: names(`
      роль, role, должность, position, job title, title, позиция, job, специализация`),
    team: names(`
      команда, team, отдел, department, группа, group, подразделение, sales team, филиал, office, regional
      office`),
    grade: names('грейд, grade, уровень, level, категория, ступень, разряд, seniority, квалификация'),
    currentPay: names(`
      доход сейчас, current pay, зарплата, salary, доход, pay, текущий доход, зп, оклад, зарплата сейчас,
      pay now, pay now a month, доход сейчас в месяц, current salary, текущая зарплата, monthly pay, ote,
      compensation, фактический доход, средний доход`),
    marketPay: names(`
      доход на рынке, market pay, рыночный доход, рыночная зарплата, рынок, market, market salary, market
      pay a month, доход на рынке в месяц, зарплата на рынке, market rate, средняя по рынку`),
    started: names(`
      работает с, started, дата приема, hire date, дата выхода, start date, дата начала, принят, дата приема
      на работу, works since, с какой даты, joined, hired, стаж с, дата начала работы`),
    left: names(`
      уволен, left, дата увольнения, end date, последний день, последний день работы, last day, last day at
      work, termination date, уволился, дата ухода, дата окончания`),
  },
};
