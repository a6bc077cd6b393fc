import { checkDigit } from "../../lib/patents/application-number";
import { ownPage } from "./people";
import { CAST, expect, expectAccessible, inEnglish, signedIn, test } from "./support";
import { speaking } from "./words";

const say = speaking("zh");

/** No other patent has it, nor has this journey's last attempt. */
const BODY = `20141${String(Date.now()).slice(-7)}`;
const NUMBER = `CN${BODY}.${checkDigit(BODY)}`;
const AT = `/patents/${NUMBER}`;

test("a patent, from its number over what makes it valuable to its way along the pipeline", async ({
  browser,
}) => {
  const [unit, leader, stranger] = await Promise.all(
    [CAST.moeStaff, CAST.leader, CAST.miitStaff].map((member) => ownPage(browser, signedIn(member))),
  );
  if (!unit || !leader || !stranger) throw new Error("a page is missing");
  const save = () => unit.locator("main form button[type=submit]").first().click();

  // Added by hand: a wrong check digit is told which it should be.
  await unit.goto("/patents/new");
  const form = unit.locator("#new form");
  await form.locator("[name=number]").fill(`${BODY}.${checkDigit(BODY) === "1" ? "2" : "1"}`);
  await form.locator("[name=title]").fill("一种固态电解质及其制备方法");
  await form.locator("[name=holders]").fill("甲大学\n乙科技有限公司");
  await form.locator("[name=filedOn]").fill("2014-03-05");
  await form.locator("[name=grantedOn]").fill("2016-08-10");
  await form.locator("[name=status]").selectOption("IN_FORCE");
  await form.locator("[name=inventors]").fill("张三");
  await save();
  await expect(form.locator("[data-field-error]")).toContainText(
    say("refusals.patent_number-check-digit", { expected: checkDigit(BODY) }),
  );
  await form.locator("[name=number]").fill(`ZL${BODY.slice(0, 4)} 1 ${BODY.slice(5)}.${checkDigit(BODY)}`);
  await save();
  await unit.waitForURL(`**${AT}`);
  expect((await stranger.goto(AT))?.status()).toBe(404);

  // Of high value, as one of the five criteria holds, with a file that proves it.
  await unit.goto(`${AT}/criteria/new`);
  await unit.locator("[name=kind]").selectOption("MAINTAINED_TEN_YEARS");
  await unit.locator("[name=heldOn]").fill("2024-03-06");
  await unit.locator("[name=proof]").fill("专利登记簿副本");
  await unit.locator("input[type=file]").setInputFiles({
    name: "登记簿副本.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF"),
  });
  await expect(unit.getByRole("link", { name: "登记簿副本.pdf" })).toBeVisible();
  await save();
  await unit.waitForURL(`**${AT}#criteria`);
  await expect(unit.locator("main header").getByText(say("patents.badge.high-value"))).toBeVisible();

  // Over a stage only with a reason.
  await unit.goto(`${AT}/step`);
  await unit.locator("[name=stage]").selectOption("POOLED");
  await unit.locator("[name=proof]").fill("入库清单第3批");
  await save();
  await expect(unit.locator("[data-field-error]")).toContainText(say("refusals.step_skip-reason"));
  await unit.locator("[name=reason]").fill("评级与入库同批办理");
  await save();
  await unit.waitForURL(`**${AT}#pipeline`);
  await expect(unit.locator("#pipeline")).toContainText("评级与入库同批办理");

  for (const form of ["edit", "inventors", "claims", "links"]) {
    await unit.goto(`${AT}/${form}`);
    await expectAccessible(unit);
  }

  // Claimed by a second unit by its number alone; leaders read it without the inventors, in English too.
  await stranger.goto("/patents/new");
  await stranger.locator("#claim [name=number]").fill(BODY);
  await stranger.locator("#claim button[type=submit]").click();
  await stranger.waitForURL(`**${AT}?claimed=1`);
  await inEnglish(leader);
  await leader.goto(`/patents/${BODY}`);
  await leader.waitForURL(`**${AT}`);
  await expect(leader.locator("#claims tbody tr")).toHaveCount(2);
  await expect(leader.getByText("张三")).toHaveCount(0);
  await expectAccessible(leader);
  for (const page of [unit, leader, stranger]) await page.context().close();
});
