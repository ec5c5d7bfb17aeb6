export { writeArchive, type Archive, type ArchiveOptions } from './archive';
export { bundleArchives, type OnArchive } from './bundle';
export { archivedRecords, archiveNames, planArchives, type ArchivePlan, type ArchiveRequest } from './plan';
export type { NamedBytes } from './zip';
