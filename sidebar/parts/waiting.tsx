/** Work whose length nobody knows: what is being done, and what stays as it is meanwhile. */
export function Waiting({ doing, note }: { readonly doing: string; readonly note?: string }) {
  return (
    <div class="waiting" role="status">
      <p class="strong">{doing}</p>
      <div class="bar endless" aria-hidden="true">
        <div />
      </div>
      {note ? <p class="quiet">{note}</p> : null}
    </div>
  );
}
