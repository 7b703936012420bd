-- What our people wrote, apart from the log.
create table content (
  ref       uuid primary key,
  words     text not null,
  erased_at timestamptz
);

create table views.carrier_claim (
  id        uuid primary key,
  case_id   uuid        not null,
  order_id  text        not null,
  carrier   text        not null,
  waybill   text        not null,
  status    text        not null,
  waits_for text        not null,
  notice    text        not null,
  pressing  boolean     not null,
  opened_at timestamptz not null,
  sheet     text        not null
);
create index on views.carrier_claim ((not pressing), opened_at, id);
create index on views.carrier_claim (status, (not pressing), opened_at, id);
create index on views.carrier_claim (notice);
create index on views.carrier_claim (carrier);
create index on views.carrier_claim (waybill);
create index on views.carrier_claim (order_id);
create index on views.carrier_claim (case_id);
