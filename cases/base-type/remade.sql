-- options: refused TYPE_CANNOT_CHANGE
-- from
create type label;
create function label_in(cstring) returns label language internal immutable strict as 'textin';
create function label_out(label) returns cstring language internal immutable strict as 'textout';
create type label (input = label_in, output = label_out, like = text);
create table t (a label);

-- rows
insert into t values ('x');

-- to
create type label;
create function label_in(cstring) returns label language internal immutable strict as 'textin';
create function label_out(label) returns cstring language internal immutable strict as 'textout';
create type label (input = label_in, output = label_out, like = text, delimiter = ';');
create table t (a label);

-- plan
