-- Personal data and what was written, apart from the log: to be erased without touching it.
create table person (
  customer_id text        primary key,
  name        text        not null,
  email       text        not null,
  language    text        not null,
  told_at     timestamptz not null,
  erased_at   timestamptz
);

create table content (
  ref         uuid primary key,
  customer_id text not null, -- empty for what departments got
  language    text not null,
  subject     text not null,
  words       text not null,
  erased_at   timestamptz
);
create index on content (customer_id) where customer_id <> '';

-- Messages without an address, to be looked through when a customer tells one.
create table waiting (
  customer_id text not null,
  message_id  uuid not null,
  primary key (customer_id, message_id)
);
create index on waiting (message_id);

create table views.message_row (
  id           uuid        primary key,
  case_id      uuid        not null,
  addressee    text        not null,
  status       text        not null,
  requested_at timestamptz not null,
  version      int         not null,
  sheet        text        not null
);
create index on views.message_row (requested_at desc, id desc);
create index on views.message_row (status, requested_at desc, id desc);
create index on views.message_row (case_id, requested_at desc, id desc);
