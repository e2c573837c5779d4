import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageWords } from '../words/en';
import { type Entry, MenuList } from './menu';

export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly active: boolean;
  readonly colour?: string;
}

export interface TabActions {
  readonly show: (name: string) => void;
  readonly add: () => void;
  readonly rename: (from: string, to: string) => void;
  readonly hide: (name: string) => void;
  readonly remove: (name: string) => void;
}

/** The sheets at the bottom. Hidden ones are in the list of all sheets, which brings them back. */
export function Tabs({
  words,
  tabs,
  actions,
}: {
  words: PageWords;
  tabs: readonly Tab[];
  actions: TabActions;
}) {
  const [renamed, setRenamed] = useState<string | null>(null);
  const all: Entry[] = tabs.map((tab) => ({
    kind: 'item',
    label: tab.hidden ? words.hiddenSheet(tab.name) : tab.name,
    run: () => actions.show(tab.name),
  }));
  return (
    <nav class="tabs" aria-label={words.sheets}>
      <button
        type="button"
        class="tab-button"
        aria-label={words.addSheet}
        title={words.addSheet}
        onClick={actions.add}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3v10M3 8h10" />
        </svg>
      </button>
      <Popup class="tab-button" label={words.allSheets} entries={all}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
        </svg>
      </Popup>
      <div class="tab-row">
        {tabs
          .filter((tab) => !tab.hidden)
          .map((tab) =>
            renamed === tab.name ? (
              <NameField
                key={tab.name}
                label={words.rename}
                name={tab.name}
                done={(name) => {
                  setRenamed(null);
                  if (name !== null && name !== tab.name) actions.rename(tab.name, name);
                }}
              />
            ) : (
              <TabItem
                key={tab.name}
                words={words}
                tab={tab}
                actions={actions}
                rename={() => setRenamed(tab.name)}
              />
            ),
          )}
      </div>
    </nav>
  );
}

interface ItemProps {
  readonly words: PageWords;
  readonly tab: Tab;
  readonly actions: TabActions;
  readonly rename: () => void;
}

function TabItem({ words, tab, actions, rename }: ItemProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tab.active) own.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab.active]);
  const entries: Entry[] = [
    { kind: 'item', label: words.rename, run: rename },
    { kind: 'item', label: words.hide, run: () => actions.hide(tab.name) },
    { kind: 'item', label: words.remove, run: () => actions.remove(tab.name) },
  ];
  return (
    <div class={tab.active ? 'tab active' : 'tab'} ref={own}>
      <button
        type="button"
        class="tab-name"
        aria-current={tab.active ? 'true' : undefined}
        style={tab.colour ? { boxShadow: `inset 0 -3px ${tab.colour}` } : undefined}
        onClick={() => actions.show(tab.name)}
        onDblClick={rename}
      >
        {tab.name}
      </button>
      {tab.active && (
        <Popup class="tab-more" label={words.sheetMenu(tab.name)} entries={entries}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4.5 6.5 8 10l3.5-3.5" />
          </svg>
        </Popup>
      )}
    </div>
  );
}

function NameField({
  label,
  name,
  done,
}: {
  label: string;
  name: string;
  done: (name: string | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      class="tab-rename"
      aria-label={label}
      defaultValue={name}
      ref={input}
      onBlur={(event) => done(event.currentTarget.value.trim() || null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') done(null);
      }}
    />
  );
}

interface PopupProps {
  readonly class: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly children: preact.ComponentChildren;
}

/** A button whose menu opens upwards. */
function Popup({ class: name, label, entries, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const own = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving belong to the button and its menu alike
    <div
      class="popup"
      ref={own}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        button.current?.focus();
      }}
      onFocusOut={(event) => {
        if (!own.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class={name}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        ref={button}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && <MenuList label={label} entries={entries} close={() => setOpen(false)} />}
    </div>
  );
}
