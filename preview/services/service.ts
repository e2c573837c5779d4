/** An error that Google would throw into the script. */
export class ServiceError extends Error {}

/** The base of everything a script can hold: the membrane shows its prototype's methods only. */
export abstract class Service {
  /** Google's name of the class: "Range". */
  abstract readonly serviceName: string;
}

/** A member of one of Google's enumerations. */
export class EnumMember extends Service {
  override readonly serviceName: string;

  constructor(
    enumeration: string,
    readonly key: string,
    private readonly index: number,
  ) {
    super();
    this.serviceName = enumeration;
  }

  name(): string {
    return this.key;
  }

  ordinal(): number {
    return this.index;
  }

  override toString(): string {
    return this.key;
  }

  toJSON(): string {
    return this.key;
  }

  compareTo(other: EnumMember): number {
    return this.index - other.index;
  }
}

/** One of Google's enumerations: SpreadsheetApp.BorderStyle and its like. */
export class Enumeration<K extends string> {
  readonly members: Readonly<Record<K, EnumMember>>;

  constructor(
    readonly enumerationName: string,
    keys: readonly K[],
  ) {
    const entries = keys.map((key, index) => [key, new EnumMember(enumerationName, key, index)] as const);
    this.members = Object.fromEntries(entries) as Record<K, EnumMember>;
  }

  /** The key of a member that a script passed; throws where it is not one of this enumeration. */
  keyOf(member: unknown): K {
    if (member instanceof EnumMember && member.serviceName === this.enumerationName) return member.key as K;
    throw new ServiceError(`Expected a member of ${this.enumerationName}`);
  }
}
