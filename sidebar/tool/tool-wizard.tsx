import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Effect, FormField, FormStep, Problem, Settings, SettingValue } from '../../src/calls';
import { Building } from '../build/building';
import { toolWords, usePage, useWords } from '../context';
import type { ToolDraft } from '../draft';
import { Button } from '../parts/button';
import { Layout } from '../parts/layout';
import { ProblemBlock } from '../parts/notice';
import { Steps } from '../parts/steps';
import { Waiting } from '../parts/waiting';
import { call, latest } from '../server';
import { useTask } from '../use-task';
import { EffectBlock } from './effect-block';
import { Field } from './fields';
import { Refusal } from './refusal';
import { resume } from './settings';

/** The effect of the settings as they are now; a newer question overtakes an older one. */
function useEffectOf(tool: string) {
  const [effect, setEffect] = useState<Effect | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const newest = useRef<Settings | null>(null);
  const ask = useMemo(
    () =>
      latest(async (settings: Settings) => {
        newest.current = settings;
        const answer = await call('getEffect', { tool, settings });
        if (answer.ok) setEffect(answer.value);
        setProblem(answer.ok ? null : answer.problem);
      }),
    [tool],
  );
  return {
    effect,
    problem,
    ask,
    again() {
      if (newest.current) ask(newest.current);
    },
  };
}

function hasProblem({ fields }: FormStep): boolean {
  return fields.some(({ problem }) => problem !== undefined);
}

interface FormProps {
  readonly tool: string;
  readonly first: readonly FormStep[];
  readonly kept: ToolDraft | null;
}

function Form({ tool, first, kept }: FormProps) {
  const { keep } = usePage();
  const words = useWords();
  const task = useTask();
  const [steps, setSteps] = useState(first);
  const [settings, setSettings] = useState<Settings>(() => resume(first, kept?.settings ?? {}));
  const [step, setStep] = useState(Math.min(kept?.step ?? 0, first.length - 1));
  const [unclear, setUnclear] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState(0);
  const [building, setBuilding] = useState(false);
  const { effect, problem, ask, again } = useEffectOf(tool);
  // The first effect; later ones follow each change
  useEffect(() => ask(settings), []);

  /** Forms taken by Next: what was asked before one comes too late. */
  const turns = useRef(0);
  /** Without a word: what is typed stays, only proposals and hints follow the choice. */
  const proposeAgain = useMemo(
    () =>
      latest(async (chosen: Settings) => {
        const turn = turns.current;
        const answer = await call('getForm', { tool, settings: chosen });
        if (answer.ok && turn === turns.current) setSteps(answer.value.steps);
      }),
    [tool],
  );
  if (building) return <Building tools={[tool]} settings={settings} onBack={() => setBuilding(false)} />;

  function change(field: FormField, value: SettingValue, valid: boolean) {
    const { key } = field;
    const others = [...unclear].filter((other) => other !== key);
    setUnclear(new Set(valid ? others : [...others, key]));
    if (!valid) return;
    take({ ...settings, [key]: value }, field.asksAgain === true);
  }
  function take(next: Settings, asksAgain: boolean) {
    setSettings(next);
    ask(next);
    // After a refusal the answers are looked at as they are mended
    if (asksAgain || refused > 0) proposeAgain(next);
    keep({ screen: 'tool', tool, step, settings: next });
  }
  function mend(mended: Settings) {
    setUnclear(new Set([...unclear].filter((key) => !(key in mended))));
    take({ ...settings, ...mended }, true);
  }
  function goTo(next: number, following: Settings) {
    setStep(next);
    setUnclear(new Set());
    setRefused(0);
    keep({ screen: 'tool', tool, step: next, settings: following });
  }
  /** What the next step proposes follows from what was chosen so far; no step is left with a wrong answer in it. */
  function goOn() {
    task.run('getForm', { tool, settings }, (form) => {
      turns.current += 1;
      const following = resume(form.steps, settings);
      setSteps(form.steps);
      setSettings(following);
      ask(following);
      const wrong = form.steps.slice(0, step + 1).findIndex(hasProblem);
      if (wrong < 0 && last) setBuilding(true);
      else if (wrong < 0) goTo(step + 1, following);
      else {
        if (wrong !== step) goTo(wrong, following);
        setRefused((before) => before + 1);
      }
    });
  }
  function goBack() {
    task.clear();
    goTo(step - 1, settings);
  }
  const last = step === steps.length - 1;
  const text = toolWords(words, tool);
  const firstWrong = steps[step]?.fields.find((field) => field.problem);
  /** What is ticked is a whole answer; what is typed is one only when the owner goes on. */
  const problemShown = (field: FormField) =>
    refused > 0 || field.kind === 'checks' ? (field.problem ?? null) : null;
  const trouble = task.problem ?? problem;
  return (
    <Layout
      title={text.title}
      place={step}
      top={<Steps names={steps.map(({ name }) => name)} step={step} />}
      aside={words.general.stepOf(step + 1, steps.length)}
      actions={
        <>
          {step > 0 ? <Button onPress={goBack}>{words.general.back}</Button> : null}
          <Button kind="primary" off={unclear.size > 0 || task.slow !== null} onPress={goOn}>
            {last ? words.tool.build : words.general.next}
          </Button>
        </>
      }
    >
      {steps[step]?.fields.map((field) => (
        <Refusal
          key={`${step}-${field.key}`}
          problem={problemShown(field)}
          refused={field === firstWrong ? refused : 0}
          onMend={mend}
        >
          <Field
            field={field}
            value={settings[field.key] ?? null}
            onChange={(value, valid) => change(field, value, valid)}
          />
        </Refusal>
      ))}
      {trouble ? (
        <ProblemBlock problem={trouble} retry={task.problem ? task.retry : again} />
      ) : (
        <EffectBlock effect={effect} onMend={mend} />
      )}
      {task.slow ? <Waiting doing={words.tool.counting} /> : null}
    </Layout>
  );
}

/** A tool's questions, drawn from what the tool asks, with their effect; then the build. */
export function ToolWizard({ tool }: { readonly tool: string }) {
  const { draft } = usePage();
  const words = useWords();
  const task = useTask();
  const [kept] = useState(() => (draft?.screen === 'tool' && draft.tool === tool ? draft : null));
  const [asked, setAsked] = useState(kept);
  const [steps, setSteps] = useState<readonly FormStep[] | null>(null);
  // Once, the page has one wizard a tool. What a draft of another version kept may not fit: then the form without it.
  useEffect(() => {
    const query = asked ? { tool, settings: asked.settings } : { tool };
    task.run('getForm', query, (form) => setSteps(form.steps));
  }, [asked]);
  useEffect(() => {
    if (asked && task.problem?.code === 'badQuery') setAsked(null);
  }, [task.problem]);
  if (steps && steps.length > 0) return <Form tool={tool} first={steps} kept={kept} />;
  return (
    <Layout title={toolWords(words, tool).title}>
      {task.problem ? <ProblemBlock problem={task.problem} retry={task.retry} /> : null}
      {task.slow ? <Waiting doing={words.tool.starting} /> : null}
    </Layout>
  );
}
