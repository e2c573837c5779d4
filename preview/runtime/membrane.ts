import { Enumeration, EnumMember, Service, ServiceError } from '../services/service';
import type { Intrinsics } from './realm';

/** Asked before every call of a service method; throws to forbid it. */
export type Gate = (service: string, method: string) => void;

/** Asked for by engines and printers, never by scripts: absent without a word. */
const SILENT = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

type Method = (...args: unknown[]) => unknown;

/**
 * What a script holds instead of our services: a proxy that shows a service's methods and
 * enumerations only, throws by name for what the host does not have, asks the gate before each call,
 * and gives results and errors made of the script's own realm.
 */
export class Membrane {
  private readonly shown = new WeakMap<object, object>();
  private readonly hidden = new WeakMap<object, object>();

  constructor(
    private readonly realm: Intrinsics,
    private readonly gate: Gate,
  ) {}

  /** A service as the script sees it. */
  show(service: Service): object {
    const known = this.shown.get(service);
    if (known) return known;
    const methods = new Map<string, Method>();
    const proxy = new Proxy(Object.create(null) as object, {
      get: (_target, key) => this.member(service, methods, key),
      has: (_target, key) => typeof key === 'string' && key in service,
      set: () => {
        throw this.realm.error(`${service.serviceName} is read-only`);
      },
      getPrototypeOf: () => null,
    });
    this.shown.set(service, proxy);
    this.hidden.set(proxy, service);
    return proxy;
  }

  private member(service: Service, methods: Map<string, Method>, key: string | symbol): unknown {
    if (key === Symbol.toPrimitive) return () => textOf(service);
    if (typeof key === 'symbol') return undefined;
    const known = methods.get(key);
    if (known) return known;
    const value = (service as unknown as Record<string, unknown>)[key];
    if (value instanceof Enumeration) return this.showEnumeration(value);
    if (typeof value === 'function' && !SILENT.has(key) && !(key in Object.prototype && key !== 'toString')) {
      const method = this.method(service, key, value as Method);
      methods.set(key, method);
      return method;
    }
    if (key === 'toJSON' && service instanceof EnumMember) return () => service.key;
    if (SILENT.has(key)) return undefined;
    throw this.realm.error(`${service.serviceName}.${key} is not in the local host yet`);
  }

  private method(service: Service, name: string, body: Method): Method {
    if (name === 'toString') return () => textOf(service);
    const counted = !(service instanceof EnumMember);
    return (...args) => {
      try {
        if (counted) this.gate(service.serviceName, name);
        return this.inside(
          body.apply(
            service,
            args.map((arg) => this.outside(arg)),
          ),
        );
      } catch (error) {
        throw this.insideError(error);
      }
    };
  }

  /** A fault of the host itself keeps its own error as the cause. */
  private insideError(error: unknown): Error {
    const inside = this.realm.error(messageOf(error));
    return error instanceof ServiceError ? inside : Object.assign(inside, { cause: error });
  }

  private showEnumeration(enumeration: Enumeration<string>): object {
    const known = this.shown.get(enumeration);
    if (known) return known;
    const members = this.realm.object();
    for (const [key, member] of Object.entries(enumeration.members)) members[key] = this.show(member);
    this.shown.set(enumeration, members);
    return members;
  }

  /** A result as a value of the script's realm. */
  private inside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Service) return this.show(value);
    if (value instanceof Date) return this.realm.date(value.getTime());
    if (Array.isArray(value)) return this.insideArray(value);
    const copy = this.realm.object();
    for (const [key, item] of Object.entries(value)) copy[key] = this.inside(item);
    return copy;
  }

  private insideArray(items: unknown[]): unknown[] {
    const copy = this.realm.array(items);
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (typeof item === 'object' && item !== null) copy[index] = this.inside(item);
    }
    return copy;
  }

  /** An argument with our services in place of their proxies. */
  private outside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const service = this.hidden.get(value);
    if (service) return service;
    return Array.isArray(value) ? value.map((item) => (isObject(item) ? this.outside(item) : item)) : value;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function textOf(service: Service): string {
  return service instanceof EnumMember ? service.key : service.serviceName;
}

/** Errors of any realm have a message. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}
