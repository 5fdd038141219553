import { expect, test } from "vitest";
import { concernOf } from "./concerns.js";
import { splitScript } from "./split.js";

test.each<[string, string]>([
  ["create table t (id int)", "schema"],
  ["grant select, insert, update (a), delete on t to reader", "schema"],
  ["create user mapping for current_user server s", "schema"],
  ["comment on extension hstore is 'x'", "schema"],
  ["select pg_catalog.set_config('search_path', '', false)", "schema"],
  ["insert into t values (1)", "rows"],
  ["vacuum analyze t", "rows"],
  ["update t set pg_id = 1", "rows"],
  ["with a as (insert into t values (1) returning id) select * from a", "rows"],
  ["with a as (select 1) select f(1) from a", "schema"],
  ["update pg_catalog.pg_index set indisvalid = false", "schema"],
  ["set client_encoding = 'LATIN1'", "client"],
  ["set names 'LATIN1'", "client"],
  ["create user app", "server"],
  ["alter role app set search_path = x", "server"],
  ["grant admin to app", "server"],
  ["comment on role app is 'x'", "server"],
  ["alter system set work_mem = '1GB'", "server"],
  ["create tablespace fast location '/x'", "server"],
  ["create database shop", "database"],
  ["alter database shop set timezone = 'UTC'", "database"],
  ["comment on database shop is 'x'", "database"],
  ["grant connect on database shop to app", "database"],
  ["start transaction", "transaction"],
])("%s concerns the %s", (sql, concern) => {
  expect(splitScript(sql).map(concernOf)).toEqual([concern]);
});
