import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayOf } from '../../src/analysis/day';
import type { Deal, Stage } from '../../src/tables/deal';
import { dealOf } from './deals-sheet';

function rowsOf(name: string): string[][] {
  const text = readFileSync(resolve(__dirname, '../fixtures/maven', name), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

function day(text: string | undefined): number | null {
  if (!text) return null;
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return dayOf(year, month, date);
}

/** The Maven pipeline as an import makes it: manager and region from the table of teams. */
export function mavenDeals(): Deal[] {
  const teams = new Map(
    rowsOf('sales_teams.csv').map(([agent, manager, region]) => [agent, { manager, region }]),
  );
  const steps: Record<string, number> = { Prospecting: 1, Engaging: 2, Won: 3, Lost: 1 };
  return rowsOf('sales_pipeline.csv').map((row) => {
    const [id, agent, product, account, stage, engaged, closed, value] = row as string[];
    const outcome = stage === 'Won' ? 'won' : stage === 'Lost' ? 'lost' : 'open';
    return dealOf(id!, {
      client: account!,
      owner: teams.get(agent!)?.manager ?? '',
      region: teams.get(agent!)?.region ?? '',
      channel: agent!,
      product: product === 'GTXPro' ? 'GTX Pro' : product!,
      stage: stage!,
      outcome,
      reached: steps[stage!]!,
      created: day(engaged),
      closed: day(closed),
      amount: value ? Math.round(Number(value) * 100) : null,
    });
  });
}

export const MAVEN_STAGES: readonly Stage[] = [
  { pipeline: '', name: 'Prospecting', outcome: 'open', step: 1 },
  { pipeline: '', name: 'Engaging', outcome: 'open', step: 2 },
  { pipeline: '', name: 'Won', outcome: 'won', step: 3 },
  { pipeline: '', name: 'Lost', outcome: 'lost', step: 0 },
];
