import { useEffect, useRef, useState } from 'preact/hooks';

export type Entry =
  | { readonly kind: 'item'; readonly label: string; readonly keys?: string; readonly run: () => void }
  | { readonly kind: 'group'; readonly label: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'separator' };

export interface MenuData {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** A row of menus that works as desktop menus do: arrows move, Enter runs, Escape closes. */
export function MenuBar({ label, menus }: { label: string; menus: readonly MenuData[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return;
    const close = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    document.addEventListener('pointerdown', close);
    window.addEventListener('blur', () => setOpen(null), { once: true });
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);
  const move = (from: number, step: number) => {
    const next = (from + step + menus.length) % menus.length;
    (bar.current?.querySelectorAll('.menu-name')[next] as HTMLElement | undefined)?.focus();
    if (open !== null) setOpen(next);
  };
  return (
    <div class="menus" role="menubar" aria-label={label} ref={bar}>
      {menus.map((menu, index) => (
        <Menu
          key={menu.label}
          menu={menu}
          first={index === 0}
          open={open === index}
          setOpen={(on) => setOpen(on ? index : null)}
          hover={() => open !== null && setOpen(index)}
          move={(step) => move(index, step)}
        />
      ))}
    </div>
  );
}

interface MenuProps {
  readonly menu: MenuData;
  readonly first: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly hover: () => void;
  readonly move: (step: number) => void;
}

function Menu({ menu, first, open, setOpen, hover, move }: MenuProps) {
  const name = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowLeft') move(-1);
    else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Escape') {
      setOpen(false);
      name.current?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and its menu alike
    <div class="menu" onKeyDown={onKeyDown} onPointerEnter={hover}>
      <button
        type="button"
        class="menu-name"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={first ? 0 : -1}
        ref={name}
        onClick={() => setOpen(!open)}
      >
        {menu.label}
      </button>
      {open && <MenuList label={menu.label} entries={menu.entries} close={() => setOpen(false)} />}
    </div>
  );
}

interface ListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly close: () => void;
}

/** The entries of an open menu. The first one takes the focus; up and down walk through them. */
export function MenuList({ label, entries, close }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('.menu-item')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu-list" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown} tabIndex={-1}>
      {entries.map((entry, index) => (
        <MenuEntry key={index} entry={entry} close={close} />
      ))}
    </div>
  );
}

function MenuEntry({ entry, close }: { entry: Entry; close: () => void }) {
  if (entry.kind === 'separator') return <hr />;
  if (entry.kind === 'group') {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a menu
      <div role="group" aria-label={entry.label}>
        <div class="menu-group" aria-hidden="true">
          {entry.label}
        </div>
        {entry.entries.map((one, index) => (
          <MenuEntry key={index} entry={one} close={close} />
        ))}
      </div>
    );
  }
  const run = () => {
    close();
    entry.run();
  };
  return (
    <button
      type="button"
      class="menu-item"
      role="menuitem"
      tabIndex={-1}
      aria-keyshortcuts={entry.keys?.replace('Ctrl', 'Control')}
      onClick={run}
    >
      <span>{entry.label}</span>
      {entry.keys && (
        <span class="keys" aria-hidden="true">
          {entry.keys}
        </span>
      )}
    </button>
  );
}
