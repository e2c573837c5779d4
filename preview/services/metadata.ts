import { METADATA_LOCATION, METADATA_VISIBILITY } from './enums';
import { EnumMember, Service, ServiceError } from './service';
import type { SheetService } from './sheet';
import { type SpreadsheetService, sheetOf } from './spreadsheet';
import type { HostState, MetadataEntry } from './state';

/** A mark on the file or on a sheet that the person does not see. */
export class MetadataService extends Service {
  readonly serviceName = 'DeveloperMetadata';

  constructor(
    readonly state: HostState,
    readonly parent: SpreadsheetService,
    readonly entry: MetadataEntry,
  ) {
    super();
  }

  getId(): number {
    return this.entry.id;
  }

  getKey(): string {
    return this.entry.key;
  }

  getValue(): string | null {
    return this.entry.value;
  }

  getVisibility(): EnumMember {
    return METADATA_VISIBILITY.members[this.entry.visibility];
  }

  getLocation(): MetadataLocationService {
    return new MetadataLocationService(this.parent, this.entry.sheet);
  }

  setKey(key: string): this {
    this.entry.key = key;
    return this;
  }

  setValue(value: string): this {
    checkSize(this.entry.key, value);
    this.entry.value = value;
    return this;
  }

  remove(): void {
    const at = this.state.metadata.indexOf(this.entry);
    if (at < 0) throw new ServiceError('The developer metadata is removed already');
    this.state.metadata.splice(at, 1);
  }
}

export class MetadataLocationService extends Service {
  readonly serviceName = 'DeveloperMetadataLocation';

  constructor(
    private readonly parent: SpreadsheetService,
    private readonly sheet: string | null,
  ) {
    super();
  }

  getLocationType(): EnumMember {
    return METADATA_LOCATION.members[this.sheet === null ? 'SPREADSHEET' : 'SHEET'];
  }

  getSheet(): SheetService | null {
    return this.sheet === null ? null : sheetOf(this.parent, this.sheet);
  }

  getSpreadsheet(): SpreadsheetService | null {
    return this.sheet === null ? this.parent : null;
  }
}

/** Finds metadata by key, value and visibility, in the file or in one sheet and what is in it. */
export class MetadataFinderService extends Service {
  readonly serviceName = 'DeveloperMetadataFinder';
  private readonly tests: ((entry: MetadataEntry) => boolean)[] = [];

  constructor(
    private readonly state: HostState,
    private readonly parent: SpreadsheetService,
  ) {
    super();
  }

  #also(test: (entry: MetadataEntry) => boolean): this {
    this.tests.push(test);
    return this;
  }

  withKey(key: string): this {
    return this.#also((entry) => entry.key === key);
  }

  withValue(value: string): this {
    return this.#also((entry) => entry.value === value);
  }

  withId(id: number): this {
    return this.#also((entry) => entry.id === id);
  }

  withVisibility(visibility: EnumMember): this {
    return this.#also((entry) => entry.visibility === METADATA_VISIBILITY.keyOf(visibility));
  }

  withLocationType(type: EnumMember): this {
    const key = METADATA_LOCATION.keyOf(type);
    return this.#also((entry) => (entry.sheet === null ? 'SPREADSHEET' : 'SHEET') === key);
  }

  find(): MetadataService[] {
    return this.state.metadata
      .filter((entry) => this.tests.every((test) => test(entry)))
      .map((entry) => new MetadataService(this.state, this.parent, entry));
  }
}

export function metadataOf(
  state: HostState,
  parent: SpreadsheetService,
  sheet: string | null,
): MetadataService[] {
  return state.metadata
    .filter((entry) => entry.sheet === sheet)
    .map((entry) => new MetadataService(state, parent, entry));
}

/** Adds metadata from the overloads (key), (key, value), (key, visibility), (key, value, visibility). */
export function addMetadata(
  state: HostState,
  sheet: string | null,
  [key, second, third]: [string, (string | EnumMember)?, EnumMember?],
): void {
  const visibility = second instanceof EnumMember ? second : third;
  const value = typeof second === 'string' ? second : null;
  checkSize(key, value ?? '');
  state.metadata.push({
    id: state.newId(),
    sheet,
    key,
    value,
    visibility: visibility ? METADATA_VISIBILITY.keyOf(visibility) : 'DOCUMENT',
  });
}

/** The quota of the Sheets API: 30,000 characters for all metadata of a sheet or file. */
function checkSize(key: string, value: string): void {
  if (typeof key !== 'string' || key === '') throw new ServiceError('Developer metadata needs a key');
  if (key.length + value.length > 30_000) throw new ServiceError('The developer metadata is too large');
}
