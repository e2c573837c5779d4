import { Service, ServiceError } from './service';

/** A text with an optional link over the whole of it. */
export class RichTextValueService extends Service {
  readonly serviceName = 'RichTextValue';

  constructor(
    readonly text: string,
    readonly link: string | null,
  ) {
    super();
  }

  getText(): string {
    return this.text;
  }

  getLinkUrl(...part: [start?: number, end?: number]): string | null {
    if (part.length > 0) throw new ServiceError('Links of a part of a text are not in the local host yet');
    return this.link;
  }
}

export class RichTextValueBuilderService extends Service {
  readonly serviceName = 'RichTextValueBuilder';
  private text = '';
  private link: string | null = null;

  setText(text: string): this {
    this.text = text;
    return this;
  }

  /** Only links over the whole text: parts of a text have no looks of their own here. */
  setLinkUrl(link: string | null): this {
    this.link = link;
    return this;
  }

  build(): RichTextValueService {
    return new RichTextValueService(this.text, this.link);
  }
}
