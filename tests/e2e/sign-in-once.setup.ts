import { mkdirSync } from "node:fs";
import { test as setup } from "@playwright/test";
import { CAST, signIn, stateOf } from "./support";

mkdirSync(".data/e2e-state", { recursive: true });

for (const member of Object.values(CAST)) {
  setup(`${member.role} ${member.loginName} signs in`, async ({ page }) => {
    await page.goto("/sign-in");
    await signIn(page, member.loginName);
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    await page.context().storageState({ path: stateOf(member) });
  });
}
