/** A drawing as plain data, so that it can be tested without a screen. */
export interface SvgNode {
  readonly tag: 'svg' | 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'title';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** A text stands for itself and is never read as markup. */
  readonly children: readonly (SvgNode | string)[];
}

export function node(
  tag: SvgNode['tag'],
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode {
  return { tag, attributes, children };
}

/** Where a text stands: `x` is its start, middle or end, `y` its baseline. Pixels. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function textAt(text: string, place: TextPlace): SvgNode {
  return node(
    'text',
    {
      x: round(place.x),
      y: round(place.y),
      'font-size': place.size ?? 12,
      'font-weight': place.bold ? 700 : 400,
      fill: place.colour ?? '#202124',
      'text-anchor': place.anchor ?? 'start',
    },
    [text],
  );
}

/** A text's width before it is drawn: an estimate for a sans-serif, a little on the wide side. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.58;
}

/** Cuts a text that would be wider than `width` and ends it with "…". */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const kept = Math.max(1, Math.floor(width / (size * 0.58)) - 1);
  return `${text.slice(0, kept).trimEnd()}…`;
}

/** Tenths of a pixel are enough, and keep the drawing short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The drawing as an element of the page. */
export function toElement(drawing: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, drawing.tag);
  for (const [name, value] of Object.entries(drawing.attributes)) element.setAttribute(name, String(value));
  for (const child of drawing.children) {
    element.append(typeof child === 'string' ? document.createTextNode(child) : toElement(child));
  }
  return element;
}
