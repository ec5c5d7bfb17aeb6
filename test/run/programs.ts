import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** Where a program is found on the PATH; null where it is not. @param names of it, the first choice first */
export function programOnPath(...names: readonly string[]): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find(isProgram) ?? null
  );
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Python that has a module; null where none has. */
export function pythonWith(module: string): string | null {
  const pythons = ['python3', '/usr/bin/python3'];
  return pythons.find((program) => spawnSync(program, ['-c', `import ${module}`]).status === 0) ?? null;
}
