import { ProblemError } from '../problem';
import { cascadeScheme } from './cascade-scheme';
import { contest } from './contest';
import { dashboard } from './dashboard';
import { funnel } from './funnel';
import { ladder } from './ladder';
import { monthLetter } from './month-letter';
import { motivation } from './motivation';
import { payCards } from './pay-cards';
import { paymentCalendar } from './payment-calendar';
import { pipelineControl } from './pipeline-control';
import { plan } from './plan';
import { standUp } from './stand-up';
import { type CheckedTool, checked } from './tool';

/** Every tool of the sidebar: a new one is a folder here and a line in this list. */
export const tools: readonly CheckedTool[] = [
  checked(funnel),
  checked(paymentCalendar),
  checked(pipelineControl),
  checked(plan),
  checked(motivation),
  checked(cascadeScheme),
  checked(standUp),
  checked(dashboard),
  checked(monthLetter),
  checked(contest),
  checked(payCards),
  checked(ladder),
];

/** @throws ProblemError unknownTool */
export function toolById(id: string): CheckedTool {
  const tool = tools.find((candidate) => candidate.id === id);
  if (!tool) throw new ProblemError('unknownTool', { tool: id });
  return tool;
}
