/** Runs once around a whole test run: what tests start lazily and share is stopped at the end. */
export default function setup(): () => Promise<void> {
  return async () => {
    const { stopTestDatabases } = await import('./database.js');
    await stopTestDatabases();
  };
}
