import type { Language, Problem } from '../src/calls';
import { problemText } from '../src/words/problem';
import { wordsOf } from './context';
import { Button } from './parts/button';

interface OpeningProps {
  readonly language: Language;
  readonly problem: Problem | null;
  retry(): void;
}

/** What is seen before the server has said anything: a line that comes late, or why it said nothing. */
export function Opening({ language, problem, retry }: OpeningProps) {
  const words = wordsOf(language);
  if (!problem) {
    return (
      <p class="opening late" role="status">
        {words.sidebar.general.opening}
      </p>
    );
  }
  const text = problemText(words.problems, problem);
  return (
    <main>
      <section class="notice problem" role="alert">
        <div>
          <p class="strong">{text.what}</p>
          <p>{text.remedy}</p>
          <Button kind="outline" onPress={retry}>
            {words.sidebar.general.tryAgain}
          </Button>
        </div>
      </section>
    </main>
  );
}
