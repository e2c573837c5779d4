import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../src/calls';
import { problemText } from '../../src/words/problem';
import { usePage } from '../context';
import { Button } from './button';
import { ProblemSign, WarningSign } from './icons';

/** What the owner should look at; nothing is stopped by it. */
export function Warning({
  children,
  focused,
}: {
  readonly children: ComponentChildren;
  readonly focused?: boolean;
}) {
  const { words } = usePage();
  return (
    <section class={`notice warning${focused ? ' focused' : ''}`} aria-label={words.sidebar.general.warning}>
      <WarningSign />
      <div>{children}</div>
    </section>
  );
}

interface ProblemBlockProps {
  readonly problem: Problem;
  retry(): void;
}

/** The one thing that mends a problem: going to its cell, importing, or trying again. */
function Mend({ problem, retry }: ProblemBlockProps) {
  const { words, show, go } = usePage();
  const { cell } = problem;
  if (cell) {
    return (
      <Button kind="outline" onPress={() => show(cell.sheetId, cell.a1)}>
        {words.sidebar.general.goToCell(cell.a1)}
      </Button>
    );
  }
  if (problem.code === 'noDeals') {
    return (
      <Button kind="outline" onPress={() => go({ at: 'import' })}>
        {words.sidebar.home.import}
      </Button>
    );
  }
  return (
    <Button kind="outline" onPress={retry}>
      {words.sidebar.general.tryAgain}
    </Button>
  );
}

/** What went wrong, where, what to do, and one button that does it. */
export function ProblemBlock({ problem, retry }: ProblemBlockProps) {
  const { words } = usePage();
  const block = useRef<HTMLElement>(null);
  // Each new problem is brought into view
  useEffect(() => block.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  const text = problemText(words.problems, problem);
  return (
    <section class="notice problem" role="alert" ref={block}>
      <ProblemSign />
      <div>
        <p class="strong">{text.what}</p>
        <p>{text.remedy}</p>
        <Mend problem={problem} retry={retry} />
      </div>
    </section>
  );
}
