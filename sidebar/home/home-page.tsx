import { useState } from 'preact/hooks';
import { toolWords, usePage, useWords } from '../context';
import { momentOf } from '../days';
import { Button } from '../parts/button';
import { Layout } from '../parts/layout';
import { ProblemBlock } from '../parts/notice';
import { useTask } from '../use-task';
import { BuiltList } from './built-list';
import { EmptyHome } from './empty-home';
import { Entry } from './entry';
import { ImportedTables } from './imported-tables';
import { SaveStatuses } from './save-statuses';

function Imported() {
  const { home, go, words } = usePage();
  const { deals } = home;
  if (!deals) {
    return (
      <section class="card">
        <div class="summary">
          <p class="strong">{words.sidebar.empty.title}</p>
          <Button onPress={() => go({ at: 'import' })}>{words.sidebar.home.import}</Button>
        </div>
        <ImportedTables />
      </section>
    );
  }
  const profile = words.import.profiles[deals.profile] ?? deals.profile;
  return (
    <section class="card">
      <div class="summary">
        <div>
          <p class="strong">{words.sidebar.home.deals(deals.count)}</p>
          <p class="quiet">{words.sidebar.home.imported(profile, momentOf(deals.importedAt, home.now))}</p>
        </div>
        <Button onPress={() => go({ at: 'import' })}>{words.sidebar.home.import}</Button>
      </div>
      <ImportedTables />
    </section>
  );
}

function ToolsToBuild() {
  const { home, go, draft } = usePage();
  const words = useWords();
  const built = new Set(home.built.map((sheet) => sheet.tool));
  const rest = Object.keys(words.tools).filter((tool) => !built.has(tool));
  if (rest.length === 0) return null;
  return (
    <section>
      <h2>{words.home.ready}</h2>
      {rest.map((tool) => {
        const begun = draft?.screen === 'tool' && draft.tool === tool;
        const { question, name } = toolWords(words, tool);
        return (
          <Entry
            key={tool}
            title={question}
            detail={begun ? words.home.resume : name}
            onPress={() => go({ at: 'tool', tool })}
          />
        );
      })}
    </section>
  );
}

/** Home: what is imported, what is built, what can be built by question, and the functions. */
export function HomePage() {
  const { home, go, reload, say } = usePage();
  const words = useWords();
  const task = useTask();
  const [done, setDone] = useState('');
  if (!home.deals && home.built.length === 0) return <EmptyHome />;

  const undo = () =>
    task.run('undoLastBuild', {}, async ({ sheetName, back }) => {
      await reload();
      const said = back ? words.home.undone(sheetName) : words.home.removed(sheetName);
      setDone(said);
      say(said);
    });
  const tools = [...new Set(home.built.map((sheet) => sheet.tool))];
  return (
    <Layout
      title={words.home.title}
      titleHidden
      home
      actions={
        <>
          {home.undo ? (
            <Button off={task.slow !== null} onPress={undo}>
              {words.home.undo}
            </Button>
          ) : null}
          {tools.length > 0 ? (
            <Button kind="primary" off={task.slow !== null} onPress={() => go({ at: 'build', tools })}>
              {words.home.refreshAll}
            </Button>
          ) : null}
        </>
      }
    >
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      {done ? <p class="told">{done}</p> : null}
      <Imported />
      <BuiltList />
      <SaveStatuses />
      <ToolsToBuild />
      <section>
        <h2>{words.home.more}</h2>
        <Entry
          title={words.home.functions}
          detail={words.home.functionNames}
          onPress={() => go({ at: 'functions' })}
        />
      </section>
    </Layout>
  );
}
