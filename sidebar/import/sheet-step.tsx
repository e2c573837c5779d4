import { useLayoutEffect } from 'preact/hooks';
import { usePage, useWords } from '../context';
import { Button } from '../parts/button';
import type { ImportFlow } from './use-import';

/** Which sheet has the export: the active one unless it is of the add-on's own making. */
export function SheetStep({ flow }: { readonly flow: ImportFlow }) {
  const { home, reload } = usePage();
  const words = useWords().import;
  const sheets = home.sheets.filter((sheet) => !sheet.own);
  const gone = !sheets.some(({ id }) => id === flow.sheetId);
  const first = sheets.find(({ id }) => id === home.activeSheetId) ?? sheets[0];
  const { chooseSheet } = flow;
  // Only when the list changes is there something to choose anew
  useLayoutEffect(() => {
    if (gone && first) chooseSheet(first.id);
  }, [gone, first?.id]);
  if (sheets.length === 0) {
    return (
      <>
        <p>{words.noSheets}</p>
        <Button onPress={reload}>{words.updateList}</Button>
      </>
    );
  }
  return (
    <>
      <fieldset>
        <legend>{words.sheetQuestion}</legend>
        {sheets.map((sheet) => (
          <label key={sheet.id} class="choice">
            <input
              type="radio"
              name="sheet"
              checked={sheet.id === flow.sheetId}
              onChange={() => chooseSheet(sheet.id)}
            />
            <span>
              <span class="strong">{sheet.name}</span>
              <span class="quiet">
                {sheet.rows === 0 ? words.emptySheet : words.sheetSize(sheet.rows, sheet.columns)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button onPress={reload}>{words.updateList}</Button>
      <p class="quiet">{words.sheetHint}</p>
    </>
  );
}
