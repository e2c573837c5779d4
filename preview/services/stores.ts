import { Service, ServiceError } from './service';
import type { CacheEntry, HostState } from './state';

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

/** Bytes of a text as UTF-8, lone surrogates as three. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Texts by key, kept with the file, the person or the script. */
export class PropertiesStoreService extends Service {
  readonly serviceName = 'Properties';

  constructor(private readonly store: Map<string, string>) {
    super();
  }

  getProperty(key: string): string | null {
    return this.store.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  setProperty(key: string, value: string): this {
    const text = String(value);
    if (bytesOf(text) > MAX_VALUE) throw new ServiceError('Argument too large: value');
    const next = new Map(this.store).set(String(key), text);
    const size = [...next].reduce((sum, [name, content]) => sum + bytesOf(name) + bytesOf(content), 0);
    if (size > MAX_STORE) throw new ServiceError('You have exceeded the property storage quota.');
    this.store.set(String(key), text);
    return this;
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.store.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: string): this {
    this.store.delete(key);
    return this;
  }

  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
}

export class PropertiesServiceService extends Service {
  readonly serviceName = 'PropertiesService';

  constructor(private readonly state: HostState) {
    super();
  }

  getDocumentProperties(): PropertiesStoreService {
    return new PropertiesStoreService(this.state.properties.document);
  }

  getUserProperties(): PropertiesStoreService {
    return new PropertiesStoreService(this.state.properties.user);
  }

  getScriptProperties(): PropertiesStoreService {
    return new PropertiesStoreService(this.state.properties.script);
  }
}

const CACHE = { key: 250, value: 100 * 1024, seconds: 600, maxSeconds: 21_600, items: 1000 };

/** Texts for a while. An item may be gone before its time, so nothing may depend on it. */
export class CacheStoreService extends Service {
  readonly serviceName = 'Cache';

  constructor(
    private readonly state: HostState,
    private readonly store: Map<string, CacheEntry>,
  ) {
    super();
  }

  get(key: string): string | null {
    const entry = this.store.get(key);
    if (!entry || entry.expires <= this.state.now()) {
      this.store.delete(key);
      return null;
    }
    return entry.value;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== null));
  }

  put(key: string, value: string, seconds = CACHE.seconds): void {
    if (key.length > CACHE.key) throw new ServiceError('Argument too large: key');
    if (bytesOf(value) > CACHE.value) throw new ServiceError('Argument too large: value');
    if (seconds < 1 || seconds > CACHE.maxSeconds)
      throw new ServiceError('Invalid argument: expirationInSeconds');
    this.store.delete(key);
    this.store.set(key, { value, expires: this.state.now() + seconds * 1000 });
    if (this.store.size > CACHE.items) this.store.delete([...this.store.keys()][0]!);
  }

  putAll(values: Record<string, string>, seconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.store.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.store.delete(key);
  }
}

export class CacheServiceService extends Service {
  readonly serviceName = 'CacheService';

  constructor(private readonly state: HostState) {
    super();
  }

  getDocumentCache(): CacheStoreService {
    return new CacheStoreService(this.state, this.state.cache.document);
  }

  getUserCache(): CacheStoreService {
    return new CacheStoreService(this.state, this.state.cache.user);
  }

  getScriptCache(): CacheStoreService {
    return new CacheStoreService(this.state, this.state.cache.script);
  }
}

/** The document's lock. Calls here never run side by side, so only a call that never let go can hold it. */
export class LockStoreService extends Service {
  readonly serviceName = 'Lock';

  constructor(private readonly state: HostState) {
    super();
  }

  tryLock(_milliseconds: number): boolean {
    const { lockHolder, call } = this.state;
    if (lockHolder !== null && lockHolder !== call) return false;
    this.state.lockHolder = call;
    return true;
  }

  waitLock(milliseconds: number): void {
    if (this.tryLock(milliseconds)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    if (this.hasLock()) this.state.lockHolder = null;
  }

  hasLock(): boolean {
    return this.state.lockHolder === this.state.call;
  }
}

export class LockServiceService extends Service {
  readonly serviceName = 'LockService';

  constructor(private readonly state: HostState) {
    super();
  }

  getDocumentLock(): LockStoreService {
    return new LockStoreService(this.state);
  }
}
