-- People's words, apart from the log: to be erased without touching it.
create table content (
  ref       uuid primary key,
  words     text not null,
  erased_at timestamptz
);

create table views.refund_row (
  id           uuid primary key,
  case_id      uuid        not null,
  order_id     text        not null,
  status       text        not null,
  waits_for    text        not null,
  requester    text        not null,
  requested_at timestamptz not null,
  sheet        text        not null
);
create index on views.refund_row (requested_at, id);
create index on views.refund_row (status, requested_at, id);
create index on views.refund_row (waits_for, requested_at, id) where waits_for <> '';
create index on views.refund_row (order_id);
create index on views.refund_row (case_id);

create table views.top_up_row (
  id         uuid primary key,
  case_id    uuid        not null,
  order_id   text        not null,
  status     text        not null,
  created_at timestamptz not null,
  sheet      text        not null
);
create index on views.top_up_row (created_at, id);
create index on views.top_up_row (status, created_at, id);
create index on views.top_up_row (order_id);
create index on views.top_up_row (case_id);
