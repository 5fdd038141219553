import { expect, it } from "vitest";
import { dropAllowance, sqlName, sqlRename } from "./names.js";

it("quotes what SQL would quote", () => {
  expect(sqlName("user.firstName")).toBe('"user"."firstName"');
  expect(sqlName("public.users.name")).toBe("public.users.name");
  expect(sqlName("public.areaOf(public.shape, integer)")).toBe('public."areaOf"(public.shape, integer)');
  expect(sqlName("public.<=>(integer, integer)")).toBe("public.<=>(integer, integer)");
  expect(sqlName('public."user"."first.name"')).toBe('public."user"."first.name"');
});

it("takes both sides of a rename, and leaves what is none to be refused", () => {
  expect(sqlRename("user.firstName=givenName")).toBe('"user"."firstName"="givenName"');
  expect(() => sqlRename("user")).toThrow("--rename user is not old=new.");
});

it("knows the word that allows everything", () => {
  expect(dropAllowance(["user.age", "all"])).toBe("all");
  expect(dropAllowance(["user.age"])).toEqual(['"user".age']);
});
