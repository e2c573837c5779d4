import type { BuildProgress, BuildResult, Settings } from '../../src/calls';
import { toolWords, usePage, useWords } from '../context';
import { Button } from '../parts/button';
import { Icon } from '../parts/icons';
import { Layout } from '../parts/layout';
import { ProblemBlock } from '../parts/notice';
import { Waiting } from '../parts/waiting';
import { type Build, useBuild } from './use-build';

function StepMark({ state }: { readonly state: 'done' | 'present' | 'ahead' }) {
  if (state === 'done') return <Icon name="tick" />;
  return <span class={state === 'present' ? 'spinner' : 'ring'} aria-hidden="true" />;
}

/** How far the build is: the bar, and every step by name. */
function Progress({ progress }: { readonly progress: BuildProgress }) {
  const words = useWords();
  const { steps, done } = progress;
  const share = steps.length > 0 ? done / steps.length : 0;
  return (
    <>
      <div class="measure" role="status">
        <span>{words.general.stepOf(Math.min(done + 1, steps.length), steps.length)}</span>
        <span class="strong">{words.tool.percent(share)}</span>
      </div>
      <div class="bar" aria-hidden="true">
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <ol class="work">
        {steps.map((step, index) => {
          const state = index < done ? 'done' : index === done ? 'present' : 'ahead';
          return (
            <li key={step} class={state} aria-current={state === 'present' ? 'step' : undefined}>
              <StepMark state={state} />
              <span>
                {step}
                {state === 'done' ? <span class="spoken">, {words.general.stepDone}</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Ready({ results }: { readonly results: readonly BuildResult[] }) {
  const { show } = usePage();
  const words = useWords();
  return (
    <ul class="results" role="status">
      {results.map((result) => (
        <li key={result.sheetId}>
          <Icon name="tick" />
          <div>
            <p class="strong">{result.sentence}</p>
            {results.length > 1 ? (
              <Button label={words.home.openSheet(result.sheetName)} onPress={() => show(result.sheetId)}>
                {words.home.open}
              </Button>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Work({ build }: { readonly build: Build }) {
  const { home } = usePage();
  const words = useWords();
  const replaces = home.built.some(({ tool }) => tool === build.tool);
  if (build.state === 'ready') return <Ready results={build.results} />;
  if (build.state === 'stopped') return <p role="status">{words.tool.stopped}</p>;
  if (build.problem) return <ProblemBlock problem={build.problem} retry={build.restart} />;
  return (
    <>
      {build.progress ? <Progress progress={build.progress} /> : <Waiting doing={words.tool.starting} />}
      <p class="aside-note">{replaces ? words.tool.oldSheet : words.tool.newSheet}</p>
      {build.state === 'stopping' ? <p class="quiet">{words.tool.stopping}</p> : null}
    </>
  );
}

function Actions({ build, onBack }: { readonly build: Build; onBack?: () => void }) {
  const { show, go } = usePage();
  const words = useWords();
  if (build.state === 'ready') {
    const [first] = build.results;
    return (
      <>
        <Button onPress={() => go({ at: 'home' })}>{words.general.allTools}</Button>
        {first ? (
          <Button kind="primary" onPress={() => show(first.sheetId)}>
            {words.tool.open}
          </Button>
        ) : null}
      </>
    );
  }
  const over = build.state === 'stopped' || build.state === 'failed';
  return (
    <>
      {over ? (
        onBack ? (
          <Button onPress={onBack}>{words.general.back}</Button>
        ) : null
      ) : (
        <Button kind="outline" off={build.state === 'stopping'} onPress={build.stop}>
          {words.tool.stop}
        </Button>
      )}
      <Button kind="primary" off={!over} onPress={build.restart}>
        {words.tool.build}
      </Button>
    </>
  );
}

interface BuildingProps {
  readonly tools: readonly string[];
  /** Without: those of the last build. */
  readonly settings?: Settings;
  /** The sheets are there already. */
  readonly refresh?: boolean;
  onBack?(): void;
}

/** While sheets are built: what is being done, how far, what stays as it is, and Stop; then the result. */
export function Building({ tools, settings, refresh, onBack }: BuildingProps) {
  const words = useWords();
  const build = useBuild(tools, settings);
  const tool = toolWords(words, build.tool);
  const title = build.state === 'ready' ? tool.title : refresh ? tool.refreshing : tool.building;
  return (
    <Layout title={title} actions={<Actions build={build} onBack={onBack} />}>
      <Work build={build} />
    </Layout>
  );
}
