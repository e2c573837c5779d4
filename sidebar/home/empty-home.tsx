import { toolWords, usePage, useWords } from '../context';
import { Button } from '../parts/button';
import { Layout } from '../parts/layout';
import { ProblemBlock } from '../parts/notice';
import { useTask } from '../use-task';
import { Entry } from './entry';
import { ImportedTables } from './imported-tables';

/** No deals yet: what to do first, what is needed for it, and what it will answer. */
export function EmptyHome() {
  const { go } = usePage();
  const words = useWords();
  const task = useTask();
  const sample = () =>
    task.run('insertSample', {}, ({ sheetId }) => {
      go({ at: 'import', sheetId });
    });
  return (
    <Layout
      title={words.empty.title}
      home
      actions={
        <>
          <Button off={task.slow !== null} onPress={sample}>
            {words.empty.sample}
          </Button>
          <Button kind="primary" off={task.slow !== null} onPress={() => go({ at: 'import' })}>
            {words.empty.import}
          </Button>
        </>
      }
    >
      <p>{words.empty.lead}</p>
      <ImportedTables />
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      <section class="card">
        <h2>{words.empty.formats}</h2>
        <p class="quiet">{words.empty.formatList}</p>
      </section>
      <section>
        <h2>{words.empty.answers}</h2>
        <ul class="plain-list">
          {Object.keys(words.tools).map((tool) => (
            <li key={tool}>{toolWords(words, tool).question}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.empty.now}</h2>
        <Entry
          title={words.home.functions}
          detail={words.home.functionNames}
          onPress={() => go({ at: 'functions' })}
        />
      </section>
      <p class="quiet">{words.empty.privacy}</p>
    </Layout>
  );
}
