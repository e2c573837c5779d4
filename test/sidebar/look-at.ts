import type { Page } from 'playwright-core';

/** Controls of the page that a screen reader could not name. */
export function nameless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element): boolean => {
      if (element.getAttribute('aria-label')?.trim()) return true;
      if (element.tagName === 'BUTTON' || element.tagName === 'SUMMARY') return !!element.textContent?.trim();
      const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
      return labels.some((label) => label.textContent?.trim());
    };
    const controls = [...document.querySelectorAll('button, input, select, summary, a')];
    return controls.filter((control) => !named(control)).map((control) => control.outerHTML);
  });
}

/** What reaches beyond the right edge, and what scrolls sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const visible = (element: Element) =>
      element.checkVisibility() && !element.closest('.spoken, svg, option');
    const reaches = (element: Element) => element.getBoundingClientRect().right > edge + 0.5;
    const scrolls = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    return [...document.querySelectorAll('body *')]
      .filter((element) => visible(element) && (reaches(element) || scrolls(element)))
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}

/** What has the focus: its label or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const text =
      element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
    return (text ?? '').trim();
  });
}

/** Presses Tab until the focus is on a control of this name; fails when it has gone round. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
  }
  throw new Error(`Tab does not reach ${name}; it went over ${seen.join(' | ')}`);
}
