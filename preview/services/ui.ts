import type { MenuItem } from '../host-api';
import { BUTTON_SETS, BUTTONS } from './enums';
import { HtmlOutputService } from './html';
import { type EnumMember, Service, ServiceError } from './service';
import type { HostState } from './state';

/** Menus, the sidebar and alerts. */
export class UiService extends Service {
  readonly serviceName = 'Ui';
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;

  constructor(readonly state: HostState) {
    super();
  }

  createAddonMenu(): MenuService {
    return new MenuService(this.state, null);
  }

  createMenu(label: string): MenuService {
    return new MenuService(this.state, label);
  }

  showSidebar(page: HtmlOutputService): void {
    if (!(page instanceof HtmlOutputService)) {
      throw new ServiceError("The parameters don't match the method signature for Ui.showSidebar.");
    }
    this.state.sidebar = { title: page.getTitle(), html: page.getContent() };
    this.state.changed();
  }

  /** The overloads (text), (text, buttons), (title, text, buttons). */
  alert(first: string, second?: string | EnumMember, third?: EnumMember): EnumMember {
    const hasTitle = third !== undefined;
    const set = hasTitle ? third : typeof second === 'string' || second === undefined ? undefined : second;
    const buttons = set ? BUTTON_SETS.keyOf(set).split('_') : ['OK'];
    const shown = { title: hasTitle ? first : '', text: hasTitle ? String(second) : first, buttons };
    this.state.alerts.push(shown);
    const pressed = this.state.answer(shown);
    if (pressed !== 'CLOSE' && !buttons.includes(pressed))
      throw new Error(`The alert has no button ${pressed}`);
    return BUTTONS.members[pressed as keyof typeof BUTTONS.members];
  }
}

export class MenuService extends Service {
  readonly serviceName = 'Menu';
  private readonly items: MenuItem[] = [];

  constructor(
    private readonly state: HostState,
    private readonly label: string | null,
  ) {
    super();
  }

  addItem(label: string, functionName: string): this {
    this.items.push({ kind: 'item', label, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: MenuService): this {
    this.items.push({ kind: 'menu', label: menu.label ?? '', items: [...menu.items] });
    return this;
  }

  addToUi(): void {
    this.state.menu =
      this.label === null
        ? [...this.items]
        : [...this.state.menu, { kind: 'menu', label: this.label, items: [...this.items] }];
    this.state.changed();
  }
}
