const jobs: (() => Promise<void>)[] = [];

/** To be done however the tests end. Doing it twice must do no harm. */
export function onStop(job: () => Promise<void>): void {
  jobs.push(job);
}

/** The last thing started is the first to stop. */
export async function stopEverything(): Promise<void> {
  for (const job of jobs.splice(0).reverse()) await job().catch((error: unknown) => console.error(error));
}
