// Stands in for VS Code's native logger, which would have to be compiled: appends each line to the log's file.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export const version = 1;
export function setFlushOn() {}
export function setLevel() {}
export function shutdown() {}

async function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  const append = level => message => {
    try {
      appendFileSync(file, `${new Date().toISOString()} [${level}] ${message}\n`);
    } catch {
      // The run is over and its folder gone; a log line is no reason to fail.
    }
  };
  const nothing = () => {};
  return {
    trace: append('trace'), debug: append('debug'), info: append('info'), warn: append('warning'), error: append('error'), critical: append('critical'),
    flush: nothing, drop: nothing, setPattern: nothing, clearFormatters: nothing, setLevel: nothing, getLevel: () => 2,
  };
}

export const createRotatingLogger = createLogger;
export const createAsyncRotatingLogger = createLogger;
