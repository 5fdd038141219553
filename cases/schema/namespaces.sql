-- from
create schema old;
create schema kept;
create table old.t (id integer primary key);
create table kept.t (id integer primary key);
create view kept.v as select id from kept.t;

-- rows
insert into kept.t values (1);

-- to
create schema kept;
create schema "Fresh One";
create table kept.t (id integer primary key);
create view kept.v as select id from kept.t;
create table "Fresh One"."Order" ("Id" integer primary key, "select" text, constraint "weird ""x" unique ("select"));
create index "odd 'i" on "Fresh One"."Order" (("select" || 'x'));

-- plan
DROP TABLE old.t;
DROP SCHEMA old;
CREATE SCHEMA "Fresh One";
CREATE TABLE "Fresh One"."Order" (
  "Id" integer NOT NULL,
  "select" text,
  CONSTRAINT "Order_pkey" PRIMARY KEY ("Id"),
  CONSTRAINT "weird ""x" UNIQUE ("select")
);
CREATE INDEX "odd 'i" ON "Fresh One"."Order" USING btree ((("select" || 'x'::text)));

-- hazards
drops-data: DROP TABLE old.t
builds-index: CREATE INDEX "odd 'i" ON "Fresh One"."Order" USING btree ((("select" || 'x'::text)))
