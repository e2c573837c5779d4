import { cascadeSchemeWords } from './en/cascade-scheme';
import { contestWords } from './en/contest';
import { dashboardWords } from './en/dashboard';
import { functionsWords } from './en/functions';
import { funnelWords } from './en/funnel';
import { helpWords } from './en/help';
import { importWords } from './en/import';
import { ladderWords } from './en/ladder';
import { monthLetterWords } from './en/month-letter';
import { motivationWords } from './en/motivation';
import { ownTableWords } from './en/own-tables';
import { payCardsWords } from './en/pay-cards';
import { paymentCalendarWords } from './en/payment-calendar';
import { pipelineControlWords } from './en/pipeline-control';
import { planWords } from './en/plan';
import { problemWords } from './en/problems';
import { serverWords } from './en/server';
import { sheetWords } from './en/sheets';
import { sidebarWords } from './en/sidebar';
import { standUpWords } from './en/stand-up';

export const en = {
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
