-- The event log: one table is the truth, the rest serves it.

create table stream (
  id        uuid    primary key,
  kind      text    not null,
  version   int     not null,
  head_hash bytea   not null,
  archived  boolean not null default false
);

create table event (
  position    bigint generated always as identity,
  stream_id   uuid        not null,
  version     int         not null,
  kind        text        not null,
  type        text        not null,
  schema      smallint    not null,
  data        json        not null, -- json, not jsonb: the bytes stay as written, so a hash over them holds
  meta        json        not null,
  at          timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  hash        bytea       not null,
  primary key (stream_id, version)
);
create unique index event_position on event (position);
select setval('event_position_seq', 1); -- lock 1 and position 1 must not meet, see append()

-- Inbox and idempotency in one: what a message or a keyed request led to.
create table receipt (
  handler   text        not null,
  target    uuid        not null,
  source    text        not null,
  key       text        not null,
  body_hash bytea       not null,
  kind      text        not null check (kind in ('events', 'nothing', 'parked', 'dead')),
  stream_id uuid,
  version   int,
  reason    text,
  at        timestamptz not null,
  primary key (handler, target, source, key)
);
create index receipt_message on receipt (source, key);

create table checkpoint (
  subscription text   primary key,
  position     bigint not null default 0,
  owner        bigint not null default 0 -- counts the workers it has had; a former one can't move it
);

-- Messages a rule refused, kept until a person has them replayed.
create table parked (
  id         bigint generated always as identity primary key,
  topic      text        not null,
  key        text,
  source     text        not null,
  message_id text        not null,
  type       text        not null,
  headers    json        not null,
  payload    bytea       not null,
  body_hash  bytea       not null,
  rule       text        not null,
  reason     text        not null,
  attempts   int         not null default 1,
  parked_at  timestamptz not null,
  settled_at timestamptz,
  unique (topic, source, message_id, body_hash)
);

-- A log restored from a backup starts a new epoch: positions of another epoch say nothing about this one.
create table epoch (number int primary key, since timestamptz not null default clock_timestamp());
insert into epoch (number) values (1);

-- Appends to one or several streams, all or nothing, together with the receipt of what asked for it.
-- Answers 'appended' with the last position, or 'repeated' if the receipt was there before.
-- RE001: another writer was faster. RE002: the stream is archived.
--
-- The first statement publishes, as a shared lock, a lower bound of the positions this transaction may still commit;
-- a reader that stays below all such bounds misses nothing (see look()).
create function append(
  s_ids uuid[], s_kinds text[], s_expected int[], s_previous bytea[], s_versions int[], s_heads bytea[],
  e_streams uuid[], e_versions int[], e_kinds text[], e_types text[], e_schemas smallint[],
  e_data text[], e_meta text[], e_at timestamptz[], e_hashes bytea[],
  r_handler text, r_target uuid, r_source text, r_key text, r_body bytea,
  r_kind text, r_stream uuid, r_version int, r_at timestamptz, r_replay boolean,
  out outcome text, out last_position bigint
) language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared((4242::bigint << 48) | (select last_value from event_position_seq));
  if r_handler is not null then
    -- what was unreadable or, on a person's word, what was parked was never taken
    delete from receipt where handler = r_handler and target = r_target and source = r_source and key = r_key
      and (kind = 'dead' or r_replay and kind = 'parked' and body_hash = r_body);
    insert into receipt (handler, target, source, key, body_hash, kind, stream_id, version, at)
      values (r_handler, r_target, r_source, r_key, r_body, r_kind, r_stream, r_version, r_at)
      on conflict do nothing;
    if not found then
      outcome := 'repeated';
      last_position := 0;
      return;
    end if;
  end if;
  for i in 1 .. coalesce(array_length(s_ids, 1), 0) loop
    if s_expected[i] = 0 then
      insert into stream (id, kind, version, head_hash) values (s_ids[i], s_kinds[i], s_versions[i], s_heads[i])
        on conflict do nothing;
    else
      update stream set version = s_versions[i], head_hash = s_heads[i]
        where id = s_ids[i] and version = s_expected[i] and head_hash = s_previous[i] and not archived;
    end if;
    if not found then
      if exists (select from stream where id = s_ids[i] and archived) then
        raise exception using errcode = 'RE002', message = 'the stream is archived';
      end if;
      raise exception using errcode = 'RE001', message = 'another writer was faster';
    end if;
  end loop;
  -- one by one: for the few events of a commit, cheaper than unnest
  for i in 1 .. coalesce(array_length(e_streams, 1), 0) loop
    insert into event (stream_id, version, kind, type, schema, data, meta, at, hash)
      values (e_streams[i], e_versions[i], e_kinds[i], e_types[i], e_schemas[i], e_data[i]::json, e_meta[i]::json, e_at[i], e_hashes[i])
      returning position into last_position;
  end loop;
  outcome := 'appended';
end $$;

-- What is new after a position, up to where nothing can come in between any more; in one round trip. The first row tells
-- how far positions were given out and up to where it is safe to read, the others are events.
--
-- Three statements, each with a snapshot of its own (the function is volatile), in this order: how far positions were
-- given out; the smallest bound that a writer still at work has published; the events up to the smaller of the two.
create function look(after bigint, most int) returns table (
  given bigint, safe bigint,
  "position" bigint, stream_id uuid, kind text, version int, type text, schema smallint, data text, meta text,
  at timestamptz, hash bytea
) language plpgsql volatile as $$
begin
  select last_value into given from event_position_seq;
  select least(given, min(((classid::bigint << 32) | objid::bigint) & 281474976710655)) into safe from pg_locks
    where locktype = 'advisory' and objsubid = 1 and (classid::bigint >> 16) = 4242
      and database = (select oid from pg_database where datname = current_database());
  return next;
  if safe > after then
    return query select given, safe, e.position, e.stream_id, e.kind, e.version, e.type, e.schema, e.data::text,
        e.meta::text, e.at, e.hash
      from event e where e.position > after and e.position <= safe order by e.position limit most;
  end if;
end $$;

-- Keeps a message a rule refused, once, and says so in its receipt.
create function park(
  p_topic text, p_key text, p_source text, p_id text, p_type text, p_headers text, p_payload bytea, p_body bytea,
  p_target uuid, p_rule text, p_reason text, p_at timestamptz
) returns void language sql as $$
  insert into receipt (handler, target, source, key, body_hash, kind, reason, at)
    values (p_topic, p_target, p_source, p_id, p_body, 'parked', p_rule, p_at)
    on conflict (handler, target, source, key) do update
      set body_hash = excluded.body_hash, kind = 'parked', reason = excluded.reason, at = excluded.at
      where receipt.kind = 'dead';
  insert into parked (topic, key, source, message_id, type, headers, payload, body_hash, rule, reason, parked_at)
    values (p_topic, p_key, p_source, p_id, p_type, p_headers::json, p_payload, p_body, p_rule, p_reason, p_at)
    on conflict (topic, source, message_id, body_hash) do update
      set rule = excluded.rule, reason = excluded.reason, attempts = parked.attempts + 1, settled_at = null;
$$;

-- Views live in a schema of their own, so that a second set can be filled beside them and switched in.
create schema views;

create table views.deadline (
  id        uuid        primary key,
  view      text        not null,
  stream_id uuid        not null,
  name      text        not null,
  due_at    timestamptz not null
);
create index on views.deadline (view, due_at);
create index on views.deadline (stream_id);

-- A parked message that went through on a person's word. If it led to nothing, its receipt says at least that.
create function settle(p_id bigint, p_at timestamptz) returns void language sql as $$
  with done as (
    update parked set settled_at = p_at where id = p_id returning topic, source, message_id, body_hash)
  update receipt r set kind = 'nothing', reason = null, at = p_at from done
    where r.handler = done.topic and r.source = done.source and r.key = done.message_id
      and r.body_hash = done.body_hash and r.kind = 'parked';
$$;
