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
  const { home } = usePage();
  if (flow.task.slow === 'importDeals') {
    return <Waiting doing={words.importing} note={home.deals ? words.importingNote : undefined} />;
  }
  if (flow.task.slow === 'proposeStages') return <Waiting doing={words.proposing} />;
  const sheet = home.sheets.find(({ id }) => id === flow.sheetId);
  return <Waiting doing={words.inspecting(sheet?.name ?? '')} />;
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
  if (flow.step === 1) return <ColumnsStep flow={flow} />;
  if (flow.step === 2) return <StagesStep flow={flow} />;
  return <ReportStep flow={flow} />;
}

function Actions({ flow }: { readonly flow: ImportFlow }) {
  const words = useWords();
  const { go, show } = usePage();
  const off = flow.task.slow !== null;
  const { report } = flow;
  if (report) {
    return (
      <>
        <Button onPress={() => show(report.sheetId)}>{words.import.toDeals}</Button>
        <Button kind="primary" onPress={() => go({ at: 'tool', tool: 'funnel' })}>
          {words.tools.funnel.build}
        </Button>
      </>
    );
  }
  const [forward, text] = [
    [flow.inspect, words.general.next] as const,
    [flow.propose, words.general.next] as const,
    [flow.run, words.import.run] as const,
  ][flow.step] ?? [flow.run, words.import.run];
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

/** Sheet → columns → stages → report. */
export function ImportWizard({ sheetId }: { readonly sheetId: number | undefined }) {
  const words = useWords();
  const flow = useImport(sheetId);
  const { task } = flow;
  return (
    <Layout
      title={words.import.title}
      place={flow.step}
      top={<Steps names={words.import.steps} step={flow.step} />}
      aside={<Rows flow={flow} />}
      actions={<Actions flow={flow} />}
    >
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      {task.slow ? <Wait flow={flow} /> : flow.opening ? <Opening /> : <Step flow={flow} />}
    </Layout>
  );
}
