-- from
create sequence s;
create sequence stays;
create table t (k int, n int);
alter sequence s owned by t.k;
alter sequence stays owned by t.n;
alter table t owner to pg_signal_backend;
create sequence of_gone;
create table gone (k int);
alter sequence of_gone owned by gone.k;
alter table gone owner to pg_signal_backend;

-- rows
insert into t values (1);

-- to
create sequence s;
create sequence stays;
alter sequence stays owner to pg_signal_backend;
create table t (k int, n int);
alter table t owner to pg_signal_backend;
create sequence of_gone;

-- plan
ALTER SEQUENCE public.of_gone OWNED BY NONE;
ALTER SEQUENCE public.of_gone OWNER TO CURRENT_USER;
DROP TABLE public.gone;
ALTER SEQUENCE public.s OWNED BY NONE;
ALTER SEQUENCE public.s OWNER TO CURRENT_USER;
ALTER SEQUENCE public.stays OWNED BY NONE;
ALTER SEQUENCE public.stays OWNER TO pg_signal_backend;

-- hazards
drops-data: DROP TABLE public.gone
