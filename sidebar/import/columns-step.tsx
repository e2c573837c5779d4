import { useState } from 'preact/hooks';
import type { FoundColumn, Inspection, Mapping } from '../../src/calls';
import type { SourceField } from '../../src/tables/import-fields';
import { TABLE_KINDS, type TableKind } from '../../src/tables/table-columns';
import { usePage, useWords } from '../context';
import { Select } from '../parts/select';
import { ColumnRow } from './column-row';
import { Doubts } from './doubts';
import { arrange, assign, fieldsOf } from './mapping';
import type { ImportFlow } from './use-import';

/** Which table the sheet holds, as far as its headings tell; the owner may know better. */
function Holds({ flow, kind }: { readonly flow: ImportFlow; readonly kind: TableKind }) {
  const words = usePage().words.import;
  return (
    <div class="inline holds">
      <span class="quiet" aria-hidden="true">
        {words.holds}
      </span>
      <Select
        label={words.holds}
        value={kind}
        options={TABLE_KINDS.map((value) => ({ value, label: words.kinds[value].name }))}
        onChoose={(value) => flow.chooseKind(value as TableKind)}
      />
    </div>
  );
}

function Found({ inspection, known }: { readonly inspection: Inspection; readonly known: number }) {
  const { words } = usePage();
  const text = words.sidebar.import;
  const { kind, profile, mapping, remembered, columns } = inspection;
  const name = words.import.profiles[profile] ?? profile;
  const source =
    profile === 'list' ? text.sourceList(mapping.headerRow) : text.source(name, mapping.headerRow);
  return (
    <div class="found">
      <p class="strong">{text.found(known, columns.length)}</p>
      <p class="quiet">{kind === 'deals' ? source : words.import.headings(mapping.headerRow)}</p>
      {remembered ? <p class="quiet">{text.remembered}</p> : null}
    </div>
  );
}

/** What each column means, doubtful ones first; the one in focus is selected on the sheet. */
export function ColumnsStep({ flow }: { readonly flow: ImportFlow }) {
  const { show } = usePage();
  const words = useWords().import;
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const { inspection, checked, mapping } = flow;
  if (!inspection || !checked || !mapping) return null;
  const { known, unknown } = arrange(inspection.columns);
  const lastRow = mapping.headerRow + inspection.dataRows;
  const look = (letter: string) => show(inspection.sheetId, `${letter}1:${letter}${lastRow}`);

  function choose(column: number, fields: readonly SourceField[], current: Mapping) {
    setTouched(new Set([...touched, column]));
    flow.changeMapping(assign(current, column, fields));
  }
  const row = (column: FoundColumn) => (
    <ColumnRow
      key={column.column}
      column={column}
      columns={inspection.columns}
      mapping={mapping}
      found={inspection.mapping}
      touched={touched.has(column.column)}
      onChoose={(fields) => choose(column.column, fields, mapping)}
      onFocus={() => look(column.letter)}
    />
  );
  const unused = unknown.filter(({ column }) => fieldsOf(mapping, column).length === 0);
  const used = inspection.columns.filter(({ column }) => fieldsOf(mapping, column).length > 0);
  return (
    <>
      <Holds flow={flow} kind={inspection.kind} />
      <Found inspection={inspection} known={used.length} />
      <Doubts
        inspection={inspection}
        checked={checked}
        mapping={mapping}
        onChange={flow.changeMapping}
        onLook={look}
      />
      <ul class="columns">{known.map(row)}</ul>
      {unknown.length > 0 ? (
        <details class="fold">
          <summary>{words.notImportedCount(unused.length)}</summary>
          <ul class="columns">{unknown.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}
