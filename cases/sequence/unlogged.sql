-- options: majors 15-
-- from
create sequence a;
create unlogged sequence b;

-- to
create unlogged sequence a;
create sequence b;

-- plan
ALTER SEQUENCE public.a SET UNLOGGED;
ALTER SEQUENCE public.b SET LOGGED;
