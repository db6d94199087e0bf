-- Times are milliseconds since 1970 in UTC, truth is 0 or 1: every database has these.

-- Texts by the SHA-256 of what they say, so that what two releases share is kept once.
create table content (
  hash varchar(64) not null primary key,
  text text not null
);

-- A set of files: one line each with the hash of its text, a space and its path.
create table file_set (
  hash varchar(64) not null primary key,
  manifest text not null
);

-- The release with the highest number is live: to publish is to add a row.
create table rule_release (
  number integer not null primary key,
  rules varchar(64) not null references file_set (hash),
  author varchar(64) not null,
  approver varchar(64) not null,
  message text not null,
  time bigint not null,
  origin varchar(16) not null,
  restores integer references rule_release (number)
);

create table draft (
  id varchar(32) not null primary key,
  title text not null,
  author varchar(64) not null,
  shared integer not null,
  status varchar(16) not null,
  base integer not null,
  revision integer not null,
  note text not null,
  created bigint not null,
  changed bigint not null
);

-- drl and yaml are null when the draft retires the rule.
create table draft_change (
  draft varchar(32) not null references draft (id),
  rule varchar(200) not null,
  drl text,
  yaml text,
  version integer not null,
  base integer not null,
  author varchar(64) not null,
  time bigint not null,
  primary key (draft, rule)
);

create table account (
  name varchar(64) not null primary key,
  role varchar(16) not null,
  password varchar(200) not null,
  must_change integer not null,
  disabled integer not null,
  created bigint not null
);

-- Sessions and tokens by the SHA-256 of the secret that only their holder has.
create table credential (
  secret varchar(64) not null primary key,
  id varchar(32) not null unique,
  kind varchar(16) not null,
  account varchar(64) not null references account (name),
  role varchar(16) not null,
  label text not null,
  created bigint not null,
  expires bigint not null
);

create table setting (
  name varchar(64) not null primary key,
  value text not null
);

create table audit (
  number bigint not null primary key,
  time bigint not null,
  account varchar(64) not null,
  action varchar(32) not null,
  subject text not null,
  detail text not null,
  previous varchar(64) not null,
  hash varchar(64) not null
);

create table saved_scenario (
  id varchar(32) not null primary key,
  title text not null,
  account varchar(64) not null,
  time bigint not null,
  answers text not null,
  advice varchar(64) not null,
  rules varchar(64) not null references file_set (hash),
  catalogue varchar(64) not null references file_set (hash),
  engine varchar(64) not null
);

create index saved_scenario_advice on saved_scenario (advice);
