import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuItem } from '../host-api';
import { Dialog } from './shell/dialog';
import { FormulaBar } from './shell/formula-bar';
import { type Entry, MenuBar, type MenuData } from './shell/menu';
import { SettingsDialog } from './shell/settings';
import { Tabs } from './shell/tabs';
import { Sidebar } from './sidebar/sidebar';
import { usePage } from './store';
import type { Workspace } from './workspace';

/** The page around the grid; the grid's own element stands in the place kept for it. */
export function App({ workspace, grid }: { workspace: Workspace; grid: HTMLElement }) {
  const page = usePage(workspace.store);
  const { words } = workspace;
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef<HTMLInputElement>(null);
  const dropping = useDrop((file) => openFile(workspace, file));
  useEffect(() => place.current?.append(grid), [grid]);
  useEffect(() => {
    document.documentElement.lang = workspace.settings.language;
    document.title = page.title ? `${page.title} – Voronka` : 'Voronka';
  }, [page.title, workspace.settings.language]);
  useF6(workspace.moveFocus);
  return (
    <div class={page.sidebar ? 'page with-sidebar' : 'page'}>
      <header class="head">
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 2.5h16a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 20V4A1.5 1.5 0 0 1 4 2.5zM7 8h10M7 12h10M7 16h10M12 8v8" />
        </svg>
        <h1>{page.title}</h1>
        <MenuBar label={words.menus} menus={menusOf(workspace, page.menu, () => pick.current?.click())} />
      </header>
      <FormulaBar
        words={words}
        address={page.address}
        content={page.content}
        jump={(address) => workspace.jump(address)}
        enter={(text, address) => workspace.type(text, address)}
        leave={workspace.focusGrid}
      />
      <main class="work" aria-label={words.grid} ref={place} />
      {page.sidebar && (
        <Sidebar
          key={page.workbook}
          words={words}
          title={page.sidebar.title}
          html={page.sidebar.html}
          frameScript={voronkaParts.frameScript}
          run={workspace.run}
          close={workspace.closeSidebar}
          focus={workspace.focusGrid}
          move={workspace.moveFocus}
        />
      )}
      <Tabs words={words} tabs={page.tabs} actions={workspace.tabActions} />
      <Toasts workspace={workspace} />
      <input
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xls,.html"
        aria-label={words.openFile}
        ref={pick}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) openFile(workspace, file);
        }}
      />
      {dropping && <div class="veil drop">{words.dropHere}</div>}
      {page.busy && (
        <div class="veil" role="status">
          {words.loading}
        </div>
      )}
      <Dialogs workspace={workspace} />
    </div>
  );
}

function menusOf(workspace: Workspace, addon: readonly MenuItem[], pick: () => void): MenuData[] {
  const { words } = workspace;
  const item = (label: string, run: () => void, keys?: string): Entry => ({
    kind: 'item',
    label,
    run,
    ...(keys ? { keys } : {}),
  });
  return [
    {
      label: words.file,
      entries: [
        item(words.openFile, pick),
        item(words.download, () => workspace.download()),
        { kind: 'separator' },
        item(words.newWorkbook, () => workspace.openEmpty()),
        {
          kind: 'group',
          label: words.samples,
          entries: (['ru', 'en'] as const).map((language) =>
            item(words.sampleCompany(language), () => workspace.openSample(language)),
          ),
        },
      ],
    },
    {
      label: words.edit,
      entries: [
        item(words.undo, () => workspace.undo(), 'Ctrl+Z'),
        item(words.redo, () => workspace.redo(), 'Ctrl+Y'),
      ],
    },
    {
      label: words.view,
      entries: [75, 100, 125, 150].map((percent) =>
        item(words.zoom(percent), () => workspace.zoom(percent / 100)),
      ),
    },
    {
      label: words.extensions,
      entries: [{ kind: 'group', label: 'Voronka', entries: addon.map((one) => addonEntry(workspace, one)) }],
    },
    { label: words.settings, entries: [item(words.settingsTitle, () => workspace.showSettings())] },
  ];
}

function addonEntry(workspace: Workspace, item: MenuItem): Entry {
  if (item.kind === 'separator') return item;
  if (item.kind === 'item') {
    return { kind: 'item', label: item.label, run: () => workspace.menu(item.functionName) };
  }
  return { kind: 'group', label: item.label, entries: item.items.map((one) => addonEntry(workspace, one)) };
}

async function openFile(workspace: Workspace, file: File): Promise<void> {
  await workspace.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

function useF6(move: (backwards: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      move(event.shiftKey);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [move]);
}

/** Whether a file is being dragged over the page. */
function useDrop(open: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      open(file);
    };
    window.addEventListener('dragover', drag, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', drag, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, [open]);
  return over;
}

function Toasts({ workspace }: { workspace: Workspace }) {
  const { toasts } = usePage(workspace.store);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div class="toast" key={toast.id}>
          {toast.title && <b>{toast.title}</b>}
          <span>{toast.text}</span>
          <button
            type="button"
            aria-label={workspace.words.close}
            onClick={() => workspace.dismissToast(toast.id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

function Dialogs({ workspace }: { workspace: Workspace }) {
  const { dialog } = usePage(workspace.store);
  const { words } = workspace;
  const dismiss = () => workspace.dismissDialog();
  if (!dialog) return null;
  if (dialog.kind === 'settings') {
    return (
      <SettingsDialog
        words={words}
        preferences={workspace.settings}
        apply={(preferences) => workspace.apply(preferences)}
        dismiss={dismiss}
      />
    );
  }
  if (dialog.kind === 'message') {
    const title = dialog.title || 'Voronka';
    return (
      <Dialog
        key={dialog.text}
        title={title}
        dismiss={dismiss}
        buttons={[{ label: words.ok, primary: true, run: dismiss }]}
      >
        <p>{dialog.text}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={words.openedTitle(dialog.fileName)}
      dismiss={dismiss}
      buttons={[
        { label: words.cancel, run: dismiss },
        { label: words.openInstead, run: () => workspace.replaceByOpened() },
        { label: words.addHere, primary: true, run: () => workspace.addOpened() },
      ]}
    >
      <p>{words.openedText(dialog.sheets)}</p>
      <p>
        {words.openInstead}: {words.newVersionLost} {words.notSaved}
      </p>
    </Dialog>
  );
}
