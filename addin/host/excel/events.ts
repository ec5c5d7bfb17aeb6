import { run, trip } from './run';

/** Calls back when another cell is selected. @returns a function that stops listening */
export function onSelected(listener: () => void): () => void {
  return subscribe(
    (context) => context.workbook.onSelectionChanged,
    () => {
      listener();
    },
  );
}

/** Calls back when cells of any sheet change; needs ExcelApi 1.9, and is silent before. @returns a function that stops listening */
export function onCellsChanged(
  listener: (change: { readonly sheet: string; readonly remote: boolean }) => void,
): () => void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return () => undefined;
  return subscribe(
    (context) => context.workbook.worksheets.onChanged,
    ({ worksheetId, source }) => {
      listener({ sheet: worksheetId, remote: source === 'Remote' });
    },
  );
}

/** Registers an event handler, and removes it as soon as it may: registering takes a round trip of its own. */
function subscribe<T>(
  event: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<T>,
  handle: (args: T) => void,
): () => void {
  let stopped = false;
  const registered = run((context) =>
    trip(context, () =>
      event(context).add((args) => {
        if (!stopped) handle(args);
        return Promise.resolve();
      }),
    ),
  );
  // A convenience only: where Excel has no such event, the sweep still sees everything.
  registered.catch(() => {
    stopped = true;
  });
  return () => {
    if (stopped) return;
    stopped = true;
    void registered.then(async (handler) => {
      handler.remove();
      await handler.context.sync();
    });
  };
}
