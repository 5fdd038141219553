-- from
create type label;
create function label_in(cstring) returns label language internal immutable strict as 'textin';
create function label_out(label) returns cstring language internal immutable strict as 'textout';
create type label (input = label_in, output = label_out, like = text);
create table t (a label);
create table u (a label[] default '{a,b}', b text);
create view v as select a from t;

-- rows
insert into t values ('x');

-- to
create type label;
create function label_in(cstring) returns label language internal immutable strict as 'textin';
create function label_out(label) returns cstring language internal immutable strict as 'textout';
create function label_receive(internal) returns label language internal immutable strict as 'textrecv';
create function label_send(label) returns bytea language internal immutable strict as 'textsend';
create type label (input = label_in, output = label_out, receive = label_receive, send = label_send, like = text);
grant usage on type label to public;
revoke usage on type label from public;
alter type label owner to pg_monitor;
create table t (a label);
create table u (a label[] default '{a,b}', b text);
create view v as select a from t;

-- plan
CREATE FUNCTION public.label_receive(internal)
 RETURNS public.label
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textrecv$function$;
CREATE FUNCTION public.label_send(public.label)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textsend$function$;
ALTER TYPE public.label SET (RECEIVE = public.label_receive, SEND = public.label_send);
ALTER TYPE public.label OWNER TO pg_monitor;
REVOKE USAGE ON TYPE public.label FROM PUBLIC;
