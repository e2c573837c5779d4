import { ConditionalRuleBuilderService } from './conditional';
import {
  BORDER_STYLES,
  BUTTON_SETS,
  COPY_PASTE,
  GROUP_TOGGLE,
  INTERPOLATION,
  METADATA_LOCATION,
  METADATA_VISIBILITY,
  SHEET_TYPES,
  WRAP_STRATEGIES,
} from './enums';
import type { RangeService } from './range';
import { RichTextValueBuilderService } from './rich-text';
import { Service } from './service';
import type { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';
import type { HostState } from './state';
import { UiService } from './ui';
import { DataValidationBuilderService } from './validation';

/** The way into the file and its builders. */
export class SpreadsheetAppService extends Service {
  readonly serviceName = 'SpreadsheetApp';
  readonly BorderStyle = BORDER_STYLES;
  readonly WrapStrategy = WRAP_STRATEGIES;
  readonly DeveloperMetadataVisibility = METADATA_VISIBILITY;
  readonly DeveloperMetadataLocationType = METADATA_LOCATION;
  readonly CopyPasteType = COPY_PASTE;
  readonly SheetType = SHEET_TYPES;
  readonly GroupControlTogglePosition = GROUP_TOGGLE;
  readonly InterpolationType = INTERPOLATION;
  readonly ButtonSet = BUTTON_SETS;
  readonly spreadsheet: SpreadsheetService;
  private readonly ui: UiService;

  constructor(readonly state: HostState) {
    super();
    this.spreadsheet = new SpreadsheetService(state);
    this.ui = new UiService(state);
  }

  getActive(): SpreadsheetService {
    return this.spreadsheet;
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return this.spreadsheet;
  }

  getActiveSheet(): SheetService {
    return this.spreadsheet.getActiveSheet();
  }

  getActiveRange(): RangeService {
    return this.spreadsheet.getActiveRange();
  }

  setActiveSheet(sheet: SheetService, _restoreSelection?: boolean): SheetService {
    return sheet.activate();
  }

  getUi(): UiService {
    return this.ui;
  }

  /** Writes go straight into the model; results of formulas come after the call, so there is nothing to do. */
  flush(): void {
    this.state.changed();
  }

  newDataValidation(): DataValidationBuilderService {
    return new DataValidationBuilderService();
  }

  newConditionalFormatRule(): ConditionalRuleBuilderService {
    return new ConditionalRuleBuilderService();
  }

  newRichTextValue(): RichTextValueBuilderService {
    return new RichTextValueBuilderService();
  }
}
