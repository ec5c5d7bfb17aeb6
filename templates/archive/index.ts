export { writeArchive, type Archive, type ArchiveOptions } from './archive';
export { archivedRecords, archiveNames, planArchives, type ArchivePlan, type ArchiveRequest } from './plan';
export { zipped, type NamedBytes } from './zip';
