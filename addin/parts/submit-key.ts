/** Ctrl+Enter saves a form from any of its fields, also from those where Enter begins a new line. */
export function submitOnCtrlEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.ctrlKey) return;
  event.preventDefault();
  if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.requestSubmit();
}
