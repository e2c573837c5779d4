import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, BuildProgress, BuildResult, Problem, Settings } from '../../src/calls';
import { usePage } from '../context';
import { call } from '../server';

export interface Build {
  /** The tool that is being built, or was last. */
  readonly tool: string;
  readonly progress: BuildProgress | null;
  readonly results: readonly BuildResult[];
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed' | 'ready';
  readonly problem: Problem | null;
  stop(): void;
  restart(): void;
}

/**
 * Builds one tool after the other, a step a call. Stop takes effect between two steps, and so does
 * leaving the page: the server then forgets the job and the old sheet stays.
 */
export function useBuild(tools: readonly string[], settings?: Settings): Build {
  const page = usePage();
  const [tool, setTool] = useState(tools[0] ?? '');
  const [progress, setProgress] = useState<BuildProgress | null>(null);
  const [results, setResults] = useState<readonly BuildResult[]>([]);
  const [state, setState] = useState<Build['state']>('running');
  const [problem, setProblem] = useState<Problem | null>(null);
  const stopped = useRef(false);

  function next(current: Answer<BuildProgress> | null, id: string): Promise<Answer<BuildProgress>> {
    if (current?.ok) return call('continueBuild', { job: current.value.job });
    return call('startBuild', settings ? { tool: id, settings } : { tool: id });
  }

  /** The finished sheet, or null where the build was stopped or failed. */
  async function build(id: string): Promise<BuildResult | null> {
    setTool(id);
    setProgress(null);
    let answer = await next(null, id);
    while (answer.ok && !answer.value.result) {
      setProgress(answer.value);
      if (stopped.current) {
        await call('stopBuild', { job: answer.value.job });
        setState('stopped');
        return null;
      }
      answer = await next(answer, id);
    }
    if (answer.ok) return answer.value.result;
    setProblem(answer.problem);
    setState('failed');
    return null;
  }

  async function run() {
    stopped.current = false;
    setState('running');
    setProblem(null);
    const finished: BuildResult[] = [];
    for (const id of tools) {
      const result = await build(id);
      if (!result) return;
      finished.push(result);
      setResults([...finished]);
    }
    const { draft } = page;
    if (draft?.screen === 'tool' && tools.includes(draft.tool)) page.keep(null);
    setState('ready');
    await page.reload();
  }

  // The build starts with the page and stops with it
  useEffect(() => {
    run();
    return () => {
      stopped.current = true;
    };
  }, []);

  return {
    tool,
    progress,
    results,
    state,
    problem,
    stop() {
      stopped.current = true;
      setState('stopping');
    },
    restart: run,
  };
}
