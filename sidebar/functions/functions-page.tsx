import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context';
import { Button } from '../parts/button';
import { Layout } from '../parts/layout';
import { ProblemBlock } from '../parts/notice';
import { useTask } from '../use-task';
import { copyText } from './copy';
import { functionEntries } from './examples';
import { FunctionRow } from './function-row';

/** The functions for cells, each with its purpose, arguments, and an example as this spreadsheet writes it. */
export function FunctionsPage() {
  const { words, home, reload } = usePage();
  const text = words.sidebar.functions;
  const task = useTask();
  const entries = functionEntries(words, home);
  const [open, setOpen] = useState<string | null>(entries[0]?.name ?? null);
  const [form, setForm] = useState(0);
  const [done, setDone] = useState('');
  const newest = useRef(reload);
  newest.current = reload;
  useEffect(() => {
    const look = () => newest.current();
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);

  const formula = entries.find(({ name }) => name === open)?.forms[form]?.formula;
  const sheet = home.sheets.find(({ id }) => id === home.activeSheetId);
  const insert = () =>
    formula &&
    task.run('insertFormula', { formula: formula.neutral }, ({ sheetName, a1 }) => {
      setDone(text.inserted(a1, sheetName));
    });
  const copy = async () => {
    if (formula) setDone((await copyText(formula.shown)) ? text.copied : text.copyByHand);
  };
  return (
    <Layout
      title={text.title}
      actions={
        <>
          <Button off={!formula} onPress={copy}>
            {text.copy}
          </Button>
          <Button kind="primary" off={!formula || task.slow !== null} onPress={insert}>
            {text.insert}
          </Button>
        </>
      }
    >
      {sheet ? <p class="quiet">{text.cell(home.activeCell, sheet.name)}</p> : null}
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      <p class={done ? 'told' : 'spoken'} role="status">
        {done}
      </p>
      <ul class="functions">
        {entries.map((entry) => (
          <FunctionRow
            key={entry.name}
            entry={entry}
            open={entry.name === open}
            form={entry.name === open ? form : 0}
            onToggle={() => {
              setOpen(entry.name === open ? null : entry.name);
              setForm(0);
            }}
            onForm={setForm}
          />
        ))}
      </ul>
      <p class="quiet">{text.separators(home.separators.argument, home.separators.decimal)}</p>
    </Layout>
  );
}
