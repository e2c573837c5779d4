import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Home, Language, Problem } from '../src/calls';
import { Building } from './build/building';
import { type Page, PageContext, type Screen, wordsOf } from './context';
import { compact, type Draft, readDraft, type WizardDraft } from './draft';
import { FunctionsPage } from './functions/functions-page';
import { HomePage } from './home/home-page';
import { ImportWizard } from './import/import-wizard';
import { Opening } from './opening';
import { call, latest } from './server';
import { ToolWizard } from './tool/tool-wizard';

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

function screenOf(draft: Draft | null): Screen {
  if (!draft?.open) return { at: 'home' };
  const { wizard } = draft;
  return wizard.screen === 'import' ? { at: 'import' } : { at: 'tool', tool: wizard.tool };
}

function CurrentScreen({ screen }: { readonly screen: Screen }) {
  switch (screen.at) {
    case 'home':
      return <HomePage />;
    case 'import':
      return <ImportWizard sheetId={screen.sheetId} />;
    case 'tool':
      return <ToolWizard key={screen.tool} tool={screen.tool} />;
    case 'build':
      return <Building tools={screen.tools} refresh />;
    case 'functions':
      return <FunctionsPage />;
  }
}

/** Loads the state of the spreadsheet, then shows the screen the person left or asked for. */
export function App() {
  const [home, setHome] = useState<Home | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [screen, setScreen] = useState<Screen>({ at: 'home' });
  const [said, setSaid] = useState('');
  const draft = useRef<WizardDraft | null>(null);
  const save = useMemo(
    () => latest((kept: Draft | null) => call('saveDraft', { draft: kept }).then(() => {})),
    [],
  );
  const show = useMemo(
    () =>
      latest(async (place: { sheetId: number; a1?: string }) => {
        const answer = await call('showPlace', place);
        setProblem(answer.ok ? null : answer.problem);
      }),
    [],
  );

  async function load(first: boolean) {
    const answer = await call('getHome', {});
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setHome(answer.value);
    document.documentElement.lang = answer.value.language;
    if (!first) return;
    const kept = readDraft(answer.value.draft);
    draft.current = kept?.wizard ?? null;
    setScreen(screenOf(kept));
  }

  // Once, when the page opens
  useEffect(() => {
    document.documentElement.lang = browserLanguage();
    load(true);
  }, []);

  if (!home) return <Opening language={browserLanguage()} problem={problem} retry={() => load(true)} />;

  const page: Page = {
    words: wordsOf(home.language),
    home,
    get draft() {
      return draft.current;
    },
    trouble: problem,
    go(next) {
      setSaid('');
      setProblem(null);
      if (next.at === 'home' && draft.current) save(compact({ open: false, wizard: draft.current }));
      setScreen(next);
      if (next.at === 'home') load(false);
    },
    keep(wizard) {
      draft.current = wizard;
      save(wizard ? compact({ open: true, wizard }) : null);
    },
    reload: () => load(false),
    say: setSaid,
    show: (sheetId, a1) => show(a1 ? { sheetId, a1 } : { sheetId }),
  };
  return (
    <PageContext.Provider value={page}>
      <CurrentScreen screen={screen} />
      <div class="spoken" role="status">
        {said}
      </div>
    </PageContext.Provider>
  );
}
