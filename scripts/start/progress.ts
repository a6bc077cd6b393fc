const startedAt = performance.now();

/** One line per step, with the time since the start. */
export function say(line: string): void {
  console.log(`[${seconds()}s] ${line}`);
}

export function warn(line: string): void {
  console.warn(`[${seconds()}s] WARNING 注意: ${line}`);
}

/** For a step of unknown length: a sign of life now and then, on a line of its own so that logs stay readable. */
export async function sayWhile<T>(line: string, work: Promise<T>, everyMs = 10_000): Promise<T> {
  say(`${line} …`);
  const timer = setInterval(() => say(`${line} …`), everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

function seconds(): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
}
