import { printSelection as declared } from '../../../templates/write/print-selection';

/** Stands in the place of templates/write/print-selection.ts. */
export const printSelection = { ...declared, visit: ['id', 'cameAt', 'visitor', 'receivedBy', 'outcome'] };
