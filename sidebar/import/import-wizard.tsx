import type { ImportReport, TableReport } from '../../src/calls';
import type { TableKind } from '../../src/tables/table-columns';
import { usePage, useWords } from '../context';
import { Button } from '../parts/button';
import { Layout } from '../parts/layout';
import { ProblemBlock } from '../parts/notice';
import { Steps } from '../parts/steps';
import { Waiting } from '../parts/waiting';
import { ColumnsStep } from './columns-step';
import { ReportStep } from './report-step';
import { SheetStep } from './sheet-step';
import { StagesStep } from './stages-step';
import { type ImportFlow, useImport } from './use-import';

function Wait({ flow }: { readonly flow: ImportFlow }) {
  const words = useWords().import;
  const { home, words: all } = usePage();
  const { kinds } = all.import;
  if (flow.task.slow === 'importDeals') {
    return <Waiting doing={kinds.deals.importing} note={home.deals ? words.importingNote : undefined} />;
  }
  if (flow.task.slow === 'importTable') return <Waiting doing={kinds[kindOf(flow)].importing} />;
  if (flow.task.slow === 'proposeStages') return <Waiting doing={words.proposing} />;
  const sheet = home.sheets.find(({ id }) => id === flow.sheetId);
  return <Waiting doing={words.inspecting(sheet?.name ?? '')} />;
}

/** The table that the sheet's columns are read for. */
function kindOf({ mapping }: ImportFlow): TableKind {
  return mapping?.kind ?? 'deals';
}

/** What is left in the footer: how many rows there are, or how many of them can be read. */
function Rows({ flow }: { readonly flow: ImportFlow }) {
  const words = useWords().import;
  if (flow.step === 1 && flow.inspection) return <>{words.rows(flow.inspection.dataRows)}</>;
  if (flow.step === 2 && flow.proposal) {
    const { readable, unreadable } = flow.proposal;
    return <>{words.willRead(readable, readable + unreadable)}</>;
  }
  return null;
}

/** Seen only where the sheets' names take their time. */
function Opening() {
  const { opening } = useWords().general;
  return (
    <p class="late quiet" role="status">
      {opening}
    </p>
  );
}

function Step({ flow }: { readonly flow: ImportFlow }) {
  if (flow.step === 0) return <SheetStep flow={flow} />;
  // What was chosen of one table's columns says nothing of another's.
  if (flow.step === 1) return <ColumnsStep key={kindOf(flow)} flow={flow} />;
  if (flow.step === 2) return <StagesStep flow={flow} />;
  return <ReportStep flow={flow} />;
}

/** What to do with what was imported. */
function After({ report }: { readonly report: ImportReport | TableReport }) {
  const { go, show, words } = usePage();
  const { tools, general } = words.sidebar;
  return (
    <>
      <Button onPress={() => show(report.sheetId)}>{words.import.kinds[report.kind].show}</Button>
      {report.kind === 'deals' ? (
        <Button kind="primary" onPress={() => go({ at: 'tool', tool: 'funnel' })}>
          {tools.funnel.build}
        </Button>
      ) : (
        <Button kind="primary" onPress={() => go({ at: 'home' })}>
          {general.allTools}
        </Button>
      )}
    </>
  );
}

function Actions({ flow }: { readonly flow: ImportFlow }) {
  const words = useWords();
  const off = flow.task.slow !== null;
  if (flow.report) return <After report={flow.report} />;
  const staged = kindOf(flow) === 'deals';
  const run = [flow.run, words.import.run] as const;
  const [forward, text] =
    [
      [flow.inspect, words.general.next] as const,
      staged ? ([flow.propose, words.general.next] as const) : run,
    ][flow.step] ?? run;
  return (
    <>
      {flow.step > 0 ? (
        <Button off={off} onPress={flow.back}>
          {words.general.back}
        </Button>
      ) : null}
      <Button kind="primary" off={off || flow.opening || !canGoOn(flow)} onPress={forward}>
        {text}
      </Button>
    </>
  );
}

function canGoOn(flow: ImportFlow): boolean {
  if (flow.step === 0) return flow.sheetId !== null;
  return flow.step !== 1 || flow.checked?.lacking.length === 0;
}

/** Sheet → columns → stages → report; only deals have stages. */
export function ImportWizard({ sheetId }: { readonly sheetId: number | undefined }) {
  const words = useWords();
  const flow = useImport(sheetId);
  const { task } = flow;
  const [sheet, columns, stages, report] = words.import.steps as [string, string, string, string];
  const staged = kindOf(flow) === 'deals';
  return (
    <Layout
      title={words.import.title}
      place={flow.step}
      top={
        <Steps
          names={staged ? [sheet, columns, stages, report] : [sheet, columns, report]}
          step={staged ? flow.step : Math.min(flow.step, 2)}
        />
      }
      aside={<Rows flow={flow} />}
      actions={<Actions flow={flow} />}
    >
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      {task.slow ? <Wait flow={flow} /> : flow.opening ? <Opening /> : <Step flow={flow} />}
    </Layout>
  );
}
