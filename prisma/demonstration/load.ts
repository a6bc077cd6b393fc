import pg from "pg";

type Options = {
  /** Where the bytes of evidence files lie. */
  evidenceDirectory: string;
};

/**
 * The demonstration: people, and what they did from November 2023 to December 2025. Runs on the embedded
 * database only, and does nothing where there are tasks already, its own or somebody else's.
 */
export async function loadDemonstration(ownerUrl: string, options: Options): Promise<{ inserted: number }> {
  // The ordinary start ends here, before the people's password is hashed and the texts are read from disk.
  if (await wasLoaded(ownerUrl)) return { inserted: 0 };
  const [{ CAST }, { EXTRAS }, { loadCast }, { loadActivity }] = await Promise.all([
    import("./cast"),
    import("./extras"),
    import("./load-cast"),
    import("./activity/load"),
  ]);
  const people = await loadCast(ownerUrl, [...Object.values(CAST), ...EXTRAS]);
  const activity = await loadActivity(ownerUrl, options);
  const patents = await loadRegister(ownerUrl);
  return { inserted: people.inserted + activity.inserted + patents };
}

const REGISTER = { rows: 2_400, institutions: 160, today: "2025-12-29" };

/** Made-up patents, few enough to be read through. */
async function loadRegister(ownerUrl: string): Promise<number> {
  const [{ loadPatents }, { loadWorth }] = await Promise.all([
    import("./patents/load"),
    import("./patents/worth"),
  ]);
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query("BEGIN");
    await loadPatents(client, REGISTER);
    await loadWorth(client, REGISTER.today);
    await client.query("COMMIT");
    return REGISTER.rows;
  } finally {
    await client.end();
  }
}

async function wasLoaded(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    return (await client.query("SELECT 1 FROM task LIMIT 1")).rowCount === 1;
  } finally {
    await client.end();
  }
}
