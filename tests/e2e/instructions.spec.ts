import { ownPage } from "./people";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";
import { speaking } from "./words";

const say = speaking("zh");
const TASK = "/tasks/M05-03";
const submit = (name: string) => ({ name: say(`instructions.${name}`), exact: true });

test("a leader's instruction, from a task to its answer and back to the leader", async ({ browser }) => {
  const text = `请查明进度滞后的原因（旅程${Date.now()}）`;
  const [leader, coordinator, unit, stranger] = await Promise.all(
    [CAST.leader, CAST.coordinator, CAST.moeStaff, CAST.miitStaff].map((member) =>
      ownPage(browser, signedIn(member)),
    ),
  );
  if (!leader || !coordinator || !unit || !stranger) throw new Error("a page is missing");

  await leader.goto(TASK);
  await leader.getByRole("link", submit("write.action")).click();
  await leader.locator("[name=text]").fill(text);
  await leader.locator("[name=wishedBy]").fill("2026-01-09");
  await leader.getByRole("button", submit("write.submit")).click();
  await leader.waitForURL(/\/instructions\/\d+$/);
  const place = new URL(leader.url()).pathname;

  // Not before it is its own to answer.
  expect((await unit.goto(place))?.status()).toBe(404);
  await coordinator.goto("/instructions?state=WRITTEN");
  await coordinator.getByRole("link", { name: text, exact: true }).click();
  await coordinator.waitForURL(place); // the list has a field of the same name
  await coordinator.locator("[name=owner]").selectOption("MOE");
  await expect(coordinator.locator("[name=dueOn]")).toHaveValue("2026-01-09");
  await coordinator.getByRole("button", submit("act.assign")).click();
  await expect(
    coordinator.locator("main header").getByText(say("instructions.state.ASSIGNED")),
  ).toBeVisible();

  await unit.goto("/home");
  await unit.locator(`a[href="${place}"]`).click();
  await unit.locator("[name=answer]").fill("主要卡在数据比对，已商定补报安排。");
  await unit.getByRole("button", submit("act.answer")).click();
  await expect(unit.locator("main header").getByText(say("instructions.state.ANSWERED"))).toBeVisible();
  expect((await stranger.goto(place))?.status()).toBe(404);
  await stranger.goto(TASK);
  await expect(stranger.getByText(text)).toHaveCount(0);

  await coordinator.goto(place);
  await coordinator.getByRole("button", submit("act.close")).click();
  await expect(coordinator.locator("main header").getByText(say("instructions.state.CLOSED"))).toBeVisible();
  await leader.goto(`${TASK}#instructions`);
  const line = leader.locator("#instructions tr", { hasText: text });
  await expect(line).toContainText(say("instructions.state.CLOSED"));
  await leader.goto(place);
  await expectAccessible(leader);
  for (const page of [leader, coordinator, unit, stranger]) await page.context().close();
});
