import type { AuthMode } from '../host-api';
import { HtmlServiceService } from '../services/html';
import { isAllowed } from '../services/permissions';
import { type Service, ServiceError } from '../services/service';
import { SpreadsheetAppService } from '../services/spreadsheet-app';
import type { HostState } from '../services/state';
import { CacheServiceService, LockServiceService, PropertiesServiceService } from '../services/stores';
import {
  ChartsService,
  ConsoleService,
  LoggerService,
  ScriptAppService,
  SessionService,
  UtilitiesService,
} from '../services/utilities';
import { Membrane, messageOf } from './membrane';
import { type Intrinsics, intrinsicsOf, type Realm, type RealmFactory } from './realm';
import { setClock } from './script-clock';

/** Milliseconds a call may take: custom functions and simple triggers, and everything else. */
export const LIMITS = { short: 30_000, long: 360_000 } as const;

export interface RunOptions {
  readonly mode: AuthMode;
  readonly limit: number;
}

/** What a call works with: the realm's own value makers and its functions. */
export interface RunningScript {
  readonly realm: Realm;
  readonly make: Intrinsics;
  /** A service as the script sees it. */
  show(service: Service): object;
}

/** Runs the unchanged bundle, a fresh realm for each call, under a mode and a time limit. */
export class Runner {
  readonly calls = new Map<string, number>();
  last = { milliseconds: 0, limit: LIMITS.long as number };
  private readonly globals: ReadonlyMap<string, Service>;
  private readonly started = Date.now();

  constructor(
    private readonly state: HostState,
    private readonly newRealm: RealmFactory,
    private readonly code: string,
  ) {
    const services: readonly Service[] = [
      new SpreadsheetAppService(state),
      new PropertiesServiceService(state),
      new CacheServiceService(state),
      new LockServiceService(state),
      new HtmlServiceService(state.options.html),
      new SessionService(state),
      new UtilitiesService(state),
      new ScriptAppService(),
      new ChartsService(),
      new LoggerService(state),
      new ConsoleService(state),
    ];
    this.globals = new Map(services.map((service) => [service.serviceName, service]));
  }

  /** Loads the bundle under the mode of the call, as Google does, and lets `act` use it. */
  run<T>({ mode, limit }: RunOptions, act: (script: RunningScript) => T): T {
    const { state } = this;
    const before = { mode: state.mode, call: state.call, slept: state.slept };
    const start = this.clock();
    state.mode = mode;
    state.call = state.newId();
    state.slept = 0;
    const elapsed = () => this.clock() - start + state.slept;
    const realm = this.newRealm();
    try {
      const script = this.prepare(realm, () => checkTime(elapsed(), limit));
      realm.evaluate(this.code);
      const result = act(script);
      checkTime(elapsed(), limit);
      return result;
    } catch (error) {
      throw outsideError(error);
    } finally {
      this.last = { milliseconds: elapsed(), limit };
      if (state.lockHolder === state.call) state.lockHolder = null;
      Object.assign(state, before);
      realm.dispose();
    }
  }

  /** The real clock: `now` of the options may stand still. */
  private clock(): number {
    return Date.now() - this.started;
  }

  private prepare(realm: Realm, checkClock: () => void): RunningScript {
    const make = intrinsicsOf(realm);
    const zone = this.state.zone(this.state.scriptTimeZone);
    setClock(realm, { now: () => this.state.now(), offset: (instant) => zone.offset(instant) });
    const membrane = new Membrane(make, (service, method) => this.enter(service, method, checkClock));
    for (const [name, service] of this.globals) realm.define(name, membrane.show(service));
    return { realm, make, show: (service) => membrane.show(service) };
  }

  private enter(service: string, method: string, checkClock: () => void): void {
    checkClock();
    const name = `${service}.${method}`;
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    if (!isAllowed(this.state.mode, service, method)) {
      throw new ServiceError(`You do not have permission to call ${name}`);
    }
  }
}

function checkTime(elapsed: number, limit: number): void {
  if (elapsed > limit) throw new ServiceError('Exceeded maximum execution time');
}

/** What a script throws, as an error of our own realm that remembers where it was thrown. */
function outsideError(error: unknown): Error {
  if (error instanceof Error) return error;
  const outside = new Error(messageOf(error), { cause: error });
  const { stack } = (error ?? {}) as { stack?: unknown };
  if (typeof stack === 'string') outside.stack = stack;
  return outside;
}
