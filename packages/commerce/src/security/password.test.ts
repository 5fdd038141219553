import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password.js";

it("hashes with argon2id, 64 MiB, 3 passes and 4 lanes, and a salt of its own", async () => {
  const hashes = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  expect(hashes[0]).not.toBe(hashes[1]);
});

it("knows the right password from a wrong one", async () => {
  const passwordHash = await hashPassword("correct horse");
  expect(await verifyPassword(passwordHash, "correct horse")).toBe(true);
  expect(await verifyPassword(passwordHash, "Correct horse")).toBe(false);
});
