import { cascadeSchemeWords } from './ru/cascade-scheme';
import { contestWords } from './ru/contest';
import { dashboardWords } from './ru/dashboard';
import { functionsWords } from './ru/functions';
import { funnelWords } from './ru/funnel';
import { helpWords } from './ru/help';
import { importWords } from './ru/import';
import { ladderWords } from './ru/ladder';
import { monthLetterWords } from './ru/month-letter';
import { motivationWords } from './ru/motivation';
import { ownTableWords } from './ru/own-tables';
import { payCardsWords } from './ru/pay-cards';
import { paymentCalendarWords } from './ru/payment-calendar';
import { pipelineControlWords } from './ru/pipeline-control';
import { planWords } from './ru/plan';
import { problemWords } from './ru/problems';
import { serverWords } from './ru/server';
import { sheetWords } from './ru/sheets';
import { sidebarWords } from './ru/sidebar';
import { standUpWords } from './ru/stand-up';
import type { Words } from './words';

export const ru: Words = {
  sidebar: sidebarWords,
  functions: functionsWords,
  funnel: funnelWords,
  help: helpWords,
  import: importWords,
  ownTables: ownTableWords,
  motivation: motivationWords,
  paymentCalendar: paymentCalendarWords,
  pipelineControl: pipelineControlWords,
  plan: planWords,
  problems: problemWords,
  standUp: standUpWords,
  dashboard: dashboardWords,
  cascadeScheme: cascadeSchemeWords,
  ladder: ladderWords,
  monthLetter: monthLetterWords,
  contest: contestWords,
  payCards: payCardsWords,
  server: serverWords,
  sheets: sheetWords,
};
