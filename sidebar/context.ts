import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Home, Language, Problem } from '../src/calls';
import { functionsWords as functionsEn } from '../src/words/en/functions';
import { importWords as importEn } from '../src/words/en/import';
import { problemWords as problemsEn } from '../src/words/en/problems';
import { sidebarWords as sidebarEn } from '../src/words/en/sidebar';
import { functionsWords as functionsRu } from '../src/words/ru/functions';
import { importWords as importRu } from '../src/words/ru/import';
import { problemWords as problemsRu } from '../src/words/ru/problems';
import { sidebarWords as sidebarRu } from '../src/words/ru/sidebar';
import type { WizardDraft } from './draft';

/** The sections of the dictionary that the page shows: the rest would only make it larger. */
const dictionaries = {
  en: { sidebar: sidebarEn, problems: problemsEn, import: importEn, functions: functionsEn },
  ru: { sidebar: sidebarRu, problems: problemsRu, import: importRu, functions: functionsRu },
} as const;

export type PageWords = (typeof dictionaries)['en'];

export function wordsOf(language: Language): PageWords {
  return dictionaries[language];
}

export type ToolId = keyof PageWords['sidebar']['tools'];

/** Where the person is. A wizard opened with a draft goes on from it. */
export type Screen =
  | { readonly at: 'home' }
  | { readonly at: 'import'; readonly sheetId?: number }
  | { readonly at: 'tool'; readonly tool: string }
  | { readonly at: 'build'; readonly tools: readonly string[] }
  | { readonly at: 'functions' };

export interface Page {
  readonly words: PageWords;
  readonly home: Home;
  /** As it is when asked for. */
  readonly draft: WizardDraft | null;
  /** What went wrong with something asked in passing, such as showing a sheet. */
  readonly trouble: Problem | null;
  go(screen: Screen): void;
  /** Keeps a wizard's state; null forgets it. */
  keep(draft: WizardDraft | null): void;
  /** Asks for the state of the spreadsheet anew. */
  reload(): Promise<void>;
  /** Tells a screen reader. */
  say(sentence: string): void;
  /** Shows a sheet, and a range of it; the newest wish wins. */
  show(sheetId: number, a1?: string): void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside the page');
  return page;
}

export function useWords(): PageWords['sidebar'] {
  return usePage().words.sidebar;
}

/** The words of a tool; a tool of a newer version has only its id. */
export function toolWords(words: PageWords['sidebar'], id: string): PageWords['sidebar']['tools'][ToolId] {
  const tools: Readonly<Record<string, PageWords['sidebar']['tools'][ToolId] | undefined>> = words.tools;
  return tools[id] ?? { question: id, name: id, title: id, build: id, building: id, refreshing: id };
}
