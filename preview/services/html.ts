import { Service, ServiceError } from './service';

/** A page for the sidebar. */
export class HtmlOutputService extends Service {
  readonly serviceName = 'HtmlOutput';
  private title = '';

  constructor(private content: string) {
    super();
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  getContent(): string {
    return this.content;
  }

  append(content: string): this {
    this.content += content;
    return this;
  }

  /** A sidebar is 300 pixels wide whatever is asked. */
  setWidth(_width: number): this {
    return this;
  }

  setHeight(_height: number): this {
    return this;
  }
}

export class HtmlServiceService extends Service {
  readonly serviceName = 'HtmlService';

  constructor(private readonly files: Readonly<Record<string, string>>) {
    super();
  }

  createHtmlOutputFromFile(name: string): HtmlOutputService {
    const content = this.files[name.replace(/\.html$/, '')];
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutputService(content);
  }

  createHtmlOutput(content = ''): HtmlOutputService {
    return new HtmlOutputService(content);
  }
}
