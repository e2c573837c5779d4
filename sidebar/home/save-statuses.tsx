import { useState } from 'preact/hooks';
import { usePage, useWords } from '../context';
import { Button } from '../parts/button';
import { ProblemBlock } from '../parts/notice';
import { useTask } from '../use-task';

/** Tools whose sheets have cells for statuses. */
const TOOLS: readonly string[] = ['payment-calendar', 'pipeline-control'];

/** Notes down the statuses of the morning or the evening in one click, once there is a sheet to type them in. */
export function SaveStatuses() {
  const { home, show } = usePage();
  const words = useWords();
  const task = useTask();
  const [saved, setSaved] = useState<{ sentence: string; sheetId: number | null } | null>(null);
  if (!home.built.some(({ tool }) => TOOLS.includes(tool))) return null;
  const save = () => {
    setSaved(null);
    task.run('saveStatuses', {}, setSaved);
  };
  const sheetId = saved?.sheetId ?? null;
  return (
    <section class="card">
      <div class="summary">
        <p class="strong">{words.home.statuses}</p>
        <Button off={task.slow !== null} onPress={save}>
          {words.home.saveStatuses}
        </Button>
      </div>
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      <div role="status">
        {task.slow ? <p class="quiet">{words.home.savingStatuses}</p> : null}
        {saved ? <p class="told">{saved.sentence}</p> : null}
      </div>
      {sheetId === null ? null : <Button onPress={() => show(sheetId)}>{words.home.showStatuses}</Button>}
    </section>
  );
}
