import { useEffect, useState } from 'preact/hooks';
import type { MenuItem, SidebarShown, ToastShown } from '../host-api';
import type { Tab } from './shell/tabs';

export interface PageState {
  readonly title: string;
  readonly busy: boolean;
  /** Counts the opened workbooks: what belongs to one is made anew for the next. */
  readonly workbook: number;
  readonly tabs: readonly Tab[];
  /** "D18" */
  readonly address: string;
  readonly content: string;
  readonly menu: readonly MenuItem[];
  readonly sidebar: SidebarShown | null;
  readonly toasts: readonly (ToastShown & { readonly id: number })[];
  readonly dialog: DialogState | null;
}

export type DialogState =
  | { readonly kind: 'message'; readonly title: string; readonly text: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'opened'; readonly fileName: string; readonly sheets: number };

export const EMPTY_PAGE: PageState = {
  title: '',
  busy: true,
  workbook: 0,
  tabs: [],
  address: '',
  content: '',
  menu: [],
  sidebar: null,
  toasts: [],
  dialog: null,
};

/** The page's state, and who wants to know when it changes. */
export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private state: PageState) {}

  get(): PageState {
    return this.state;
  }

  /** Tells nobody where nothing is new, so that a busy grid does not redraw the page. */
  set(change: Partial<PageState>): void {
    const before = this.state;
    const same = (key: keyof PageState) => JSON.stringify(before[key]) === JSON.stringify(change[key]);
    if ((Object.keys(change) as (keyof PageState)[]).every(same)) return;
    this.state = { ...before, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

export function usePage(store: Store): PageState {
  const [state, setState] = useState(store.get());
  useEffect(() => store.subscribe(() => setState(store.get())), [store]);
  return state;
}
